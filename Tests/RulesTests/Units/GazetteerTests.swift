import Events
import Rules
import Testing

@Suite struct GazetteerTests {
    private let atlas = Catalogue.atlas
    private let gazetteer = Catalogue.gazetteer

    /// "vn-d061-1 2025-06-30 sameLetters kindFits": the unit, the day to read it on, the reasons.
    private func found(_ text: String, on: String? = nil) -> [String] {
        gazetteer.candidates(for: text, on: on.map(day)).map { candidate in
            "\(atlas[candidate.unit].id) \(candidate.readOn) \(candidate.reasons.map(\.rawValue).joined(separator: " "))"
        }
    }

    @Test(
        arguments: [
            ("TT. Chợ Rã, H. Ba Bể", nil, ["vn-c01888-1 2025-06-30 sameSpelling kindFits placeFits"]),
            ("TT. Chợ Rã, H. Ba Bể", "2023-01-01", ["vn-c01888-1 2023-01-01 sameSpelling kindFits placeFits"]),
            ("TT. Chợ Rã, H. Ba Bể", "2026-01-01", ["vn-c01888-1 2026-01-01 sameSpelling kindFits placeFits standsNoLonger"]),
            ("tt cho ra, h ba be", nil, ["vn-c01888-1 2025-06-30 sameLetters kindFits placeFits"]),
            ("Thị trấn Chợ Rã; huyện Ba Bể; tỉnh Bắc Kạn", nil, ["vn-c01888-1 2025-06-30 sameSpelling kindFits placeFits"]),
            ("Ba Be district", nil, ["vn-d061-1 2025-06-30 sameLetters kindFits"]),
            ("Ba Be District, Bac Kan Province", nil, ["vn-d061-1 2025-06-30 sameLetters kindFits placeFits"]),
            ("xa Dai Sao", nil, ["vn-c02068-1 2025-06-30 sameLetters kindFits"]),
            ("xa Dai Sao", "2026-01-01", ["vn-c02068-1 2026-01-01 sameLetters kindFits standsNoLonger"]),
            ("xa Dai Sao", "2004-07-07", ["vn-c02068-1 2004-07-07 sameLetters kindFits standsNotYet"]),
            ("XÃ ĐẠI SẢO", nil, ["vn-c02068-1 2025-06-30 sameSpelling kindFits"]),
            ("Dai Sao commune", nil, ["vn-c02068-1 2025-06-30 sameLetters kindFits"]),
            ("Quận 1", nil, ["vn-d760-1 2025-06-30 sameSpelling kindFits"]),
            ("huyện Hoa Lư", nil, ["vn-d374-1 2024-12-31 sameSpelling kindFits"]),
            ("Hoa Lư, Ninh Bình", "2023-10-01", ["vn-d374-1 2023-10-01 sameSpelling placeFits"]),
            ("Hoa Lu", "2026-01-01", ["vn-c14329-2 2026-01-01 sameLetters"]),
            ("huyện Quan Sơn", nil, ["vn-d387-1 2025-06-30 sameSpelling kindFits"]),
            ("Xã Vĩnh Thạnh, Tân Hưng, Long An", "2025-06-30", ["vn-c27739-1 2025-06-30 sameSpelling kindFits placeFits"]),
            ("Xã Vĩnh Thạnh, Tây Ninh", "2026-01-01", ["vn-c27736-2 2026-01-01 sameSpelling kindFits placeFits"]),
            ("Việt Nam", nil, ["vn 2004-07-08 sameSpelling"]),
        ] as [(String, String?, [String])])
    func `what is written so leads to one unit`(text: String, on: String?, candidates: [String]) {
        #expect(found(text, on: on) == candidates)
    }

    @Test(
        arguments: [
            ("Thừa Thiên Huế", nil, ["vn-p46-1 2024-12-31 sameSpelling formerName"]),
            ("Thừa Thiên Huế", "2026-01-01", ["vn-p46-1 2026-01-01 sameSpelling formerName"]),
            ("Thừa Thiên Huế", "2024-12-31", ["vn-p46-1 2024-12-31 sameSpelling"]),
            ("Huế", nil, ["vn-p46-1 2025-01-01 sameSpelling"]),
            ("Krông Na", nil, ["vn-c24235-1 2025-06-30 sameSpelling formerName"]),
            ("Tà Xi Láng", nil, ["vn-c04603-1 2025-07-01 sameSpelling"]),
            ("Tà Si Láng, Trạm Tấu", nil, ["vn-c04603-1 2025-06-30 sameSpelling placeFits formerName"]),
        ] as [(String, String?, [String])])
    func `an old name leads to who bears another now and says so`(text: String, on: String?, candidates: [String]) {
        #expect(found(text, on: on) == candidates)
    }

    @Test func `a unit that went on is found in the unit it lay in and in the one it lies in`() {
        let today = ["vn-c01957-1 2025-07-01 sameSpelling kindFits placeFits"]
        #expect(found("Xã Thượng Quan, Thái Nguyên") == today)
        #expect(found("Xã Thượng Quan, Ngân Sơn, Bắc Kạn") == today)
        #expect(found("Xã Thượng Quan, Ngân Sơn", on: "2025-06-30") == ["vn-c01957-1 2025-06-30 sameSpelling kindFits placeFits"])
        #expect(found("Xã Thượng Quan, Ngân Sơn", on: "2025-07-01") == ["vn-c01957-1 2025-07-01 sameSpelling kindFits placeDiffers"])
    }

