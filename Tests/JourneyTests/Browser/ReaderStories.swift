import Foundation
import Testing
import TestSupport

/// Somebody who reads: no account, no form filled in but the search.
@Suite(.serialized) struct ReaderStories {
    static let wishes: [Browser.Wishes] = [
        Browser.Wishes("vi"), Browser.Wishes("en", .phone), Browser.Wishes("vi", .phone, runsScripts: false), Browser.Wishes("en", isDark: true),
    ]

    @Test(arguments: wishes)
    func `a reader goes from the first page to a model, a unit and a report`(_ wishes: Browser.Wishes) throws {
        let story = try Story(wishes, on: Prepared.copyOfHoaLu())
        for path in ["/", "/models", "/units", "/decisions", "/reports", "/awards"] {
            try story.open(path)
            try story.look()
        }
        for list in ["/models", "/decisions", "/reports", "/units"] {
            try story.open(list)
            let first = try story.browser.one(.css("main a[href^='\(list)/']"))
            let words = try first.text
            try story.browser.follow(first)
            #expect(try story.path.hasPrefix("\(list)/"), "\(words)")
            #expect(try story.browser.has(.css("h1")))
            try story.look()
        }
    }

    @Test func `the checker sees what is wrong`() throws {
        let story = try Story(Browser.Wishes("vi"), on: Prepared.copyOfHoaLu())
        try story.open("/")
        _ = try story.browser.run(
            """
            const main = document.querySelector('main');
            main.append(document.createElement('input'));
            const grey = main.appendChild(document.createElement('p'));
            grey.append('hard to read');
            grey.style.setProperty('color', '#999');
            """)
        #expect(try Set(story.browser.violations().map(\.rule)) == ["label", "color-contrast"])
    }
}
