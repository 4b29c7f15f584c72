package import CanonicalJSON

/// A numbered decision (quyết định) was issued on the entry's day, with its list as it was signed: later changes of names or units do not touch it.
package struct DecisionIssued: EventBody {
    package static let kind = "decision.issued"
    package var decision = DecisionID("")
    package var programme: Key = ""
    package var number = ""
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
    /// The council session whose list it is, where it was drafted from one.
    package var session: SessionID?
    /// Who signed it here; nil where it was recorded from paper.
    package var signature: Signature?

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("decision", &decision)
        try coder.field("programme", &programme)
        try coder.field("number", &number)
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
        try coder.field("session", &session)
        try coder.field("signature", &signature)
    }
}

/// What a decision rests on (căn cứ).
package struct LegalBasis: Coded, Hashable, Sendable {
    package var name = ""
    package var on: Day?

    package init() {}

    package init(name: String, on: Day?) {
        self.name = name
        self.on = on
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("name", &name)
        try coder.field("on", &on)
    }
}

/// One line of a decision's list. A body is named in clear, as it was called that day; of a person only the seal stands here.
package struct Recipient: Coded, Hashable, Sendable {
    /// From 1, in the order of the list.
    package var ordinal = 0
    /// Nil where the source leaves open whether a collective or an individual is meant.
    package var subject: Key?
    package var body: String?
    package var person: PersonID?
    /// `PersonDetails` as canonical JSON, sealed with the person's key.
    package var details: Sealed?
    /// Whether the name may be shown on a roll of honour, while the key lives.
    package var isPublished = false
    package var unit = UnitID("")
    /// The unit with its path as it was called that day.
    package var unitAsIssued = ""
    package var model: ModelID?
    /// As it was written into the gold book (số sổ vàng).
    package var goldBook: String?
    /// What goes with it, in đồng, as reckoned on the day of issue.
    package var amount: Int?
    /// Whether the recipient leads the body they are of (giữ chức vụ lãnh đạo); nil where nobody said.
    package var isLeader: Bool?

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("ordinal", &ordinal)
        try coder.field("subject", &subject)
        try coder.field("body", &body)
        try coder.field("person", &person)
        try coder.field("details", &details)
        try coder.field("published", &isPublished)
        try coder.field("unit", &unit)
        try coder.field("unitAsIssued", &unitAsIssued)
        try coder.field("model", &model)
        try coder.field("goldBook", &goldBook)
        try coder.field("amount", &amount)
        try coder.field("leader", &isLeader)
    }
}

/// What is sealed of a person: what a published list names, and nothing more.
package struct PersonDetails: Coded, Hashable, Sendable {
    package var name = ""
    package var office = ""
    package var place = ""

    package init() {}

    package init(name: String, office: String, place: String) {
        self.name = name
        self.office = office
        self.place = place
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("name", &name)
        try coder.field("office", &office)
        try coder.field("place", &place)
    }
}

/// The whole decision was annulled (hủy bỏ) by the authority named.
package struct DecisionAnnulled: EventBody {
    package static let kind = "decision.annulled"
    package var decision = DecisionID("")
    package var reason = ""
    /// The decision that annuls it.
    package var instrument = ""

    package init() {}

    package init(decision: DecisionID, reason: String, instrument: String) {
        self.decision = decision
        self.reason = reason
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("decision", &decision)
        try coder.field("reason", &reason)
        try coder.field("instrument", &instrument)
    }
}

/// One award of a decision was annulled; the others stand.
package struct AwardAnnulled: EventBody {
    package static let kind = "award.annulled"
    package var decision = DecisionID("")
    package var ordinal = 0
    package var reason = ""
    package var instrument = ""

    package init() {}

    package init(decision: DecisionID, ordinal: Int, reason: String, instrument: String) {
        self.decision = decision
        self.ordinal = ordinal
        self.reason = reason
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("decision", &decision)
        try coder.field("ordinal", &ordinal)
        try coder.field("reason", &reason)
        try coder.field("instrument", &instrument)
    }
}
