import Events
import Rules
import Testing

/// The dated examples of every kind of change that a program of units must bear, on the catalogue that comes with it.
@Suite struct ChangesTests {
    private let atlas = Catalogue.atlas

    @Test func `T01 a province merged under a partner's code and name is another province`() {
        #expect(atlas.bearer(ofCode: "06", on: "2025-06-18") == "vn-p06-1")
        #expect(atlas.bearer(ofCode: "06", on: "2025-07-01") == nil)
        #expect(["2025-06-30", "2025-07-01"].map { atlas.bearer(ofCode: "19", on: $0) } == ["vn-p19-1", "vn-p19-2"])
        #expect(["2025-06-18", "2025-06-30", "2025-07-01"].map { atlas.stands("vn-p06-1", on: $0) } == [true, true, false])
        #expect(atlas.heirs("vn-p06-1") == ["vn-p19-2 whole"])
        #expect(atlas.heirs("vn-p19-1") == ["vn-p19-2 whole"])
        #expect(atlas.place("vn-p06-1", on: "2025-06-30") == "vn-p06-1")
        #expect(atlas.place("vn-p06-1", on: "2025-07-01") == "vn-p19-2")
        #expect(atlas.wholeForebears("vn-p19-2") == ["vn-p06-1", "vn-p19-1", "vn-p19-2"])
        #expect(atlas[atlas.the("vn-p06-1")].successors.map(\.instrument) == ["202/2025/QH15 (in force 2025-06-12)"])
    }

    @Test func `T03 communes merged whole into one are found in it, and it in neither`() {
        #expect(atlas.path("vn-c01936-1", on: "2025-06-30") == "Thị trấn Nà Phặc, Huyện Ngân Sơn, Tỉnh Bắc Kạn")
        #expect(atlas.path("vn-c01936-2", on: "2025-07-01") == "Xã Nà Phặc, Tỉnh Thái Nguyên")
        #expect(["2025-06-30", "2025-07-01"].map { atlas.bearer(ofCode: "01936", on: $0) } == ["vn-c01936-1", "vn-c01936-2"])
        #expect(atlas.heirs("vn-c01936-1") == ["vn-c01936-2 whole"])
        #expect(atlas.heirs("vn-c01948-1") == ["vn-c01936-2 whole"])
        #expect(atlas.forebears("vn-c01936-2", atTier: "commune") == ["vn-c01936-1 whole", "vn-c01948-1 whole"])
        #expect(atlas.wholeForebears("vn-c01936-2") == ["vn-c01936-1", "vn-c01936-2", "vn-c01948-1"])
        #expect(["vn-c01936-1", "vn-c01948-1"].map { atlas.place($0, on: "2026-01-01") } == ["vn-c01936-2", "vn-c01936-2"])
        #expect(atlas.place("vn-c01936-2", on: "2025-06-30") == "in vn-d062-1")
    }

