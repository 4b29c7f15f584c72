/// What can go wrong with the register itself. It is always cured by `kheo rebuild`, or by making room.
package enum RegisterFault: Error, Equatable, Sendable {
    case missing(path: String)
    case damaged(path: String, reason: String)
    case diskFull(path: String)
    /// The journal holds an entry that this program does not know: a newer program wrote it.
    case entryUnknown(position: Int, kind: String, version: Int)
    case entryUnreadable(position: Int, reason: String)
    /// The register is ahead of the journal: it belongs to another one, or the journal's tail was cut.
    case aheadOfJournal(register: Int, journal: Int)
}
