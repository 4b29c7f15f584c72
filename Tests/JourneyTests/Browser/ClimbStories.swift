import Events
import Foundation
import Rules
import Testing
import TestSupport
import Texts

/// One file from a ward to the province: two councils, a return, a decision on paper, and what is left after an annulment.
@Suite(.serialized) struct ClimbStories {
    private static let model = "Tổ dân phố 3: tiếng loa an ninh"
    private static let wardSeats = [
        Desks.Seat(.wardChair, .chair, "Bí thư Đảng ủy"), Desks.Seat(.wardSecretary, .secretary, "Chánh Văn phòng Đảng ủy"),
        Desks.Seat(.wardMember, .member, "Chủ tịch Hội Phụ nữ"), Desks.Seat(.wardReceiver, .member, "Ban Xây dựng Đảng"),
    ]
    private static let provinceSeats = [
        Desks.Seat(.provinceChair, .chair, "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        Desks.Seat(.provinceSecretary, .secretary, "Trưởng Ban Thi đua - Khen thưởng"),
        Desks.Seat(.provinceMember, .member, "Ban Tuyên giáo và Dân vận Tỉnh ủy"), Desks.Seat(.provinceOther, .member, "Sở Nội vụ"),
    ]

    @Test func `one file climbs from a ward to the province, is returned, commended and in the end annulled`() throws {
        let house = try Prepared.copyOfClimb()
        let desks = Desks(try Story(Browser.Wishes("vi"), on: house.kheo), house)
        let place = try desks.registerAndAppraise(ClimbStories.model)
        try councilOfWard(desks)
        try climbTwice(desks)
        let session = try councilOfProvince(desks)
        let decision = try desks.draftAndSign(session)
        try annul(desks, place, decision)

        let model = String(place.split(separator: "/").last ?? "")
        let kept = try house.kheo.json(Kept.self, "models", "show", model)
        #expect(
            kept.steps.map(\.kind) == [
                "model.drafted", "model.registered", "model.accepted", "model.checked", "model.appraised", "model.decided", "model.recognised",
                "model.proposed", "model.received", "model.sentBack", "model.revised", "model.registered", "model.evidenceAttached",
                "model.accepted", "model.checked", "model.proposed", "model.received", "model.declared", "model.appraised", "model.recognised",
                "model.decided", "model.entryAnnulled",
            ])
        #expect(try house.kheo.json(Verified.self, "verify").sound)
    }

    /// `kheo models show --json`, as far as it is asked here.
    private struct Kept: Decodable {
        struct Step: Decodable { var kind: String }
        var steps: [Step]
    }

    private func councilOfWard(_ desks: Desks) throws {
        let language = desks.language
        try desks.sit(.wardSecretary)
        let session = try desks.convene("Hội đồng xét công nhận phường Đức Xuân", by: "21-QĐ/ĐU ngày 10/11/2026", ClimbStories.wardSeats)
        let models = [ClimbStories.model, ClimbHouse.waiting[0]]
        try desks.drawAgenda("recognise commune", models)
        // Whoever appraised a file does not act on it, and everybody sees so.
        try desks.story.expect(language.whoDoesNotAct)
        #expect(try desks.browser.one(.css("dl.facts dd ul")).text.contains(language.name(of: ConflictGround.rater)))
        try desks.openSession()
        try desks.openBallot(.open)
        for (person, votes) in [(Person.wardChair, models), (.wardMember, models), (.wardReceiver, [models[1]])] {
            try desks.sit(person)
            try desks.story.open(session)
            try desks.story.look()
            try desks.vote(1, Dictionary(uniqueKeysWithValues: votes.map { ($0, Vote.yes) }))
        }
        try desks.sit(.wardSecretary)
        try desks.close(1, of: session)
        #expect(try desks.row(of: ClimbStories.model).contains("2/2 đồng ý"))

        try desks.sit(.wardReceiver)
        for page in [session, "\(session)/ballots/1", "\(session)/minutes"] {
            try desks.story.open(page)
            try desks.story.look()
            try desks.story.expect(language.youDoNotAct)
            #expect(try !desks.browser.text.contains("2/2 đồng ý"))
        }
        try desks.end(session, items: models.count, .wardSecretary, .wardChair, "Hội đồng thống nhất đánh giá cao cách làm của tổ dân phố.")
        try desks.sit(.wardReceiver)
        try desks.story.open(session)
        try desks.story.look()
        #expect(try desks.row(of: ClimbStories.model).contains(language.name(of: CouncilOutcome.granted, for: .recognise)))
    }

