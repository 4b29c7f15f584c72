package import CanonicalJSON

// Afterwards: what is put right or contested.

/// A name in a decision's list was misspelt (đính chính), and a decision says how it is written. What was issued stays readable.
package struct AwardCorrected: EventBody {
    package static let kind = "award.corrected"
    package var decision = DecisionID("")
    package var ordinal = 0
    package var body: String?
    package var details: Sealed?
    package var reason = ""
    package var instrument = ""

    package init() {}

    package init(decision: DecisionID, ordinal: Int, body: String? = nil, details: Sealed? = nil, reason: String, instrument: String) {
        self.decision = decision
        self.ordinal = ordinal
        self.body = body
        self.details = details
        self.reason = reason
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("decision", &decision)
        try coder.field("ordinal", &ordinal)
        try coder.field("body", &body)
        try coder.field("details", &details)
        try coder.field("reason", &reason)
        try coder.field("instrument", &instrument)
    }
}

/// Somebody complained (khiếu nại, kiến nghị) about what was decided. The text is sealed with the complaint's key.
package struct ComplaintLodged: EventBody {
    package static let kind = "complaint.lodged"
    package var complaint = ComplaintID("")
    /// The unit it comes from.
    package var unit = UnitID("")
    package var model: ModelID?
    /// The position of the model's entry that is complained of.
    package var entry: Int?
    package var session: SessionID?
    package var item: Int?
    package var decision: DecisionID?
    package var ordinal: Int?
    package var text: Sealed?

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("complaint", &complaint)
        try coder.field("unit", &unit)
        try coder.field("model", &model)
        try coder.field("entry", &entry)
        try coder.field("session", &session)
        try coder.field("item", &item)
        try coder.field("decision", &decision)
        try coder.field("ordinal", &ordinal)
        try coder.field("text", &text)
    }
}

/// The body in charge answered (giải quyết), by a numbered document.
package struct ComplaintAnswered: EventBody {
    package static let kind = "complaint.answered"
    package var complaint = ComplaintID("")
    package var isUpheld = false
    package var reason = ""
    package var instrument = ""

    package init() {}

    package init(complaint: ComplaintID, isUpheld: Bool, reason: String, instrument: String) {
        self.complaint = complaint
        self.isUpheld = isUpheld
        self.reason = reason
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("complaint", &complaint)
        try coder.field("upheld", &isUpheld)
        try coder.field("reason", &reason)
        try coder.field("instrument", &instrument)
    }
}

/// Whoever complained took it back.
package struct ComplaintWithdrawn: EventBody {
    package static let kind = "complaint.withdrawn"
    package var complaint = ComplaintID("")
    package var reason = ""

    package init() {}

    package init(complaint: ComplaintID, reason: String) {
        self.complaint = complaint
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("complaint", &complaint)
        try coder.field("reason", &reason)
    }
}

/// The authority annulled something for cause (hủy bỏ), and with it what rested on it. The entries that follow right after are the annulments
/// themselves, as many as there are targets, in their order.
package struct AnnulmentDecided: EventBody {
    package static let kind = "annulment.decided"
    package var annulment = AnnulmentID("")
    package var programme: Key = ""
    /// What was wrong; it stands among the targets too.
    package var cause = AnnulmentTarget()
    package var targets: [AnnulmentTarget] = []
    /// What could have gone with it and was left standing.
    package var spared: [AnnulmentTarget] = []
    package var reason = ""
    /// The decision that annuls.
    package var instrument = ""

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("annulment", &annulment)
        try coder.field("programme", &programme)
        try coder.field("cause", &cause)
        try coder.field("targets", &targets)
        try coder.field("spared", &spared)
        try coder.field("reason", &reason)
        try coder.field("instrument", &instrument)
    }
}

/// What is annulled: an entry of a model, a whole decision, or one line of it.
package struct AnnulmentTarget: Coded, Hashable, Sendable {
    package var model: ModelID?
    package var entry: Int?
    package var decision: DecisionID?
    package var ordinal: Int?

    package init() {}

    package init(model: ModelID, entry: Int) {
        self.model = model
        self.entry = entry
    }

    package init(decision: DecisionID, ordinal: Int? = nil) {
        self.decision = decision
        self.ordinal = ordinal
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("entry", &entry)
        try coder.field("decision", &decision)
        try coder.field("ordinal", &ordinal)
    }
}
