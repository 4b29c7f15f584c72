import Events
import HTTPTypes
import Keeping
import TestSupport
import Testing
@testable import Web

extension OfficeHouse {
    struct SentFile {
        var name: String
        var bytes: [UInt8]

        static let photo = SentFile(name: "Ảnh ra mắt.jpg", bytes: SampleFiles.photo)
        static let document = SentFile(name: "bien-ban.pdf", bytes: SampleFiles.pdf)
    }

    /// A model of Chợ Rã, drafted by the registrant there.
    static func withDraft() throws -> OfficeHouse {
        try OfficeHouse(before: { try $0.draft("m-1", "Dân vận khéo làm đường", in: "c01888-1", on: "2025-06-02") })
    }

    /// Sends a form with files as a browser without script does, in pieces of an awkward length.
    func sendFiles(
        _ files: [SentFile], _ fields: [(String, String)] = [], as account: String? = "registrant",
        to address: String = "/models/m-1/evidence", token: String? = nil, headers: HTTPFields = [:], piece: Int = 777
    ) async throws -> Answer {
        let own = try account.map { try session($0).form } ?? ""
        var body: [UInt8] = []
        for (name, value) in [("token", token ?? own)] + fields {
            body += Array("--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            body += Array("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n".utf8)
            body += Array("Content-Type: text/html\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--xyz--\r\n".utf8)
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=xyz"
        let pieces = stride(from: 0, to: body.count, by: piece).map { Array(body[$0..<min($0 + piece, body.count)]) }
        let answer = try await send(.post, address, as: account, headers, pieces: pieces)
        return Answer(status: answer.status, headers: answer.headers, body: String(decoding: answer.body, as: UTF8.self))
    }

    /// The address of each file that the page of the model's evidence shows, in order.
    func shown(_ model: String = "m-1", as account: String = "registrant") async throws -> [String] {
        let page = try await get("/models/\(model)/evidence", as: account)
        return page.body.matches(of: #/<p><a href='([^']+)'>/#).map { String($0.1) }
    }

    func bytes(_ address: String, as account: String?, _ headers: HTTPFields = [:]) async throws -> (status: Int, headers: HTTPFields, body: [UInt8])
    {
        try await send(.get, address, as: account, headers, pieces: [])
    }

    var uploadsLeft: Int {
        get throws { try office.uploads.uploads.uploads(of: "registrant").count }
    }
}
