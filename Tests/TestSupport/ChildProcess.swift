import Dispatch
import Foundation

/// A child process with a bound on how long it may take. Children started from asynchronous code inherit a blocked signal mask, so they are
/// started with an empty one.
package final class ChildProcess: @unchecked Sendable {
    package struct Outcome: Equatable, Sendable {
        package var status: Int32
        package var output: String
        package var errors: String

        package init(status: Int32, output: String, errors: String) {
            self.status = status
            self.output = output
            self.errors = errors
        }
    }

    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()

    /// A quiet child's complaints go nowhere: nobody reads them, and it may write more than a pipe holds.
    package init(_ executable: String, _ arguments: [String], environment: [String: String] = [:], isQuiet: Bool = false) throws {
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = isQuiet ? FileHandle.nullDevice : errors
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
        Leftovers.note(child: process.processIdentifier)
    }

    /// The first bytes that the child says; empty where it ends without a word.
    package func firstOutput() -> String { String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) }

    package func kill(_ signal: Int32 = SIGKILL) { Foundation.kill(process.processIdentifier, signal) }

    /// Reads to the end; kills the child after `seconds`.
    package func wait(seconds: Double = 120) -> Outcome {
        let identifier = process.processIdentifier
        let guardian = DispatchWorkItem { Foundation.kill(identifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: guardian)
        // Both at once: a child that fills one stream while the other is read would wait for ever.
        let complaints = Complaints((process.standardError as? Pipe)?.fileHandleForReading ?? FileHandle.nullDevice)
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaints.wait()
        process.waitUntilExit()
        Leftovers.forget(child: identifier)
        guardian.cancel()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self), errors: String(decoding: complained, as: UTF8.self))
    }

    private final class Complaints: @unchecked Sendable {
        private var data = Data()
        private let group = DispatchGroup()

        init(_ handle: FileHandle) {
            let thread = Thread { [self] in
                data = handle.readDataToEndOfFile()
                group.leave()
            }
            group.enter()
            thread.start()
        }

        func wait() -> Data {
            group.wait()
            return data
        }
    }
}
