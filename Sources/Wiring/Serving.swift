import Keeping

/// Runs the web server on an installation.
package enum Serving {
    /// Returns when it is told to stop. `ready` is told the address once it listens.
    package static func serve(_ installation: Installation, port: Int, ready: @escaping @Sendable (_ address: String) -> Void) async throws {
        let lock = try FileLock(at: installation.folder.servingLock)
        try installation.keepProjecting()
        _ = lock
    }
}
