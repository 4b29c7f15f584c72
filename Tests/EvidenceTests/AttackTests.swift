import Events
import Evidence
import Foundation
import Testing

@Suite struct AttackTests {
    private let workshop: Workshop

    init() throws { workshop = try Workshop() }

    @Test func `nothing and too much do not come in`() {
        #expect(refusal([], named: "a.jpg") == .empty)
        let long = Archives.pdf + [UInt8](repeating: 0x20, count: Limits.evidenceBytesMax)
        #expect(refusal(long, named: "a.pdf") == .tooLarge(bytesMax: Limits.evidenceBytesMax))
    }

    @Test(arguments: [("png", 20_000, 10_000), ("png", 2_000_000_000, 1), ("jpg", 10_000, 5_001), ("png", 10_000, 5_001)])
    func `a picture with more pixels than are allowed is refused by its header, without its pixels`(ending: String, width: Int, height: Int) throws {
        // Some hundred bytes that promise the pixels.
        let picture: [UInt8] =
            if ending == "png" {
                try workshop.python(
                    """
                    if True: import struct, sys, zlib
                    def chunk(kind, data): return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
                    head = chunk(b'IHDR', struct.pack('>IIBBBBB', \(width), \(height), 1, 0, 0, 0, 0))
                    body = head + chunk(b'IDAT', zlib.compress(b'')) + chunk(b'IEND', b'')
                    open(sys.argv[1] + '/made', 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + body)
                    """)
            } else {
                try enlarged(workshop.picture("a.jpg"), width, height)
            }
        let clock = ContinuousClock()
        let taken = clock.measure {
            // libpng itself takes no such width.
            let wanted: EvidenceRefusal = width > 1_000_000 ? .damaged(.png) : .tooManyPixels(max: EvidenceLimits.pixelsMax)
            #expect(refusal(picture, named: "a.\(ending)") == wanted)
        }
        #expect(taken < .seconds(1))
    }

    @Test func `a picture of two hundred million real pixels in a small file is refused too`() throws {
        let picture = try workshop.python(
            """
            if True: import struct, sys, zlib
            def chunk(kind, data): return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
            width, height = 20000, 10000
            head = chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 1, 0, 0, 0, 0))
            pixels = zlib.compress(bytes((width // 8 + 1) * height), 9)
            open(sys.argv[1] + '/made', 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + head + chunk(b'IDAT', pixels) + chunk(b'IEND', b''))
            """)
        #expect(picture.count < 60_000)
        #expect(refusal(picture, named: "a.png") == .tooManyPixels(max: EvidenceLimits.pixelsMax))
    }

    @Test func `a real zip bomb in the clothes of a document is refused without unpacking it`() throws {
        // A gigabyte of zeros, deflated to a megabyte.
        let bomb = try workshop.python(
            """
            if True: import sys, zipfile
            with zipfile.ZipFile(sys.argv[1] + '/made', 'w', zipfile.ZIP_DEFLATED) as archive:
                archive.writestr('[Content_Types].xml', '<Types/>')
                with archive.open('word/document.xml', 'w') as member:
                    for _ in range(1024): member.write(bytes(1 << 20))
            """)
        #expect(bomb.count < 2_000_000)
        #expect(refusal(bomb, named: "bao-cao.docx") == .zipBomb)
    }

