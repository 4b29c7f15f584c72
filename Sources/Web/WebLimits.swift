/// How much may be asked over HTTP. `docs/limits.md` lists them.
package enum WebLimits {
    /// An address, in bytes.
    package static let addressBytesMax = 4_096
    package static let parametersMax = 32
    package static let parameterCharactersMax = 200
    /// A form without files, in bytes (512 KiB).
    package static let formBytesMax = 512 * 1024
    package static let formFieldsMax = 2_500
    /// Sign-ins by an office's own provider that have been begun and not yet come back.
    package static let outsideSignInsMax = 1_000
    /// Rows of one kind in the form of a reorganisation; what is larger comes as a file.
    package static let reorganisationRowsMax = 100
    /// What names a part of a form with files, in bytes.
    package static let partHeadBytesMax = 8 * 1024
    package static let partsMax = 100
    /// Lists that wait to be written to a file.
    package static let documentsWaitingMax = 20
    /// Pages of a list.
    package static let pageMax = 20_000
    /// Rendered pages that are kept for a position.
    package static let pagesKeptMax = 512
    /// Together, in bytes (16 MiB).
    package static let pagesKeptBytesMax = 16 * 1024 * 1024
}
