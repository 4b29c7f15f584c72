import Events
import HTTPTypes
import Hummingbird
import Pages
import TestSupport
import Testing
@testable import Web

struct KeepingTests {
    @Test func `who has the page is told that it still holds`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        let first = try await exchange.get("/models")
        let tag = try #require(first.headers[.eTag])
        #expect(first.headers[.cacheControl] == "private, no-cache")
        let second = try await exchange.get("/models", headers: [.ifNoneMatch: tag])
        #expect(second.status == 304 && second.body.isEmpty && second.headers[.eTag] == tag)
        #expect(second.headers[.contentSecurityPolicy] != nil)
        #expect(try await exchange.get("/models", headers: [.ifNoneMatch: "\"other\", \(tag)"]).status == 304)
        #expect(try await exchange.get("/models", headers: [.ifNoneMatch: "\"other\""]).status == 200)
    }

    @Test func `another address, language, build, day or position is another tag`() async throws {
        let house = try TestHouse.filled()
        let exchange = Exchange(house)
        var tags = [try await exchange.get("/models").headers[.eTag]]
        tags.append(try await exchange.get("/models?page=1").headers[.eTag])
        tags.append(try await exchange.get("/models", headers: [.acceptLanguage: "en"]).headers[.eTag])
        tags.append(try await Exchange(house, build: "other").get("/models").headers[.eTag])
        house.clock.move(to: .of("2026-01-16"))
        tags.append(try await exchange.get("/models").headers[.eTag])
        try house.register("m-20", "Mới", in: "c02071-2", on: "2025-09-01")
        tags.append(try await exchange.get("/models").headers[.eTag])
        #expect(Set(tags.compactMap { $0 }).count == 6)
    }

    @Test func `a page that was kept is not shown any more when the register has moved on`() async throws {
        let house = try TestHouse.filled()
        let exchange = Exchange(house)
        let before = try await exchange.total("/models")
        #expect(try await exchange.total("/models") == before)
        try house.register("m-20", "Mô hình vừa thêm", in: "c02071-2", on: "2025-09-01")
        let after = try await exchange.get("/models")
        #expect(after.body.contains("Mô hình vừa thêm"))
        #expect(try await exchange.total("/models") == before + 1)
    }

    @Test func `kept or made anew, a page is the same`() async throws {
        let house = try Houses.filled.get()
        let keeping = Exchange(house)
        let forgetful = Exchange(house, pagesKeptMax: 0)
        for address in Route.allCases.filter(\.restsOnRegister).map(DoorTests.sample) {
            let first = try await keeping.get(address).body
            #expect(try await keeping.get(address).body == first)
            #expect(try await forgetful.get(address).body == first)
        }
    }

    @Test func `the cache has a bound, forgets the oldest first, and everything when the moment is another`() {
        let cache = PageCache(pagesMax: 2)
        let now = PageCache.Moment(position: 5, day: .of("2026-01-15"))
        func page(_ text: String) -> Response { Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: text))) }
        for key in ["a", "b", "b", "c"] { cache.keep(page(key), as: key, at: now) }
        #expect(["a", "b", "c"].map { cache.page($0, at: now) != nil } == [false, true, true])
        let next = PageCache.Moment(position: 6, day: now.day)
        #expect(cache.page("b", at: next) == nil)
        cache.keep(page("d"), as: "d", at: next)
        #expect(cache.page("b", at: now) == nil && cache.page("d", at: next) != nil)
        let heavy = page(String(repeating: "x", count: WebLimits.pagesKeptBytesMax + 1))
        cache.keep(heavy, as: "heavy", at: next)
        #expect(cache.page("heavy", at: next) == nil && cache.page("d", at: next) != nil)
        let half = page(String(repeating: "x", count: WebLimits.pagesKeptBytesMax / 2 + 1))
        cache.keep(half, as: "half", at: next)
        cache.keep(half, as: "other half", at: next)
        #expect(["d", "half", "other half"].map { cache.page($0, at: next) != nil } == [false, false, true])
    }
}
