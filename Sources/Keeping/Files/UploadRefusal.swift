/// Why a piece of a file on its way in is not taken. What was taken before stays.
package enum UploadRefusal: Error, Equatable, Sendable {
    /// Finished, given up, or another's.
    case uploadUnknown
    case empty
    case tooLarge(bytesMax: Int)
    case nameTooLong
    case tooManyUploads(max: Int)
    case tooManyBytes(max: Int)
    /// Another piece of the same file is being taken in just now.
    case inUse
    /// Go on at the right one.
    case offsetWrong(rightOne: Int)
    case moreThanPromised(bytes: Int)
    case notComplete(bytes: Int, of: Int)
}
