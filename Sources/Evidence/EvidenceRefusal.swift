/// Why a file does not come in as evidence. Nothing of it was kept.
package enum EvidenceRefusal: Error, Equatable, Sendable {
    case empty
    case tooLarge(bytesMax: Int)
    case nameUnreadable
    case nameTooLong(max: Int)
    case typeNotAllowed(ForeignKind)
    /// The name ends like one kind and the bytes are another.
    case liesAboutType(ending: String, found: FileKind)
    case tooManyPixels(max: Int)
    case tooManyScans(max: Int)
    /// An office document that would fill a disk or a memory when it is opened.
    case zipBomb
    /// Cut, or not what its first bytes promise.
    case damaged(FileKind)
    /// The model's key is destroyed: what was sealed with it was to be forgotten, and nothing is added to it.
    case modelErased
    /// The program's own library for pictures is not there.
    case picturesUnavailable
}
