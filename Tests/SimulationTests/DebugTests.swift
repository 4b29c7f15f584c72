import Events
import Foundation
@testable import Queries
import Rules
import Testing
import TestSupport

@Suite struct DebugTests {
    @Test func `debug`() throws {
        let world = try World(seed: 1028)
        for step in 1...2_000 {
            try world.step()
            guard step % 100 == 0 else { continue }
            do { try world.compare(questions: 30); if step % 500 == 0 { try world.compareWhole() }; continue } catch {}
            let atlas = world.house.room.atlas
            let naive = try world.house.naive()
            let day = Day.of("2026-03-21")
            let eras = Eras(atlas, tree: "territory")
            let grouping = Grouping(eras, place: 0, map: .on(day), splitsByUnit: true)
            for (number, era) in eras.all.enumerated() {
                let part = Int(grouping.partOfEra[number])
                let a = part < 0 ? "outside" : part == grouping.units.count ? "nil" : atlas[grouping.units[part]].id.rawValue
                let b = naive.debugPart("vn", atlas[era.unit].id, day)
                if a != b {
                    print("STEP", step, atlas[era.unit].id, era.from, "atlas", a, "naive", b, naive.debugPlaced(atlas[era.unit].id, day))
                    print(atlas.placement(of: era.unit, onMapOf: day, in: "territory").map { atlas.line(from: $0.unit, in: "territory", on: day).map { atlas[$0].id } } as Any)
                    let u = atlas.placement(of: era.unit, onMapOf: day, in: "territory")!.unit
                    for l in atlas.line(from: u, in: "territory", on: day) {
                        print(atlas[l].id, atlas[l].from, atlas[l].until)
                        for act in atlas[l].history { print("   ", act.position, act.day, act.event) } }
                    return
                }
            }
            print("no difference in grouping")
            return
        }
    }
}
