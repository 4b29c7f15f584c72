import Commands
import Events
import Rules
import TestSupport

/// Reorganisations of every kind, often entered long after their day.
extension World {
    func reorganise() -> [any Command] {
        let day = day()
        let atlas = house.room.atlas
        var act = Reorganisation(tree: "territory", instrument: "NQ")
        func parent(of unit: UnitID) -> UnitID? {
            atlas.index(of: unit).flatMap { atlas.parent(of: $0, in: "territory", on: day) }.map { atlas[$0].id }
        }
        func begin(_ tier: Key, in parent: UnitID) -> UnitID {
            let new = UnitID(newName("n"))
            act.begins.append(Reorganisation.Beginning(unit: new, tier: tier, code: nil, type: "Đơn vị", name: "Mới \(new)", parent: parent))
            return new
        }
        switch chance.below(9) {
        case 0:
            guard let unit = unit(on: day) else { return [] }
            return [RenameUnit(unit: unit, name: newName("Tên"), instrument: "NQ", on: day)]
        case 1:
            guard let unit = unit(on: day, tier: "district"), let province = self.unit(on: day, tier: "province") else { return [] }
            act.moves = [Reorganisation.Move(unit: unit, parent: province)]
        case 2, 3:
            // Two communes become one.
            guard let one = unit(on: day), let other = unit(on: day), one != other, let parent = parent(of: one) else { return [] }
            let new = begin("commune", in: parent)
            act.ends = [one, other]
            act.successions = act.ends.map { Reorganisation.Succession(unit: $0, successor: new, share: .whole) }
        case 4, 5:
            // One commune is divided among a new one and a neighbour that goes on, or among two new ones.
            guard let one = unit(on: day), let neighbour = unit(on: day), one != neighbour, let parent = parent(of: one) else { return [] }
            let heirs = [begin("commune", in: parent), chance.oneIn(2) ? neighbour : begin("commune", in: parent)]
            act.ends = [one]
            act.successions = heirs.map { Reorganisation.Succession(unit: one, successor: $0, share: .part) }
        case 6:
            // A district ends and its communes lie in the province; nobody succeeds it.
            guard let district = unit(on: day, tier: "district"), let province = parent(of: district) else { return [] }
            act.ends = [district]
            act.moves = below(district, on: day).map { Reorganisation.Move(unit: $0, parent: province) }
        case 7:
            // Two provinces become one.
            guard let one = unit(on: day, tier: "province"), let other = unit(on: day, tier: "province"), one != other else { return [] }
            let new = begin("province", in: "vn")
            act.ends = [one, other]
            act.moves = act.ends.flatMap { below($0, on: day) }.map { Reorganisation.Move(unit: $0, parent: new) }
            act.successions = act.ends.map { Reorganisation.Succession(unit: $0, successor: new, share: .whole) }
        default:
            // An act about a unit that was entered wrong is taken back; its beginning stays.
            guard let unit = chance.pickAny(atlas.units.filter { $0.history.count > 1 }.map(\.id).sorted()), let index = atlas.index(of: unit),
                let act = chance.pickAny(Array(atlas[index].history.dropFirst()))
            else { return [] }
            return [AnnulUnitAct(unit: unit, entry: act.position, reason: "Nhập nhầm.", on: today)]
        }
        return [ReorganiseUnits(act: act, on: day)]
    }

    private func below(_ unit: UnitID, on day: Day) -> [UnitID] {
        let atlas = house.room.atlas
        return atlas.index(of: unit).map { atlas.children(of: $0, in: "territory", on: day) }?.map { atlas[$0].id } ?? []
    }
}
