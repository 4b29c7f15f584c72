/// What `kheo report --json` promises to whoever reads it.
struct PrintedReport: Decodable, Equatable {
    struct Figure: Decodable, Equatable {
        struct Coverage: Decodable, Equatable {
            var reported: Int
            var due: Int
        }

        var indicator: String
        var unit: String
        var level: String?
        var split: [String: String]
        var value: Int
        var measure: String
        var basis: String
        var exactness: String
        var period: String
        var asAt: String
        var knownAt: Int
        var map: String
        var coverage: Coverage?
    }

    struct Finding: Decodable, Equatable {
        var code: String
        var message: String
        var amount: Int
    }

    var figures: [Figure]
    var findings: [Finding]

    /// The lines as stated, or as counted, written as in the table of the places: without the parts of the map.
    func lines(_ basis: String) -> [String] {
        figures.filter { $0.basis == basis && $0.split["unit"] == nil }.map { figure in
            let words = [figure.indicator] + (figure.level.map { ["level=\($0)"] } ?? [])
            let split = figure.split.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            let coverage = figure.coverage.map { [" (\($0.reported)/\($0.due))"] } ?? []
            let exactness = figure.exactness == "exact" ? "" : figure.exactness + " "
            return (words + split + [exactness + String(figure.value)]).joined(separator: " ") + coverage.joined()
        }
    }

    /// How many an indicator has in each part of the map; `unplaced` is what cannot be placed.
    func parts(_ indicator: String) -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: figures.filter { $0.indicator == indicator }.compactMap { figure in figure.split["unit"].map { ($0, figure.value) }
            })
    }

    func value(_ indicator: String, _ basis: String = "derived", level: String? = nil, split: [String: String] = [:]) -> Int? {
        figures.first { $0.indicator == indicator && $0.basis == basis && $0.level == level && $0.split == split }?.value
    }
}
