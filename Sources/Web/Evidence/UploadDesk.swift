import Dispatch
import Keeping

/// Where files come in: what blocks is done away from the threads that serve, pieces beside pictures, so that nobody's line waits for another's
/// photo to be looked at.
final class UploadDesk: Sendable {
    let uploads: UploadStore
    private let pieces = DispatchQueue(label: "kheo.uploads", qos: .userInitiated)
    private let pictures = DispatchQueue(label: "kheo.pictures", qos: .utility)

    init(_ uploads: UploadStore) { self.uploads = uploads }

    /// Takes in and reads what lies on the disk.
    func store<Result: Sendable>(_ body: @escaping @Sendable (UploadStore) throws -> Result) async throws -> Result {
        let uploads = uploads
        return try await UploadDesk.run(on: pieces) { try body(uploads) }
    }

    /// Looks at a file: up to a second for a large photo.
    func look<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await UploadDesk.run(on: pictures, body)
    }

    private static func run<Result: Sendable>(on queue: DispatchQueue, _ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try body() }) }
        }
    }
}