    @Test func `bombs of other makes are refused`() throws {
        let xml = Array("<x/>".utf8)
        let good = [Archives.Member(name: "[Content_Types].xml", content: xml), Archives.Member(name: "word/document.xml", content: xml)]
        #expect(refusal(Archives.zip(good), named: "a.docx") == nil)
        // Many members that share one content.
        let shared = (0..<200).map { Archives.Member(name: "word/a\($0).xml", content: xml, sharesWith: 1) }
        #expect(refusal(Archives.zip(good + shared), named: "a.docx") == .zipBomb)
        // More content than an archive of that length can have.
        var large = good
        large[1] = Archives.Member(name: "word/document.xml", content: xml, method: 8, unpacked: 100_000)
        #expect(refusal(Archives.zip(large), named: "a.docx") == .zipBomb)
        // More content than anybody's document has, in an archive that is not small.
        large[1] = Archives.Member(
            name: "word/document.xml", content: [UInt8](repeating: 7, count: 4 << 20), method: 8, unpacked: EvidenceLimits.archiveBytesMax)
        #expect(refusal(Archives.zip(large), named: "a.docx") == .zipBomb)
        // Too many members.
        let many = (0..<EvidenceLimits.archiveMembersMax).map { Archives.Member(name: "word/\($0)", content: []) }
        #expect(refusal(Archives.zip(good + many), named: "a.docx") == .zipBomb)
        // The same name twice: two readers would see two documents.
        #expect(refusal(Archives.zip(good + [good[1]]), named: "a.docx") == .damaged(.docx))
    }

    @Test func `an archive cut or changed anywhere in its directory is damaged or refused, and never more than that`() throws {
        let whole = try Archives.office("word/document.xml")
        for length in 4..<whole.count { #expect(refusal(Array(whole.prefix(length)), named: "a.docx") != nil, "\(length)") }
        for offset in whole.indices {
            for value in [UInt8](arrayLiteral: 0, 1, 0x7F, 0xFF) {
                var changed = whole
                changed[offset] = value
                _ = refusal(changed, named: "a.docx")
            }
        }
        #expect(refusal(whole + [0], named: "a.docx") == .damaged(.docx))
    }

    @Test(arguments: ["a.jpg", "a.png", "a.webp", "a.heic"])
    func `a picture cut short is damaged`(name: String) throws {
        let whole = try workshop.picture(name)
        let kind: FileKind = [.jpeg, .png, .webp, .heic].first { $0.endings.contains(String(name.dropFirst(2))) } ?? .jpeg
        for share in [0.3, 0.6, 0.9] {
            let cut = Array(whole.prefix(Int(Double(whole.count) * share)))
            #expect(refusal(cut, named: name) == .damaged(kind), "\(share)")
        }
    }

    @Test func `a document cut short is damaged`() throws {
        #expect(refusal(Array(Archives.pdf.dropLast(7)), named: "a.pdf") == .damaged(.pdf))
    }

    @Test func `a JPEG that wants thousands of passes over its pixels is refused before the first`() throws {
        let picture = try workshop.picture("a.jpg", options: "[interlace]")
        #expect(refusal(picture, named: "a.jpg") == nil, "a progressive JPEG has some passes")
        let last = try #require(picture.indices.dropLast().last { picture[$0] == 0xFF && picture[$0 + 1] == 0xDA })
        let scan = picture[last..<picture.count - 2]
        let many = picture.dropLast(2) + (0..<2_000).flatMap { _ in scan } + picture.suffix(2)
        #expect(refusal(Array(many), named: "a.jpg") == .tooManyScans(max: EvidenceLimits.scansMax))
    }

    @Test func `bytes changed at random are refused or come in as a picture, and nothing breaks`() throws {
        var random = SystemRandomNumberGenerator()
        for name in ["a.jpg", "a.png", "a.webp", "a.heic"] {
            let whole = try workshop.picture(name, width: 64, height: 48)
            for _ in 0..<200 {
                var changed = whole
                for _ in 0..<Int.random(in: 1...8, using: &random) {
                    changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                _ = refusal(changed, named: name)
            }
        }
    }

    /// The same JPEG with other numbers in its frame header.
    private func enlarged(_ picture: [UInt8], _ width: Int, _ height: Int) throws -> [UInt8] {
        let frame = try #require(picture.indices.dropLast().first { picture[$0] == 0xFF && picture[$0 + 1] == 0xC0 })
        var changed = picture
        changed.replaceSubrange(frame + 5..<frame + 9, with: [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)])
        return changed
    }
}
