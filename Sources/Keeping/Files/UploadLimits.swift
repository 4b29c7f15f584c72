/// How much may be on its way in. `docs/limits.md` lists them.
package enum UploadLimits {
    package static let uploadsPerAccountMax = 40
    /// Begun and not finished, together.
    package static let bytesPerAccountMax = 256 * 1024 * 1024
    package static let secondsKeptMax = 24 * 60 * 60
    /// What is sealed and on the disk before the next is taken; a stop at the wrong moment loses no more.
    package static let pieceBytesMax = 256 * 1024
    package static let nameBytesMax = 1_024
}
