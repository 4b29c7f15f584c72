import Events
import Foundation
import Rules
import Testing
import TestSupport
import Texts

/// A council of the ward votes: in secret, each member before a browser of their own; and on paper, in one room.
@Suite(.serialized) struct BallotStories {
    private static let models = Array(ClimbHouse.waiting)
    private static let seats = [
        Desks.Seat(.wardChair, .chair, "Bí thư Đảng ủy"), Desks.Seat(.wardSecretary, .secretary, "Chánh Văn phòng Đảng ủy"),
        Desks.Seat(.wardMember, .member, "Chủ tịch Hội Phụ nữ"), Desks.Seat(.wardReceiver, .member, "Ban Xây dựng Đảng"),
    ]

    private static let online = seats + [Desks.Seat(.wardDeputy, .deputy, "Phó Bí thư Đảng ủy")]

    @Test func `three members vote in secret, and nothing says who chose what`() throws {
        let house = try Prepared.copyOfClimb()
        let secretary = Desks(try Story(Browser.Wishes("vi"), on: house.kheo), house)
        try secretary.sit(.wardSecretary)
        let session = try secretary.convene("Hội đồng xét công nhận phường Đức Xuân", by: "21-QĐ/ĐU ngày 10/11/2026", BallotStories.online)
        try secretary.drawAgenda("recognise commune", BallotStories.models)
        try secretary.openSession()
        try secretary.openBallot(.secret)

        // Who sits before which screen, and what they choose: a stays secret, so the sums must not be told apart by anything else.
        let (first, second, third) = (BallotStories.models[0], BallotStories.models[1], BallotStories.models[2])
        let votes: [(Person, Browser.Wishes, [String: Vote])] = [
            (.wardChair, Browser.Wishes("vi"), [first: .yes, second: .no, third: .yes]),
            (.wardMember, Browser.Wishes("en", .phone), [first: .yes, second: .abstain, third: .no]),
            (.wardReceiver, Browser.Wishes("vi", .phone, runsScripts: false), [first: .yes, second: .yes, third: .yes]),
        ]
        let members = try votes.map { person, wishes, _ in
            let desk = Desks(Story(beside: secretary.story, try Browser(wishes)), house)
            try desk.sit(person)
            try desk.story.open(session)
            try desk.story.look()
            if wishes.screen == .phone { try desk.keepPicture("session.phone") }
            return desk
        }
        for (index, desk) in members.enumerated() { try desk.fill(1, votes[index].2) }
        try secretary.story.open(session)
        try secretary.keepPicture("session-voting")
        try members[1].keepPicture("sheet.phone", from: ".sheet")
        try members[2].keepPicture("sheet.phone", from: ".sheet")

        // The chair presses twice before the answer comes: it is one vote.
        let chair = members[0]
        let before = try house.kheo.size()
        let form = "document.querySelector(\"form[action*='/sheets']\")"
        let twice =
            try chair.browser.run(
                """
                const form = \(form), sent = new URLSearchParams(new FormData(form)), done = arguments[arguments.length - 1];
                sent.set('choice', 'give');
                const request = () => fetch(form.action, {method: 'POST', body: sent, redirect: 'manual'});
                return Promise.all([request(), request()]).then(answers => answers.map(answer => answer.type).join());
                """) as? String
        #expect(twice == "opaqueredirect,opaqueredirect")
        #expect(try house.kheo.size() == before + 1)
        for (index, desk) in members.enumerated().dropFirst() {
            try desk.browser.follow(.button(desk.language.giveSheet(votes[index].2.count)))
            try desk.story.look()
            try desk.story.expect(desk.language.youHaveVoted)
            // Before it closes nobody sees a sum.
            #expect(try desk.browser.all(.css("main td")).isEmpty)
        }
        #expect(try house.kheo.size() == before + 3)

        // Too late: a sheet that is still being filled in when the ballot closes is refused, and whoever sends it is told.
        let late = chair
        try late.sit(.wardDeputy)
        try late.story.open(session)
        try late.fill(1, [first: .no, second: .no, third: .no])
        try secretary.story.open("\(session)/ballots/1")
        try secretary.story.look()
        try secretary.story.expect(secretary.language.haveVoted(3, of: 4))
        try secretary.browser.click(.button(secretary.language.closeBallot))
        try secretary.story.expect(secretary.language.closeEarly(Person.wardDeputy.name))
        try secretary.send("/closing")
        try secretary.story.expect(secretary.language.sessionDone("ballotClosing"))
        try late.browser.follow(.button(late.language.giveSheet(3)))
        try late.story.look()
        #expect(try late.browser.has(.css("[role='alert']")))

        // Everybody sees the sums, and nobody a name beside a vote.
        for desk in [[secretary], members].joined() {
            try desk.story.open("\(session)/ballots/1")
            try desk.story.look()
            for (sum, model) in [(3, first), (1, second), (2, third)] {
                let row = try desk.browser.one(.path("//tr[contains(., '\(model)')]")).text
                #expect(row.contains(desk.language == .vi ? "\(sum)/4 đồng ý" : "\(sum) of 4 yes"), "\(row)")
            }
            let said = try desk.browser.one(.css("main")).text
            #expect(!votes.contains { said.contains($0.0.name) }, "\(said)")
            #expect(try !desk.browser.has(.path("//th[.='\(desk.language.whoGaveWhat)']")))
        }
        #expect(try house.kheo.json(Verified.self, "verify").sound)
    }

