import Testing
@testable import Web

@Suite struct MultipartTests {
    private typealias Event = Multipart.Event

    /// What a body is taken for, whatever the pieces it comes in; parts' contents joined.
    private func events(_ body: String, type: String = "multipart/form-data; boundary=X", piece: Int) throws -> [String] {
        var multipart = try #require(Multipart(contentType: type))
        var said: [String] = []
        let bytes = Array(body.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try multipart.take(bytes[start..<min(start + piece, bytes.count)]) { event in
                switch event {
                case .part(let name, let file): said.append("part \(name)" + (file.map { " file \($0)" } ?? "") + ": ")
                case .content(let content): said[said.count - 1] += String(decoding: content, as: UTF8.self)
                case .partEnd: said[said.count - 1] += "."
                }
            }
        }
        try multipart.finish()
        return said
    }

    @Test func `a form with files is the same in pieces of any length`() throws {
        let body = """
            --X\r
            Content-Disposition: form-data; name="token"\r
            \r
            abc\r
            --X\r
            content-disposition: form-data; name="file"; filename="Ảnh; \\"lạ\\" %22.jpg"\r
            Content-Type: image/jpeg\r
            \r
            \r
            -\r
            --\r
            --Y \r
            --X\r
            Content-Disposition: form-data; name=file; filename=\r
            \r
            \r
            --X--\r

            """
        let wanted = ["part token: abc.", "part file file Ảnh; \"lạ\" \".jpg: \r\n-\r\n--\r\n--Y .", "part file file : ."]
        for piece in [1, 2, 3, 7, 64, 10_000] { #expect(try events(body, piece: piece) == wanted, "\(piece)") }
    }

    @Test func `only a type with a boundary is a form with files`() {
        for type in [
            "", "multipart/form-data", "text/plain; boundary=X", "multipart/mixed; boundary=X", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "multipart/form-data; boundary=a b\u{1}",
        ] { #expect(Multipart(contentType: type) == nil, "\(type)") }
        #expect(Multipart(contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"a-b_c\"") != nil)
    }

    @Test(
        arguments: [
            "", "--X", "--X--", "--X\r\n\r\n\r\n--X--", "--X\r\nContent-Disposition: form-data\r\n\r\na\r\n--X--",
            "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc", "junk--X--", "--Xjunk",
            "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc\r\n--Xno",
        ])
    func `what is cut short or no form is malformed`(body: String) {
        // An end without parts is a form without fields.
        if body == "--X--" {
            #expect(throws: Never.self) { try events(body, piece: 3) }
        } else {
            #expect(throws: Multipart.Fault.malformed) { try events(body, piece: 3) }
        }
    }

    @Test func `a head without end and parts without number are refused before they are all there`() throws {
        var multipart = try #require(Multipart(contentType: "multipart/form-data; boundary=X"))
        #expect(throws: Multipart.Fault.malformed) {
            for _ in 0..<100 { try multipart.take([UInt8](repeating: 0x41, count: 1_000)) { _ in } }
        }
        var head = try #require(Multipart(contentType: "multipart/form-data; boundary=X"))
        try head.take(Array("--X\r\n".utf8)) { _ in }
        #expect(throws: Multipart.Fault.malformed) {
            for _ in 0..<100 { try head.take([UInt8](repeating: 0x41, count: 1_000)) { _ in } }
        }
        let part = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
        #expect(throws: Multipart.Fault.tooManyParts) { try events(String(repeating: part, count: 101) + "--X--", piece: 500) }
    }
}
