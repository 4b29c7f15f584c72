import Events
import Queries
import Rules
import Texts

/// What a model may be proposed for today, and what is missing or to be known. It is shown to officers who may read the file.
struct EligibilityPart {
    let eligibility: EligibilityAnswer
    let language: Language

    var html: HTML {
        guard !eligibility.lines.isEmpty else { return "" }
        let words = AimWords(programme: eligibility.programme, language: language)
        let rows = alike.html { lines in
            let aims = lines.enumerated().map { $0 }.html { "\($0.offset == 0 ? "" : "<br>" as HTML)\(words.said($0.element.aim))" }
            let findings = lines[0].findings.html { finding in
                "<li>\(finding.said(of: eligibility.programme, in: language))"
            }
            let list: HTML? = lines[0].findings.isEmpty ? nil : "<ul>\(findings)</ul>"
            return "<tr><th scope='row'>\(aims)<td>\(lines[0].isOpen ? language.eligible : language.notEligible)<td>\(list)"
        }
        return """
            <h2 id='eligibility'>\(language.mayBeProposed)</h2>\
            <details><summary>\(language.openAims(eligibility.lines.count { $0.isOpen }, of: eligibility.lines.count))</summary>\
            <p class='soft'>\(language.eligibilityAsOf(words.period(eligibility.period), eligibility.day))</p>\
            <table class='cards quiet'><caption>\(language.mayBeProposed)</caption><thead><tr><th scope='col'>\(language.item)\
            <th scope='col'>\(language[.status])<th scope='col'>\(language.whatIsMissing)<tbody>\(rows)</table></details>
            """
    }

    /// Aims of which the same is to be said stand in one row: several forms of award often lack the same.
    private var alike: [[EligibilityAnswer.Line]] {
        var groups: [[EligibilityAnswer.Line]] = []
        for line in eligibility.lines {
            if let index = groups.firstIndex(where: { $0[0].findings == line.findings && $0[0].isOpen == line.isOpen }) {
                groups[index].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups
    }
}
