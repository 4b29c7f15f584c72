package import CanonicalJSON

// The life of a model (mô hình), one fact a step. Which model is the first field of each, so that an entry can be read alone.

/// A model was put on paper (dự kiến): what it is, where, whose. It does not count before it is registered.
package struct ModelDrafted: EventBody {
    package static let kind = "model.drafted"
    package var model = ModelID("")
    package var programme: Key = ""
    package var programmeVersion = 0
    package var unit = UnitID("")
    package var name = ""
    /// The collective or office that runs it (thôn, chi bộ, trường); never a person's name.
    package var host: String?
    package var field: Key?
    package var type: Key?
    package var subject: Key?
    /// The answers to the form, sealed with the model's key.
    package var form: Sealed?
    /// How many take part or gain from it: numbers with their measure, never names.
    package var involved: [Involved] = []
    package var isGenerated = false

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("programme", &programme)
        try coder.field("programmeVersion", &programmeVersion)
        try coder.field("unit", &unit)
        try coder.field("name", &name)
        try coder.field("host", &host)
        try coder.field("field", &field)
        try coder.field("type", &type)
        try coder.field("subject", &subject)
        try coder.field("form", &form)
        try coder.field("involved", &involved)
        try coder.field("generated", &isGenerated)
    }
}

/// One answer of the form (bản đăng ký), as it is sealed: the list of them is the model's prose.
package struct FormAnswer: Coded, Hashable, Sendable {
    package var question: Key = ""
    package var text = ""

    package init() {}

    package init(question: Key, text: String) {
        self.question = question
        self.text = text
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("question", &question)
        try coder.field("text", &text)
    }

    /// Reads what was sealed.
    package static func list(_ bytes: [UInt8]) throws -> [FormAnswer] {
        try bytes.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            let answers = try [FormAnswer].read(from: &reader)
            guard reader.isAtEnd else { throw Malformed(offset: reader.offset, expected: "nothing more") }
            return answers
        }
    }
}

/// Participants, co-implementers, beneficiaries (người tham gia, phối hợp, hưởng lợi) as a number with its unit of measure.
package struct Involved: Coded, Hashable, Sendable {
    package var role = InvolvedRole.participants
    package var count = 0
    /// person, household, organisation.
    package var measure = ""

    package init() {}

    package init(role: InvolvedRole, count: Int, measure: String) {
        self.role = role
        self.count = count
        self.measure = measure
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("role", &role)
        try coder.field("count", &count)
        try coder.field("measure", &measure)
    }
}

package enum InvolvedRole: String, CodedValue, CaseIterable, Sendable {
    case participants
    case coImplementers
    case beneficiaries
}

/// New in this period, or kept up from one before (duy trì).
package enum Carried: String, CodedValue, Sendable {
    case new
    case keptUp
}

/// Registered (đã đăng ký) with the launching body of a level; a report may leave the level open.
package struct ModelRegistered: EventBody {
    package static let kind = "model.registered"
    package var model = ModelID("")
    package var period: Key = ""
    package var level: Key?

    package init() {}

    package init(model: ModelID, period: Key, level: Key?) {
        self.model = model
        self.period = period
        self.level = level
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("period", &period)
        try coder.field("level", &level)
    }
}

/// Sent back for completion (trả lại bổ sung), always with the reason.
package struct ModelReturned: EventBody {
    package static let kind = "model.returned"
    package var model = ModelID("")
    package var reason = ""

    package init() {}

    package init(model: ModelID, reason: String) {
        self.model = model
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("reason", &reason)
    }
}

/// The receiving body took it on (tiếp nhận).
package struct ModelAccepted: EventBody {
    package static let kind = "model.accepted"
    package var model = ModelID("")

    package init() {}

    package init(model: ModelID) { self.model = model }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
    }
}

/// Launched (ra mắt).
package struct ModelLaunched: EventBody {
    package static let kind = "model.launched"
    package var model = ModelID("")

    package init() {}

    package init(model: ModelID) { self.model = model }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
    }
}

/// Under way (đang triển khai), with what was done so far where it is told.
package struct ModelProgressed: EventBody {
    package static let kind = "model.progressed"
    package var model = ModelID("")
    package var note: String?
    package var involved: [Involved] = []

    package init() {}

    package init(model: ModelID, note: String?, involved: [Involved]) {
        self.model = model
        self.note = note
        self.involved = involved
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("note", &note)
        try coder.field("involved", &involved)
    }
}

/// Looked at on the spot (kiểm tra, khảo sát) and found effective or not.
package struct ModelChecked: EventBody {
    package static let kind = "model.checked"
    package var model = ModelID("")
    package var isEffective = false
    package var note: String?
    /// The level whose body looked; nil for the one that received it.
    package var level: Key?
    /// Who was there, sealed with the model's key.
    package var present: Sealed?
    /// The files of evidence that were made there.
    package var files: [String]?

    package init() {}

    package init(model: ModelID, isEffective: Bool, note: String?, level: Key? = nil, present: Sealed? = nil, files: [String]? = nil) {
        self.model = model
        self.isEffective = isEffective
        self.note = note
        self.level = level
        self.present = present
        self.files = files
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("effective", &isEffective)
        try coder.field("note", &note)
        try coder.field("level", &level)
        try coder.field("present", &present)
        try coder.field("files", &files)
    }
}

