import Foundation
import Testing
import TestSupport

@Suite struct EvidenceTests {
    private let model = "hoa-lu-generated-000001"

    private struct Attached: Decodable {
        var file: String
        var mediaType: String
        var hadPosition: Bool
    }

    private struct Checked: Decodable {
        struct File: Decodable, Equatable {
            var model: String
            var file: String
            var place: String
            var path: String
        }

        var sound: Bool
        var files: [File]
    }

    private func attach(_ kheo: Kheo) throws -> Attached {
        let photo = kheo.folder + "/anh.jpg"
        try Data(SampleFiles.photo).write(to: URL(filePath: photo))
        return try kheo.json(Attached.self, "models", "attach", model, photo, "--caption", "Bà Trần Thị Kín đọc thơ")
    }

    /// The stored files, largest last.
    private func stored(_ folder: String) -> [String] {
        (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.count > 70 }.map { "\(folder)/\($0)" }.sorted { $0.count > $1.count }
    }

    private func checked(_ kheo: Kheo) throws -> Checked {
        try JSONDecoder().decode(Checked.self, from: Data(try kheo.run("verify", "--json").output.utf8))
    }

    @Test func `a photo is attached, kept sealed, backed up with the journal and verified after a restore`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let attached = try attach(kheo)
        #expect(attached.mediaType == "image/jpeg" && attached.hadPosition)
        try kheo.refused(1, "model.evidenceExists", "models", "attach", model, kheo.folder + "/anh.jpg")
        let text = try kheo.write("chỉ là chữ", to: "chu.jpg")
        try kheo.refused(1, "evidence.typeNotAllowed", "models", "attach", model, text)
        #expect(stored(kheo.data + "/files").count == 3)
        #expect(try FileBytes.files(in: kheo.data, holding: "Trần Thị Kín") == [])
        #expect(try checked(kheo).sound)

        try kheo.done("backup", kheo.folder + "/copy", "--keys", kheo.folder + "/keys")
        let whole = try Kheo()
        try whole.done("restore", kheo.folder + "/copy", "--keys", kheo.folder + "/keys")
        #expect(try checked(whole).sound)
        #expect(stored(whole.data + "/files").count == 3)

        // A file that was changed or taken away is named, with its model; verify ends with the number of damage.
        let photo = try #require(stored(whole.data + "/files").last)
        var bytes = try Data(contentsOf: URL(filePath: photo))
        bytes[100] ^= 1
        try bytes.write(to: URL(filePath: photo))
        #expect(try checked(whole).files == [Checked.File(model: model, file: attached.file, place: "damaged", path: photo)])
        let said = try whole.run("verify")
        #expect(said.status == 4 && said.output.contains(photo) && said.output.contains(model))
        try FileManager.default.removeItem(atPath: photo)
        #expect(try checked(whole).files == [Checked.File(model: model, file: attached.file, place: "missing", path: photo)])
    }

    @Test func `after an erasure no file of the data folder and of no copy opens`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        _ = try attach(kheo)
        try kheo.done("backup", kheo.folder + "/before", "--keys", kheo.folder + "/keys")
        try kheo.done("erase", "model/\(model)", "--reason", "Theo yêu cầu.")
        #expect(stored(kheo.data + "/files") == [])
        #expect(try checked(kheo).sound, "what is erased is not missing")
        let other = kheo.folder + "/khac.pdf"
        try Data(SampleFiles.pdf).write(to: URL(filePath: other))
        try kheo.refused(1, "evidence.modelErased", "models", "attach", model, other)

        // A restore of the copy with the older keys: the journal of the copy knows of no erasure, that of a later one does.
        try kheo.done("backup", kheo.folder + "/after")
        try FileManager.default.copyItem(atPath: kheo.folder + "/before/files", toPath: kheo.folder + "/after/files")
        let restored = try Kheo()
        try restored.done("restore", kheo.folder + "/after", "--keys", kheo.folder + "/keys")
        #expect(stored(restored.data + "/files") == [])
        #expect(try checked(restored).sound)
    }
}
