import Commands
import Events
import Foundation
import HTTPTypes
import Hummingbird
import Keeping
import Pages
import Texts

// Files piece by piece, for the page's own script: what tus 1.0 says of making, asking about and continuing an upload. Its sentences are shown
// beside the file.

extension HTTPField.Name {
    /// Of the session, as forms bear it in a field.
    fileprivate static let formToken = named("Kheo-Token")
    fileprivate static let uploadLength = named("Upload-Length")
    fileprivate static let uploadOffset = named("Upload-Offset")
    fileprivate static let uploadMetadata = named("Upload-Metadata")
    fileprivate static let tusResumable = named("Tus-Resumable")

    private static func named(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is a name") }
        return name
    }
}

extension Visit {
    func beginUpload(_ request: Request) throws -> Outcome {
        try answering { uploads, account in
            try checkToken(request.headers[.formToken])
            let name = try Visit.fileName(request.headers[.uploadMetadata] ?? "")
            let upload = try uploads.begin(
                name, size: Int(request.headers[.uploadLength] ?? "") ?? 0, bytesMax: Limits.evidenceBytesMax, for: account)
            return (.with([.location: Address(.upload, id: upload.id).path], .text("", .created)), 0)
        }
    }

    /// Where it goes on.
    func upload() throws -> Outcome {
        try answering { uploads, account in
            guard let upload = try uploads.upload(id, of: account) else { throw UploadRefusal.uploadUnknown }
            return (.with([.uploadLength: "\(upload.size)"], .text("", .ok)), upload.received)
        }
    }

    func continueUpload(_ request: Request) async throws -> Outcome {
        guard let caller, let desk = office?.uploads else { return .nothing }
        let account = caller.officer.account
        do {
            try checkToken(request.headers[.formToken])
            guard request.headers[.contentType] == "application/offset+octet-stream" else { throw FormRefusal.notAForm }
            guard var offset = Int(request.headers[.uploadOffset] ?? "") else { throw FormRefusal.notAForm }
            var waiting: [UInt8] = []
            func keep() async throws {
                let (bytes, start, id) = (waiting, offset, id)
                offset = try await desk.store { try $0.append(bytes, to: id, at: start, of: account) }
                waiting = []
            }
            // A wrong place is told before anything is taken in.
            try await keep()
            do {
                for try await buffer in request.body {
                    waiting += buffer.readableBytesView
                    if waiting.count >= UploadLimits.pieceBytesMax { try await keep() }
                }
            } catch let error where Answers.status(of: error) == nil {
                // The line broke: what came is kept, and nobody is there to be answered.
                try await keep()
                throw error
            }
            try await keep()
            return .with([.uploadOffset: "\(offset)", .tusResumable: "1.0.0"], .text("", .noContent))
        } catch let error where Answers.status(of: error) != nil {
            return try refused(error, desk.uploads, account)
        }
    }

    func endUpload(_ request: Request) throws -> Outcome {
        try answering { uploads, account in
            try checkToken(request.headers[.formToken])
            try uploads.remove(id, of: account)
            return (.text("", .noContent), 0)
        }
    }

    private func answering(_ work: (UploadStore, AccountID) throws -> (Outcome, offset: Int)) throws -> Outcome {
        guard let caller, let uploads = office?.uploads.uploads else { return .nothing }
        do {
            let (outcome, offset) = try work(uploads, caller.officer.account)
            return .with([.uploadOffset: "\(offset)", .tusResumable: "1.0.0"], outcome)
        } catch  where Answers.status(of: error) != nil {
            return try refused(error, uploads, caller.officer.account)
        }
    }

    /// The sentence, and the place where it goes on.
    private func refused(_ error: any Error, _ uploads: UploadStore, _ account: AccountID) throws -> Outcome {
        var fields: HTTPFields = [.tusResumable: "1.0.0"]
        if let upload = try uploads.upload(id, of: account) { fields[.uploadOffset] = "\(upload.received)" }
        return .with(fields, .text(told(error, in: language).sentence, Answers.status(of: error) ?? .unprocessableContent))
    }

    /// `filename` and the name in Base64, as tus writes it.
    private static func fileName(_ metadata: String) throws -> String {
        for pair in metadata.split(separator: ",") {
            let parts = pair.split(separator: " ")
            guard parts.first == "filename" else { continue }
            guard parts.count == 2, let data = Data(base64Encoded: String(parts[1])), let name = String(data: data, encoding: .utf8) else {
                throw FormRefusal.notAForm
            }
            return name
        }
        throw FormRefusal.notAForm
    }
}
