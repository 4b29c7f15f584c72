import Documents
import Events
import Foundation
import Pages
import Queries
import Rules
import Sheets
import Texts

/// A file on its way out.
struct OutgoingFile: Sendable {
    let file: SheetFile
    let name: String
    let format: SheetFormat
}

extension Visit {
    /// Nil where there is nothing at the address. Takes as long as the list is long.
    func document(_ route: Route) throws -> OutgoingFile? {
        switch route {
        case .modelsAsCSV: try modelList(as: .csv)
        case .modelsAsWorkbook: try modelList(as: .xlsx)
        case .queueAsCSV: try queueList(as: .csv)
        case .queueAsWorkbook: try queueList(as: .xlsx)
        case .awardBookAsCSV: try awardBookDocument(as: .csv)
        case .awardBookAsWorkbook: try awardBookDocument(as: .xlsx)
        case .importTemplate: try template()
        default: nil
        }
    }

    private func template() throws -> OutgoingFile? {
        guard let programme = room.programme(asked[.programme] ?? defaults.programme, on: defaults.today) else { return nil }
        var writer = try SheetFormat.xlsx.writer(
            ModelTemplate.plan(of: programme, on: defaults.today, in: language), in: FileManager.default.temporaryDirectory.path)
        return OutgoingFile(file: try writer.finish(), name: "\(language.fileNameOfTemplate).xlsx", format: .xlsx)
    }

    /// The same question as the page's, all of its rows.
    private func modelList(as format: SheetFormat) throws -> OutgoingFile? {
        guard let list = try askedList() else { return nil }
        let records = try room.records(of: list.question, upTo: SheetLimits.rowsWrittenMax + 1)
        let title = "\(language[.models]), \(language.asAt(list.question.figure.asAt))"
        return try written(records, title, list.programme, list.columns ?? ModelListColumn.ofFiles, format)
    }

    private func queueList(as format: SheetFormat) throws -> OutgoingFile? {
        guard let officer = caller?.officer, let queue = Queue(rawValue: id), Queue.of(officer).contains(queue),
            let programme = room.programme(defaults.programme)
        else { return nil }
        let records = try room.records(of: queue, for: officer, on: defaults.today, upTo: SheetLimits.rowsWrittenMax + 1)
        let title = "\(queue.name.said(in: language)), \(language.asAt(defaults.today))"
        return try written(records, title, programme, ModelListColumn.ofFiles, format)
    }

    private func written(
        _ records: [Int], _ title: String, _ programme: Programme, _ columns: [ModelListColumn], _ format: SheetFormat
    ) throws -> OutgoingFile {
        guard records.count <= SheetLimits.rowsWrittenMax else { throw SheetRefusal.listTooLong(max: SheetLimits.rowsWrittenMax) }
        let document = ModelListDocument(
            title, columns: columns, programme: programme, atlas: atlas, today: defaults.today, hasGenerated: try room.holdsGenerated(records),
            in: language)
        let file = try document.written(as: format, in: FileManager.default.temporaryDirectory.path) { take in
            try room.forEachLine(of: records, take)
        }
        return OutgoingFile(file: file, name: "\(language.fileNameOfModels)-\(defaults.today).\(format.rawValue)", format: format)
    }
}
