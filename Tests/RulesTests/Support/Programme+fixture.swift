import Events

extension Programme {
    /// Three levels of which the district ends with 30 June 2025, three periods, three grades, two questions, two award forms.
    static let fixture: Programme = {
        var programme = Programme()
        programme.key = "dan-van-kheo"
        programme.version = 1
        programme.from = day("2021-01-01")
        programme.name = named("Dân vận khéo")
        programme.tree = "territory"
        programme.fields = [term("economy"), term("old", until: "2024-01-01")]
        programme.levels = [
            Level(term: term("commune", rank: 1), tier: "commune", bodies: []),
            Level(term: term("district", rank: 2, until: "2025-07-01"), tier: "district", bodies: []),
            Level(term: term("province", rank: 3), tier: "province", bodies: []),
        ]
        programme.types = [term("model"), term("new-type", from: "2024-01-01")]
        programme.subjects = [
            subject("collective", isPerson: false), subject("individual", isPerson: true), subject("family", isPerson: false, until: "2022-01-01"),
        ]
        programme.grades = [term("recognised", rank: 1), term("example", rank: 2), term("typical", rank: 3, until: "2025-07-01")]
        programme.form = [
            FormItem(key: "goal", name: named("goal"), help: named("goal"), isRequired: true, charactersMax: 10),
            FormItem(key: "plan", name: named("plan"), help: named("plan"), isRequired: false, charactersMax: 5),
        ]
        programme.periods = [
            Period(key: "2023", name: named("2023"), from: day("2023-01-01"), until: day("2024-01-01"), cutOff: nil),
            Period(key: "2024", name: named("2024"), from: day("2024-01-01"), until: day("2025-01-01"), cutOff: nil),
            Period(key: "2025", name: named("2025"), from: day("2025-01-01"), until: day("2026-01-01"), cutOff: day("2025-11-30")),
        ]
        programme.tracks = [term("party"), term("state")]
        programme.grantors = [term("province"), term("centre")]
        programme.awardForms = [
            AwardForm(term: term("merit", until: "2025-07-01"), track: "party", grantor: "province", subjects: ["collective"]),
            AwardForm(term: term("certificate"), track: "state", grantor: "centre", subjects: []),
        ]
        programme.measures = [term("model")]
        programme.kinds = [term("law")]
        programme.indicators = [
            Indicator(
                key: "registered", name: named("registered"), counts: .registration, nature: .flow, measure: "model",
                splits: [.level, .subject, .unit]),
            Indicator(key: "sessions", name: named("sessions"), counts: nil, nature: .flow, measure: "model", splits: [.kind]),
        ]
        return programme
    }()

    static func subject(_ key: Key, isPerson: Bool?, until: String? = nil) -> Term {
        Term(key: key, name: named(key), until: until.map(day), isPerson: isPerson)
    }

    func with(_ change: (inout Programme) -> Void) -> Programme {
        var changed = self
        change(&changed)
        return changed
    }
}
