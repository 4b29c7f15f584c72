import Commands
import Events
import Evidence
import HTTPTypes
import Keeping
import TestSupport
import Testing
@testable import Web

@Suite struct AttachTests {
    @Test func `photos and documents are attached with their caption, without script`() async throws {
        let house = try OfficeHouse.withDraft()
        let sent = try await house.sendFiles([.photo, .document], [("caption", "Lễ ra mắt ở <thôn> Nà Chom")])
        #expect(sent.status == 303)
        #expect(sent.location == "/models/m-1?done=attach")
        let model = try #require(try house.house.room.model("m-1", mapOf: .of("2025-06-20")))
        #expect(model.evidence.map(\.mediaType) == ["image/jpeg", "application/pdf"])
        #expect(
            model.evidence.map(\.caption) == ["Ảnh ra mắt.jpg", "bien-ban.pdf"].map { EvidenceCaption(name: $0, text: "Lễ ra mắt ở <thôn> Nà Chom") })
        #expect(model.evidence[0].takenOn == .of("2025-06-18") && model.evidence[0].width == 48 && !model.evidence[0].keepsPosition)
        #expect(try house.uploadsLeft == 0)
        let page = try await house.get("/models/m-1", as: "registrant")
        #expect(page.body.contains("Lễ ra mắt ở &lt;thôn&gt; Nà Chom") && !page.body.contains("<thôn>"))
        #expect(page.body.contains("Chụp ngày 18/6/2025"))
        // The photo is handed out as what it is, without where it was taken.
        let address = try #require(try await house.shown().first)
        let photo = try await house.bytes(address, as: "receiver")
        #expect(photo.status == 200 && photo.headers[.contentType] == "image/jpeg" && photo.headers[.xContentTypeOptions] == "nosniff")
        #expect(photo.headers[.contentDisposition] == "inline; filename*=UTF-8''%E1%BA%A2nh%20ra%20m%E1%BA%AFt.jpg")
        #expect(photo.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
        #expect(try EvidenceFile(photo.body, named: "a.jpg").hadPosition == false)
        #expect(try EvidenceFile(SampleFiles.photo, named: "a.jpg").hadPosition)
    }

    @Test func `a position stays where it is wanted`() async throws {
        let house = try OfficeHouse.withDraft()
        _ = try await house.sendFiles([.photo], [("position-kept", "1")])
        let address = try #require(try await house.shown().first)
        #expect(try EvidenceFile(try await house.bytes(address, as: "registrant").body, named: "a.jpg").hadPosition)
        #expect(try await house.get("/models/m-1/evidence", as: "registrant").body.contains("có vị trí chụp"))
    }

    @Test func `of several files the good ones are attached and the others named, each with its reason`() async throws {
        let house = try OfficeHouse.withDraft()
        let files: [OfficeHouse.SentFile] = [
            .init(name: "x.html", bytes: Array("<html><script>alert(1)</script>".utf8)), .photo, .init(name: "lies.pdf", bytes: SampleFiles.photo),
            .init(name: "rỗng.jpg", bytes: []), .init(name: "../../etc/passwd", bytes: SampleFiles.pdf),
            .init(name: "anh\u{202E}gpj.exe", bytes: SampleFiles.photo), .init(name: "", bytes: []),
        ]
        let answer = try await house.sendFiles(files, [("caption", "Chú thích")])
        #expect(answer.status == 422)
        for sentence in [
            "“x.html”: Đây là trang web; hãy in ra PDF.", "“lies.pdf”: Tên tệp kết thúc bằng “.pdf” nhưng nội dung là JPEG.",
            "“rỗng.jpg”: Tệp không có gì bên trong.", "Tên tệp trống hoặc có ký tự ẩn.", "Đã thêm 2 tệp vào hồ sơ.",
        ] { #expect(answer.body.contains(sentence), "\(sentence)") }
        #expect(answer.body.contains("Chú thích</textarea>"), "what was typed stays")
        let model = try #require(try house.house.room.model("m-1", mapOf: .of("2025-06-20")))
        #expect(model.evidence.map(\.caption?.name) == ["Ảnh ra mắt.jpg", "passwd.pdf"])
        #expect(try house.uploadsLeft == 0)
    }

    @Test func `the same file twice is told, and nothing is lost by it`() async throws {
        let house = try OfficeHouse.withDraft()
        _ = try await house.sendFiles([.photo])
        let again = try await house.sendFiles([.photo])
        #expect(again.status == 422 && again.body.contains("Tệp này đã có trong hồ sơ"))
        let address = try #require(try await house.shown().first)
        #expect(try await house.bytes(address, as: "registrant").status == 200)
    }

    @Test func `a caption that cannot be is told, and the files that came with it wait`() async throws {
        let house = try OfficeHouse.withDraft()
        let answer = try await house.sendFiles([.photo, .document], [("caption", "ẩn\u{200B}")])
        #expect(answer.status == 422)
        #expect(answer.body.contains("Ảnh ra mắt.jpg</span> <small>đã nhận, chưa thêm vào hồ sơ</small>"))
        let uploads = answer.body.matches(of: #/name='upload' value='([0-9a-f]+)'/#).map { ("upload", String($0.1)) }
        #expect(uploads.count == 2)
        #expect(try await house.shown() == [])
        let corrected = try await house.sendFiles([], uploads + [("caption", "Lễ ra mắt")])
        #expect(corrected.status == 303)
        #expect(try await house.shown().count == 2)
        #expect(try house.uploadsLeft == 0)
    }

    @Test func `a file that is refused for the model's sake waits, and one that is there already does not`() async throws {
        let house = try OfficeHouse.withDraft()
        _ = try await house.sendFiles([.photo])
        let attached = (1..<Limits.evidencePerModelMax - 1).map { number in
            var evidence = EvidenceAttached()
            evidence.file = String(repeating: "0", count: 61) + String(number + 100)
            evidence.mediaType = "image/jpeg"
            return AttachEvidence(model: "m-1", evidence: evidence, caption: EvidenceCaption(), on: .of("2025-06-20"))
        }
        _ = try house.house.desk.perform(attached, as: .account("colleague", passedSecondFactor: true))
        // There is room for one: the photo is there, the document comes in, and the last one waits for room.
        let last = OfficeHouse.SentFile(name: "cuối.pdf", bytes: SampleFiles.pdf + [0x20])
        let answer = try await house.sendFiles([.photo, .document, last])
        #expect(answer.status == 422 && answer.body.contains("Đã thêm 1 tệp vào hồ sơ."))
        #expect(answer.body.contains("cuối.pdf</span> <small>đã nhận, chưa thêm vào hồ sơ</small>"))
        #expect(try house.office.uploads.uploads.uploads(of: "registrant").map(\.name) == ["cuối.pdf"])
    }

    @Test func `nothing, too many, and what is no form with files are refused, and nothing stays behind`() async throws {
        let house = try OfficeHouse.withDraft()
        #expect(try await house.sendFiles([]).body.contains("Chưa chọn tệp nào"))
        let many = (0...Limits.evidenceAtOnceMax).map { OfficeHouse.SentFile(name: "\($0).pdf", bytes: SampleFiles.pdf + [UInt8($0)]) }
        #expect(try await house.sendFiles(many).status == 422)
        #expect(try await house.post("/models/m-1/evidence", as: "registrant").status == 422)
        let cut = try await house.send(
            .post, "/models/m-1/evidence", as: "registrant", [.contentType: "multipart/form-data; boundary=xyz"],
            pieces: [
                Array("--xyz\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(try house.session("registrant").form)\r\n--xyz\r\n".utf8)
            ])
        #expect(cut.status == 422)
        #expect(try house.uploadsLeft == 0)
        #expect(try await house.shown() == [])
    }

    @Test func `a file that is longer than allowed ends at the limit, and the others come in`() async throws {
        let house = try OfficeHouse.withDraft()
        let long = OfficeHouse.SentFile(name: "dài.pdf", bytes: SampleFiles.pdf + [UInt8](repeating: 0x20, count: Limits.evidenceBytesMax))
        let answer = try await house.sendFiles([long, .photo], piece: 1 << 20)
        #expect(answer.status == 422 && answer.body.contains("“dài.pdf”: Tệp lớn hơn 25 MB."))
        #expect(try await house.shown().count == 1)
        #expect(try house.uploadsLeft == 0)
    }

    @Test func `without the page's token, from another site, or without a session nothing is taken in`() async throws {
        let house = try OfficeHouse.withDraft()
        #expect(try await house.sendFiles([.photo], token: "wrong").status == 403)
        #expect(try await house.sendFiles([.photo], headers: [.origin: "http://evil.example"]).status == 403)
        #expect(try await house.sendFiles([.photo], as: nil).status == 303)
        #expect(try await house.shown() == [])
        #expect(try house.uploadsLeft == 0)
    }

    @Test func `only who prepares models there attaches; elsewhere there is no such model`() async throws {
        let house = try OfficeHouse.withDraft()
        #expect(try await house.sendFiles([.photo], as: "receiver").status == 403)
        #expect(try await house.sendFiles([.photo], as: "admin").status == 403)
        #expect(try await house.sendFiles([.photo], as: "neighbour").status == 404)
        #expect(try await house.sendFiles([.photo], to: "/models/m-9/evidence").status == 404)
        #expect(try await house.get("/models/m-1/evidence", as: "neighbour").status == 404)
        #expect(try await house.sendFiles([.photo], as: "colleague").status == 303)
        #expect(try await house.get("/models/m-1", as: "receiver").body.contains("data-uploads") == false)
    }

    @Test func `what was attached by mistake is withdrawn with a reason, and cannot be opened any more`() async throws {
        let house = try OfficeHouse.withDraft()
        _ = try await house.sendFiles([.photo])
        let address = try #require(try await house.shown().first)
        let file = try #require(address.split(separator: "/").last.map(String.init))
        let without = try await house.post("/models/m-1/evidence-withdrawal", as: "registrant", [("file", file)])
        #expect(without.status == 422 && without.body.contains("<details open>"))
        let done = try await house.post("/models/m-1/evidence-withdrawal", as: "registrant", [("file", file), ("reason", "Nhầm ảnh.")])
        #expect(done.location == "/models/m-1/evidence")
        #expect(try await house.shown() == [])
        #expect(try await house.bytes(address, as: "registrant").status == 404)
        let unknown = try await house.post("/models/m-1/evidence-withdrawal", as: "registrant", [("file", file), ("reason", "Nữa.")])
        #expect(unknown.status == 422)
    }

    @Test func `after an erasure no file opens, and none is added`() async throws {
        let house = try OfficeHouse.withDraft()
        _ = try await house.sendFiles([.photo], [("caption", "Bà Lò Thị Ẩm")])
        let address = try #require(try await house.shown().first)
        let admin = Desk.Actor.account("admin", passedSecondFactor: true)
        try house.house.desk.erase("model/m-1", reason: "Theo yêu cầu.", on: .of("2025-06-20"), as: admin)
        for size in ["", "?size=small", "?size=medium"] { #expect(try await house.bytes(address + size, as: "registrant").status == 404) }
        let page = try await house.get("/models/m-1/evidence", as: "registrant")
        #expect(!page.body.contains("Lò Thị Ẩm,") && page.body.contains("không mở được nữa"))
        #expect(try await house.sendFiles([.document]).body.contains("không thêm tệp được nữa"))
    }

    @Test func `two officers attach at once, and both files are there`() async throws {
        let house = try OfficeHouse.withDraft()
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask { try await house.sendFiles([.photo], as: "registrant").status }
            group.addTask { try await house.sendFiles([.document], as: "colleague").status }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == [303, 303])
        #expect(try await house.shown().count == 2)
    }
}
