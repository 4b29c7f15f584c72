import Commands
package import Events
import Rules

extension TestHouse {
    /// Two provinces with three districts and six communes, shaped after Bắc Kạn and Thái Nguyên; on 1 July 2025 they become one, the districts end,
    /// two communes go whole into others, one is divided (`c02077-1`), one goes on under another name (`c05908-1`).
    package func loadUnits() throws {
        try perform(OpenTree(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"), on: TestHouse.listed))
        try perform(LoadUnits(acts: TestHouse.unitsBefore))
        try perform(ReorganiseUnits(act: TestHouse.reorganisation, on: .of("2025-07-01")))
        try perform(RenameUnit(unit: "c05908-1", name: "Phú Bình", instrument: TestHouse.resolution, on: .of("2025-07-01")))
    }

    package static let resolution = "Nghị quyết 1683/NQ-UBTVQH15"
    private static let listed = Day.of("2004-07-08")

    private static let unitsBefore: [(day: Day, event: Event)] = [
        begun("vn", "country", nil, "Nước", "Việt Nam", in: nil),
        begun("p06-1", "province", "06", "Tỉnh", "Bắc Kạn", in: "vn"),
        begun("p19-1", "province", "19", "Tỉnh", "Thái Nguyên", in: "vn"),
        begun("d061-1", "district", "061", "Huyện", "Ba Bể", in: "p06-1"),
        begun("d064-1", "district", "064", "Huyện", "Chợ Đồn", in: "p06-1"),
        begun("d173-1", "district", "173", "Huyện", "Phú Bình", in: "p19-1"),
        begun("c01888-1", "commune", "01888", "Thị trấn", "Chợ Rã", in: "d061-1"),
        begun("c01900-1", "commune", "01900", "Xã", "Thượng Giáo", in: "d061-1"),
        begun("c02068-1", "commune", "02068", "Xã", "Đại Sảo", in: "d064-1"),
        begun("c02071-1", "commune", "02071", "Xã", "Yên Mỹ", in: "d064-1"),
        begun("c02077-1", "commune", "02077", "Xã", "Phong Huân", in: "d064-1"),
        begun("c05908-1", "commune", "05908", "Thị trấn", "Hương Sơn", in: "d173-1"),
    ]

    private static let reorganisation: Reorganisation = {
        var act = Reorganisation(tree: "territory", instrument: resolution)
        act.ends = [
            "p06-1", "p19-1", "d061-1", "d064-1", "d173-1", "c01888-1", "c01900-1", "c02068-1", "c02071-1", "c02077-1",
        ]
        act.begins = [
            beginning("p19-2", "province", "19", "Tỉnh", "Thái Nguyên", in: "vn"),
            beginning("c01888-2", "commune", "01888", "Xã", "Chợ Rã", in: "p19-2"),
            beginning("c02071-2", "commune", "02071", "Xã", "Yên Thịnh", in: "p19-2"),
            beginning("c02083-2", "commune", "02083", "Xã", "Nghĩa Tá", in: "p19-2"),
        ]
        act.moves = [Reorganisation.Move(unit: "c05908-1", parent: "p19-2")]
        act.successions = [
            succession("p06-1", "p19-2"), succession("p19-1", "p19-2"),
            succession("d061-1", "c01888-2"), succession("d064-1", "c02071-2", .part), succession("d064-1", "c02083-2", .part),
            succession("d173-1", "c05908-1"), succession("c01888-1", "c01888-2"), succession("c01900-1", "c01888-2"),
            succession("c02068-1", "c02071-2"), succession("c02071-1", "c02071-2"), succession("c02077-1", "c02071-2", .part),
            succession("c02077-1", "c02083-2", .part),
        ]
        return act
    }()

    private static func begun(
        _ unit: UnitID, _ tier: Key, _ code: String?, _ type: String, _ name: String, in parent: UnitID?
    ) -> (day: Day, event: Event) {
        (
            listed,
            .unitBegun(
                UnitBegun(
                    unit: unit, tree: "territory", tier: tier, code: code, type: type, name: name, parent: parent,
                    instrument: "QĐ 124/2004/QĐ-TTg"))
        )
    }

    private static func beginning(
        _ unit: UnitID, _ tier: Key, _ code: String, _ type: String, _ name: String, in parent: UnitID
    ) -> Reorganisation.Beginning {
        Reorganisation.Beginning(unit: unit, tier: tier, code: code, type: type, name: name, parent: parent)
    }

    private static func succession(_ unit: UnitID, _ successor: UnitID, _ share: Share = .whole) -> Reorganisation.Succession {
        Reorganisation.Succession(unit: unit, successor: successor, share: share)
    }
}

extension UnitID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(rawValue: text) }
}

extension ModelID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(rawValue: text) }
}

extension AccountID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(rawValue: text) }
}
