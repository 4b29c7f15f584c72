/// What may come in as evidence. Told from the bytes, never from a name or a header.
package enum FileKind: String, CaseIterable, Sendable {
    case jpeg
    case png
    case webp
    case heic
    case pdf
    case docx
    case xlsx

    package var isPicture: Bool {
        switch self {
        case .jpeg, .png, .webp, .heic: true
        case .pdf, .docx, .xlsx: false
        }
    }

    package var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    package init?(mediaType: String) {
        guard let kind = FileKind.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
        self = kind
    }

    /// How a name ends; the first is the one that is given.
    package var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png: ["png"]
        case .webp: ["webp"]
        case .heic: ["heic", "heif"]
        case .pdf: ["pdf"]
        case .docx: ["docx"]
        case .xlsx: ["xlsx"]
        }
    }

    package init?(ending: String) {
        guard let kind = FileKind.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = kind
    }

    /// As it is kept: what browsers do not show is made into what they do.
    package var kept: FileKind { self == .heic ? .jpeg : self }
}

/// What does not come in, where it can be named: for a sentence that says what to do.
package enum ForeignKind: String, CaseIterable, Sendable {
    case gif
    case bitmap
    case tiff
    case drawing
    case webPage
    case video
    case sound
    case archive
    /// An archive or document that is locked with a password.
    case locked
    case oldOffice
    case officeWithMacros
    case richText
    case program
    case text
    case unknown
}
