package import CanonicalJSON

/// A programme (chương trình, phong trào) as data: all that differs between provinces and changes with the law.
/// One version; a dossier keeps the version it began with.
package struct Programme: Coded, Hashable, Sendable {
    package var key: Key = ""
    package var version = 0
    /// The first day on which this version holds.
    package var from = Day(0)
    package var name = Name()
    /// The tree that the levels climb.
    package var tree: Key = ""
    package var returnRule = ReturnRule.restart
    /// Whether a model may be recognised at a level without the one below.
    package var skipLevels = false
    package var fields: [Term] = []
    package var levels: [Level] = []
    package var types: [Term] = []
    package var subjects: [Term] = []
    package var grades: [Term] = []
    package var form: [FormItem] = []
    package var periods: [Period] = []
    package var quotas: [Quota] = []
    package var thresholds: [Threshold] = []
    package var tracks: [Term] = []
    package var grantors: [Term] = []
    package var awardForms: [AwardForm] = []
    package var measures: [Term] = []
    package var kinds: [Term] = []
    package var indicators: [Indicator] = []
    /// Absent in versions that were published before programmes had any.
    package var deadlines: [Deadline]?
    package var routes: [ClimbRoute]?
    package var dossier: [DossierItem]?
    package var criteria: [Criterion]?
    package var checks: [DeclaredCheck]?
    package var eligibility: [Eligibility]?
    package var councils: [CouncilRule]?
    package var series: [NumberSeries]?
    package var listOrder: [ListOrder]?
    package var money: Money?

    package init() {}

    /// The grade of a model that is registered and not yet recognised.
    package static let ungraded: Key = "registered"

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("key", &key)
        try coder.field("version", &version)
        try coder.field("from", &from)
        try coder.field("name", &name)
        try coder.field("tree", &tree)
        try coder.field("returnRule", &returnRule)
        try coder.field("skipLevels", &skipLevels)
        try coder.field("fields", &fields)
        try coder.field("levels", &levels)
        try coder.field("types", &types)
        try coder.field("subjects", &subjects)
        try coder.field("grades", &grades)
        try coder.field("form", &form)
        try coder.field("periods", &periods)
        try coder.field("quotas", &quotas)
        try coder.field("thresholds", &thresholds)
        try coder.field("tracks", &tracks)
        try coder.field("grantors", &grantors)
        try coder.field("awardForms", &awardForms)
        try coder.field("measures", &measures)
        try coder.field("kinds", &kinds)
        try coder.field("indicators", &indicators)
        try coder.field("deadlines", &deadlines)
        try coder.field("routes", &routes)
        try coder.field("dossier", &dossier)
        try coder.field("criteria", &criteria)
        try coder.field("checks", &checks)
        try coder.field("eligibility", &eligibility)
        try coder.field("councils", &councils)
        try coder.field("series", &series)
        try coder.field("listOrder", &listOrder)
        try coder.field("money", &money)
    }
}

/// What happens to a dossier that was returned: it climbs again from the bottom, or goes on where it was.
package enum ReturnRule: String, CodedValue, CaseIterable, Sendable {
    case restart
    case resume
}

/// One word of a programme's lists, with the days on which it may be used.
package struct Term: Coded, Hashable, Sendable {
    package var key: Key = ""
    package var name = Name()
    /// Higher is further: grades and levels climb.
    package var rank: Int?
    package var from: Day?
    package var until: Day?
    /// The law, guideline or report it rests on.
    package var source: String?
    /// Of a subject: whether it is a person, whose name is sealed. Nil, in versions of before it had to be said, counts as a person.
    package var isPerson: Bool?

    package init() {}

    package init(
        key: Key, name: Name, rank: Int? = nil, from: Day? = nil, until: Day? = nil, source: String? = nil, isPerson: Bool? = nil
    ) {
        self.key = key
        self.name = name
        self.rank = rank
        self.from = from
        self.until = until
        self.source = source
        self.isPerson = isPerson
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("key", &key)
        try coder.field("name", &name)
        try coder.field("rank", &rank)
        try coder.field("from", &from)
        try coder.field("until", &until)
        try coder.field("source", &source)
        try coder.field("person", &isPerson)
    }

    package func holds(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && day < (until ?? .never)
    }
}

/// A step of the ladder (cấp), and who acts there.
package struct Level: Coded, Hashable, Sendable {
    package var term = Term()
    /// The tier of the units that stand on this level.
    package var tier: Key = ""
    package var bodies: [Body] = []

    package init() {}

    package init(term: Term, tier: Key, bodies: [Body]) {
        self.term = term
        self.tier = tier
        self.bodies = bodies
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("tier", &tier)
        try coder.field("bodies", &bodies)
    }
}

