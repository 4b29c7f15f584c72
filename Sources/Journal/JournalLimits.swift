/// Every bound of the room in one place. Sizes are in bytes of UTF-8.
package enum JournalLimits {
    package static let leafBytesMax = 1 << 20
    package static let batchDraftsMax = 100_000
    package static let transactionDraftsMax = 1_000_000
    package static let nameBytesMax = 200
    package static let originBytesMax = 200
    package static let noteBytesMax = 64 << 10
    package static let proofHashesMax = 64
    /// How long an append waits while another process writes.
    package static let busySecondsMax = 10.0
    /// Entries read in one go before others may use the reading connection.
    package static let sliceEntries = 8192
    /// A damaged journal may have a finding for each entry; more than this many are counted, not listed.
    package static let findingsMax = 1000
}
