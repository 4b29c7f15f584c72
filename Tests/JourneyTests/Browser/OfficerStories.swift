import Events
import Foundation
import Rules
import Testing
import TestSupport
import Texts

/// From the first start of a register to a recognised model, all in the browser.
@Suite(.serialized) struct OfficerStories {
    static let wishes: [Browser.Wishes] = [
        Browser.Wishes("vi"), Browser.Wishes("en", .phone, isDark: true), Browser.Wishes("vi", runsScripts: false),
    ]

    @Test(arguments: wishes)
    func `from the first start to a recognised model`(_ wishes: Browser.Wishes) throws {
        let story = try Story(wishes, on: Prepared.copyOfHoaLuAsReported())
        let language = story.language
        try story.start(.administrator)
        let codes = try (
            story.open(.registrant, as: .registrant), story.open(.receiver, as: .receivingOfficer, .appraiser),
            story.open(.signatory, as: .signatory)
        )
        try story.signOut()

        try story.takeUp(codes.0, .registrant)
        let model = try story.register("Tổ dân phố Đông Thành: đường hoa tự quản")
        try story.attachPicture("Đoạn đường trước khi trồng hoa")
        try story.signOut()

        try story.takeUp(codes.1, .receiver)
        try story.openFromWork(.toReceive, model)
        try story.act(.giveBack) { try story.browser.fill(language[.reason], "Chưa nêu số hộ hưởng lợi.") }
        try story.expect(Model.Status.returned.name.said(in: language))
        try story.signOut()

        try story.signIn(.registrant)
        try story.openNotice(model)
        try story.expect("Chưa nêu số hộ hưởng lợi.")
        try story.completeReturned("42 hộ trong ngõ cùng hưởng lợi.")
        try story.signOut()

        try story.signIn(.receiver)
        try story.openFromWork(.toReceive, model)
        try story.act(.accept)
        try story.act(.check) { try story.browser.tick(language.capitalised(Model.Status.effective.name.said(in: language))) }
        try story.expect(Model.Status.effective.name.said(in: language))
        try story.signOut()

        try story.takeUp(codes.2, .signatory)
        try story.turnOnSecondFactor(.signatory)
        try story.openFromWork(.toRecognise, model)
        try story.act(.recognise) { try story.browser.fill(language[.instrument], "27-QĐ/ĐU") }
        try story.expect("27-QĐ/ĐU")
        // What was recognised is counted, and the list behind the count has it.
        try story.open("/models?counts=recognition")
        try story.expect(model)
        try story.look()
        try story.signOut()

        try story.signIn(.registrant)
        try story.openNotice(model)
        try story.signOut()
        #expect(try story.kheo.json(Verified.self, "verify").sound)
    }
}

/// What officers do with models, in the words of the pages.
extension Story {
    /// Fills in a whole file and sends it; to a level where one is named.
    func register(_ name: String, at level: String? = nil) throws -> String {
        try beginDraft(name)
        for area in try browser.all(.css("main form textarea[name^='answer']")) {
            try onward(until: area) { try area.type("Đường làng hẹp, mùa mưa lầy lội; bà con bàn và cùng làm.") }
        }
        try look()
        try send(to: level)
        try look()
        return name
    }

    /// As far as what it is called and of what kind it is.
    func beginDraft(_ name: String) throws {
        try open("/work")
        try look()
        try browser.follow(.link(language.newModel))
        try look()
        if let choice = try browser.all(.css("input[type='radio'][name='programme'][value='dan-van-kheo']")).first { try choice.click() }
        if let unit = try browser.all(.css("input[type='radio'][name='unit']")).first, try !unit.isChosen { try unit.click() }
        try browser.follow(.button(language.begin))
        try look()
        try browser.fill(try label(inForm: "name"), name)
        try onward { try browser.one(.css("input[type='radio'][name='field']")).click() }
        try browser.one(.css("input[type='radio'][name='type']")).click()
        try browser.one(.css("input[type='radio'][name='subject']")).click()
    }

    private func label(inForm name: String) throws -> String {
        try browser.one(.css("label[for='f-\(name)']")).text.components(separatedBy: " (")[0]
    }

    /// Goes on to the next step of a form in steps until something can be done; without scripts all steps stand on the page.
    private func onward(until element: Element? = nil, _ work: () throws -> Void) throws {
        for _ in 0..<12 {
            if try element?.isShown ?? true {
                do { return try work() } catch let trouble as BrowserTrouble where trouble.code == "element not interactable" {}
            }
            try browser.click(.button(language.next))
        }
        try work()
    }

    private func send(to level: String? = nil) throws {
        let button = try browser.one(.button(language.sendForRegistration))
        for _ in 0..<12 where try !button.isShown { try browser.click(.button(language.next)) }
        if let level { try browser.choose(language[.level], level) }
        try browser.follow(button)
    }

    func openFromWork(_ queue: Queue, _ model: String) throws {
        try open("/work/\(queue.rawValue)")
        try look()
        try browser.follow(.link(model))
        try look()
    }

    /// The newest notice about the model leads to it.
    func openNotice(_ model: String) throws {
        _ = try patiently("a notice about \(model)") { () -> Bool? in
            try open("/notices")
            return try browser.text.contains(model) ? true : nil
        }
        try look()
        try browser.follow(.css("main table a"))
        #expect(try path.hasPrefix("/models/"))
        try open("/notices")
        try browser.follow(.button(language.markAllRead))
        #expect(try !browser.text.contains(language.unreadMark))
        try browser.follow(.css("main table a"))
    }

    /// A picture as a phone would send it: here it is one of the page itself.
    func attachPicture(_ caption: String) throws {
        let path = kheo.folder + "/ảnh đường hoa.png"
        try browser.picture().write(to: URL(filePath: path))
        try browser.upload(language.evidenceFiles, path)
        try browser.fill(language.evidenceCaption, caption)
        if browser.wishes.runsScripts {
            _ = try patiently("the picture to be sent") {
                try browser.all(.css("#attach .uploads li")).first?.text.contains(language.uploadDone) == true ? true : nil
            }
        }
        try look()
        try browser.follow(.path("//*[@id='attach']//form//div[@class='deeds']//button"))
        try expect(caption)
        let shown = try browser.one(.css("ul.evidence img"))
        try shown.bringIntoView()
        _ = try patiently("the picture to be shown") {
            try browser.run("return arguments[0].naturalWidth > 0", [shown.json]) as? Bool == true ? true : nil
        }
        try look()
    }

    func completeReturned(_ text: String, at level: String? = nil) throws {
        try browser.click(.css("#act-revise summary"))
        try browser.follow(.path("//form[contains(@action, '/revision')]//button"))
        try look()
        let outputs = try browser.one(.css("textarea[name='answer.outputs']"))
        try onward(until: outputs) { try outputs.type(" " + text) }
        try send(to: level)
        try look()
    }

    /// Does one of the things that the model's page offers.
    func act(_ act: ModelAct, _ fill: () throws -> Void = {}) throws {
        try browser.click(.css("#act-\(act.rawValue) summary"))
        try fill()
        try look()
        try browser.follow(.css("#act-\(act.rawValue) form .deeds button"))
        try look()
    }
}