    /// The province sends it back with its reason, and it comes a second time.
    private func climbTwice(_ desks: Desks) throws {
        let (story, language, model) = (desks.story, desks.language, ClimbStories.model)
        let reason = "Hồ sơ chưa có báo cáo thành tích của tổ dân phố."
        try desks.propose(model)
        try desks.sit(.provinceReceiver)
        try story.openFromWork(.toTakeOver, model)
        try story.act(.receive)
        try story.act(.sendBack) { try desks.browser.fill(language[.reason], reason) }
        try story.expect(reason)

        try desks.sit(.wardRegistrant)
        try story.openNotice(model)
        try story.expect(reason)
        try story.completeReturned("Sáu tháng đầu năm không xảy ra vụ mất trộm nào.", at: "Cấp xã")
        try story.attachPicture("Báo cáo thành tích của tổ dân phố 3")

        try desks.sit(.wardReceiver)
        try story.openFromWork(.toReceive, model)
        try story.act(.accept)
        try story.act(.check) { try desks.browser.tick(language.capitalised(Model.Status.effective.name.said(in: language))) }
        try desks.propose(model)

        try desks.sit(.provinceReceiver)
        try story.openFromWork(.toTakeOver, model)
        try story.act(.receive)
        try story.act(.declare) {
            try desks.browser.tick(language.capitalised(language.clear))
            try desks.browser.fill(language.office, "Ủy ban Kiểm tra Tỉnh ủy")
        }
        try desks.appraise(for: "Bằng khen của Chủ tịch UBND tỉnh")

        try desks.sit(.provinceSignatory)
        try story.openFromWork(.toRecognise, model)
        try story.act(.recognise) {
            try desks.browser.choose(language[.level], "Cấp tỉnh")
            try desks.browser.fill(language[.instrument], "112-QĐ/BTGDVTU")
        }
        try story.expect("112-QĐ/BTGDVTU")
    }

    /// Two places, three files, and two of them with the same votes.
    private func councilOfProvince(_ desks: Desks) throws -> String {
        let (language, model) = (desks.language, ClimbStories.model)
        try desks.sit(.provinceSecretary)
        let session = try desks.convene(
            "Hội đồng Thi đua - Khen thưởng tỉnh Thái Nguyên", by: "305/QĐ-UBND ngày 12/11/2026", ClimbStories.provinceSeats)
        let (first, second) = (ClimbHouse.recognised[0], ClimbHouse.recognised[1])
        try desks.drawAgenda("commend bang-khen-province", [model, first, second])
        try desks.openSession()
        try desks.openBallot(.open)
        let votes: [(Person, [String: Vote])] = [
            (.provinceChair, [model: .yes, first: .yes, second: .yes]), (.provinceMember, [model: .yes, first: .yes, second: .no]),
            (.provinceOther, [model: .no, first: .yes, second: .yes]),
        ]
        for (person, votes) in votes {
            try desks.sit(person)
            try desks.story.open(session)
            try desks.vote(1, votes)
        }
        try desks.sit(.provinceSecretary)
        try desks.close(1, of: session)
        try desks.sit(.provinceChair)
        try desks.story.open(session)
        try desks.story.look()
        #expect(try desks.browser.all(.path("//section[h2][.//h2[.='\(language.whatMayBeDone)']]//details[@id='tie']")).count == 1)
        try desks.keepPicture("session")
        for (name, order) in [(model, "1"), (second, "2")] {
            try desks.browser.one(.path("//details[@id='tie']//input[@id=//label[contains(., '\(name)')]/@for]")).type(order)
        }
        try desks.browser.one(.css("#tie textarea")).type("Mô hình ở địa bàn khó khăn hơn, duy trì lâu hơn.")
        try desks.send("/ties")
        try desks.story.expect(language.sessionDone("tieBreaking"))
        let order = "Mỗi đợt không quá hai Bằng khen cấp tỉnh"
        #expect(try desks.row(of: second, in: "//h2[@id='line']/following::table").contains(language.standsOver(order)))
        try desks.sit(.provinceSecretary)
        try desks.story.open("\(session)/outcomes")
        try desks.keepPicture("outcomes")
        try desks.end(session, items: 3, .provinceSecretary, .provinceChair, "Các thành viên nhất trí với kết quả bỏ phiếu.")
        for (name, outcome) in [(model, CouncilOutcome.granted), (first, .granted), (second, .declined)] {
            #expect(try desks.row(of: name).contains(language.name(of: outcome, for: .commend)), "\(name)")
        }
        return session
    }

