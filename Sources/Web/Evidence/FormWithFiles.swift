import Commands
import Events
import Evidence
import Hummingbird
import Keeping
import Pages

/// A form with files, taken in while it comes: its fields, and its files as uploads that lie on the disk.
struct FormWithFiles {
    private(set) var form = Form.nothing
    /// Those that came whole, in their order.
    private(set) var uploads: [Upload] = []
    /// Those that were too long, or nothing.
    private(set) var refused: [FileNotAttached] = []

    private enum Part {
        case field(FieldName?, [UInt8])
        /// `upload` is made when the first byte comes: a field where no file was chosen has none.
        case file(name: String, Upload?, waiting: [UInt8], isRefused: Bool)
    }

    private let desk: UploadDesk
    private let account: AccountID
    private let token: String
    private var fields: [(name: FieldName, value: String)] = []
    private var fieldBytes = 0
    private var files = 0
    private var part: Part?

    /// Reads a request to its end. The token of the session comes before all files, or none is taken in. Where it fails, nothing stays behind.
    static func read(_ request: Request, at desk: UploadDesk, of caller: Caller) async throws -> FormWithFiles {
        guard var multipart = Multipart(contentType: request.headers[.contentType] ?? "") else { throw FormRefusal.notAForm }
        var form = FormWithFiles(desk, caller)
        do {
            for try await buffer in request.body {
                var events: [Multipart.Event] = []
                try multipart.take(buffer.readableBytesView) { events.append($0) }
                for event in events { try await form.take(event) }
            }
            try multipart.finish()
        } catch {
            for upload in form.begun { try? await desk.store { try $0.remove(upload.id, of: upload.account) } }
            throw error is Multipart.Fault ? FormRefusal.notAForm : error
        }
        try form.checkToken()
        form.form = Form(form.fields)
        return form
    }

    private init(_ desk: UploadDesk, _ caller: Caller) {
        self.desk = desk
        account = caller.officer.account
        token = caller.session.formToken
    }

    private var begun: [Upload] {
        if case .file(_, let upload?, _, _) = part { return uploads + [upload] }
        return uploads
    }

    private func checkToken() throws {
        guard fields.first(where: { $0.name == FieldName(.formToken) })?.value == token else { throw FormRefusal.pageTooOld }
    }

    private mutating func take(_ event: Multipart.Event) async throws {
        switch event {
        case .part(let name, nil): part = .field(FieldName(written: name), [])
        case .part(_, let file?):
            try checkToken()
            part = .file(name: file, nil, waiting: [], isRefused: false)
        case .content(let bytes): try await take(bytes)
        case .partEnd: try await endPart()
        }
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) async throws {
        switch part {
        case .field(let name, let known):
            fieldBytes += bytes.count
            guard fieldBytes <= WebLimits.formBytesMax else { throw FormRefusal.tooLarge(max: WebLimits.formBytesMax) }
            part = .field(name, known + bytes)
        case .file(let name, let known, var waiting, false):
            let upload = if let known { known } else { try await begin(name) }
            waiting += bytes
            part = .file(name: name, upload, waiting: [], isRefused: false)
            let isFull = waiting.count >= UploadLimits.pieceBytesMax
            if isFull { waiting = try await append(waiting, to: upload, named: name) }
            if case .file(_, _, _, false) = part { part = .file(name: name, upload, waiting: waiting, isRefused: false) }
        case .file(_, _, _, true), nil: break
        }
    }

    private mutating func begin(_ name: String) async throws -> Upload {
        files += 1
        guard files <= Limits.evidenceAtOnceMax else { throw FormRefusal.tooManyFiles(max: Limits.evidenceAtOnceMax) }
        let short = String(decoding: name.utf8.suffix(UploadLimits.nameBytesMax), as: UTF8.self)
        let account = account
        return try await desk.store {
            try $0.begin(short, size: Limits.evidenceBytesMax, bytesMax: Limits.evidenceBytesMax, for: account)
        }
    }

    /// Empty when all was taken in; what is too long for a file ends that file and not the form.
    private mutating func append(_ bytes: [UInt8], to upload: Upload, named name: String) async throws -> [UInt8] {
        do {
            try await desk.store { uploads in
                let offset = try uploads.upload(upload.id, of: upload.account)?.received ?? 0
                _ = try uploads.append(bytes, to: upload.id, at: offset, of: upload.account)
            }
        } catch UploadRefusal.moreThanPromised {
            try await desk.store { try $0.remove(upload.id, of: upload.account) }
            refused.append(FileNotAttached(name: name, reason: EvidenceRefusal.tooLarge(bytesMax: Limits.evidenceBytesMax)))
            part = .file(name: name, nil, waiting: [], isRefused: true)
        }
        return []
    }

    private mutating func endPart() async throws {
        defer { part = nil }
        switch part {
        case .field(let name?, let bytes):
            guard let value = String(validating: bytes, as: UTF8.self) else { throw FormRefusal.notAForm }
            fields.append((name, value))
        case .file(let name, let upload?, let waiting, false):
            _ = try await append(waiting, to: upload, named: name)
            if case .file(_, _, _, true) = part { return }
            try await desk.store { try $0.end(upload.id, of: upload.account) }
            uploads.append(upload)
        case .file(let name, nil, _, false) where !name.isEmpty:
            refused.append(FileNotAttached(name: name, reason: EvidenceRefusal.empty))
        default: break
        }
    }
}
