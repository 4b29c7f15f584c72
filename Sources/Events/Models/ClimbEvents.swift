package import CanonicalJSON

// How a model's file climbs from level to level, between its registration and what a council decides. Which model is the first field of each.

/// The body of a level took over what the level below had proposed (tiếp nhận đề nghị): from here on the level below cannot take it back.
package struct ModelReceived: EventBody {
    package static let kind = "model.received"
    package var model = ModelID("")
    package var level: Key = ""
    package var period: Key = ""

    package init() {}

    package init(model: ModelID, level: Key, period: Key) {
        self.model = model
        self.level = level
        self.period = period
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("level", &level)
        try coder.field("period", &period)
    }
}

/// Sent back from a level that it had been proposed to (trả lại hồ sơ), always with the reason.
package struct ModelSentBack: EventBody {
    package static let kind = "model.sentBack"
    package var model = ModelID("")
    package var level: Key = ""
    package var period: Key = ""
    /// As the programme had it when the file began: whether it climbs again from the bottom or goes on where it was. It stands here, so that
    /// what follows can be told from the entries alone.
    package var rule = ReturnRule.restart
    package var reason = ""

    package init() {}

    package init(model: ModelID, level: Key, period: Key, rule: ReturnRule, reason: String) {
        self.model = model
        self.level = level
        self.period = period
        self.rule = rule
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("level", &level)
        try coder.field("period", &period)
        try coder.field("rule", &rule)
        try coder.field("reason", &reason)
    }
}

/// Those who run it judged it by the programme's criteria (tự chấm điểm); the latest counts.
package struct ModelSelfScored: EventBody {
    package static let kind = "model.selfScored"
    package var model = ModelID("")
    package var period: Key = ""
    package var marks: [CriterionMark] = []

    package init() {}

    package init(model: ModelID, period: Key, marks: [CriterionMark]) {
        self.model = model
        self.period = period
        self.marks = marks
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("period", &period)
        try coder.field("marks", &marks)
    }
}

/// The standing body of a level looked through the file (thẩm định): what of the dossier is there, how it meets each criterion, and whether it
/// is fit to be put before the council. The latest of a level for an aim counts.
package struct ModelAppraised: EventBody {
    package static let kind = "model.appraised"
    package var model = ModelID("")
    package var level: Key = ""
    package var period: Key = ""
    /// What the file is to be put before the council for, which says what papers it needs; nil for recognition at the level.
    package var aim: Aim?
    package var items: [DossierMark] = []
    package var marks: [CriterionMark] = []
    package var isFit = false
    package var note: String?

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("level", &level)
        try coder.field("period", &period)
        try coder.field("aim", &aim)
        try coder.field("items", &items)
        try coder.field("marks", &marks)
        try coder.field("fit", &isFit)
        try coder.field("note", &note)
    }
}

/// Another body was asked about discipline, a complaint or an inspection (hiệp y): who answered, when, and whether anything stands in the
/// way. Never what it is.
package struct ModelDeclared: EventBody {
    package static let kind = "model.declared"
    package var model = ModelID("")
    package var check: Key = ""
    package var isClear = false
    /// Who answered: an office, never a person.
    package var body = ""
    package var answeredOn = Day(0)

    package init() {}

    package init(model: ModelID, check: Key, isClear: Bool, body: String, answeredOn: Day) {
        self.model = model
        self.check = check
        self.isClear = isClear
        self.body = body
        self.answeredOn = answeredOn
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("check", &check)
        try coder.field("clear", &isClear)
        try coder.field("body", &body)
        try coder.field("answeredOn", &answeredOn)
    }
}

/// A council decided on an item of its agenda (kết quả xét). What it saw of the file is every entry up to `seen`: that is frozen, and the
/// level above cannot change it.
package struct ModelDecided: EventBody {
    package static let kind = "model.decided"
    package var model = ModelID("")
    package var level: Key = ""
    package var period: Key = ""
    package var aim = Aim()
    package var session = SessionID("")
    package var item = 0
    package var outcome = CouncilOutcome.granted
    /// Always there where it was declined or deferred.
    package var reason: String?
    package var seen = 0

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("level", &level)
        try coder.field("period", &period)
        try coder.field("aim", &aim)
        try coder.field("session", &session)
        try coder.field("item", &item)
        try coder.field("outcome", &outcome)
        try coder.field("reason", &reason)
        try coder.field("seen", &seen)
    }
}

/// How a model meets one criterion (tiêu chí): points where the programme scores, met or not where it does not. No points is not zero points.
package struct CriterionMark: Coded, Hashable, Sendable {
    package var criterion: Key = ""
    package var points: Int?
    package var isMet: Bool?
    /// Where the official mark differs from the model's own.
    package var reason: String?

    package init() {}

    package init(criterion: Key, points: Int? = nil, isMet: Bool? = nil, reason: String? = nil) {
        self.criterion = criterion
        self.points = points
        self.isMet = isMet
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("criterion", &criterion)
        try coder.field("points", &points)
        try coder.field("met", &isMet)
        try coder.field("reason", &reason)
    }
}

/// One paper of the dossier (thành phần hồ sơ), and whether it is there.
package struct DossierMark: Coded, Hashable, Sendable {
    package var item: Key = ""
    package var isThere = false
    package var note: String?

    package init() {}

    package init(item: Key, isThere: Bool, note: String? = nil) {
        self.item = item
        self.isThere = isThere
        self.note = note
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("item", &item)
        try coder.field("there", &isThere)
        try coder.field("note", &note)
    }
}
