import Dispatch
import Foundation

/// A child process with a bound on how long it may take. Children started from asynchronous code would inherit a blocked signal mask, so they
/// are started with an empty one.
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

    private let identifier: pid_t
    private let output: FileHandle
    private let errors: FileHandle?

    /// A quiet child's complaints go nowhere: nobody reads them, and it may write more than a pipe holds.
    ///
    /// Started by `posix_spawn`: Foundation's `Process`, started from many threads at once, crashes now and then (6.3.1).
    package init(_ executable: String, _ arguments: [String], environment: [String: String] = [:], isQuiet: Bool = false) throws {
        // One at a time: between the making of a pipe and the mark on it no other child may begin, or it would hold the pipe open.
        ChildProcess.turn.lock()
        defer { ChildProcess.turn.unlock() }
        let said = ChildProcess.pipe()
        let complained = isQuiet ? nil : ChildProcess.pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, said.fileHandleForWriting.fileDescriptor, 1)
        if let complained {
            posix_spawn_file_actions_adddup2(&actions, complained.fileHandleForWriting.fileDescriptor, 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let surroundings = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var child = pid_t()
        let failure = ChildProcess.withCStrings([executable] + arguments) { arguments in
            ChildProcess.withCStrings(surroundings) { posix_spawn(&child, executable, &actions, &attributes, arguments, $0) }
        }
        guard failure == 0 else { throw NotStarted(executable: executable, reason: String(cString: strerror(failure))) }
        try said.fileHandleForWriting.close()
        try complained?.fileHandleForWriting.close()
        identifier = child
        output = said.fileHandleForReading
        errors = complained?.fileHandleForReading
        Leftovers.note(child: child)
    }

    package struct NotStarted: Error {
        package let executable: String
        package let reason: String
    }

    /// The first bytes that the child says; empty where it ends without a word.
    package func firstOutput() -> String { String(decoding: output.availableData, as: UTF8.self) }

    package func kill(_ signal: Int32 = SIGKILL) { Foundation.kill(identifier, signal) }

    /// Reads to the end; kills the child after `seconds`.
    package func wait(seconds: Double = 120) -> Outcome {
        let identifier = identifier
        let guardian = DispatchWorkItem { Foundation.kill(identifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: guardian)
        // Both at once: a child that fills one stream while the other is read would wait for ever.
        let complaints = Complaints(errors ?? FileHandle.nullDevice)
        let said = output.readDataToEndOfFile()
        let complained = complaints.wait()
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        Leftovers.forget(child: identifier)
        guardian.cancel()
        // What ended by a signal answers the signal's number, as Foundation has it.
        let ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : status & 0x7F
        return Outcome(status: ended, output: String(decoding: said, as: UTF8.self), errors: String(decoding: complained, as: UTF8.self))
    }

    private static let turn = NSLock()

    /// A pipe that no child inherits but by what is done for it.
    private static func pipe() -> Pipe {
        let pipe = Pipe()
        for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] { _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC) }
        return pipe
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
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
