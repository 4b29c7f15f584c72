import CZip
import Foundation
import Testing

/// Archives as a test wants them, whole or strange.
enum Packed {
    static func relations(_ parts: [(kind: String, target: String)]) -> String {
        let lines = parts.enumerated().map {
            "<Relationship Id=\"r\($0.offset)\" Type=\"http://x/\($0.element.kind)\" Target=\"\($0.element.target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    /// A workbook of one sheet with nothing but the parts that must be there.
    static func book(_ sheet: String, packs: Bool = true) throws -> [UInt8] {
        try bytes(
            [
                ("_rels/.rels", relations([("officeDocument", "/xl/workbook.xml")])),
                ("xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" r:id=\"r0\" xmlns:r=\"r\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", relations([("worksheet", "worksheets/../worksheets/sheet1.xml")])),
                ("xl/worksheets/sheet1.xml", sheet),
            ].map { ($0.0, Array($0.1.utf8)) }, packs: packs)
    }

    static func bytes(_ parts: [(name: String, bytes: [UInt8])], packs: Bool = true) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.path + "/kheo-packed-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        let archive = try #require(zip_open(path, ZIP_CREATE, nil))
        for (name, bytes) in parts {
            let copy = try #require(malloc(max(1, bytes.count)))
            memcpy(copy, bytes, bytes.count)
            let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
            let index = zip_file_add(archive, name, source, 0)
            if !packs { zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_STORE), 0) }
        }
        try #require(zip_close(archive) == 0)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
