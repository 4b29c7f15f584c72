import Events
import Pages
import Queries
import TestSupport
import Testing
@testable import Web

/// A number on a page and the list that it opens are one question.
struct FigureTests {
    @Test(arguments: [
        "/", "/?place=p06-1", "/?place=p19-2&period=2024", "/?asat=2023-06-30", "/reports/bac-kan", "/reports/bac-kan?map=today",
        "/reports/bac-kan?map=2025-07-01&asat=2025-12-31", "/reports/bac-kan?known=100", "/reports/bac-kan?known=2025-06-20",
        "/reports/thai-nguyen?map=today", "/units/c02071-2", "/units/d064-1?on=2024-01-01", "/?lang=en",
    ])
    func `every figure has as many records behind it as it says`(_ address: String) async throws {
        let exchange = Exchange(try Houses.many.get())
        let figures = try await exchange.figures(address)
        #expect(address.hasPrefix("/units") || !figures.isEmpty)
        for figure in figures { #expect(try await exchange.total(figure.target) == figure.number, "\(figure.target)") }
    }

    @Test func `what was annulled later is behind the figure as known before`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        let before = "/models?counts=recognition&place=p06-1&asat=2025-12-31&known=2025-06-20"
        #expect(try await exchange.total(before) == 4)
        #expect(try await exchange.total(before.replacing("&known=2025-06-20", with: "")) == 3)
    }

    @Test(arguments: [
        "/models", "/models?map=today", "/models?counts=registration&place=p06-1&map=today", "/models?counts=recognition",
        "/awards?place=p06-1&map=today",
    ])
    func `a word of the filters leaves as many as it says`(_ address: String) async throws {
        let exchange = Exchange(try Houses.many.get())
        let page = try await exchange.get(address)
        let facets = page.body.matches(of: /<li><a href='([^']+)'>[^<]*<b>([0-9.]+)<\/b><\/a>/)
        #expect(facets.count > 1)
        for facet in facets {
            let number = Int(facet.2.filter(\.isNumber))
            let narrowed = Exchange.unescaped(facet.1)
            #expect(try await exchange.total(narrowed) == number, "\(narrowed)")
            // Once more inside: the filters of a part count the part.
            guard narrowed.contains("part=") else { continue }
            for inner in try await exchange.get(narrowed).body.matches(of: /<li><a href='([^']+)'>[^<]*<b>([0-9.]+)<\/b><\/a>/) {
                let target = Exchange.unescaped(inner.1)
                #expect(try await exchange.total(target) == Int(inner.2.filter(\.isNumber)), "\(target)")
            }
        }
    }

    @Test func `a search inside a part finds only what lies there`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        let found = try await exchange.get("/models?q=to&place=p06-1&map=today&part=c01888-2").body
        #expect(found.contains("Tổ tự quản vệ sinh môi trường") && found.contains("Tổ hợp tác trồng bí xanh thơm"))
        #expect(!found.contains("Đường hoa kiểu mẫu"))
        #expect(try await exchange.total("/models?q=duong+hoa&place=p06-1&map=today&part=c01888-2") == 0)
    }

    @Test func `the pages of a list show every model once`() async throws {
        let exchange = Exchange(try Houses.many.get())
        var seen: [Substring] = []
        var address: String? = "/models"
        while let next = address {
            let body = try await exchange.get(next).body
            seen += body.matches(of: /<th scope='row'><a href='\/models\/([^']+)'/).map { $0.1 }
            address = body.firstMatch(of: /<a rel='next' href='([^']+)'/).map { Exchange.unescaped($0.1) }
        }
        #expect(seen.count == Set(seen).count)
        #expect(try await exchange.total("/models") == seen.count)
    }

    @Test func `scattered rows come in the order of the whole list`() async throws {
        let exchange = Exchange(try Houses.many.get())
        func rows(_ start: String) async throws -> [Substring] {
            var all: [Substring] = []
            var address: String? = start
            while let next = address {
                let body = try await exchange.get(next).body
                all += body.matches(of: /<th scope='row'><a href='\/models\/([^']+)'/).map { $0.1 }
                address = body.firstMatch(of: /<a rel='next' href='([^']+)'/).map { Exchange.unescaped($0.1) }
            }
            return all
        }
        let whole = try await rows("/models")
        let few = try await rows("/models?subject=individual&field=economy&level=commune")
        #expect(!few.isEmpty && few.count * 3 < whole.count)
        #expect(whole.filter(few.contains) == few)
    }

    @Test func `an address says what a question asks, and is read back as the same question`() throws {
        let house = try Houses.filled.get()
        let room = house.room
        let atlas = room.atlas
        let defaults = Defaults(programme: "dan-van-kheo", root: room.root, today: house.clock.today)
        let programme = try #require(room.programme("dan-van-kheo"))
        let place = try #require(atlas.index(of: "p06-1"))
        for counts in Countable.allCases {
            for nature in [Nature.stock, .flow] {
                for map in [MapChoice.then, .on(house.clock.today), .on(.of("2025-07-01"))] {
                    for part in [UnitPart.anywhere, .unit(3), .unplaced] {
                        var question = FigureQuestion(
                            programme: "dan-van-kheo", counts: counts, nature: nature, place: place,
                            period: DayRange(from: .of("2021-01-01"), until: .of("2026-01-01")), asAt: .of("2025-06-18"), knownAt: 90, map: map)
                        question.filters = [.level: .key("commune"), .field: .notStated, .subject: .key("individual")]
                        let address = Address.records(behind: question, in: part, units: atlas, defaults).text
                        let asked = try Asked(address[address.index(after: try #require(address.firstIndex(of: "?")))...])
                        let read = try asked.figure(
                            counting: counts == .award ? .award : asked.word(.counts, Countable.standing), programme,
                            place: try #require(try asked.unit(.place, in: atlas)), in: room, defaults)
                        #expect(read == question, "\(address)")
                        #expect(try asked.part(in: atlas) == part)
                    }
                }
            }
        }
    }
}
