/// What can go wrong with what is kept beside the journal.
package enum KeepingFault: Error, Equatable, Sendable {
    /// The file of keys cannot be read or written; without it sealed names stay closed and everything else works.
    case keysUnreadable(path: String, reason: String)
    /// The file of accounts, drafts and sessions cannot be read or written. Reading the register without an account still works.
    case fileUnreadable(path: String, reason: String)
    /// A sealed text does not open with the key of its owner: one of the two was damaged.
    case boxDamaged(owner: String)
    /// The certificate or its key is missing, damaged, or of something else.
    case certificateUnreadable(path: String, reason: String)
    /// A kept file is gone, cut or changed. Restore it from a copy; the journal says which it was.
    case fileDamaged(path: String)
    case cannotWrite(String)
    /// Nothing was half written. Make room and do it again.
    case diskFull(path: String)
    /// Another process does what only one may do at a time.
    case heldByAnother(path: String)
}
