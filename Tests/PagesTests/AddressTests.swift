import Events
import Pages
import Queries
import TestSupport
import Testing

struct AddressTests {
    @Test func `an id is encoded, so that it cannot leave its place in the path`() {
        #expect(Address(.model, id: "a/../b?c#d%é").text == "/models/a%2F..%2Fb%3Fc%23d%25%C3%A9")
    }

    @Test func `a parameter is set, changed and taken away`() {
        let address = Address(.models).with(.words, "đường & hoa").with(.page, "2")
        #expect(address.text == "/models?q=%C4%91%C6%B0%E1%BB%9Dng%20%26%20hoa&page=2")
        #expect(address.with(.page, "3").text == "/models?q=%C4%91%C6%B0%E1%BB%9Dng%20%26%20hoa&page=3")
        #expect(address.with(.words, "").text == "/models?page=2")
        #expect(address.with(.words, nil).with(.page, nil).text == "/models")
    }

    @Test func `the address of records says only what does not go without saying`() throws {
        let house = try Houses.filled.get()
        let atlas = house.room.atlas
        let root = try #require(house.room.root)
        let defaults = Defaults(programme: "dan-van-kheo", root: root, today: house.clock.today)
        var question = FigureQuestion(
            programme: "dan-van-kheo", counts: .standing, nature: .stock, place: root, period: Defaults.always, asAt: house.clock.today)
        #expect(Address.records(behind: question, units: atlas, defaults).text == "/models")
        question.counts = .registration
        question.place = try #require(atlas.index(of: "p06-1"))
        question.period = DayRange(from: .of("2021-01-01"), until: .of("2026-01-01"))
        question.asAt = .of("2025-06-18")
        question.knownAt = 90
        question.filters = [.subject: .key("collective"), .level: .notStated]
        question.map = .on(.of("2025-07-01"))
        #expect(
            Address.records(behind: question, in: .unplaced, units: atlas, defaults).text
                == "/models?counts=registration&nature=stock&place=p06-1&from=2021-01-01&to=2025-12-31&asat=2025-06-18&known=90"
                + "&level=not-stated&subject=collective&map=2025-07-01&part=unplaced")
        question.counts = .award
        question.nature = .flow
        #expect(Address.records(behind: question, units: atlas, defaults).path == "/awards")
    }

    @Test func `no two routes can mean the same address`() {
        let shapes = Route.allCases.map { $0.rawValue.split(separator: "/").map { $0.hasPrefix(":") ? ":" : $0 }.joined(separator: "/") }
        #expect(Set(shapes).count == shapes.count)
    }
}
