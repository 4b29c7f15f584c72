package import Events

extension Programme {
    package func level(_ key: Key) -> Level? { levels.first { $0.term.key == key } }
    package func period(_ key: Key) -> Period? { periods.first { $0.key == key } }
    package func grade(_ key: Key) -> Term? { grades.first { $0.key == key } }
    package func indicator(_ key: Key) -> Indicator? { indicators.first { $0.key == key } }
    package func awardForm(_ key: Key) -> AwardForm? { awardForms.first { $0.term.key == key } }

    /// Whether a recipient's name is sealed: a person's is, and so is one of whom the source or an old version leaves open what it is. Only what
    /// is marked as no person is named in clear.
    package func isPerson(_ subject: Key?) -> Bool {
        guard let subject else { return true }
        return subjects.first { $0.key == subject }?.isPerson ?? true
    }

    /// The lowest grade there is: what a recognised model has until it is raised.
    package var firstGrade: Key? { grades.min { ($0.rank ?? 0) < ($1.rank ?? 0) }?.key }

    /// What a split by the dimension may be split into, and how each is called. Units and what is not a list of words are elsewhere.
    package func terms(of dimension: Dimension) -> [Term] {
        switch dimension {
        case .unit: []
        case .level: levels.map(\.term)
        case .field: fields
        case .type: types
        case .subject: subjects
        case .grade: [Term(key: Programme.ungraded, name: Name(vi: "Đã đăng ký", en: "Registered"), rank: 0)] + grades
        case .carried:
            [
                Term(key: Carried.new.rawValue, name: Name(vi: "Mới", en: "New")),
                Term(key: Carried.keptUp.rawValue, name: Name(vi: "Duy trì", en: "Kept up")),
            ]
        case .kind: kinds
        case .grantor: grantors
        }
    }
}
