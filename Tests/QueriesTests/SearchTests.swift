import Events
import Foundation
import Queries
import Testing
import TestSupport

@Suite struct SearchTests {
    private let house: TestHouse

    init() throws { house = try TestHouse.filled() }

    @Test(arguments: [
        ("dan van kheo", ["m-3"]), ("Dân Vận Khéo", ["m-3"]), ("DÂN VẬN KHÉO", ["m-3"]), ("duong hoa", ["m-1"]), ("đường", ["m-5", "m-1"]),
        ("duong", ["m-5", "m-1"]), ("hoa", ["m-9", "m-1"]), ("mau kieu", ["m-1"]), ("chuyen doi so", ["m-7"]), ("thom", ["m-12"]),
        ("bi xanh tho", ["m-12"]), ("tho", ["m-12", "m-3", "m-1"]), ("Nà Chom", ["m-1"]), ("chi bo", ["m-1"]), ("không có từ này", []),
        ("xanh thơn", []),
    ])
    func `words are found with or without accents, in any order, the last one from its beginning`(_ words: String, _ found: [ModelID]) throws {
        #expect(try search(words) == found, "the misspelt name of m-12 was corrected")
    }

    @Test func `a decomposed word is the same word`() throws {
        #expect(try search("Dân vận".decomposedStringWithCanonicalMapping) == search("Dân vận"))
        #expect(try search("Dân vận") == ["m-3"])
    }

    @Test(arguments: [
        "AND", "OR", "NOT", "NEAR", "NEAR(duong, 2)", "duong AND", "-hoa", "*", "\"", "\"duong", "duong\"", "(", ")", "(duong", "text:duong",
        "^duong",
        "duong*", "a+b", "{", "}", "'", ";", "\\", "%", "_", "--", "🌸", "\u{0}", "duong OR hoa",
    ])
    func `what is syntax to the index is only letters here`(_ words: String) throws {
        let found = try search(words)
        #expect(found.allSatisfy { !$0.rawValue.isEmpty })
        if words.contains("duong"), !words.contains("AND"), !words.contains("OR"), !words.contains("NEAR"), !words.contains("text") {
            #expect(found == ["m-5", "m-1"])
        }
    }

    @Test func `too many words are cut and not refused`() throws {
        #expect(try search(String(repeating: "duong ", count: 500)) == ["m-5", "m-1"])
    }

    @Test func `a search finds only what the figure counts`() throws {
        let found = try house.room.models(ModelListQuestion(figure: house.question(.recognition), words: "duong"))
        #expect(found.lines.map(\.id) == ["m-1"])
        var inPart = ModelListQuestion(figure: house.question(.registration, in: "p06-1", map: .then), words: "duong")
        inPart.part = .unit(try #require(house.room.atlas.index(of: "d064-1")))
        #expect(try house.room.models(inPart).lines.map(\.id) == ["m-5", "m-1"])
    }

    @Test(arguments: ["", "mo hinh", "so"])
    func `turning the pages shows every model once`(_ words: String) throws {
        let house = try TestHouse.furnished()
        try house.fill(430)
        var seen: [ModelID] = []
        var total = 0
        while true {
            let page = try house.room.models(
                ModelListQuestion(figure: house.question(.standing, .stock), words: words, after: seen.count))
            if page.lines.isEmpty { break }
            #expect(page.lines.count == min(50, 430 - seen.count))
            #expect(page.total >= seen.count + page.lines.count)
            if page.isTotalExact { total = page.total }
            seen += page.lines.map(\.id)
        }
        #expect(seen == (1...430).reversed().map { ModelID("g-\($0)") })
        #expect(total == 430)
    }

    @Test func `a word in half of all models is found as any other`() throws {
        let house = try TestHouse.furnished()
        try house.fill(200)
        for number in 0..<200 { try house.register(ModelID("other-\(number)"), "Nhà sạch vườn đẹp \(number)", in: "c01888-1", on: "2023-01-01") }
        let page = try house.room.models(ModelListQuestion(figure: house.question(.standing, .stock), words: "duong lang"))
        #expect(page.lines.map(\.id) == (151...200).reversed().map { ModelID("g-\($0)") })
        #expect(page.total == 50 && !page.isTotalExact)
        let field = try house.room.models(ModelListQuestion(figure: limited(house, to: "economy"), words: "duong lang"))
        #expect(field.total == 50 && field.isTotalExact)
    }

    @Test func `facets say how many there would be of each word`() throws {
        let question = limited(house, to: "economy")
        let list = try house.room.models(ModelListQuestion(figure: question))
        let field = try #require(list.facets.first { $0.dimension == .field })
        #expect(field.counts.reduce(0) { $0 + $1.value } == (try house.room.total(house.question(.standing, .stock)).value))
        let subject = try #require(list.facets.first { $0.dimension == .subject })
        #expect(subject.counts.reduce(0) { $0 + $1.value } == list.total)
        #expect(list.parts.reduce(0) { $0 + $1.value } == list.total)
    }

    private func search(_ words: String) throws -> [ModelID] {
        try house.room.models(ModelListQuestion(figure: house.question(.registration), words: words)).lines.map(\.id)
    }

    private func limited(_ house: TestHouse, to field: Key) -> FigureQuestion {
        var question = house.question(.standing, .stock)
        question.filters[.field] = .key(field)
        return question
    }
}
