import Foundation
import Sheets
import Testing

/// A folder that goes with the test.
final class Scratch {
    let path = FileManager.default.temporaryDirectory.path + "/kheo-sheets-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    func save(_ file: SheetFile, as name: String) throws -> String {
        try Data(file.all()).write(to: URL(filePath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }
}

extension SheetFile {
    func all() throws -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let piece = try read(from: all.count, countMax: 1 << 20)
            if piece.isEmpty { return all }
            all += piece
        }
    }
}

extension SheetPlan {
    static func models(note: String? = nil, title: String = "Mô hình", name: String = "Mô hình") -> SheetPlan {
        SheetPlan(
            title: title, name: name, note: note,
            columns: [Column("Tên", width: 40), Column("Số hộ", .number, width: 10), Column("Ngày", .day, width: 12)], isDayFirst: true)
    }

    func written(as format: SheetFormat, _ rows: [[SheetCell]], in folder: String) throws -> SheetFile {
        var writer = try format.writer(self, in: folder)
        for row in rows { try writer.write(row) }
        return try writer.finish()
    }
}
