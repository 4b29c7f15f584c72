/// Every name of a field that a form of the house sends. What is not here is not read.
package enum Field: String, CaseIterable, Sendable {
    // of every form
    case formToken = "token"
    /// The position of the last entry that whoever fills in the form has seen: a newer one means that somebody else was quicker.
    case seen
    case confirmation
    // of searching
    case words = "q"
    case unitWords = "unitwords"
    // of accounts
    case code, ticket, password, language, email, label, days, account, appointment, decision, from, until
    case signInName = "signin"
    case newPassword = "newpassword"
    case newPasswordAgain = "newpasswordagain"
    case next
    case officerRole = "post"
    // of a model's form
    case programme, unit, name, host, type, subject, field, period, level, day
    case answer
    case involvedRole = "role"
    case involvedCount = "count"
    case involvedMeasure = "measure"
    case version
    // of what is done to a model
    case reason, grade, other, instrument, number, position
    case finding
    // of the climb: a level with a period, a criterion's mark, a paper, why a mark differs
    case rung, mark, paper, remark, fit, aim, present, office, clear, answered
    case check
    case model
    case isAll = "all"
    case attachment = "file"
    // of a reorganisation: each kind of row has a letter, and a number in it
    case issuer, candidate, share, tier, rows
    /// A whole file as text.
    case text
    /// Which of several buttons was pressed.
    case choice
    // of a programme's next version: `periods.2024.until`
    case place
    // of a draft decision and of its signature
    case about, basis, person, line, order, authority, session, series, year, last
    case awardForm = "form"
    case aboutEnglish = "about-en"
    case basisDay = "basis-day"
    case leads = "leader"
    case publishes = "published"
    // of evidence
    case caption, upload
    case keepsPosition = "position-kept"
    // of what is told
    case mail
    // of what is done to many at once
    case act
    /// Tells one sending from another: the same one sent twice is done once.
    case once
    // of a council's session; each row of a list has what tells it apart
    case body, mode, member, item, ground, vote, points, quota, group, extra, outcome
    case councilRole = "seat"
    case ballotForm = "ballot"
    case returned, yes, no, abstain, invalid, hash
    // of what comes afterwards: a line of a decision, what goes with what is annulled
    case also
    // of a saved view
    case address
}

/// The name of one field: of those that there are several of (answers, numbers involved) with what tells them apart.
package struct FieldName: Hashable, Sendable {
    package let text: String

    package init(_ field: Field, _ part: String? = nil) { text = part.map { "\(field.rawValue).\($0)" } ?? field.rawValue }

    /// As a form has sent or a draft has kept it; nil for what no form of the house has.
    package init?(written: String) {
        let parts = written.split(separator: ".", maxSplits: 1)
        guard let first = parts.first, let field = Field(rawValue: String(first)) else { return nil }
        self.init(field, parts.count == 2 ? String(parts[1]) : nil)
    }

    /// What tells this one of a kind of field apart; nil for a field of another kind.
    package func part(of field: Field) -> String? {
        let parts = text.split(separator: ".", maxSplits: 1)
        return parts.count == 2 && parts[0] == field.rawValue ? String(parts[1]) : nil
    }

    /// What stands in `id`: the name, marked as a field's, so that it meets no other.
    var id: String { "f-\(text)" }
}
