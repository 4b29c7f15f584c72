import Foundation
import Keeping
import Logging
import Rules
import Web

/// Runs the web server on an installation.
package enum Serving {
    private static let millisecondsBetweenLooks = 200

    /// Returns when it is told to stop. `isReady` is told the address once it listens, and the code for the first administrator where nobody has
    /// an account. One server at a time on a register.
    /// `certificate` are PEM files; `isBehindProxy` where a proxy ends TLS.
    package static func serve(
        _ installation: Installation, host: String, port: Int, certificate: (chain: String, key: String)?, isBehindProxy: Bool,
        isReady: @escaping @Sendable (_ address: String, _ firstCode: String?) -> Void
    ) async throws {
        let listening = Listening(host: host, port: port, certificate: certificate, isBehindProxy: isBehindProxy)
        if !listening.isLocal {
            guard try installation.room.hasAccounts() else { throw AccessRefusal.firstAccountMissing }
            guard listening.isSecure else { throw AccessRefusal.secrecyMissing }
        }
        let logger = Logger(label: "kheo")
        let surroundings = try Surroundings(of: installation.folder)
        let lock = try FileLock(at: installation.folder.servingLock)
        try installation.keepProjecting()
        let office = try installation.office(mailsGoOut: surroundings.mail != nil, outside: surroundings.signIn)
        // What a stop at the wrong moment left of accounts that were never opened, or are closed.
        let open = try installation.room.accounts().filter { $0.closedOn.map { Clock.today() < $0 } ?? true }
        try office.credentials.forget(allBut: Set(open.map(\.id)))
        let firstCode = try installation.room.hasAccounts() ? nil : office.credentials.makeFirstCode()
        // Pages are kept by browsers as long as the register, the program and the day are the same.
        let server = WebServer(
            room: installation.room, build: "\(build)-\(installation.journal.verifierKey.idText)", logger: logger, today: Clock.today,
            office: office, isSecure: listening.isSecure, isBehindProxy: isBehindProxy)
        try await server.run(
            listening, isReady: { isReady($0, firstCode) },
            follow: {
                async let messages: Void = surroundings.run(installation, office, logger)
                while !Task.isCancelled {
                    do {
                        if try installation.journal.size > installation.room.position { try installation.follow() }
                    } catch {
                        // The disk may be full, or another process at it: what is there is shown until it works again.
                        logger.error("\(String(reflecting: error))")
                        try? await Task.sleep(for: .seconds(1))
                    }
                    try? await Task.sleep(for: .milliseconds(millisecondsBetweenLooks))
                }
                await messages
            })
        _ = consume lock
    }

    /// Tells this program's file from others: its time and size.
    private static let build: String = {
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first ?? ""
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        let changed = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let size = facts?[.size] as? Int ?? 0
        return String(Int(changed) ^ size, radix: 36)
    }()
}
