import Foundation
import TestSupport

extension ChildProcess {
    /// The worker that is built beside the tests.
    static func worker(_ arguments: [String]) throws -> ChildProcess {
        try ChildProcess(Bundle(for: TemporaryJournal.self).bundleURL.path + "/journal-worker", arguments)
    }
}
