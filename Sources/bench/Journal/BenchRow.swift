import Foundation

/// One line of a bench: ours beside its yardstick, both medians of interleaved rounds.
package struct BenchRow: Sendable {
    package var name: String
    package var unit: String
    package var ours: Double
    package var yardstick: Double
    package var yardstickName: String
    /// What `ours / yardstick` should at least be.
    package var wanted: Double
    /// Whether less is better: times, not rates.
    package var isBelow = false

    package var ratio: Double { ours / yardstick }

    package var line: String {
        let goal = "wanted \(isBelow ? "at most" : "at least") \(wanted)"
        let beside = "\(yardstickName) \(BenchRow.rounded(yardstick)) \(unit)"
        return "\(name): \(BenchRow.rounded(ours)) \(unit), \(beside), ratio \(String(format: "%.2f", ratio)) (\(goal))"
    }

    private static func rounded(_ number: Double) -> String { String(format: number < 100 ? "%.2f" : "%.0f", number) }
}

/// Seconds that a piece of work takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(work)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }
