import Events
import Rules
import Testing
import Texts

struct EligibilitySentenceTests {
    private static let programme: Programme = {
        var programme = Programme()
        programme.levels = [
            Level(term: Term(key: "district", name: Name(vi: "Cấp huyện", en: "District level")), tier: "district", bodies: []),
            Level(term: Term(key: "province", name: Name(vi: "Cấp tỉnh", en: "Province level")), tier: "province", bodies: []),
        ]
        programme.grades = [Term(key: "typical", name: Name(vi: "Tiêu biểu", en: "Typical"))]
        programme.subjects = [Term(key: "household", name: Name(vi: "Hộ gia đình", en: "Household"))]
        programme.periods = [
            Period(key: "2025", name: Name(vi: "Năm 2025", en: "Year 2025"), from: day("2025-01-01"), until: day("2026-01-01"), cutOff: nil)
        ]
        programme.awardForms = [
            AwardForm(term: Term(key: "bang-khen", name: Name(vi: "Bằng khen", en: "Certificate of merit")), track: "", grantor: "", subjects: [])
        ]
        programme.checks = [DeclaredCheck(term: Term(key: "complaint", name: Name(vi: "Khiếu nại", en: "Complaint")))]
        programme.eligibility = [
            Eligibility(
                term: Term(key: "twice", name: Name(vi: "Hai năm liên tục", en: "Two years in a row")), aim: .recognise, needs: [], checks: [],
                onceAcross: [])
        ]
        return programme
    }()

    private static func day(_ text: String) -> Day { Day(text) ?? Day(0) }

    private static let award = EligibilityFacts.Award(
        decision: DecisionID("d-1"), number: "12/QĐ-UBND", issuedOn: day("2024-12-05"), form: "bang-khen", track: "state", grantor: "province",
        category: nil, years: 2024...2024, isOfModel: true)
    private static let district = Need(kind: .recognised, key: "district", years: 2)

    static let rows: [(EligibilityFinding, String, String)] = [
        (
            .wordUnknown(Aim(kind: .grade, key: "gold")), "Chương trình mà hồ sơ này áp dụng không có “gold”. Hãy chọn nội dung khác.",
            "The programme that this file goes by does not have “gold”. Ask for something else."
        ),
        (
            .periodUnknown("2030"), "Chương trình không có giai đoạn “2030”. Hãy chọn giai đoạn khác.",
            "The programme has no period “2030”. Choose another."
        ),
        (
            .notInForce(Aim(kind: .recognise, key: "district"), on: day("2025-07-01")),
            "Cấp huyện không còn hoặc chưa được áp dụng vào ngày 1/7/2025.", "District level is not in use on 1 July 2025."
        ),
        (
            .levelNotInForce("district", on: day("2025-07-01")), "Ngày 1/7/2025 không còn hoặc chưa có hội đồng cấp huyện.",
            "There is no council at district level on 1 July 2025."
        ),
        (
            .subjectNotForForm("household", form: "bang-khen"), "Bằng khen không dành cho đối tượng hộ gia đình. Hãy chọn hình thức khác.",
            "Certificate of merit is not for this subject (household). Choose another form."
        ),
        (
            .lowerLevelMissing("district", period: "2025"), "Chưa được cấp huyện công nhận cho năm 2025. Không được vượt cấp.",
            "Not recognised at district level for year 2025, and no level may be skipped."
        ),
        (
            .needMissing(condition: "twice", Need(kind: .graded, key: "typical", years: 0), period: "2025"),
            "Hai năm liên tục: chưa được xếp loại tiêu biểu cho năm 2025.", "Two years in a row: not graded as typical for year 2025."
        ),
        (
            .needMissing(condition: "twice", Need(kind: .effective, years: 0), period: "2025"),
            "Hai năm liên tục: chưa được kiểm tra là có hiệu quả cho năm 2025.", "Two years in a row: not found effective for year 2025."
        ),
        (
            .yearsMissing(condition: "twice", district, have: [2023], missing: [2024]),
            "Hai năm liên tục: đã được cấp huyện công nhận năm 2023; còn thiếu năm 2024.",
            "Two years in a row: recognised at district level in 2023; missing 2024."
        ),
        (
            .yearsMissing(condition: "twice", Need(kind: .registered, years: 2), have: [], missing: [2023, 2024]),
            "Hai năm liên tục: chưa đăng ký; còn thiếu năm 2023, 2024.", "Two years in a row: not registered; missing 2023, 2024."
        ),
        (
            .checkMissing("complaint"), "Chưa hiệp y về khiếu nại. Hãy hỏi cơ quan có thẩm quyền và ghi lại câu trả lời.",
            "Nobody was asked about this yet: Complaint. Ask the body in charge and record its answer."
        ),
        (
            .checkExpired("complaint", answeredOn: day("2025-01-01"), until: day("2025-04-01")),
            "Trả lời ngày 1/1/2025 về khiếu nại hết giá trị từ ngày 1/4/2025. Hãy hỏi lại.",
            "The answer of 1 January 2025 (Complaint) holds no longer from 1 April 2025. Ask again."
        ),
        (
            .checkNotClear("complaint", body: "Thanh tra huyện", answeredOn: day("2025-01-01")),
            "Thanh tra huyện trả lời ngày 1/1/2025: đang có vướng mắc về khiếu nại. Chờ đến khi có trả lời mới.",
            "Thanh tra huyện answered on 1 January 2025 that something stands in the way (Complaint). Wait until it answers otherwise."
        ),
        (
            .sameAchievement(award, across: [.tracks, .years]),
            "Mô hình đã được khen: Bằng khen, quyết định 12/QĐ-UBND ngày 5/12/2024 (khác hệ thống khen thưởng, năm). "
                + "Một thành tích chỉ được khen một lần.",
            "The model was commended already: Certificate of merit, decision 12/QĐ-UBND of 5 December 2024 (other tracks, years). "
                + "One achievement is honoured once."
        ),
        (
            .sameHost(award, across: []),
            "Đơn vị thực hiện đã được khen: Bằng khen, quyết định 12/QĐ-UBND ngày 5/12/2024. Hãy xem có phải cùng một thành tích không.",
            "Those who run it were commended already: Certificate of merit, decision 12/QĐ-UBND of 5 December 2024. "
                + "See whether it is the same achievement."
        ),
        (
            .thematicForMerit(form: "bang-khen"), "Bằng khen là khen thưởng công trạng; kết quả của phong trào không được dùng làm căn cứ.",
            "Certificate of merit is an award of merit; results of a movement are no ground for it."
        ),
        (
            .foundUnfit(level: "province", period: "2025"), "Thẩm định ở cấp tỉnh cho năm 2025 kết luận chưa đủ điều kiện.",
            "The appraisal at province level for year 2025 found it unfit."
        ),
        (
            .notAppraised(level: "province", period: "2025"), "Chưa thẩm định ở cấp tỉnh cho năm 2025.",
            "Not appraised yet at province level for year 2025."
        ),
    ]

    @Test(arguments: rows.indices) func `a finding names what is missing or in the way`(index: Int) {
        let (finding, vi, en) = EligibilitySentenceTests.rows[index]
        #expect(finding.said(of: EligibilitySentenceTests.programme, in: .vi) == vi)
        #expect(finding.said(of: EligibilitySentenceTests.programme, in: .en) == en)
    }

    @Test func `every finding has a sentence here`() {
        #expect(Set(EligibilitySentenceTests.rows.map(\.0.code)).count == 16)
    }
}
