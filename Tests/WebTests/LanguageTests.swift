import HTTPTypes
import TestSupport
import Testing

struct LanguageTests {
    @Test(arguments: [
        ("", "vi"), ("vi-VN,vi;q=0.9,en;q=0.8", "vi"), ("en-GB,en;q=0.9", "en"), ("fr,de", "vi"), ("fr, en;q=0.5", "en"), ("*", "vi"),
    ])
    func `the browser's language where the address names none`(_ accepted: String, _ language: String) async throws {
        let answer = try await Exchange(try Houses.filled.get()).get("/models", headers: [.acceptLanguage: accepted])
        #expect(answer.headers[.contentLanguage] == language)
        #expect(answer.headers[.vary] == "Accept-Language, Cookie")
        #expect(answer.body.contains("<html lang='\(language)'>"))
        let links = answer.body.matches(of: /href='([^']*)'/).map(\.1)
        #expect(links.filter { $0.contains("lang=") }.count == 1, "only the switch to the other language names one")
    }

    @Test func `the address's language goes before, and every link keeps it`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        let answer = try await exchange.get("/models?lang=vi", headers: [.acceptLanguage: "en"])
        #expect(answer.headers[.contentLanguage] == "vi")
        for link in answer.body.matches(of: /<a href='(\/[^']*)'/) { #expect(link.1.contains("lang=vi"), "\(link.1)") }
        #expect(answer.body.contains("<input type='hidden' name='lang' value='vi'>"))
    }

    @Test func `the other language is one link away, with the same question`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        let page = try await exchange.get("/models?subject=collective&q=%C4%91%C6%B0%E1%BB%9Dng&page=1")
        let link = try #require(page.body.firstMatch(of: /<a class='tongue' href='([^']+)' lang='en' hreflang='en'>English<\/a>/)).1
        #expect(Exchange.unescaped(link) == "/models?q=%C4%91%C6%B0%E1%BB%9Dng&page=1&subject=collective&lang=en")
        let other = try await exchange.get(Exchange.unescaped(link))
        #expect(other.body.contains("<h1>Models</h1>") && other.body.contains("Đường hoa kiểu mẫu"))
    }

    @Test func `pages about what went wrong speak the language too`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        #expect(try await exchange.get("/nowhere?lang=en").body.contains("<h1>There is no such page</h1>"))
        #expect(try await exchange.get("/models?asat=x&lang=en").body.contains("there is no such day"))
        let unknown = try await exchange.get("/?lang=fr")
        #expect(unknown.status == 400 && unknown.headers[.contentLanguage] == "vi")
    }
}
