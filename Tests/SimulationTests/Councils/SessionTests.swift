import Foundation
import Testing

/// Seeded sessions: what the rules answer, and every number, is what counting by hand gives.
@Suite struct SessionSimulationTests {
    @Test(arguments: 0..<4)
    func `whatever happens in a session, the rules answer what counting by hand does`(_ part: Int) {
        SessionSimulation.run((part * 100 + 1)...(part * 100 + 100))
    }
}

/// Ten thousand of them: `KHEO_SOAK=1`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KHEO_SOAK"] != nil)) struct SessionSoak {
    @Test(arguments: 0..<20)
    func `of ten thousand sessions none is counted otherwise`(_ part: Int) {
        SessionSimulation.run((part * 500 + 1)...(part * 500 + 500))
    }
}

enum SessionSimulation {
    static func run(_ seeds: ClosedRange<Int>) {
        var (done, closed, over) = (0, 0, 0)
        for seed in seeds {
            var world = SessionWorld(seed: seed)
            for step in 1...90 {
                world.step()
                if step % 6 == 0 { world.compare() }
            }
            world.compare()
            world.compareHidden()
            done += world.done
            closed += world.session.ballots.count { $0.state == .closed }
            over += world.session.state == .closed ? 1 : 0
        }
        // What is compared is worth something only where sessions come to an end.
        let count = seeds.count
        #expect(done > count * 15 && closed > count && over * 20 > count, "\(done) steps, \(closed) ballots, \(over) sessions to the end")
    }
}
