import Foundation
import Journal
import Register
import Wiring

/// The register made again from the journal, without and with the search index.
enum RebuildBench {
    static func rows(_ folder: DataFolder) throws -> [BenchRow] {
        let journal = try JournalStore.openReadOnly(at: folder.journal)
        let size = try journal.size
        return try [false, true].map { withSearch in
            let path = folder.path + "/rebuilt.sqlite"
            defer { try? RegisterStore.remove(path) }
            let rates = try (0..<3).map { _ in
                Double(size)
                    / (try seconds {
                        try RegisterStore.rebuild(at: path, from: journal, withSearch: withSearch)
                    })
            }
            return BenchRow(
                name: withSearch ? "rebuild with the search index" : "rebuild without the search index", unit: "entries/s", ours: median(rates),
                yardstick: 150_000, yardstickName: "wanted", wanted: withSearch ? 0 : 1)
        }
    }
}
