import Events
import Rules

/// Builds acts with positions counted from 0.
func acts(_ events: [(String, Event)]) -> [UnitAct] {
    events.enumerated().map { UnitAct(position: $0.offset, day: day($0.element.0), event: $0.element.1) }
}

func begun(_ unit: String, _ tier: Key, _ code: String?, _ type: String, _ name: String, in parent: String?) -> Event {
    .unitBegun(
        UnitBegun(
            unit: UnitID(unit), tree: "territory", tier: tier, code: code, type: type, name: name, parent: parent.map { UnitID($0) },
            instrument: "law"))
}

func moved(_ unit: String, to parent: String, in tree: Key = "territory") -> Event {
    .unitMoved(UnitMoved(unit: UnitID(unit), tree: tree, parent: UnitID(parent), instrument: "law"))
}

func ended(_ unit: String) -> Event { .unitEnded(UnitEnded(unit: UnitID(unit), instrument: "law")) }

func succeeded(_ unit: String, by successor: String, _ share: Share) -> Event {
    .unitSucceeded(UnitSucceeded(unit: UnitID(unit), successor: UnitID(successor), share: share, instrument: "law"))
}

extension Atlas {
    /// A country with a province of two districts and three communes; on 1 July 2025 the districts end, "b" and "c" become "bc".
    static let fixtureActs = acts([
        ("2004-07-08", .treeOpened(TreeOpened(tree: "territory", name: named("Lãnh thổ")))),
        ("2004-07-08", begun("vn", "country", nil, "Nước", "Việt Nam", in: nil)),
        ("2004-07-08", begun("p", "province", "06", "Tỉnh", "Bắc Kạn", in: "vn")),
        ("2004-07-08", begun("d1", "district", "061", "Huyện", "Ba Bể", in: "p")),
        ("2004-07-08", begun("d2", "district", "064", "Huyện", "Chợ Đồn", in: "p")),
        ("2004-07-08", begun("a", "commune", "01", "Thị trấn", "Chợ Rã", in: "d1")),
        ("2004-07-08", begun("b", "commune", "02", "Xã", "Đại Sảo", in: "d2")),
        ("2004-07-08", begun("c", "commune", "03", "Xã", "Yên Mỹ", in: "d2")),
        ("2025-07-01", begun("bc", "commune", "02", "Xã", "Yên Thịnh", in: "p")),
        ("2025-07-01", moved("a", to: "p")),
        ("2025-07-01", succeeded("b", by: "bc", .whole)),
        ("2025-07-01", succeeded("c", by: "bc", .whole)),
        ("2025-07-01", succeeded("d1", by: "a", .whole)),
        ("2025-07-01", succeeded("d2", by: "bc", .whole)),
        ("2025-07-01", ended("b")),
        ("2025-07-01", ended("c")),
        ("2025-07-01", ended("d1")),
        ("2025-07-01", ended("d2")),
    ])

    static let fixture = Atlas(fixtureActs)
}
