package import Events
package import Queries
import Rules
package import Texts

/// Complaints that an officer has to do with: those that wait first.
package struct ComplaintListPage: Page {
    package let frame: Frame
    package let lines: [ComplaintAnswer]
    package let total: Int
    /// From 1.
    package let page: Int
    package let programmes: [Programme]
    /// Of the number of those that wait for whoever reads.
    package let toSettle: Int

    package init(frame: Frame, lines: [ComplaintAnswer], total: Int, page: Int, programmes: [Programme], toSettle: Int) {
        self.frame = frame
        self.lines = lines
        self.total = total
        self.page = page
        self.programmes = programmes
        self.toSettle = toSettle
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { language.complaints }

    package func main(in language: Language) -> HTML {
        let crumbs = frame.crumbs([(Address(.work), language.myWork)], language)
        let waiting: HTML = toSettle > 0 ? notice(.care, "\(language.complaintsToSettle): \(language.number(toSettle))") : ""
        guard !lines.isEmpty else { return "\(crumbs)<h1>\(language.complaints)</h1>\(empty(language.noComplaints))" }
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let rows = lines.html { line in
            let words = ComplaintWords(frame: frame, complaint: line, language: language)
            return """
                <tr><th scope='row'>\(frame.anchor(.complaint(line.id), words.subject))<td>\(words.state)<td>\(language.time(line.lodgedOn))\
                <td>\(names.path(line.unit))<td>\(names.path(line.seat))<td>\(words.due)
                """
        }
        return """
            \(crumbs)<h1>\(language.complaints)</h1>\(waiting)<table class='cards quiet rows'><caption>\(language.complaints)</caption><thead><tr>\
            <th scope='col'>\(language.complainedOf)<th scope='col'>\(language[.status])<th scope='col'>\(language.lodgedOn)\
            <th scope='col'>\(language.comesFrom)<th scope='col'>\(language.settledBy)<th scope='col'>\(language.dueOn)<tbody>\(rows)</table>\
            \(frame.pager(Address(.complaints), page: page, rows: lines.count, of: total, isExact: true, language))
            """
    }
}

/// What a complaint is about and how far it is, in words.
struct ComplaintWords {
    let frame: Frame
    let complaint: ComplaintAnswer
    let language: Language

    var subject: String {
        if let number = complaint.decisionNumber {
            return complaint.line.map { "\(number) · \(language.ordinalOfLine($0))" } ?? number
        }
        let what: String? =
            complaint.item.map { language.itemOfSession($0) }
            ?? complaint.stepKind.flatMap { Event.heading(ofStep: $0, isEffective: nil)?.said(in: language) }
        return [complaint.modelName ?? "", what ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    var state: HTML {
        let name = language.capitalised(complaint.state.name.said(in: language))
        let late: HTML = complaint.isLate ? " \(tag(language.lodgedLate, .late))" : ""
        switch complaint.state {
        case .open: return "\(tag(name, .now))\(late)"
        case .upheld: return "\(tag(name, .good))\(late)"
        case .dismissed, .withdrawn: return "\(tag(name))\(late)"
        }
    }

    var due: HTML {
        guard let due = complaint.dueOn else { return "–" }
        let late: HTML = complaint.isOverdue(on: frame.defaults.today) ? " \(tag(language.overdueMark, .late))" : ""
        return "\(language.time(due))\(late)"
    }
}
