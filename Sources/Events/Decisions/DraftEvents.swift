package import CanonicalJSON

// Before a decision is issued, and its number.

/// A decision was drafted (dự thảo), or drafted anew: what stands here takes the place of the draft before as a whole.
package struct DecisionDrafted: EventBody {
    package static let kind = "decision.drafted"
    package var decision = DecisionID("")
    package var programme: Key = ""
    /// The session whose list it is.
    package var session: SessionID?
    package var issuer = ""
    package var issuerUnit = UnitID("")
    package var track: Key = ""
    package var form: Key = ""
    package var grantor: Key = ""
    package var period: Key = ""
    package var about = Name()
    package var bases: [LegalBasis] = []
    package var recipients: [Recipient] = []
    package var isGenerated = false

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("decision", &decision)
        try coder.field("programme", &programme)
        try coder.field("session", &session)
        try coder.field("issuer", &issuer)
        try coder.field("issuerUnit", &issuerUnit)
        try coder.field("track", &track)
        try coder.field("form", &form)
        try coder.field("grantor", &grantor)
        try coder.field("period", &period)
        try coder.field("about", &about)
        try coder.field("bases", &bases)
        try coder.field("recipients", &recipients)
        try coder.field("generated", &isGenerated)
    }
}

/// The draft came to nothing.
package struct DraftDiscarded: EventBody {
    package static let kind = "decision.draftDiscarded"
    package var decision = DecisionID("")
    package var reason = ""

    package init() {}

    package init(decision: DecisionID, reason: String) {
        self.decision = decision
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("decision", &decision)
        try coder.field("reason", &reason)
    }
}

/// A series of numbers (sổ số) was begun for a body and a year, after the numbers that were given before.
package struct SeriesBegun: EventBody {
    package static let kind = "series.begun"
    package var series: Key = ""
    package var unit = UnitID("")
    package var year = 0
    package var last = 0

    package init() {}

    package init(series: Key, unit: UnitID, year: Int, last: Int) {
        self.series = series
        self.unit = unit
        self.year = year
        self.last = last
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("series", &series)
        try coder.field("unit", &unit)
        try coder.field("year", &year)
        try coder.field("last", &last)
    }
}

/// The next number of a series was given. The series is a stream of its own, so that a number is neither given twice nor left out.
package struct NumberGiven: EventBody {
    package static let kind = "series.numberGiven"
    package var series: Key = ""
    package var unit = UnitID("")
    package var year = 0
    package var number = 0
    package var decision = DecisionID("")
    /// The line, where it is the gold-book number of an award.
    package var ordinal: Int?

    package init() {}

    package init(series: Key, unit: UnitID, year: Int, number: Int, decision: DecisionID, ordinal: Int? = nil) {
        self.series = series
        self.unit = unit
        self.year = year
        self.number = number
        self.decision = decision
        self.ordinal = ordinal
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("series", &series)
        try coder.field("unit", &unit)
        try coder.field("year", &year)
        try coder.field("number", &number)
        try coder.field("decision", &decision)
        try coder.field("ordinal", &ordinal)
    }
}

/// Who signed, as they signed.
package struct Signature: Coded, Hashable, Sendable {
    package var account = AccountID("")
    /// Chủ tịch, Bí thư: as it stands under the text.
    package var office = ""
    /// TM., KT., TL., where somebody signs for another.
    package var authority: String?

    package init() {}

    package init(account: AccountID, office: String, authority: String? = nil) {
        self.account = account
        self.office = office
        self.authority = authority
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("account", &account)
        try coder.field("office", &office)
        try coder.field("authority", &authority)
    }
}
