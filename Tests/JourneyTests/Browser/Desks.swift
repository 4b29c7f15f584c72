import Events
import Foundation
import Testing
import TestSupport
import Texts

/// Several people at one browser, one after another. Each signs in once; whoever comes back finds the visit as it was left.
final class Desks {
    let story: Story
    private var phones: [String: Phone]
    private var left: [String: Browser.Cookies] = [:]
    private(set) var sitting: Person?

    init(_ story: Story, _ house: ClimbHouse) {
        self.story = story
        phones = house.phones
    }

    var browser: Browser { story.browser }
    var language: Language { story.language }

    func sit(_ person: Person) throws {
        guard sitting?.signInName != person.signInName else { return }
        if let before = sitting?.signInName { left[before] = try browser.takeCookies() }
        sitting = person
        if let kept = left[person.signInName] { return try browser.put(kept) }
        try story.signIn(person)
        guard phones[person.signInName] != nil else { return }
        try story.look()
        try browser.fill(language.codeOfPhone, code())
        try browser.follow(.button(language.goOn))
        let path = try story.path
        try #require(!path.hasPrefix("/sign-in"), "\(person.name): \(path)")
    }

    /// From the phone of whoever sits there.
    func code() throws -> String {
        let name = try #require(sitting?.signInName)
        var phone = try #require(phones[name], "\(name) has no phone")
        defer { phones[name] = phone }
        return try phone.code()
    }

    /// Sends a form by where it goes, and looks at what comes.
    func send(_ action: String) throws {
        try browser.follow(.path("//form[contains(@action, '\(action)')]//div[contains(@class, 'deeds') or contains(@class, 'bulk')]//button"))
        try story.look()
    }

    func follow(_ words: String) throws {
        try browser.follow(.link(words))
        try story.look()
    }
}

// A council's session, step by step as its pages have it.
extension Desks {
    struct Seat {
        let person: Person
        let role: CouncilRole
        let office: String

        init(_ person: Person, _ role: CouncilRole, _ office: String) {
            self.person = person
            self.role = role
            self.office = office
        }
    }

    /// Answers where the session is.
    func convene(_ body: String, by decision: String, _ seats: [Seat], _ mode: SessionMode = .online) throws -> String {
        try story.open("/sessions")
        try story.look()
        try follow(language.conveneSession)
        try browser.fill(language.councilName, body)
        try browser.fill(language.decisionOnCouncil, decision)
        try browser.one(.css("input[name='mode'][value='\(mode.rawValue)']")).click()
        for seat in seats {
            try browser.choose("\(language.councilRole), \(seat.person.name)", language.name(of: seat.role))
            try browser.fill("\(language.officeInCouncil), \(seat.person.name)", seat.office)
        }
        try story.look()
        try browser.follow(.button(language.convene))
        try story.look()
        try story.expect(language.sessionDone("convening"))
        return String(try story.path.prefix { $0 != "?" })
    }

    /// Puts these models on the agenda, for what the council is asked: "recognise commune".
    func drawAgenda(_ aim: String, _ models: [String]) throws {
        try follow(language.nextAgenda)
        for model in models { try browser.click(.css("input[value^='\(aim) '][aria-label='\(language.choose(model))']")) }
        try send("/agenda")
        try story.expect(language.sessionDone("agendaDrawing"))
    }

    /// With everybody there.
    func openSession() throws {
        try send("/opening")
        try story.expect(language.sessionDone("sessionOpening"))
    }

    func openBallot(_ form: BallotForm) throws {
        try browser.one(.css("#ballot input[name='ballot'][value='\(form.rawValue)']"))
            .click()
        try send("/ballots")
        try story.expect(language.sessionDone("ballotOpening"))
    }

    /// From the page of the session, with a vote for each model that the sheet has.
    func vote(_ ballot: Int, _ votes: [String: Vote]) throws {
        try fill(ballot, votes)
        try browser.follow(.button(language.giveSheet(votes.count)))
        try story.look()
        try story.expect(language.sessionDone("sheet"))
    }

    /// Everything but the last press.
    func fill(_ ballot: Int, _ votes: [String: Vote]) throws {
        try follow(language.nextVote(ballot))
        #expect(try browser.all(.css("fieldset.mark")).count == votes.count)
        for (model, vote) in votes { try mark(model, vote) }
        try story.look()
    }

    private func mark(_ model: String, _ vote: Vote) throws {
        let name = language.name(of: vote)
        try browser.click(.path("//fieldset[legend[contains(., '\(model)')]]//label[normalize-space(.)='\(name)']/input"))
    }

    func close(_ ballot: Int, of session: String) throws {
        try story.open("\(session)/ballots/\(ballot)")
        try story.look()
        try send("/closing")
        try story.expect(language.sessionDone("ballotClosing"))
    }

    /// As the line has them.
    func conclude(_ session: String, items: Int) throws {
        try story.open(session)
        try story.look()
        try follow(language.nextOutcomes)
        try browser.fill(language.typeItems(items), "\(items)")
        try browser.follow(.button(language.setOutcomes(items)))
        try story.look()
        try story.expect(language.sessionDone("outcomes"))
    }

    func drawMinutes(_ discussion: String) throws {
        try follow(language.nextMinutes)
        try browser.fill(language.discussion, discussion)
        try send("/minutes")
        try story.expect(language.sessionDone("minutesDrawing"))
        try story.expect(discussion)
    }

    func sign(_ session: String) throws {
        try story.open(session)
        try follow(language.nextSign)
        try browser.fill(language.codeToSign, code())
        try send("/signatures")
        try story.expect(language.sessionDone("minutesSigning"))
    }

    func apply(_ session: String, items: Int) throws {
        try story.open(session)
        try follow(language.nextApply)
        try browser.fill(language.typeItems(items), "\(items)")
        try send("/application")
        try story.expect(language.sessionDone("application"))
    }
}
