import Events

// Ranking and quotas, counted by hand.

extension NaiveSession {
    func isEnough(_ result: BallotResult) -> Bool {
        if !result.points.isEmpty { return true }
        guard let threshold = terms.threshold else { return result.yes > result.entitled - result.yes }
        let base: Int
        if threshold.of == "members" {
            base = result.members
        } else if threshold.of == "cast" {
            base = result.yes + result.no + result.abstain + result.invalid
        } else {
            base = result.entitled
        }
        if base == 0 || result.yes == 0 { return false }
        // yes/1 against base * part / whole, exactly.
        let (have, want) = (result.yes * threshold.whole, base * threshold.part)
        if threshold.isStrict { return have > want }
        switch threshold.rounding {
        case .up: return have >= want
        // The next whole number below the share is enough: one vote more would lie above it.
        case .down: return have + threshold.whole > want
        case .nearest: return 2 * have + threshold.whole > 2 * want
        }
    }

    /// Whether one item comes before another.
    func precedes(_ one: Int, _ other: Int) -> Bool {
        let (mine, theirs) = (results(of: one), results(of: other))
        for index in 0..<min(mine.count, theirs.count) {
            let way = better(mine[index], theirs[index])
            if way != 0 { return way > 0 }
        }
        if mine.count != theirs.count { return mine.count < theirs.count }
        guard let a = terms.facts[one], let b = terms.facts[other] else { return false }
        for rule in terms.ties {
            switch rule {
            case .fewerAgainst: if mine[0].no != theirs[0].no { return mine[0].no < theirs[0].no }
            case .officialPoints: if a.points != b.points { return a.points > b.points }
            case .neverAwarded: if a.wasAwarded != b.wasAwarded { return b.wasAwarded }
            case .earlierRegistered: if a.registered != b.registered { return a.registered < b.registered }
            case .newBallot: continue
            case .chair:
                for act in acts.reversed() {
                    guard case .tieBroken(let body) = act.event else { continue }
                    switch (body.items.firstIndex(of: one), body.items.firstIndex(of: other)) {
                    case (nil, nil): continue
                    case (nil, _): return true
                    case (_, nil): return false
                    case (let left?, let right?): if left != right { return left < right }
                    }
                }
            }
        }
        return false
    }

    /// Above zero where the first is better.
    private func better(_ one: BallotResult, _ other: BallotResult) -> Int {
        if one.points.isEmpty && !other.points.isEmpty { return -1 }
        if !one.points.isEmpty && other.points.isEmpty { return 1 }
        var (left, right) = ((0, 1), (0, 1))
        if one.points.isEmpty {
            left = (one.yes, max(1, one.entitled))
            right = (other.yes, max(1, other.entitled))
        } else {
            for points in one.points { left.0 += points }
            for points in other.points { right.0 += points }
            left.1 = one.points.count
            right.1 = other.points.count
        }
        let (a, b) = (left.0 * right.1, right.0 * left.1)
        return a == b ? 0 : a > b ? 1 : -1
    }

    /// The items of an aim that have a result, each with its place: one more than there are before it.
    func places(_ aim: Aim) -> [Int: Int] {
        let ranked = agenda.filter { $0.aim == aim && !results(of: $0.item).isEmpty }.map(\.item)
        var places: [Int: Int] = [:]
        for item in ranked { places[item] = 1 + ranked.filter { precedes($0, item) }.count }
        return places
    }

    struct Line: Equatable {
        /// "passes", "below", "over q", "tied 1 2".
        var standings: [Int: String] = [:]
        /// "q economy: 3 open, 2 taken".
        var limits: [String] = []

        var tied: [[Int]] {
            var groups: [[Int]] = []
            for text in Set(standings.values).sorted() where text.hasPrefix("tied") { groups.append(text.split(separator: " ").compactMap { Int($0) }) }
            return groups
        }
    }

    private struct Box {
        var key: Key
        var name: String
        var items: [Int]
        var open: Int
        var isCap: Bool
        var taken = 0
    }

    func line(_ aim: Aim) -> Line {
        var line = Line()
        let places = places(aim)
        var boxes = boxes(aim)
        for item in places.keys.sorted() where !isEnough(results(of: item)[0]) { line.standings[item] = "below" }
        for place in Set(places.values).sorted() {
            let alike = places.keys.filter { places[$0] == place && line.standings[$0] == nil }.sorted()
            var fitting: [Int] = []
            for item in alike {
                if let full = boxes.first(where: { $0.isCap && $0.items.contains(item) && $0.taken >= $0.open }) {
                    line.standings[item] = "over \(full.key)"
                } else {
                    fitting.append(item)
                }
            }
            var tied: [Int] = []
            for item in fitting {
                for box in boxes where box.isCap && box.items.contains(item) && !tied.contains(item) {
                    if box.taken + fitting.filter({ box.items.contains($0) }).count > box.open { tied.append(item) }
                }
            }
            for item in fitting {
                line.standings[item] = tied.contains(item) ? "tied " + tied.map(String.init).joined(separator: " ") : "passes"
            }
            for index in boxes.indices {
                boxes[index].taken += fitting.filter { boxes[index].items.contains($0) }.count
                if boxes[index].isCap { boxes[index].taken = min(boxes[index].taken, boxes[index].open) }
            }
        }
        line.limits = boxes.map { "\($0.key) \($0.name): \($0.open) open, \($0.taken) taken" }
        return line
    }

    private func boxes(_ aim: Aim) -> [Box] {
        let items = agenda.filter { $0.aim == aim }.map(\.item)
        var boxes: [Box] = []
        for cap in terms.caps {
            let names = cap.each == nil ? [""] : Set(items.map { name(of: $0, cap.each) }).sorted()
            for name in names {
                let mine = items.filter { cap.each == nil || self.name(of: $0, cap.each) == name }
                var places = cap.count ?? 0
                if let percent = cap.percent {
                    let hundredths = mine.count * percent
                    var whole = hundredths / 100
                    let rest = hundredths - whole * 100
                    if cap.rounding == .up && rest > 0 || cap.rounding == .nearest && rest >= 50 { whole += 1 }
                    places = min(whole, cap.count ?? whole)
                }
                for act in acts {
                    if case .exceptionGranted(let body) = act.event, body.quota == cap.key, (body.group ?? "") == name { places += body.extra }
                }
                boxes.append(Box(key: cap.key, name: name, items: mine, open: max(0, places - cap.reserve), isCap: cap.isCap))
            }
        }
        return boxes
    }

    private func name(of item: Int, _ each: QuotaEach?) -> String {
        guard let facts = terms.facts[item] else { return "" }
        return each == .unit ? facts.unit : each == .field ? facts.field : each == .subject ? "collective" : ""
    }
}
