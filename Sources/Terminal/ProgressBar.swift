import Foundation
import Synchronization
import Texts

/// A bar with rate and time left, on the error stream of a terminal; nothing where nobody looks, and nothing for what is quick.
final class ProgressBar: Sendable {
    private struct State {
        var started = Date()
        var shown = Date.distantPast
        var isVisible = false
    }

    private let title: String
    private let language = Console.language(CommandLine.arguments)
    private let state = Mutex(State())
    private static let secondsBeforeShown = 0.5
    private static let secondsBetween = 0.1
    private static let width = 28

    init(_ title: String) { self.title = title }

    func show(_ done: Int, of total: Int) {
        guard Console.isErrorATerminal, total > 0 else { return }
        state.withLock { state in
            let now = Date()
            let elapsed = now.timeIntervalSince(state.started)
            guard elapsed > ProgressBar.secondsBeforeShown, now.timeIntervalSince(state.shown) > ProgressBar.secondsBetween || done == total else {
                return
            }
            state.shown = now
            state.isVisible = true
            let filled = ProgressBar.width * done / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: ProgressBar.width - filled)
            write("\r\(title) \(bar) \(language.progress(done, of: total, perSecond: Int(Double(done) / elapsed))) ")
        }
    }

    func finish() {
        state.withLock { state in
            if state.isVisible { write("\r\u{1B}[2K") }
            state.isVisible = false
        }
    }

    private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
