import Events
import Rules

extension Sitting {
    /// Opens a ballot and closes it with these results as they stand, whoever sat there: what is tested is what follows from them.
    mutating func close(_ results: [BallotResult], form: BallotForm = .open) {
        let number = session.ballots.count + 1
        let opened = BallotOpened(
            session: session.id, ballot: number, items: results.map(\.item), form: form, pointsMax: form == .scored ? 10_00 : nil, conflicts: [])
        take(.ballotOpened(opened))
        take(.ballotClosed(BallotClosed(session: session.id, ballot: number, results: results, sheets: [])))
    }

    func ranking(_ facts: [RankFacts] = []) -> Ranking {
        session.ranking(of: Sitting.grade, facts: Dictionary(facts.map { ($0.item, $0) }) { first, _ in first }, in: setting.programme)
    }

    /// "2 1=3": the items in order, those of one place joined.
    func order(_ facts: [RankFacts] = []) -> String {
        var places: [(place: Int, items: [String])] = []
        for row in ranking(facts).rows {
            if places.last?.place == row.place {
                places[places.count - 1].items.append("\(row.item)")
            } else {
                places.append((row.place, ["\(row.item)"]))
            }
        }
        return places.map { $0.items.joined(separator: "=") }.joined(separator: " ")
    }

    /// Whether each item passes, by its number: "passes", "below", "over q", "tied 1 2".
    func standings(_ facts: [RankFacts] = []) -> [String] {
        line(facts).rows.sorted { $0.item < $1.item }.map { row in
            switch row.standing {
            case .passes: "passes"
            case .belowThreshold: "below"
            case .overQuota(let quota): "over \(quota)"
            case .tied(let items): (["tied"] + items.map { "\($0)" }).joined(separator: " ")
            }
        }
    }
}

func result(_ item: Int, yes: Int, no: Int = 0, abstain: Int = 0, invalid: Int = 0, of entitled: Int = 6, members: Int? = nil) -> BallotResult {
    var result = BallotResult()
    (result.item, result.yes, result.no, result.abstain, result.invalid) = (item, yes, no, abstain, invalid)
    (result.entitled, result.members) = (entitled, members ?? entitled)
    return result
}

func fact(
    _ item: Int, unit: String? = nil, field: Key? = nil, subject: Key? = nil, points: Int? = nil, wasAwarded: Bool = false, registered: String? = nil
) -> RankFacts {
    RankFacts(
        item: item, submitting: unit.map { UnitID($0) }, field: field, subject: subject, officialPoints: points, wasAwarded: wasAwarded,
        registeredOn: registered.map(day))
}