    /// For cause: the recognition at the province, and the award that names the file.
    private func annul(_ desks: Desks, _ place: String, _ decision: String) throws {
        let (story, language, browser) = (desks.story, desks.language, desks.browser)
        try desks.sit(.provinceSignatory)
        try story.open(place)
        try story.look()
        try desks.follow(language.annulForCause)
        let choice = try #require(try browser.all(.css("select[name='position'] option")).first { try $0.text.contains("Cấp tỉnh") })
        try choice.click()
        try browser.fill(language.annullingDocument, "57/QĐ-UBND ngày 20/11/2026")
        try browser.fill(language[.reason], "Báo cáo thành tích không đúng thực tế.")
        try browser.follow(.button(language.lookAtConsequences))
        try story.look()
        // The award names the file: whether it goes too is for whoever decides to say.
        try story.expect(language.mayGoWithIt)
        try browser.click(.path("//label[contains(., '41/QĐ-UBND')]"))
        try browser.follow(.button(language.checkAgain))
        try story.look()
        try desks.keepPicture("annulment")
        try browser.fill(language.typeCountOfAnnulments(2), "2")
        try browser.follow(.button(language.annulTogether(2)))
        try story.look()
        try story.expect(language.wasAnnulled)
        try story.expect(language.whatItChanged)
        try story.expect("41/QĐ-UBND")
        try story.open(decision)
        try story.look()
        #expect(try desks.row(of: "Tổ dân phố 3").localizedCaseInsensitiveContains(language[.annulled]))
        #expect(try !desks.row(of: "Thôn Nà Mày").localizedCaseInsensitiveContains(language[.annulled]))
    }
}

// What the officers of one file do, one after another.
extension Desks {
    /// Answers the address of the model.
    fileprivate func registerAndAppraise(_ model: String) throws -> String {
        try sit(.wardRegistrant)
        _ = try story.register(model, at: "Cấp xã")
        try sit(.wardReceiver)
        try story.openFromWork(.toReceive, model)
        try story.act(.accept)
        try story.act(.check) { try browser.tick(language.capitalised(Model.Status.effective.name.said(in: language))) }
        try appraise(for: nil)
        return String(try story.path.prefix { $0 != "?" })
    }

    /// From the page of the model: every paper is there that is asked for, every criterion is met. `form` is the award that it is looked through for.
    fileprivate func appraise(for form: String?) throws {
        try browser.click(.css("#act-appraise summary"))
        try browser.follow(.css("#act-appraise a"))
        try story.look()
        if let form { try follow("\(language.name(of: AimKind.commend)): \(form)") }
        // What the register cannot see the appraiser says.
        let byHand = "//select[starts-with(@name, 'paper.') and ../*[contains(., '\(language.paperByHand)')]]"
        for list in try browser.all(.css("select[name^='mark.']")) + browser.all(.path(byHand)) {
            for yes in try list.all(.css("option[value='yes']")) { try yes.click() }
        }
        try browser.click(.css("input[name='fit'][value='yes']"))
        try story.look()
        try keepPicture("appraisal")
        try browser.follow(.button(language.recordAppraisal))
        try story.look()
        #expect(try story.path.contains("done=appraise"))
    }

