import Evidence
import Foundation
import Testing

@Suite struct KindTests {
    private let workshop: Workshop

    init() throws { workshop = try Workshop() }

    @Test func `each kind is known by its bytes, whatever its name, and gets its ending`() throws {
        let files: [([UInt8], FileKind, name: String)] = [
            (try workshop.picture("a.jpg"), .jpeg, "x.jpg"), (try workshop.picture("a.png"), .png, "x.png"),
            (try workshop.picture("a.webp"), .webp, "x.webp"), (try workshop.picture("a.heic"), .jpeg, "x.jpg"),
            (Archives.pdf, .pdf, "x.pdf"), (try Archives.office("word/document.xml"), .docx, "x.docx"),
            (try Archives.office("xl/workbook.xml"), .xlsx, "x.xlsx"),
        ]
        for (bytes, kind, name) in files {
            let file = try EvidenceFile(bytes, named: "x")
            #expect(file.kind == kind)
            #expect(file.name == name)
            if !kind.isPicture {
                #expect(file.bytes == bytes, "documents stay byte by byte")
                #expect(file.thumbnails == nil)
            }
        }
    }

    @Test func `pictures may have each other's endings, and get the right one`() throws {
        let photo = try workshop.picture("a.jpg")
        #expect(try EvidenceFile(photo, named: "Zalo.PNG").name == "Zalo.jpg")
        #expect(try EvidenceFile(photo, named: "Ảnh 20.11").name == "Ảnh 20.11.jpg")
        #expect(try EvidenceFile(photo, named: "photo.exe").name == "photo.exe.jpg")
        #expect(try EvidenceFile(photo, named: "photo.JPEG").name == "photo.JPEG")
    }

    @Test func `a file that lies about what it is does not come in`() throws {
        let photo = try workshop.picture("a.jpg")
        #expect(refusal(photo, named: "quyet-dinh.pdf") == .liesAboutType(ending: ".pdf", found: .jpeg))
        #expect(refusal(Archives.pdf, named: "anh.jpg") == .liesAboutType(ending: ".jpg", found: .pdf))
        #expect(refusal(try Archives.office("word/document.xml"), named: "bang.xlsx") == .liesAboutType(ending: ".xlsx", found: .docx))
    }

    @Test(
        arguments: [
            ("<!DOCTYPE html><script>alert(1)</script>", ForeignKind.webPage), ("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", .drawing),
            ("MZ\u{90}\u{0}", .program), ("#!/bin/sh\nrm -rf /", .program), ("GIF89a", .gif), ("chỉ là chữ", .text), ("\u{1}\u{2}\u{3}", .unknown),
            ("\u{0}\u{0}\u{0}\u{18}ftypmp42", .video), ("Rar!\u{1A}", .archive), ("{\\rtf1", .richText), ("RIFF    AVI ", .video),
        ])
    func `what is no evidence is named, whatever it is called`(text: String, kind: ForeignKind) {
        for name in ["anh.jpg", "quyet-dinh.pdf", "x"] { #expect(refusal(Array(text.utf8), named: name) == .typeNotAllowed(kind)) }
    }

    @Test func `old office files, macros and locked documents are named`() throws {
        #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], named: "cu.doc") == .typeNotAllowed(.oldOffice))
        let macros = try Archives.zip([("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("word/vbaProject.bin", "x")])
        #expect(refusal(macros, named: "a.docx") == .typeNotAllowed(.officeWithMacros))
        #expect(refusal(try Archives.zip([("a.txt", "x")]), named: "a.docx") == .typeNotAllowed(.archive))
        let locked = try Archives.office("word/document.xml", flags: 1)
        #expect(refusal(locked, named: "a.docx") == .typeNotAllowed(.locked))
    }

    @Test func `a name is its last part, readable and not too long`() throws {
        let photo = try workshop.picture("a.png")
        let names: [(String, Result<String, EvidenceRefusal>)] = [
            ("../../etc/passwd", .success("passwd.png")), ("C:\\Users\\Lan\\Ảnh.png", .success("Ảnh.png")), ("/", .failure(.nameUnreadable)),
            ("..", .failure(.nameUnreadable)), ("", .failure(.nameUnreadable)), (".htaccess", .success("htaccess.png")),
            ("a\u{0}.png", .failure(.nameUnreadable)), ("a\nb.png", .failure(.nameUnreadable)), ("anh\u{202E}gnp.exe", .failure(.nameUnreadable)),
            ("a\u{200B}b.png", .failure(.nameUnreadable)), ("Ảnh \u{1EA3}", .success("Ảnh \u{1EA3}.png")), ("<b>\"'&.png", .success("<b>\"'&.png")),
            (String(repeating: "ă", count: 196) + ".png", .success(String(repeating: "ă", count: 196) + ".png")),
            (String(repeating: "ă", count: 197) + ".png", .failure(.nameTooLong(max: 200))),
        ]
        for (name, wanted) in names {
            let found = Result { () throws(EvidenceRefusal) in try EvidenceFile(photo, named: name).name }
            #expect(found == wanted, "\(name.debugDescription)")
        }
    }
}
