import Foundation
import Testing

/// Seeded histories: every figure is compared with a second, simple model, every register with one made anew.
@Suite struct HistoryTests {
    @Test(arguments: 1...40)
    func `whatever happens, every figure is what counting by hand gives`(_ seed: Int) throws {
        let world = try World(seed: seed)
        for step in 1...150 {
            try world.step()
            if step % 25 == 0 { try world.compare(questions: 25) }
        }
        try world.compareWhole()
        #expect(world.done > 45, "\(world.done) done, \(world.refused) refused")
    }
}

/// The same for longer: `KHEO_SOAK=1`, and `KHEO_SOAK_SEED` to begin elsewhere.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KHEO_SOAK"] != nil)) struct HistorySoak {
    static let first = ProcessInfo.processInfo.environment["KHEO_SOAK_SEED"].flatMap { Int($0) } ?? 1_000

    @Test(arguments: first..<(first + 60))
    func `a long history stays what counting by hand gives`(_ seed: Int) throws {
        let world = try World(seed: seed)
        for step in 1...2_000 {
            try world.step()
            if step % 100 == 0 { try world.compare(questions: 30) }
            if step % 500 == 0 { try world.compareWhole() }
        }
    }
}
