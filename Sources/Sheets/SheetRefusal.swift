/// Why a file is not read as a sheet, or a list not written as one. The first that holds ends the reading: behind it nothing is sure.
package enum SheetRefusal: Error, Equatable, Sendable {
    case fileEmpty
    case fileTooLong(bytesMax: Int)
    /// `found` is what the file seems to be, in the words of its format.
    case formatUnknown(found: String)
    case oldExcel
    case encrypted
    case archiveDamaged
    case unpacksTooLong(bytesMax: Int)
    /// A part of the packed file that is missing or cannot be read.
    case partDamaged(String)
    case sheetMissing(String, known: [String])
    case notUnicode(line: Int)
    case quoteNotClosed(line: Int)
    case textAfterQuote(line: Int, column: Int)
    case tooManyRows(max: Int)
    case tooManyColumns(line: Int, max: Int)
    case cellTooLong(line: Int, column: Int, max: Int)
    case listTooLong(max: Int)
    case tooManyWaiting
}

/// What goes wrong with the disk while a list is written. Nothing of it stays.
package enum SheetFault: Error, Equatable, Sendable {
    case diskFull(path: String)
    case cannotWrite(path: String)
}
