import Events
import Foundation
import Rules
import Testing
import TestSupport
import Texts

/// Takes the pictures of docs/screens (`make screens`): ten pages, in both languages, light and dark. What is on them is generated or made up.
/// The pages of the climb are taken by the stories that come by.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KHEO_SCREENS_INTO"] != nil)) struct ScreenRecording {
    static let folder = ProcessInfo.processInfo.environment["KHEO_SCREENS_INTO"]
    static let quality = 55

    @Test func `pictures of ten pages in both languages, light and dark`() throws {
        let story = try Story(Browser.Wishes("vi"), on: Prepared.copyOfHoaLu())
        try story.start(.administrator)
        let codes = try (story.open(.registrant, as: .registrant), story.open(.receiver, as: .receivingOfficer))
        try story.signOut()
        try story.takeUp(codes.0, .registrant)
        let returned = try story.register("Tổ dân phố Đông Thành: đường hoa tự quản")
        _ = try story.register("Ngõ 12: camera an ninh do dân góp")
        try story.beginDraft("Chi hội phụ nữ: ngày thứ bảy xanh")
        try story.browser.follow(.button(story.language.saveDraft))
        let draft = try "/drafts/" + (story.path.split { $0 == "/" || $0 == "?" }.dropFirst().first ?? "")
        try story.signOut()
        try story.takeUp(codes.1, .receiver)
        try story.openFromWork(.toReceive, returned)
        try story.act(.giveBack) { try story.browser.fill(story.language[.reason], "Chưa nêu số hộ hưởng lợi.") }
        let model = String(try story.path.prefix { $0 != "?" })
        try story.signOut()
        _ = try patiently("the notice") { try story.kheo.size() > 0 ? true : nil }

        let pages: [(name: String, path: String, person: Person?)] = [
            ("sign-in", "/sign-in", nil), ("work", "/work", .registrant), ("draft", draft, .registrant), ("model", model, .registrant),
            ("notices", "/notices", .registrant), ("account", "/account", .registrant), ("queue", "/work/toReceive", .receiver),
            ("models", "/models?q=duong", .receiver), ("figures", "/", .receiver), ("report", "/reports/hoa-lu", .receiver),
        ]
        for language in Language.allCases {
            for isDark in [false, true] {
                let other = Story(beside: story, try Browser(Browser.Wishes(language.rawValue, isDark: isDark)))
                var person: Person?
                for page in pages {
                    if let wanted = page.person, wanted.signInName != person?.signInName {
                        if person != nil { try other.signOut() }
                        try other.signIn(wanted)
                        person = wanted
                    }
                    try other.open(page.path)
                    try other.look()
                    try ScreenRecording.keep(
                        other.browser.smallPicture(quality: ScreenRecording.quality), "\(page.name).\(language.rawValue).\(isDark ? "dark" : "light")"
                    )
                }
            }
        }
    }

    static func keep(_ picture: Data, _ name: String) throws {
        let folder = "\(Kheo.product)/\(ScreenRecording.folder ?? "")"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try picture.write(to: URL(filePath: "\(folder)/\(name).webp"))
    }
}

extension Desks {
    /// A picture of the window, where pictures are wanted: from its top, or from a part of the page; or of the paper, with its margins.
    func keepPicture(_ name: String, from part: String = "body", asPaper isPaper: Bool = false) throws {
        guard ScreenRecording.folder != nil else { return }
        if isPaper { try browser.look(asPaper: true) }
        _ = try browser.run(
            """
            document.activeElement?.blur();
            document.documentElement.style.setProperty('padding', arguments[1]);
            document.querySelector(arguments[0]).scrollIntoView();
            """, [part, isPaper ? "20mm 15mm 20mm 25mm" : ""])
        try ScreenRecording.keep(browser.smallPicture(quality: ScreenRecording.quality), "\(name).\(browser.wishes.language)")
        guard isPaper else { return }
        _ = try browser.run("document.documentElement.style.removeProperty('padding')")
        try browser.look(asPaper: false)
    }
}
