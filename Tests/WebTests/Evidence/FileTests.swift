import Events
import Foundation
import HTTPTypes
import TestSupport
import Testing
@testable import Web

@Suite struct FileTests {
    @Test func `a file is read whole, in parts, as a thumbnail, and not again while it is the same`() async throws {
        let house = try OfficeHouse.withDraft()
        let long = OfficeHouse.SentFile(name: "dài.pdf", bytes: SampleFiles.pdf + [UInt8](repeating: 0x20, count: 1_500_000) + SampleFiles.pdf)
        _ = try await house.sendFiles([.photo, long], piece: 100_000)
        let addresses = try await house.shown()
        try #require(addresses.count == 2)
        let whole = try await house.bytes(addresses[1], as: "registrant")
        #expect(whole.body == long.bytes && whole.headers[.contentLength] == "\(long.bytes.count)")
        #expect(whole.headers[.contentDisposition] == "attachment; filename*=UTF-8''d%C3%A0i.pdf")
        #expect(whole.headers[.cacheControl] == "private, no-cache" && whole.headers[.acceptRanges] == "bytes")
        let ranges: [(String, Int, Range<Int>?)] = [
            ("bytes=0-0", 206, 0..<1), ("bytes=1048570-1048580", 206, 1_048_570..<1_048_581),
            ("bytes=-5", 206, long.bytes.count - 5..<long.bytes.count),
            ("bytes=1500000-", 206, 1_500_000..<long.bytes.count), ("bytes=5-99999999", 206, 5..<long.bytes.count), ("bytes=99999999-", 416, nil),
            ("bytes=5-4", 200, 0..<long.bytes.count), ("bytes=0-1,4-5", 200, 0..<long.bytes.count), ("lines=1-2", 200, 0..<long.bytes.count),
            ("bytes=99999999999999999999-", 200, 0..<long.bytes.count), ("bytes=-0", 416, nil),
        ]
        for (range, status, part) in ranges {
            let answer = try await house.bytes(addresses[1], as: "registrant", [.range: range])
            #expect(answer.status == status, "\(range)")
            #expect(answer.body == part.map { Array(long.bytes[$0]) } ?? [], "\(range)")
            #expect(answer.headers[.contentLength] == "\(part?.count ?? 0)", "\(range)")
        }
        let small = try await house.bytes(addresses[0] + "?size=small", as: "registrant")
        #expect(small.headers[.contentType] == "image/webp" && small.body.starts(with: Array("RIFF".utf8)))
        #expect(try await house.bytes(addresses[1] + "?size=small", as: "registrant").status == 404)
        #expect(try await house.bytes(addresses[0] + "?size=huge", as: "registrant").status == 404)
        let tag = try #require(small.headers[.eTag])
        let same = try await house.bytes(addresses[0] + "?size=small", as: "registrant", [.ifNoneMatch: tag])
        #expect(same.status == 304 && same.body.isEmpty)
    }

    @Test func `a file is seen by who may read the model's file and by nobody else, with the tag of its content or without`() async throws {
        let house = try OfficeHouse.withDraft()
        _ = try await house.sendFiles([.photo])
        let address = try #require(try await house.shown().first)
        let tag = try #require(try await house.bytes(address, as: "receiver").headers[.eTag])
        for account in ["neighbour", "admin"] {
            #expect(try await house.bytes(address, as: account).status == 404, "\(account)")
            #expect(try await house.bytes(address, as: account, [.ifNoneMatch: tag]).status == 404, "\(account)")
        }
        #expect(try await house.bytes(address, as: nil).status == 303)
        for wrong in [
            "/models/m-1/evidence/..%2F..%2Fkeys.sqlite", "/models/m-1/evidence/\(String(repeating: "0", count: 64))", "/models/m-1/evidence/x",
        ] {
            #expect(try await house.bytes(wrong, as: "registrant").status == 404, "\(wrong)")
        }
    }

    @Test func `a file does not open through another model`() async throws {
        let house = try OfficeHouse(before: {
            try $0.draft("m-1", "Một", in: "c01888-1", on: "2025-06-02")
            try $0.draft("m-2", "Hai", in: "c01888-1", on: "2025-06-02")
        })
        _ = try await house.sendFiles([.photo])
        let address = try #require(try await house.shown().first)
        #expect(try await house.bytes(address.replacing("m-1", with: "m-2"), as: "registrant").status == 404)
    }

    @Test func `a file that was damaged on the disk is a fault with a number, not half a picture`() async throws {
        let house = try OfficeHouse.withDraft()
        _ = try await house.sendFiles([.photo])
        let address = try #require(try await house.shown().first)
        let name = try #require(address.split(separator: "/").last)
        let files = house.house.folder + "/files"
        let path = try #require(try FileManager.default.subpathsOfDirectory(atPath: files).first { $0.hasSuffix(String(name)) })
        try Data(count: 10).write(to: URL(filePath: "\(files)/\(path)"))
        #expect(try await house.bytes(address, as: "registrant").status == 500)
        #expect(try await house.get("/models/m-1", as: "registrant").status == 200)
    }
}