    @Test func `several that fit are all listed: those that stand first, then by id`() {
        #expect(
            found("Hoa Lu") == [
                "vn-c14329-2 2025-07-01 sameLetters", "vn-c23572-1 2025-06-30 sameLetters", "vn-d374-1 2024-12-31 sameLetters",
                "vn-d374-2 2025-06-30 sameLetters",
            ])
        #expect(found("Hoa Lu", on: "2023-10-01") == ["vn-c23572-1 2023-10-01 sameLetters", "vn-d374-1 2023-10-01 sameLetters"])
        #expect(found("dai mo") == ["vn-c00637-2 2025-07-01 sameLetters", "vn-c00634-1 2025-06-30 sameLetters"])
        #expect(found("Ba Bể") == ["vn-c01906-2 2025-07-01 sameSpelling", "vn-d061-1 2025-06-30 sameSpelling"])
        #expect(found("Bac Kan province") == ["vn-d058-1 2025-06-30 sameLetters kindFits", "vn-p06-1 2025-06-30 sameLetters kindFits"])
    }

    @Test func `what is spelled alike comes before what has the same letters`() {
        #expect(found("Thượng Quan") == ["vn-c01957-1 2025-07-01 sameSpelling", "vn-c10729-1 2025-06-30 sameLetters"])
        #expect(found("Thượng Quận") == ["vn-c10729-1 2025-06-30 sameSpelling", "vn-c01957-1 2025-07-01 sameLetters"])
    }

    @Test func `a word of kind that is part of a name is also read as part of it`() {
        #expect(Set(found("Quan Sơn").map { $0.prefix { $0 != " " } }) == ["vn-c06517-2", "vn-c15016-2", "vn-c06517-1", "vn-d387-1"])
    }

    @Test func `where the kind speaks for one and the place for another both are listed`() {
        #expect(
            found("Xã Chợ Rã, Huyện Ba Bể") == [
                "vn-c01888-1 2025-06-30 sameSpelling kindDiffers placeFits", "vn-c01912-2 2025-07-01 sameSpelling kindFits placeDiffers",
            ])
    }

    @Test func `Phường 1 is many, and a place makes it one`() {
        let wards = gazetteer.candidates(for: "Phường 1", on: nil)
        #expect(wards.count == 33)
        #expect(wards.allSatisfy { $0.reasons == [.sameSpelling, .kindFits] && $0.readOn == day("2025-06-30") })
        #expect(wards.map { atlas[$0.unit].id } == wards.map { atlas[$0.unit].id }.sorted())
        #expect(found("P.1, Gò Công") == ["vn-c28300-1 2025-06-30 sameSpelling kindFits placeFits"])
        #expect(found("P.1", on: "2026-01-01").count == 33)
    }

    @Test func `of very many as many are listed as are shown`() {
        let candidates = gazetteer.candidates(for: "Tân Thành", on: nil)
        #expect(candidates.count == Limits.unitCandidatesMax)
        #expect(atlas[candidates[0].unit].until == .never)
    }

    @Test(arguments: [
        ("Chợ Rãa", ["vn-c01912-2 2025-07-01 nearlySameLetters", "vn-c01888-1 2025-06-30 nearlySameLetters"]),
        ("Cho Raa", ["vn-c01912-2 2025-07-01 nearlySameLetters", "vn-c01888-1 2025-06-30 nearlySameLetters"]),
        ("ChoRa", ["vn-c01912-2 2025-07-01 nearlySameLetters", "vn-c01888-1 2025-06-30 nearlySameLetters"]),
        ("huyện Chợ Đôn", ["vn-d064-1 2025-06-30 sameLetters kindFits"]),
        ("huyện Chợ Đồng", ["vn-d064-1 2025-06-30 nearlySameLetters kindFits"]),
        ("Thanh pho Bac Can", ["vn-d058-1 2025-06-30 nearlySameLetters kindFits"]),
    ])
    func `a slip of one letter is forgiven and said`(text: String, candidates: [String]) {
        #expect(found(text) == candidates)
    }

    @Test(arguments: ["", "   ", ",,,", ";", "\n\t", "xã", "huyện", "H", "TT.", "p", "district", "không có nơi này", "😀", "Ab"])
    func `what names nothing leads to nobody`(text: String) {
        #expect(found(text) == [])
    }

    @Test(arguments: [
        String(repeating: "Chợ Rã ", count: 1_430), String(repeating: "x", count: 10_000), String(repeating: "xã ", count: 3_334),
        String(repeating: "😀", count: 10_000),
    ])
    func `a very long text leads to nobody, and soon`(text: String) {
        let time = ContinuousClock().measure { #expect(found(text) == []) }
        #expect(time < .seconds(1))
    }

    @Test func `a very long list of places is read as places`() {
        let time = ContinuousClock().measure {
            #expect(found("TT. Chợ Rã" + String(repeating: ", Ba Bể", count: 1_500)) == ["vn-c01888-1 2025-06-30 sameSpelling kindFits placeFits"])
        }
        #expect(time < .seconds(1))
    }

    @Test func `accents set apart from their letters are the same accents`() {
        #expect(found("Cho\u{323}\u{31B} Ra\u{303}, Ba Be\u{302}\u{309}") == ["vn-c01888-1 2025-06-30 sameSpelling placeFits"])
    }
}
