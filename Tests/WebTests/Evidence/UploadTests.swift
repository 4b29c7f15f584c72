import Events
import Foundation
import HTTPTypes
import Keeping
import TestSupport
import Testing
@testable import Web

@Suite struct UploadTests {
    private func fields(_ house: OfficeHouse, _ more: [(String, String)] = [], as account: String = "registrant") throws -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in [("Kheo-Token", try house.session(account).form)] + more {
            fields[try #require(HTTPField.Name(name))] = value
        }
        return fields
    }

    private func begin(_ house: OfficeHouse, _ name: String, size: Int, as account: String = "registrant") async throws -> (
        status: Int, address: String?
    ) {
        let encoded = Data(name.utf8).base64EncodedString()
        let answer = try await house.send(
            .post, "/uploads", as: account,
            try fields(house, [("Upload-Length", "\(size)"), ("Upload-Metadata", "filename \(encoded)")], as: account), pieces: [])
        return (answer.status, answer.headers[.location])
    }

    private func offset(_ headers: HTTPFields) -> Int? { HTTPField.Name("Upload-Offset").flatMap { headers[$0] }.flatMap { Int($0) } }

    private func put(
        _ house: OfficeHouse, _ address: String, at offset: Int, _ pieces: [[UInt8]], as account: String = "registrant"
    ) async throws -> (status: Int, offset: Int?) {
        let answer = try await house.send(
            .patch, address, as: account,
            try fields(house, [("Upload-Offset", "\(offset)"), ("Content-Type", "application/offset+octet-stream")], as: account), pieces: pieces)
        return (answer.status, self.offset(answer.headers))
    }

    @Test func `a file goes ahead in pieces, goes on where it was, and the form only names it`() async throws {
        let house = try OfficeHouse.withDraft()
        let photo = SampleFiles.photo
        let address = try #require(try await begin(house, "Ảnh.jpg", size: photo.count).address)
        #expect(try await put(house, address, at: 0, [Array(photo.prefix(100)), Array(photo[100..<300])]) == (204, 300))
        // The wrong place is answered with the right one.
        #expect(try await put(house, address, at: 0, [photo]) == (409, 300))
        let head = try await house.send(.head, address, as: "registrant", pieces: [])
        #expect(head.status == 200 && offset(head.headers) == 300)
        #expect(head.headers[.cacheControl] == "no-store")
        #expect(try await put(house, address, at: 300, [Array(photo[300...])]) == (204, photo.count))
        let id = try #require(address.split(separator: "/").last)
        #expect(try await house.sendFiles([], [("upload", String(id)), ("caption", "Ra mắt")]).status == 303)
        let model = try #require(try house.house.room.model("m-1", mapOf: .of("2025-06-20")))
        #expect(model.evidence.map(\.caption) == [EvidenceCaption(name: "Ảnh.jpg", text: "Ra mắt")])
        #expect(try house.uploadsLeft == 0)
        #expect(try await house.send(.head, address, as: "registrant", pieces: []).status == 404)
    }

    @Test func `a file that has not come whole is not attached, and stays to be gone on with`() async throws {
        let house = try OfficeHouse.withDraft()
        let address = try #require(try await begin(house, "a.pdf", size: SampleFiles.pdf.count).address)
        let id = try #require(address.split(separator: "/").last.map(String.init))
        let early = try await house.sendFiles([], [("upload", id)])
        #expect(early.status == 422 && early.body.contains("Mới nhận 0 trên"))
        #expect(try await put(house, address, at: 0, [SampleFiles.pdf]) == (204, SampleFiles.pdf.count))
        #expect(try await house.sendFiles([], [("upload", id)]).status == 303)
    }

    @Test func `another's upload is not there, to ask about, to fill, to attach or to end`() async throws {
        let house = try OfficeHouse.withDraft()
        let address = try #require(try await begin(house, "a.pdf", size: SampleFiles.pdf.count).address)
        let id = try #require(address.split(separator: "/").last.map(String.init))
        #expect(try await house.send(.head, address, as: "colleague", pieces: []).status == 404)
        #expect(try await put(house, address, at: 0, [SampleFiles.pdf], as: "colleague") == (404, nil))
        #expect(try await house.sendFiles([], [("upload", id)], as: "colleague").status == 422)
        #expect(try await house.send(.post, address + "/end", as: "colleague", try fields(house, as: "colleague"), pieces: []).status == 204)
        #expect(try house.uploadsLeft == 1)
        #expect(try await house.send(.post, address + "/end", as: "registrant", try fields(house), pieces: []).status == 204)
        #expect(try house.uploadsLeft == 0)
    }

    @Test func `without the session's token, from another site, or by whoever attaches nothing, no upload begins`() async throws {
        let house = try OfficeHouse.withDraft()
        var none = try fields(house, [("Upload-Length", "10"), ("Upload-Metadata", "filename YQ==")])
        none[try #require(HTTPField.Name("Kheo-Token"))] = "wrong"
        #expect(try await house.send(.post, "/uploads", as: "registrant", none, pieces: []).status == 403)
        var elsewhere = try fields(house, [("Upload-Length", "10"), ("Upload-Metadata", "filename YQ==")])
        elsewhere[.origin] = "http://evil.example"
        #expect(try await house.send(.post, "/uploads", as: "registrant", elsewhere, pieces: []).status == 403)
        #expect(try await begin(house, "a", size: 10, as: "receiver").status == 403)
        let address = try #require(try await begin(house, "a", size: 10).address)
        let bare = try await house.send(
            .patch, address, as: "registrant", [.contentType: "application/offset+octet-stream"], pieces: [[1]])
        #expect(bare.status == 403)
        #expect(try house.uploadsLeft == 1)
    }

    @Test func `lengths and names that cannot be are refused with a sentence`() async throws {
        let house = try OfficeHouse.withDraft()
        for size in [0, -1, Limits.evidenceBytesMax + 1] { #expect(try await begin(house, "a.jpg", size: size).status == 422, "\(size)") }
        #expect(try await begin(house, String(repeating: "a", count: 2_000), size: 1).status == 422)
        for metadata in ["", "filename", "filename ???", "name YQ=="] {
            let answer = try await house.send(
                .post, "/uploads", as: "registrant", try fields(house, [("Upload-Length", "10"), ("Upload-Metadata", metadata)]), pieces: [])
            #expect(answer.status == 422, "\(metadata)")
        }
        let address = try #require(try await begin(house, "a", size: 10).address)
        #expect(try await put(house, address, at: 0, [[UInt8](repeating: 1, count: 11)]).status == 422)
        #expect(try await put(house, address, at: -3, [[1]]).status == 409)
        #expect(try await put(house, "/uploads/..%2Fkeys.sqlite", at: 0, [[1]]).status == 404)
    }
}