    @Test func `T05 a ward divided among five is surely only in the city, whoever bears its code or its name`() {
        #expect(
            atlas.heirs("vn-c00634-1")
                == ["vn-c00622-2 part", "vn-c00634-2 part", "vn-c00637-2 part", "vn-c09556-2 part", "vn-c09886-2 part"])
        #expect(
            ["vn-c00622-2", "vn-c00634-2", "vn-c00637-2", "vn-c09556-2", "vn-c09886-2"].map { atlas.fullName($0, on: "2025-07-01") }
                == ["Phường Xuân Phương", "Phường Tây Mỗ", "Phường Đại Mỗ", "Phường Hà Đông", "Phường Dương Nội"])
        #expect(atlas.place("vn-c00634-1", on: "2025-06-30") == "vn-c00634-1")
        #expect(atlas.place("vn-c00634-1", on: "2025-07-01") == "in vn-p01-1")
        #expect(["2025-06-30", "2025-07-01"].map { atlas.bearer(ofCode: "00634", on: $0) } == ["vn-c00634-1", "vn-c00634-2"])
        #expect(["2025-06-30", "2025-07-01"].map { atlas.bearer(ofCode: "00637", on: $0) } == ["vn-c00637-1", "vn-c00637-2"])
    }

    @Test func `T07 land to one heir and people to two others is a division among three`() {
        #expect(atlas.heirs("vn-c18796-1") == ["vn-c18754-2 part", "vn-c18823-2 part", "vn-c18832-2 part"])
        #expect(
            atlas[atlas.the("vn-c18796-1")].successors.map(\.instrument)
                == ["1665/NQ-UBTVQH15 cl. 63", "1665/NQ-UBTVQH15 cl. 62", "1665/NQ-UBTVQH15 cl. 64"])
        #expect(atlas.place("vn-c18796-1", on: "2025-07-01") == "in vn-p42-1")
        #expect(atlas.fullName("vn-c18823-2", on: "2025-07-01") == "Phường Vũng Áng")
    }

    @Test(arguments: [
        ("vn-p46-1", "46", "2025-01-01", "Tỉnh Thừa Thiên Huế", "Thành phố Huế"),
        ("vn-p75-2", "75", "2026-04-30", "Tỉnh Đồng Nai", "Thành phố Đồng Nai"),
        ("vn-p22-1", "22", "2026-09-01", "Tỉnh Quảng Ninh", "Thành phố Quảng Ninh"),
        ("vn-p24-2", "24", "2026-09-20", "Tỉnh Bắc Ninh", "Thành phố Bắc Ninh"),
    ])
    func `T09 a province that becomes a city keeps its id, its code and its land`(
        id: String, code: String, from: String, before: String, after: String
    ) {
        let eve = day(from).previous.description
        #expect([eve, from].map { atlas.fullName(id, on: $0) } == [before, after])
        #expect([eve, from].map { atlas.bearer(ofCode: code, on: $0) } == [id, id])
        #expect(atlas.place(id, on: eve) == id && atlas.place(id, on: from) == id)
    }

    @Test(arguments: [
        ("2024-12-31", 5, 58), ("2025-01-01", 6, 57), ("2025-06-30", 6, 57), ("2025-07-01", 6, 28), ("2026-04-29", 6, 28), ("2026-04-30", 7, 27),
        ("2026-09-01", 8, 26), ("2026-09-20", 9, 25),
    ])
    func `T09 so many cities and provinces there are on a day`(on: String, cities: Int, provinces: Int) {
        let types = atlas.units.filter { $0.tier == "province" && $0.stands(on: day(on)) }.map { $0.type(on: day(on)) }
        #expect([types.count { $0 == "Thành phố" }, types.count { $0 == "Tỉnh" }, types.count] == [cities, provinces, cities + provinces])
    }

    /// Before 2025 the catalogue knows no moves; here they are entered as acts on the state before.
    @Test func `T11 communes moved to another district keep their ids and codes`() throws {
        let before = acts([
            ("2004-07-08", .treeOpened(TreeOpened(tree: "territory", name: named("Lãnh thổ")))),
            ("2004-07-08", begun("vn", "country", nil, "Nước", "Việt Nam", in: nil)),
            ("2004-07-08", begun("vn-p08-1", "province", "08", "Tỉnh", "Tuyên Quang", in: "vn")),
            ("2004-07-08", begun("vn-d073-1", "district", "073", "Huyện", "Chiêm Hóa", in: "vn-p08-1")),
            ("2011-01-28", begun("vn-d071-1", "district", "071", "Huyện", "Lâm Bình", in: "vn-p08-1")),
            ("2004-07-08", begun("vn-c02299-1", "commune", "02299", "Xã", "Phúc Sơn", in: "vn-d073-1")),
            ("2004-07-08", begun("vn-c02302-1", "commune", "02302", "Xã", "Minh Quang", in: "vn-d073-1")),
        ])
        var act = Reorganisation(tree: "territory", instrument: "1262/NQ-UBTVQH14")
        act.moves = ["vn-c02299-1", "vn-c02302-1"].map { Reorganisation.Move(unit: UnitID($0), parent: UnitID("vn-d071-1")) }
        let events = try Atlas(before).reorganise(act, on: day("2021-07-01"))
        #expect(
            events
                == ["vn-c02299-1", "vn-c02302-1"].map {
                    .unitMoved(UnitMoved(unit: UnitID($0), tree: "territory", parent: UnitID("vn-d071-1"), instrument: "1262/NQ-UBTVQH14"))
                })
        let after = Atlas(before + events.enumerated().map { UnitAct(position: 100 + $0.offset, day: day("2021-07-01"), event: $0.element) })
        #expect(after.path("vn-c02299-1", on: "2021-06-30") == "Xã Phúc Sơn, Huyện Chiêm Hóa, Tỉnh Tuyên Quang")
        #expect(after.path("vn-c02299-1", on: "2021-07-01") == "Xã Phúc Sơn, Huyện Lâm Bình, Tỉnh Tuyên Quang")
        #expect(after.path("vn-c02302-1", on: "2021-07-01") == "Xã Minh Quang, Huyện Lâm Bình, Tỉnh Tuyên Quang")
        #expect(["2021-06-30", "2021-07-01"].map { after.bearer(ofCode: "02299", on: $0) } == ["vn-c02299-1", "vn-c02299-1"])
        let districts = ["vn-d073-1", "vn-d071-1"].map(after.the)
        #expect(districts.map { after.children(of: $0, in: "territory", on: day("2021-06-30")).count } == [2, 0])
        #expect(districts.map { after.children(of: $0, in: "territory", on: day("2021-07-01")).count } == [0, 2])
    }

    @Test func `T12 the district that took in the city is not the city it became`() {
        #expect(
            ["2023-10-01", "2024-12-31", "2025-01-01", "2025-06-30"].map { atlas.bearer(ofCode: "374", on: $0) }
                == ["vn-d374-1", "vn-d374-1", "vn-d374-2", "vn-d374-2"])
        #expect(["2024-12-31", "2025-01-01"].map { atlas.bearer(ofCode: "369", on: $0) } == ["vn-d369-1", nil])
        #expect(atlas.fullName("vn-d374-1", on: "2023-10-01") == "Huyện Hoa Lư")
        #expect(atlas.fullName("vn-d374-2", on: "2025-01-01") == "Thành phố Hoa Lư")
        #expect(["vn-d374-1", "vn-d369-1"].map { atlas.place($0, on: "2025-01-01") } == ["vn-d374-2", "vn-d374-2"])
        #expect(atlas.heirs("vn-d374-2").sorted() == ["vn-c14329-2 part", "vn-c14359-2 part", "vn-c14533-2 part", "vn-c14566-2 part"])
        #expect(atlas.place("vn-d374-1", on: "2025-07-01") == "in vn-p37-2")
        #expect(atlas.path("vn-c14329-2", on: "2025-07-01") == "Phường Hoa Lư, Tỉnh Ninh Bình")
        #expect(atlas.path("vn-c14329-1", on: "2024-12-31") == "Phường Vân Giang, Thành phố Ninh Bình, Tỉnh Ninh Bình")
        #expect(atlas.path("vn-c14329-1", on: "2025-01-01") == "Phường Vân Giang, Thành phố Hoa Lư, Tỉnh Ninh Bình")
    }

    @Test func `T15 a ward's name that jumps to another code is another place`() throws {
        let before = acts([
            ("2004-07-08", .treeOpened(TreeOpened(tree: "territory", name: named("Lãnh thổ")))),
            ("2004-07-08", begun("vn-p82-1", "province", "82", "Tỉnh", "Tiền Giang", in: nil)),
            ("2004-07-08", begun("vn-d816-1", "district", "816", "Thành phố", "Gò Công", in: "vn-p82-1")),
            ("2004-07-08", begun("vn-c28294-1", "commune", "28294", "Phường", "3", in: "vn-d816-1")),
            ("2004-07-08", begun("vn-c28300-1", "commune", "28300", "Phường", "4", in: "vn-d816-1")),
            ("2004-07-08", begun("vn-c28303-1", "commune", "28303", "Phường", "1", in: "vn-d816-1")),
        ])
        let olds = ["vn-c28294-1", "vn-c28300-1", "vn-c28303-1"].map { UnitID($0) }
        let new = UnitID("vn-c28300-2")
        var act = Reorganisation(tree: "territory", instrument: "1013/NQ-UBTVQH15")
        act.ends = olds
        act.begins = [
            Reorganisation.Beginning(unit: new, tier: "commune", code: "28300", type: "Phường", name: "1", parent: UnitID("vn-d816-1"))
        ]
        act.successions = olds.map { Reorganisation.Succession(unit: $0, successor: new, share: .whole) }
        let events = try Atlas(before).reorganise(act, on: day("2024-05-01"))
        #expect(
            events.map(\.kind) == ["unit.begun"] + Array(repeating: "unit.succeeded", count: 3) + Array(repeating: "unit.ended", count: 3))
        let after = Atlas(before + events.enumerated().map { UnitAct(position: 100 + $0.offset, day: day("2024-05-01"), event: $0.element) })
        let found = ["2024-04-30", "2024-05-01"].map { on in
            Gazetteer(after, tree: "territory").candidates(for: "Phường 1", on: day(on)).map { after[$0.unit].id.rawValue }
        }
        #expect(found == [["vn-c28303-1"], ["vn-c28300-2"]])
        #expect(["2024-04-30", "2024-05-01"].map { after.bearer(ofCode: "28300", on: $0) } == ["vn-c28300-1", "vn-c28300-2"])
        #expect(["28294", "28303"].map { after.bearer(ofCode: $0, on: "2024-05-01") } == [nil, nil])
        #expect(olds.map { after.place($0.rawValue, on: "2024-05-01") } == ["vn-c28300-2", "vn-c28300-2", "vn-c28300-2"])
        #expect(after.place("vn-c28300-2", on: "2024-04-30") == "in vn-d816-1")
    }

    @Test(arguments: [("318", "Bạch Long Vĩ"), ("471", "Cồn Cỏ"), ("498", "Hoàng Sa"), ("536", "Lý Sơn"), ("755", "Côn Đảo")])
    func `T18 an island district without communes goes whole to its special zone under a new code`(code: String, name: String) throws {
        let old = "vn-d\(code)-1"
        #expect(atlas.fullName(old, on: "2025-06-30") == "Huyện \(name)")
        #expect(atlas.children(of: atlas.the(old), in: "territory", on: day("2025-06-30")) == [])
        let heirs = atlas[atlas.the(old)].successors
        #expect(heirs.map(\.share) == [.whole])
        let new = try #require(heirs.first).other
        #expect(atlas[new].fullName(on: day("2025-07-01")) == "Đặc khu \(name)")
        #expect(atlas[new].tier == "commune")
        #expect(atlas[new].code(on: day("2025-07-01"))?.count == 5)
        #expect(atlas.placement(of: atlas.the(old), onMapOf: day("2025-07-01"), in: "territory") == Placement(unit: new, isExact: true))
        #expect(atlas.place(atlas[new].id.rawValue, on: "2025-06-30") == old)
    }

    @Test func `T18 Lý Sơn bears the code 21548`() { #expect(atlas.bearer(ofCode: "21548", on: "2025-07-01") == "vn-c21548-1") }

    @Test func `T19 an unchanged commune in a merged province keeps all but its parents`() {
        #expect(atlas.path("vn-c01957-1", on: "2025-06-30") == "Xã Thượng Quan, Huyện Ngân Sơn, Tỉnh Bắc Kạn")
        #expect(atlas.path("vn-c01957-1", on: "2025-07-01") == "Xã Thượng Quan, Tỉnh Thái Nguyên")
        #expect(["2025-06-30", "2025-07-01"].map { atlas.bearer(ofCode: "01957", on: $0) } == ["vn-c01957-1", "vn-c01957-1"])
        #expect(["2025-06-30", "2025-07-01"].map { atlas.place("vn-c01957-1", on: $0) } == ["vn-c01957-1", "vn-c01957-1"])
        #expect(atlas.heirs("vn-c01957-1") == [])
    }

    @Test func `T19 of the communes 132 went on, 8 of them under another name or spelling and 3 of another kind`() {
        let (eve, first) = (day("2025-06-30"), day("2025-07-01"))
        let going = atlas.units.filter { $0.tier == "commune" && $0.stands(on: eve) && $0.stands(on: first) }
        #expect(going.count == 132)
        #expect(going.count { $0.name(on: eve) != $0.name(on: first) } == 8)
        #expect(going.count { $0.type(on: eve) != $0.type(on: first) } == 3)
        #expect(going.count { $0.code(on: eve) != $0.code(on: first) } == 0)
    }

    @Test func `T20 a commune's false friend of the same name, kind and district is not its heir`() {
        #expect(atlas.path("vn-c27739-1", on: "2025-06-30") == "Xã Vĩnh Thạnh, Huyện Tân Hưng, Tỉnh Long An")
        #expect(atlas.heirs("vn-c27739-1") == ["vn-c27721-2 whole"])
        #expect(atlas.place("vn-c27739-1", on: "2025-07-01") == "vn-c27721-2")
        #expect(atlas.fullName("vn-c27721-2", on: "2025-07-01") == "Xã Tân Hưng")
        #expect(atlas.fullName("vn-c27736-2", on: "2025-07-01") == "Xã Vĩnh Thạnh")
        #expect(atlas.wholeForebears("vn-c27736-2") == ["vn-c27733-1", "vn-c27736-1", "vn-c27736-2", "vn-c27742-1"])
        #expect(atlas.wholeForebears("vn-c27721-2") == ["vn-c27721-1", "vn-c27721-2", "vn-c27739-1", "vn-c27745-1"])
    }
}
