import Foundation

/// The first hundred bytes of the file, those that never change in a journal (SQLite's file format, section 1.3).
enum HeaderCheck {
    /// Throws `JournalFault.missing`; everything else that is wrong is a finding.
    static func finding(at path: String) throws(JournalFault) -> Finding? {
        do {
            try JournalFile.inspect(path)
        } catch .missing {
            throw .missing(path: path)
        } catch {
            return Finding(.page("1"), "the file's header is not that of a journal: \(error.description)")
        }
        guard let file = FileHandle(forReadingAtPath: path), let header = try? file.read(upToCount: 100), header.count == 100 else {
            return Finding(.page("1"), "the file's header cannot be read")
        }
        for (range, allowed) in constants where !allowed.contains(Array(header[range])) {
            return Finding(.page("1"), "the file's header was changed at byte \(range.lowerBound)")
        }
        return nil
    }

    private static let constants: [(Range<Int>, [[UInt8]])] = [
        (16..<18, [pageSize]),
        (18..<20, [[2, 2], [1, 1]]),
        (20..<24, [[0, 64, 32, 32]]),
        (44..<48, [[0, 0, 0, 4]]),
        (48..<56, [[0, 0, 0, 0, 0, 0, 0, 0]]),
        (56..<60, [[0, 0, 0, 1]]),
        (64..<68, [[0, 0, 0, 0]]),
        (72..<92, [Array(repeating: 0, count: 20)]),
    ]

    private static let pageSize: [UInt8] = [UInt8(Schema.pageBytes >> 8), UInt8(Schema.pageBytes & 255)]
}