    fileprivate func propose(_ model: String) throws {
        try sit(.wardSecretary)
        try story.openFromWork(.toPropose, model)
        try story.act(.propose) { try browser.choose(language[.level], "Cấp tỉnh") }
        try story.expect("Cấp tỉnh")
    }

    /// Outcomes as the line has them, the minutes, both signatures, and all of it recorded.
    fileprivate func end(_ session: String, items: Int, _ secretary: Person, _ chair: Person, _ discussion: String) throws {
        try sit(secretary)
        try conclude(session, items: items)
        try drawMinutes(discussion)
        try sign(session)
        try sit(chair)
        try sign(session)
        try keepPicture("minutes", asPaper: true)
        try sit(secretary)
        try apply(session, items: items)
    }

    /// The words of the row about something, of the first table that has one.
    fileprivate func row(of name: String, in tables: String = "//main//table") throws -> String {
        try browser.one(.path("(\(tables)//tr[contains(., '\(name)')])[1]")).text
    }

    /// From the session's list to a signed paper. Answers the address of the decision.
    fileprivate func draftAndSign(_ session: String) throws -> String {
        try sit(.provinceSecretary)
        try story.open("/decisions")
        try follow(language.decisionDrafts)
        try follow(language.numberBooks)
        for (series, last) in [("state-province", "40"), ("gold-book-province", "1207")] {
            let form = try browser.one(.css("details.act"))
            if try form.attribute("open") == nil { try browser.click(.css("details.act summary")) }
            try browser.click(.css("select[name='series'] option[value='\(series)']"))
            try browser.fill(language.issuingUnit, "19")
            try browser.fill(language.lastOnPaper, last)
            try send("/decisions/series")
            try story.expect(language.seriesBegun)
        }
        try story.open("/decisions/drafts")
        try story.look()
        try browser.click(.css("input[name='session']"))
        try browser.fill(language.issuingBody, "Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên")
        try browser.fill(language.issuingUnit, "19")
        try browser.fill(language.aboutVietnamese, "tặng Bằng khen cho các tập thể có mô hình “Dân vận khéo” tiêu biểu năm 2026")
        try browser.follow(.button(language.beginDraft))
        try story.look()
        for words in ["Tổ dân phố 3", "Thôn Nà Mày", "41/QĐ-UBND"] { try story.expect(words) }
        #expect(try !browser.text.contains(ClimbHouse.recognised[1]))
        try browser.fill(language.basis(1), "Luật Thi đua, khen thưởng ngày 15/6/2022")
        try browser.follow(.path("//form[contains(@action, '/heading')]//div[@class='deeds']//button"))
        try story.look()
        try story.expect("Luật Thi đua, khen thưởng ngày 15/6/2022")
        let draft = String(try story.path.prefix { $0 != "?" })
        try keepPicture("decision-draft")

        try sit(.provinceSignatory)
        try story.open(draft)
        try story.look()
        try follow(language.review)
        try browser.fill(language.authorityOfSigner, "KT. Chủ tịch")
        try browser.fill(language.officeOfSigner, "Phó Chủ tịch")
        try browser.fill(language.typeListCount(2), "2")
        try browser.fill(language.freshCode, code())
        try browser.follow(.button(language.signNow))
        try story.look()
        try story.expect(language.signedHere)
        try story.expect("41/QĐ-UBND")
        // The decision and its list, each on a sheet of its own.
        try keepPicture("decision-paper", asPaper: true)
        let paper = try browser.printed()
        #expect(String(decoding: paper.prefix(5), as: UTF8.self) == "%PDF-")
        #expect(paper.pages == 2)
        return String(try story.path.prefix { $0 != "?" })
    }
}

extension Data {
    /// Of a PDF file as Chromium writes it.
    fileprivate var pages: Int { String(decoding: self, as: UTF8.self).matches(of: #/\/Type \/Page\b(?!s)/#).count }
}