/// A body that acts at a level (ban chỉ đạo, ban dân vận), for as long as it exists.
package struct Body: Coded, Hashable, Sendable {
    package var name = Name()
    /// register, receive, check, appraise, recognise, propose, award.
    package var acts: [String] = []
    package var from: Day?
    package var until: Day?
    /// The routes on which it acts; nil for all.
    package var routes: [Key]?

    package init() {}

    package init(name: Name, acts: [String], from: Day?, until: Day?) {
        self.name = name
        self.acts = acts
        self.from = from
        self.until = until
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("name", &name)
        try coder.field("acts", &acts)
        try coder.field("from", &from)
        try coder.field("until", &until)
        try coder.field("routes", &routes)
    }

    package func holds(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && day < (until ?? .never)
    }
}

/// One question of the registration form (bản đăng ký).
package struct FormItem: Coded, Hashable, Sendable {
    package var key: Key = ""
    package var name = Name()
    package var help = Name()
    package var isRequired = false
    package var charactersMax = 0

    package init() {}

    package init(key: Key, name: Name, help: Name, isRequired: Bool, charactersMax: Int) {
        self.key = key
        self.name = name
        self.help = help
        self.isRequired = isRequired
        self.charactersMax = charactersMax
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("key", &key)
        try coder.field("name", &name)
        try coder.field("help", &help)
        try coder.field("required", &isRequired)
        try coder.field("charactersMax", &charactersMax)
    }
}

/// A period (giai đoạn, năm) in which models register and are recognised.
package struct Period: Coded, Hashable, Sendable {
    package var key: Key = ""
    package var name = Name()
    package var from = Day(0)
    /// The first day after it.
    package var until = Day(0)
    /// The day at which figures are taken (chốt số liệu), where it differs from the end.
    package var cutOff: Day?

    package init() {}

    package init(key: Key, name: Name, from: Day, until: Day, cutOff: Day?) {
        self.key = key
        self.name = name
        self.from = from
        self.until = until
        self.cutOff = cutOff
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("key", &key)
        try coder.field("name", &name)
        try coder.field("from", &from)
        try coder.field("until", &until)
        try coder.field("cutOff", &cutOff)
    }

    package var days: DayRange { DayRange(from: from, until: until) }
}

/// A form of award (hình thức khen thưởng): who grants it, on which track, to whom.
package struct AwardForm: Coded, Hashable, Sendable {
    package var term = Term()
    package var track: Key = ""
    package var grantor: Key = ""
    package var subjects: [Key] = []
    /// Whether what it honours counts towards other awards; nil for thematic, as those of a movement are.
    package var category: AwardCategory?

    package init() {}

    package init(term: Term, track: Key, grantor: Key, subjects: [Key]) {
        self.term = term
        self.track = track
        self.grantor = grantor
        self.subjects = subjects
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("term", &term)
        try coder.field("track", &track)
        try coder.field("grantor", &grantor)
        try coder.field("subjects", &subjects)
        try coder.field("category", &category)
    }
}

/// What an award is given for (loại khen thưởng).
package enum AwardCategory: String, CodedValue, CaseIterable, Sendable {
    /// Chuyên đề, theo đợt: never a ground for one of merit.
    case thematic
    /// Công trạng, hằng năm.
    case merit
    /// Đột xuất.
    case adHoc
}

/// What a figure means (chỉ tiêu thống kê): what is counted, whether it adds up over time, in which unit of measure, how it may be split.
package struct Indicator: Coded, Hashable, Sendable {
    package var key: Key = ""
    package var name = Name()
    /// What is counted in the register; nil where the figure is only ever reported.
    package var counts: Countable?
    package var nature = Nature.flow
    package var measure: Key = ""
    package var splits: [Dimension] = []

    package init() {}

    package init(key: Key, name: Name, counts: Countable?, nature: Nature, measure: Key, splits: [Dimension]) {
        self.key = key
        self.name = name
        self.counts = counts
        self.nature = nature
        self.measure = measure
        self.splits = splits
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("key", &key)
        try coder.field("name", &name)
        try coder.field("counts", &counts)
        try coder.field("nature", &nature)
        try coder.field("measure", &measure)
        try coder.field("splits", &splits)
    }
}

/// A stock (số hiện có) is what stands on a day; a flow (số phát sinh) is what happened in a period. Stocks never add up over time.
package enum Nature: String, CodedValue, CaseIterable, Sendable {
    case stock
    case flow
}

/// What the register keeps spans of, and so what an indicator can count.
package enum Countable: String, CodedValue, CaseIterable, Sendable {
    /// A model's standing in the register, by its highest grade.
    case standing
    case registration
    case recognition
    case grading
    case proposal
    case award
}

/// What a figure can be split by.
package enum Dimension: String, CodedValue, CaseIterable, Sendable {
    case unit
    case level
    case field
    case type
    case subject
    case grade
    case carried
    case kind
    case grantor
}
