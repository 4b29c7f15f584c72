import Events

extension EventSamples {
    static let units: [Event] = [
        .treeOpened(TreeOpened(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"))),
        .unitBegun(
            UnitBegun(
                unit: UnitID("vn-c01936-2"), tree: "territory", tier: "commune", code: "01936", type: "Xã", name: "Nà Phặc",
                parent: UnitID("vn-p19-2"), instrument: "1683/NQ-UBTVQH15 cl. 52")),
        .unitRenamed(UnitRenamed(unit: UnitID("vn-p46-1"), name: "Huế", instrument: "175/2024/QH15")),
        .unitRetyped(UnitRetyped(unit: UnitID("vn-p75-2"), type: "Thành phố", instrument: "30/2026/QH16")),
        .unitRecoded(UnitRecoded(unit: UnitID("vn-c01936-2"), code: "01937", instrument: "QĐ 19/2025/QĐ-TTg")),
        .unitMoved(
            UnitMoved(
                unit: UnitID("vn-c01957-1"), tree: "territory", parent: UnitID("vn-p19-2"), instrument: "1683/NQ-UBTVQH15 cl. 91")),
        .unitEnded(UnitEnded(unit: UnitID("vn-c01936-1"), instrument: "1683/NQ-UBTVQH15")),
        .unitSucceeded(
            UnitSucceeded(
                unit: UnitID("vn-c00634-1"), successor: UnitID("vn-c00637-2"), share: .part, instrument: "1656/NQ-UBTVQH15 cl. 38")),
        .unitActAnnulled(UnitActAnnulled(unit: UnitID("vn-p46-1"), entry: 17, reason: "Nhập nhầm")),
    ]
}
