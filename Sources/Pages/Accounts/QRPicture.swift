import CQRencode

/// A text as a picture for a phone's camera (ISO/IEC 18004): dark on light in every colour scheme, as cameras want it.
struct QRPicture {
    private let modules: [Bool]
    private let width: Int
    /// Light modules around it.
    private static let margin = 4

    /// Nil where the text is longer than a picture can hold.
    init?(_ text: String) {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        // The lowest bit of each byte says whether the module is dark.
        modules = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// Each stretch of dark modules of a row is one rectangle.
    func svg(_ label: String) -> HTML {
        let side = width + 2 * QRPicture.margin
        var rects = HTML()
        for row in 0..<width {
            var column = 0
            while column < width {
                guard modules[row * width + column] else {
                    column += 1
                    continue
                }
                let first = column
                while column < width, modules[row * width + column] { column += 1 }
                rects += "<rect x='\(first + QRPicture.margin)' y='\(row + QRPicture.margin)' width='\(column - first)' height='1'/>"
            }
        }
        return """
            <svg class='qr' viewBox='0 0 \(side) \(side)' width='240' height='240' role='img' aria-label='\(label)' shape-rendering='crispEdges'>\
            <rect width='\(side)' height='\(side)' fill='#fff'/>\(rects)</svg>
            """
    }
}
