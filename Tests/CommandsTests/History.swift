import Commands
import Events
import Journal
import Rules
import TestSupport

/// One of every command, each of which can be done when its turn comes.
enum History {
    /// Positions of earlier entries are looked up when the command is made, and do not change.
    static func commands(in house: TestHouse) throws -> [() throws -> any Command] {
        units(house) + lives(house) + decisions(house)
    }

    private static let day = Day.of("2004-07-08")

    private static func units(_ house: TestHouse) -> [() throws -> any Command] {
        [
            { PublishProgramme(programme: .fixture) },
            { OpenTree(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"), on: day) },
            {
                LoadUnits(acts: [
                    begun("vn", "country", nil, in: nil), begun("p06-1", "province", "06", in: "vn"), begun("d064-1", "district", "064", in: "p06-1"),
                    begun("c02068-1", "commune", "02068", in: "d064-1"), begun("c02071-1", "commune", "02071", in: "d064-1"),
                    begun("c02077-1", "commune", "02077", in: "d064-1"),
                ])
            },
            { RenameUnit(unit: "c02077-1", name: "Phong Huân", instrument: "NQ 1", on: .of("2010-01-01")) },
            { RetypeUnit(unit: "c02077-1", type: "Thị trấn", instrument: "NQ 2", on: .of("2011-01-01")) },
            { RecodeUnit(unit: "c02077-1", code: "02078", instrument: "NQ 3", on: .of("2012-01-01")) },
            {
                AnnulUnitAct(
                    unit: "c02077-1", entry: try house.last("unit.retyped", in: "unit/c02077-1"), reason: "Ghi nhầm.", on: .of("2012-06-01"))
            },
            {
                var act = Reorganisation(tree: "territory", instrument: "NQ 4")
                act.ends = ["c02077-1"]
                act.successions = [Reorganisation.Succession(unit: "c02077-1", successor: "c02071-1", share: .whole)]
                return ReorganiseUnits(act: act, on: .of("2025-01-01"))
            },
        ]
    }

    private static func lives(_ house: TestHouse) -> [() throws -> any Command] {
        [
            { Wishes.draft("m-1") }, { Wishes.draft("m-2") }, { Wishes.draft("m-3", in: "c02077-1") },
            { RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2023-02-02")) },
            { RegisterModel(model: "m-2", period: "2023", level: "commune", on: .of("2023-02-02")) },
            { RegisterModel(model: "m-3", period: "2023", level: "commune", on: .of("2023-02-02")) },
            { ReturnModel(model: "m-3", reason: "Thiếu kết quả.", on: .of("2023-02-03")) },
            { RemoveModel(model: "m-3", reason: "Không còn phù hợp.", on: .of("2023-02-04")) },
            { AcceptModel(model: "m-1", on: .of("2023-02-03")) }, { AcceptModel(model: "m-2", on: .of("2023-02-03")) },
            { LaunchModel(model: "m-1", on: .of("2023-02-05")) },
            { ProgressModel(model: "m-1", note: "Đã làm 300 m.", involved: [], on: .of("2023-04-01")) },
            { CheckModel(model: "m-1", isEffective: true, note: nil, on: .of("2023-05-01")) },
            { RecogniseModel(model: "m-1", level: "commune", period: "2021-2025", instrument: nil, on: .of("2023-06-01")) },
            { ProposeModel(model: "m-1", level: "province", period: "2021-2025", on: .of("2023-07-01")) },
            { GradeModel(model: "m-1", grade: "typical", level: "commune", period: "2021-2025", instrument: nil, on: .of("2023-08-01")) },
            {
                AnnulModelEntry(
                    model: "m-1", entry: try house.last("model.graded", in: "model/m-1"), reason: "Ghi nhầm.", instrument: nil, on: .of("2023-08-02"))
            },
            { CorrectModel(model: "m-1", correction: ModelCorrection(name: "Mô hình tốt"), reason: "Sai tên.", on: .of("2023-08-03")) },
            { CarryOverModel(model: "m-2", period: "2024", level: nil, on: .of("2024-01-05")) },
            { MergeModel(model: "m-2", into: "m-1", on: .of("2024-02-01")) },
            { Wishes.draft("m-4") }, { StopModel(model: "m-1", reason: "Đã xong.", on: .of("2025-05-01")) },
            { RegisterModel(model: "m-4", period: "2023", level: "commune", on: .of("2023-02-02")) },
            { AcceptModel(model: "m-4", on: .of("2023-02-03")) },
            { LapseModel(model: "m-4", reason: "Không ai xác nhận.", on: .of("2024-02-01")) },
        ]
    }

    private static func decisions(_ house: TestHouse) -> [() throws -> any Command] {
        [
            { Wishes.decision("d-1", number: "7-QĐ/TU") }, { Wishes.decision("d-2", number: "8-QĐ/TU") },
            { AnnulAward(decision: DecisionID("d-1"), line: 1, reason: "Sai đối tượng.", instrument: "9-QĐ/TU", on: .of("2025-06-19")) },
            { AnnulDecision(decision: DecisionID("d-2"), reason: "Sai thẩm quyền.", instrument: "10-QĐ/TU", on: .of("2025-06-19")) },
            { Wishes.report(value: 337) }, { Wishes.report(value: 290) }, { Wishes.report(value: 337) },
            { DestroyKey(owner: "person/d-1.2", reason: "Đề nghị.", on: .of("2025-06-20")) },
        ]
    }

    private static func begun(_ unit: UnitID, _ tier: Key, _ code: String?, in parent: UnitID?) -> (day: Day, event: Event) {
        (
            day,
            .unitBegun(
                UnitBegun(
                    unit: unit, tree: "territory", tier: tier, code: code, type: "Đơn vị", name: unit.rawValue, parent: parent, instrument: "QĐ 124"))
        )
    }
}

extension TestHouse {
    /// The position of the last entry of a kind in a stream.
    func last(_ kind: String, in stream: String) throws -> Int {
        try journal.entries(of: stream).last { $0.envelope.kind == kind }?.envelope.position ?? -1
    }
}
