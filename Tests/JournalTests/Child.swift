import Foundation

/// A child process with a bound on how long it may take. Children started from asynchronous code inherit a blocked signal mask, so they are
/// started with an empty one, and ended by SIGKILL.
struct Child {
    struct Outcome: Equatable {
        var status: Int32
        var output: String
        var errors: String
    }

    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()

    init(_ executable: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = errors
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
    }

    /// The worker that is built beside the tests.
    static func worker(_ arguments: [String]) throws -> Child {
        try Child(Bundle(for: TemporaryJournal.self).bundleURL.path + "/journal-worker", arguments)
    }

    /// The first bytes that the child says.
    func firstOutput() -> String { String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Reads to the end; kills the child after `seconds`.
    func wait(seconds: Double = 60) -> Outcome {
        let identifier = process.processIdentifier
        let guardian = DispatchWorkItem { Foundation.kill(identifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: guardian)
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guardian.cancel()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self), errors: String(decoding: complained, as: UTF8.self))
    }
}
