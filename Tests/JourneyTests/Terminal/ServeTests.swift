import Foundation
import Testing
import TestSupport

@Suite struct ServeTests {
    @Test func `a second server is refused, the terminal works beside the first, and a signal ends it`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let server = try kheo.start(["serve", "--port", "0"])
        defer { server.kill() }
        let address = server.firstOutput()
        #expect(address.hasPrefix("http://127.0.0.1:"), "\(address)")
        let told = try kheo.refused(6, "keeping.heldByAnother", "serve", "--port", "0")
        #expect(told.contains("serving.lock"))
        // The server projects; the terminal appends, waits for it and reads what it wrote.
        try kheo.done("example", "binh-thuan")
        #expect(try kheo.report("binh-thuan").value("registered", "reported", level: "district") == 746)
        try kheo.refused(6, "keeping.heldByAnother", "rebuild")
        server.kill(SIGTERM)
        let outcome = server.wait(seconds: 30)
        #expect(outcome.status == 0, "\(outcome)")
        try kheo.done("rebuild")
        #expect(try kheo.json(Verified.self, "verify").sound)
    }
}
