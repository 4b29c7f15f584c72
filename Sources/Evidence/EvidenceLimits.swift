/// How much a file of evidence may be. `docs/limits.md` lists them.
package enum EvidenceLimits {
    /// A picture saved anew may be longer than it came.
    package static let cleanedBytesMax = 64 * 1024 * 1024
    package static let nameCharactersMax = 200
    /// Width times height, as the header says, before anything is decoded.
    package static let pixelsMax = 50_000_000
    /// A progressive JPEG is decoded once a scan.
    package static let scansMax = 100
    package static let archiveMembersMax = 5_000
    package static let archiveBytesMax = 256 * 1024 * 1024
    /// How many times longer the content of an archive may be than the archive.
    package static let archiveRatioMax = 100
    /// The longer side of a thumbnail in a list, and on a page, in pixels.
    package static let listThumbnailPixels = 160
    package static let pageThumbnailPixels = 960
    package static let thumbnailQuality = 75
    package static let pictureQuality = 85
}
