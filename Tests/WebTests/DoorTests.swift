import Events
import Foundation
import HTTPTypes
import Pages
import TestSupport
import Testing
@testable import Web

struct DoorTests {
    /// An address that exists for each route that rests on the register; of others one of the route's form.
    static func sample(_ route: Route) -> String {
        switch route {
        case .model: "/models/m-1"
        case .unit: "/units/c02071-2"
        case .decision: "/decisions/d-1"
        case .report: "/reports/bac-kan"
        case .annulment: "/annulments/105"
        case .awardsOfUnit: "/units/c02068-1/awards"
        case .awardsOfPerson: Route.awardsOfPerson.rawValue.replacingOccurrences(of: ":id", with: "d-1.3")
        case .queue: "/work/toReceive"
        case .asset: StyleSheet.address.text
        default: route.rawValue.replacingOccurrences(of: ":id", with: "x").replacingOccurrences(of: ":file", with: "y")
        }
    }

    /// Where there is no office nobody signs in: what rests on the register alone is shown.
    @Test(arguments: Route.allCases.filter(\.restsOnRegister) + [.design, .health, .asset])
    func `every route of the register answers GET and HEAD, and nothing else`(_ route: Route) async throws {
        let exchange = Exchange(try Houses.filled.get())
        let address = DoorTests.sample(route)
        let got = try await exchange.get(address)
        #expect(got.status == 200)
        #expect(!got.body.isEmpty)
        let head = try await exchange.get(address, method: .head)
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.headers[.contentLength] == got.headers[.contentLength])
        for method: HTTPRequest.Method in [.post, .patch] { #expect(try await exchange.get(address, method: method).status == 404) }
        for method: HTTPRequest.Method in [.put, .delete, .options, .trace, .connect] {
            let refused = try await exchange.get(address, method: method)
            #expect(refused.status == 405 && refused.headers[.allow] == "GET, HEAD, PATCH, POST", "\(method)")
        }
    }

    @Test func `every answer bears the headers that keep a browser in bounds`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        for address in Route.allCases.map(DoorTests.sample) + ["/nowhere", "/models?asat=never", "/" + String(repeating: "x", count: 5_000)] {
            let headers = try await exchange.get(address).headers
            #expect(
                headers[.contentSecurityPolicy]
                    == """
                    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; \
                    base-uri 'none'; frame-ancestors 'none'
                    """)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(HTTPField.Name("Referrer-Policy").flatMap { headers[$0] } == "same-origin")
            #expect(HTTPField.Name("Permissions-Policy").flatMap { headers[$0] } == "camera=(), geolocation=(), microphone=()")
            #expect(headers[.cacheControl] != nil, "\(address)")
        }
    }

    @Test(arguments: [
        "/nowhere", "/models/m-1/edit", "/models/no-such", "/units/no-such", "/decisions/d-9", "/reports/hue", "/assets/kheo-0.css", "/awards/1",
        "/models/..%2F..%2Fetc%2Fpasswd", "/%00", "/models/%FF",
    ])
    func `what is not there has a page that says so`(_ address: String) async throws {
        let answer = try await Exchange(try Houses.filled.get()).get(address)
        #expect(answer.status == 404)
        #expect(answer.body.contains("<h1>Không có trang này</h1>"))
        #expect(answer.headers[.eTag] == nil)
    }

    @Test func `a fault is told by its reference alone, and the log has the rest`() async throws {
        let house = try TestHouse.filled()
        let log = Log()
        let exchange = Exchange(house, log: log)
        try house.breakRegister(dropping: "reported_figure")
        let answer = try await exchange.get("/?q=secret")
        #expect(answer.status == 500)
        let reference = try #require(answer.body.firstMatch(of: /mã tra cứu ([0-9A-Z]+)/)).1
        #expect(!answer.body.contains("reported_figure") && !answer.body.contains("SQL"))
        let line = try #require(log.lines(.error).first)
        #expect(line.hasPrefix("fault \(reference) at /: ") && line.contains("reported_figure"))
        #expect(!line.contains("secret"))
    }

    @Test func `one line a request, without what was searched for`() async throws {
        let log = Log()
        let exchange = Exchange(try Houses.filled.get(), log: log)
        _ = try await exchange.get("/models?q=secret")
        _ = try await exchange.get("/nowhere")
        #expect(log.lines(.debug) == ["GET /models 200", "GET /nowhere 404"])
    }

    @Test func `the style sheet may be kept for ever, health never`() async throws {
        let exchange = Exchange(try Houses.filled.get())
        let sheet = try await exchange.get(StyleSheet.address.text)
        #expect(sheet.headers[.contentType] == "text/css; charset=utf-8")
        #expect(sheet.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(sheet.body == String(decoding: StyleSheet.bytes, as: UTF8.self))
        let health = try await exchange.get("/health")
        #expect(health.body == "ok \(exchange.house.room.position)\n")
        #expect(health.headers[.cacheControl] == "no-store")
    }
}