    @Test func `a council votes on paper in one room, and a second person confirms the count`() throws {
        let house = try Prepared.copyOfClimb()
        let desks = Desks(try Story(Browser.Wishes("vi", runsScripts: false), on: house.kheo), house)
        try desks.sit(.wardSecretary)
        let session = try desks.convene("Hội đồng xét công nhận phường Đức Xuân", by: "22-QĐ/ĐU ngày 12/11/2026", BallotStories.seats, .room)
        try desks.drawAgenda("recognise commune", Array(BallotStories.models.prefix(2)))
        try desks.openSession()
        try desks.openBallot(.secret)

        let language = desks.language
        try desks.story.open("\(session)/ballots/1")
        try desks.story.look()
        try desks.browser.click(.button(language.handOutPaper))
        for member in [Person.wardChair, .wardMember, .wardReceiver] { try desks.browser.tick(member.name) }
        try desks.send("/papers")
        try desks.story.expect(language.sessionDone("paperHandout"))
        for member in [Person.wardChair, .wardMember, .wardReceiver] { try desks.story.expect(member.name) }

        // What does not add up is not taken, and nothing typed is lost.
        func enter(_ counts: [[Int]], returned: Int) throws {
            try desks.browser.fill(language.paperReturned(3), "\(returned)")
            for (index, count) in counts.enumerated() {
                let names = [language.name(of: .yes), language.name(of: .no), language.name(of: .abstain), language.invalidVotes]
                for (name, number) in zip(names, count) { try desks.browser.fill("\(language.item(index + 1)), \(name)", "\(number)") }
            }
            try desks.send("/count")
        }
        try enter([[3, 0, 0, 0], [2, 1, 0, 1]], returned: 3)
        #expect(try desks.browser.has(.css("[role='alert']")))
        try enter([[3, 0, 0, 0], [1, 1, 0, 1]], returned: 3)
        try desks.story.expect(language.sessionDone("paperCount"))
        // Whoever counted does not confirm it.
        #expect(try !desks.browser.has(.button(language.confirmCount)))
        try desks.story.expect(language.countAwaitsConfirmation)

        try desks.sit(.wardChair)
        try desks.story.open(session)
        try desks.follow(language.nextConfirm)
        try desks.send("/confirmation")
        try desks.story.expect(language.sessionDone("paperConfirmation"))

        try desks.sit(.wardSecretary)
        try desks.close(1, of: session)
        for (model, words) in zip(BallotStories.models, ["3/3 đồng ý", "1/3 đồng ý, 1 không đồng ý, 1 phiếu không hợp lệ"]) {
            let row = try desks.browser.one(.path("//tr[contains(., '\(model)')]")).text
            #expect(row.contains(words), "\(row)")
        }
        #expect(try house.kheo.json(Verified.self, "verify").sound)
    }
}
