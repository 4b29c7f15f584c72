import Events
import Foundation
import Intake
import Rules

/// The data that comes with the program, as the tests find it beside their own files.
enum Product {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func programme(_ key: String) -> String { "\(root)/Programmes/\(key)" }
    static func place(_ key: String) -> String { "\(root)/Examples/\(key).yaml" }
    static let catalogue = "\(root)/Catalogues/vietnam/acts.tsv"
    static let words = Result { try GeneratorWords.read("\(root)/Examples/generator.yaml") }
    static let danVanKheo = Result { try ProgrammeFolder.read(programme("dan-van-kheo")) }
    static let acts = Result { try UnitCatalogue.read(catalogue, tree: "territory") }

    static let atlas = Result {
        let acts = try Product.acts.get()
        let opened = UnitAct(
            position: 0, day: acts[0].day, event: .treeOpened(TreeOpened(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"))))
        return Atlas([opened] + acts.enumerated().map { UnitAct(position: $0.offset + 1, day: $0.element.day, event: $0.element.event) })
    }

    static func read(_ path: String) throws -> PlaceFile {
        let atlas = try atlas.get()
        let programme = try danVanKheo.get()
        return try PlaceFile.read(
            path, unit: { code, day in atlas.index(ofCode: code, on: day).map { atlas[$0].id } },
            programme: { $0 == programme.key ? programme : nil })
    }
}
