import Dispatch
import HTTPTypes
import Hummingbird
import Pages
import Sheets
import Synchronization

/// Writes lists to files, one after the other: they take seconds of a processor, and pages come first.
final class DocumentDesk: Sendable {
    private let queue = DispatchQueue(label: "kheo.documents", qos: .utility)
    private let waiting = Mutex(0)

    func write<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        let isTaken = waiting.withLock { waiting in
            guard waiting < WebLimits.documentsWaitingMax else { return false }
            waiting += 1
            return true
        }
        guard isTaken else { throw SheetRefusal.tooManyWaiting }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}

extension WebServer {
    /// A list as a file: written whole first, so that what goes wrong is told and nothing half comes. Or a sheet that was brought, row by row.
    func madeAside(_ route: Route, _ request: Request, _ context: WebContext) async throws -> Response {
        let id = context.parameters.get("id").flatMap { Asked.decoded($0[...]) }
        let caller = try caller(of: request)
        try admit(caller, to: route.access, at: request)
        let asked = try Asked((request.uri.query ?? "")[...])
        let (language, chosen) = try self.language(of: request, asked, caller)
        let visit = Visit(
            room, address: asked.address(route, id: id), id: id, asked: asked, language: language, chosen: chosen, today: today(), office: office,
            caller: caller, isSecure: isSecure)
        if route == .imported {
            guard let page = try await visit.importPage() else { throw HTTPError(.notFound) }
            return Answers.page(page, in: language)
        }
        guard let outgoing = try await documents.write({ try visit.document(route) }) else { throw HTTPError(.notFound) }
        return Answers.file(outgoing)
    }
}

extension Answers {
    static func file(_ outgoing: OutgoingFile) -> Response {
        var response = text("")
        response.headers[.contentType] = outgoing.format.mediaType
        response.headers[.contentDisposition] = "attachment; filename=\"\(outgoing.name)\""
        let length = outgoing.file.bytes
        response.headers[.contentLength] = String(length)
        response.body = ResponseBody(contentLength: length) { writer in
            var offset = 0
            while offset < length {
                let piece = try outgoing.file.read(from: offset, countMax: 1 << 18)
                guard !piece.isEmpty else { break }
                offset += piece.count
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
        return response
    }
}
