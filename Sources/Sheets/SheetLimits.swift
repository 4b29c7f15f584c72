/// How much of a sheet is read and written. `docs/limits.md` lists them.
package enum SheetLimits {
    /// A file that is read (16 MiB).
    package static let fileBytesMax = 16 * 1024 * 1024
    /// What a packed file may come to (64 MiB): a small file can hold as many zeros as it likes.
    package static let unpackedBytesMax = 64 * 1024 * 1024
    /// Rows with something in them, of a file that is read.
    package static let rowsReadMax = 20_000
    package static let columnsMax = 256
    /// As many as Excel puts into a cell.
    package static let cellCharactersMax = 32_767
    /// Rows of a list that is written to a file.
    package static let rowsWrittenMax = 200_000
    /// Words that a column of a template can be chosen from.
    package static let choicesMax = 1_000
}
