package import Events
package import Queries
import Rules
package import Sheets
package import Texts

/// The award book of a body and a year as a file that leaves the house.
package struct AwardBookDocument {
    private let book: AwardBook
    private let programmes: [Programme]
    private let language: Language

    package init(_ book: AwardBook, programmes: [Programme], in language: Language) {
        self.book = book
        self.programmes = programmes
        self.language = language
    }

    private var hasGenerated: Bool { book.lines.contains { $0.award.isGenerated } }

    package var plan: SheetPlan {
        var columns = [
            SheetPlan.Column(language.goldBook, width: 14), SheetPlan.Column(language[.recipient], width: 40),
            SheetPlan.Column(language[.subject], width: 14), SheetPlan.Column(language[.unitThen], width: 45),
            SheetPlan.Column(language[.number], width: 18), SheetPlan.Column(language[.issuedOn], .day, width: 14),
            SheetPlan.Column(language[.issuer], width: 35), SheetPlan.Column(language[.awardForm], width: 35),
            SheetPlan.Column(language.money, .number, width: 14), SheetPlan.Column(language.capitalised(language[.annulled]), width: 12),
        ]
        if hasGenerated { columns.append(SheetPlan.Column(language.capitalised(language[.generatedMark]), width: 14)) }
        return SheetPlan(
            title: "\(language.awardBook) \(book.question.year)", name: language.awardBook, note: hasGenerated ? language.generatedList : nil,
            columns: columns, isDayFirst: language == .vi)
    }

    package func written(as format: SheetFormat, in folder: String) throws -> SheetFile {
        var writer = try format.writer(plan, in: folder)
        for line in book.lines { try writer.write(cells(line)) }
        return try writer.finish()
    }

    private func cells(_ line: AwardBook.Line) -> [SheetCell] {
        let award = line.award
        let programme = programmes.first { $0.key == line.programme }
        let missing = award.isUnreadable ? language[.nameUnreadable] : award.isPublished ? language[.nameErased] : language[.nameNotPublished]
        let subject = award.subject.map { key in programme?.subjects.first { $0.key == key }?.name.said(in: language) ?? key }
        var cells: [SheetCell] = [
            text(line.goldBook), .text(award.name ?? missing), text(subject), text(award.unitAsIssued), text(award.number), .day(award.issuedOn),
            text(line.issuer), text(programme?.awardForm(award.form)?.term.name.said(in: language) ?? award.form),
            line.amount.map { .number(Double($0)) } ?? .empty, award.isAnnulled ? .text(language[.annulled]) : .empty,
        ]
        if hasGenerated { cells.append(.text(award.isGenerated ? language[.generatedMark] : "")) }
        return cells
    }

    private func text(_ text: String?) -> SheetCell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
}
