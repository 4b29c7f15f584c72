import Foundation
import Testing
import TestSupport

/// Processes that are killed, processes side by side, and a disk that is full.
@Suite struct StopTests {
    @Test func `killed again and again while it makes records, it comes to the same in the end`() throws {
        let kheo = try Prepared.copyAsReported()
        for round in 1...6 {
            let child = try kheo.start(["example", "hoa-lu", "--generate"])
            // The longer the later: it is killed while it starts, while it appends and while it projects.
            _ = child.wait(seconds: 0.06 * Double(round * round))
            #expect(try kheo.json(Verified.self, "verify").sound, "round \(round)")
        }
        try kheo.done("example", "hoa-lu", "--generate")
        let report = try kheo.report("hoa-lu")
        #expect(report.lines("derived") == FivePlacesTests.places.first { $0.key == "hoa-lu" }?.derived)
        try kheo.done("rebuild")
        #expect(try kheo.report("hoa-lu") == report)
    }

    @Test func `two processes append beside one that serves, and nothing is lost`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done("programmes", "load", Kheo.product + "/Programmes/nguoi-tot-viec-tot")
        let server = try kheo.start(["serve", "--port", "0"])
        defer { server.kill() }
        let address = server.firstOutput()
        #expect(address.hasPrefix("http://127.0.0.1:"), "\(address)")
        let before = try kheo.size()
        for round in 0..<6 {
            let pair = try ["a", "b"].map { name in try kheo.start(Kheo.draftArguments("\(name)-\(round)")) }
            #expect(pair.map { $0.wait().status } == [0, 0])
        }
        #expect(try kheo.size() == before + 12)
        let drafts = try kheo.done("models", "list", "--programme", "nguoi-tot-viec-tot", "--drafts")
        for round in 0..<6 { #expect(drafts.contains("a-\(round)") && drafts.contains("b-\(round)")) }
        // Of two who want the same thing at once one wins.
        let race = try (0..<2).map { _ in try kheo.start(["models", "register", "a-0", "--period", "2024", "--on", "2024-03-06"]) }
        let outcomes = race.map { $0.wait() }
        #expect(outcomes.map(\.status).sorted() == [0, 1] || outcomes.map(\.status).sorted() == [0, 3], "\(outcomes)")
        #expect(try kheo.json(Verified.self, "verify").sound)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a disk"))
    func `a full disk is told with its own exit code, and nothing is lost`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let disk = kheo.folder + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let mounted = try ChildProcess("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=80m", "tmpfs", disk]).wait()
        try #require(mounted.status == 0, "\(mounted.errors)")
        defer { _ = try? ChildProcess("/usr/bin/umount", ["-l", disk]).wait() }
        try FileManager.default.copyItem(atPath: kheo.data, toPath: disk + "/data")
        let data = ["--data", disk + "/data"]
        let size = try JSONDecoder().decode(Verified.self, from: Data(kheo.start(["verify", "--json"] + data).wait().output.utf8)).size
        for free in [0, 40_000, 200_000, 600_000] {
            // What was tried before has left its marks.
            let room = try FileManager.default.attributesOfFileSystem(forPath: disk)[.systemFreeSize] as? Int ?? 0
            try Data(count: room - free).write(to: URL(filePath: disk + "/ballast"))
            let outcome = try kheo.start(["example", "binh-thuan", "--generate"] + data).wait()
            #expect(outcome.status == 5, "\(free): \(outcome)")
            #expect(outcome.errors.contains("make room"), "\(outcome.errors)")
            try FileManager.default.removeItem(atPath: disk + "/ballast")
            let verified = try JSONDecoder().decode(Verified.self, from: Data(kheo.start(["verify", "--json"] + data).wait().output.utf8))
            #expect(verified.sound && verified.size >= size)
        }
        let outcome = try kheo.start(["example", "binh-thuan", "--generate"] + data).wait()
        #expect(outcome.status == 0, "\(outcome)")
        let report = try kheo.report("binh-thuan", "--data", disk + "/data")
        #expect(report.lines("derived") == FivePlacesTests.places.first { $0.key == "binh-thuan" }?.derived)
    }
}
