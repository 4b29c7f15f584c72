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
        let rows = eligibility.lines.html { line in
            let findings = line.findings.html { finding in
                "<li>\(finding.said(of: eligibility.programme, in: language))"
            }
            let list: HTML? = line.findings.isEmpty ? nil : "<ul>\(findings)</ul>"
            return "<tr><th scope='row'>\(words.said(line.aim))<td>\(line.isOpen ? language.eligible : language.notEligible)<td>\(list)"
        }
        return """
            <h2 id='eligibility'>\(language.mayBeProposed)</h2>\
            <details><summary>\(language.openAims(eligibility.lines.count { $0.isOpen }, of: eligibility.lines.count))</summary>\
            <p class='soft'>\(language.eligibilityAsOf(words.period(eligibility.period), eligibility.day))</p>\
            <table class='cards quiet'><caption>\(language.mayBeProposed)</caption><thead><tr><th scope='col'>\(language.item)\
            <th scope='col'>\(language[.status])<th scope='col'>\(language.whatIsMissing)<tbody>\(rows)</table></details>
            """
    }
}
