/// Why something is not done to many files at once.
package enum BulkRefusal: Error, Equatable, Sendable {
    case nothingChosen
    case tooManyChosen(max: Int)
    /// What was typed to confirm is not how many files there are.
    case countDiffers(count: Int)
    /// Some of them can no longer be done, so that none was.
    case someRefused(count: Int)
}