/// Proposed upward (đề nghị công nhận) to a level.
package struct ModelProposed: EventBody {
    package static let kind = "model.proposed"
    package var model = ModelID("")
    package var level: Key = ""
    package var period: Key = ""
    /// The council session that decided it, where there was one.
    package var session: SessionID?

    package init() {}

    package init(model: ModelID, level: Key, period: Key, session: SessionID? = nil) {
        self.model = model
        self.level = level
        self.period = period
        self.session = session
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("level", &level)
        try coder.field("period", &period)
        try coder.field("session", &session)
    }
}

/// Recognised (công nhận) at a level for a period: an event on the model, not an attribute of it, and not an award.
package struct ModelRecognised: EventBody {
    package static let kind = "model.recognised"
    package var model = ModelID("")
    package var level: Key = ""
    package var period: Key = ""
    /// The number of the decision or minutes, where there is one.
    package var instrument: String?
    /// The council session that decided it, where there was one.
    package var session: SessionID?

    package init() {}

    package init(model: ModelID, level: Key, period: Key, instrument: String?, session: SessionID? = nil) {
        self.model = model
        self.level = level
        self.period = period
        self.instrument = instrument
        self.session = session
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("level", &level)
        try coder.field("period", &period)
        try coder.field("instrument", &instrument)
        try coder.field("session", &session)
    }
}

/// Raised to a higher grade among the recognised (tiêu biểu, điển hình).
package struct ModelGraded: EventBody {
    package static let kind = "model.graded"
    package var model = ModelID("")
    package var grade: Key = ""
    package var level: Key?
    package var period: Key = ""
    package var instrument: String?
    /// The council session that decided it, where there was one.
    package var session: SessionID?

    package init() {}

    package init(model: ModelID, grade: Key, level: Key?, period: Key, instrument: String?, session: SessionID? = nil) {
        self.model = model
        self.grade = grade
        self.level = level
        self.period = period
        self.instrument = instrument
        self.session = session
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("grade", &grade)
        try coder.field("level", &level)
        try coder.field("period", &period)
        try coder.field("instrument", &instrument)
        try coder.field("session", &session)
    }
}

/// Confirmed for another period (duy trì): the registration goes on and counts as kept up.
package struct ModelCarriedOver: EventBody {
    package static let kind = "model.carriedOver"
    package var model = ModelID("")
    package var period: Key = ""
    package var level: Key?

    package init() {}

    package init(model: ModelID, period: Key, level: Key?) {
        self.model = model
        self.period = period
        self.level = level
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("period", &period)
        try coder.field("level", &level)
    }
}

/// Nobody confirmed it, so it stands no longer.
package struct ModelLapsed: EventBody {
    package static let kind = "model.lapsed"
    package var model = ModelID("")
    package var reason = ""

    package init() {}

    package init(model: ModelID, reason: String) {
        self.model = model
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("reason", &reason)
    }
}

/// Those who ran it ended it (dừng).
package struct ModelStopped: EventBody {
    package static let kind = "model.stopped"
    package var model = ModelID("")
    package var reason = ""

    package init() {}

    package init(model: ModelID, reason: String) {
        self.model = model
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("reason", &reason)
    }
}

/// Went on inside another model (sáp nhập).
package struct ModelMerged: EventBody {
    package static let kind = "model.merged"
    package var model = ModelID("")
    package var into = ModelID("")

    package init() {}

    package init(model: ModelID, into: ModelID) {
        self.model = model
        self.into = into
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("into", &into)
    }
}

/// Struck off by the body in charge (đưa ra khỏi danh sách): no longer effective or fitting.
package struct ModelRemoved: EventBody {
    package static let kind = "model.removed"
    package var model = ModelID("")
    package var reason = ""

    package init() {}

    package init(model: ModelID, reason: String) {
        self.model = model
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("reason", &reason)
    }
}

/// What was written about a model was wrong from the beginning; what is named here takes its place.
package struct ModelCorrected: EventBody {
    package static let kind = "model.corrected"
    package var model = ModelID("")
    /// The position of the entry that is corrected.
    package var entry = 0
    package var name: String?
    package var unit: UnitID?
    package var field: Key?
    package var type: Key?
    package var subject: Key?
    package var reason = ""

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("entry", &entry)
        try coder.field("name", &name)
        try coder.field("unit", &unit)
        try coder.field("field", &field)
        try coder.field("type", &type)
        try coder.field("subject", &subject)
        try coder.field("reason", &reason)
    }
}

/// An earlier entry about a model does not hold: a mistake, or annulled for cause (hủy bỏ). Known from now on; what was known before stays askable.
package struct ModelEntryAnnulled: EventBody {
    package static let kind = "model.entryAnnulled"
    package var model = ModelID("")
    package var entry = 0
    package var reason = ""
    package var instrument: String?

    package init() {}

    package init(model: ModelID, entry: Int, reason: String, instrument: String?) {
        self.model = model
        self.entry = entry
        self.reason = reason
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("entry", &entry)
        try coder.field("reason", &reason)
        try coder.field("instrument", &instrument)
    }
}
