import Documents
import Events
import Foundation
import Pages
import Queries
import Rules
import Sheets

extension Visit {
    func awardBook() throws -> (any Page)? {
        let page = try asked.page()
        let book = try room.awardBook(try awardBookQuestion(), after: (page - 1) * Limits.listPageRows)
        return AwardBookPage(frame: frame, programmes: programmesNow, book: book, page: page)
    }

    func awardsOfPerson() throws -> (any Page)? {
        let history = try room.awards(of: PersonID(id))
        guard history.total > 0 else { return nil }
        return AwardHistoryPage(frame: frame, whose: .person(PersonID(id)), programmes: programmesNow, history: history, page: 1)
    }

    func awardBookDocument(as format: SheetFormat) throws -> OutgoingFile? {
        let question = try awardBookQuestion()
        let book = try room.awardBook(question, limit: SheetLimits.rowsWrittenMax + 1)
        guard book.total <= SheetLimits.rowsWrittenMax else { throw SheetRefusal.listTooLong(max: SheetLimits.rowsWrittenMax) }
        let document = AwardBookDocument(book, programmes: programmesNow, in: language)
        return OutgoingFile(
            file: try document.written(as: format, in: FileManager.default.temporaryDirectory.path),
            name: "\(language.fileNameOfAwards)-\(question.year).\(format.rawValue)", format: format)
    }

    private func awardBookQuestion() throws -> AwardBookQuestion {
        let year = asked[.year]
        let number = year.map { Int($0) ?? 0 } ?? defaults.today.year
        guard (1900...9999).contains(number) else {
            throw QuestionRefusal.wordUnknown(parameter: Parameter.year.rawValue, year ?? "")
        }
        return AwardBookQuestion(year: number, issuer: asked[.issuer].map { UnitID($0) }, grantor: asked[.grantor])
    }
}
