import Events
import Keeping
import Queries
import Rules
import Testing
import Texts

struct NoticeSentenceTests {
    static let day = ErrorSamples.day
    static let subject = NoticeSubject.model(
        ModelID("m-1"), name: "Đường hoa", place: [PlaceName(type: "Phường", name: "Hoa Lư"), PlaceName(type: "Tỉnh", name: "Ninh Bình")])

    @Test(arguments: NoticeKind.allCases)
    func `every kind has a sentence of its own in each language`(_ kind: NoticeKind) {
        let said = Language.allCases.map { language in NoticeKind.allCases.map { language.sentence($0, subject($0), on: NoticeSentenceTests.day) } }
        for sentences in said {
            #expect(Set(sentences).count == NoticeKind.allCases.count)
            #expect(sentences.allSatisfy { $0.hasSuffix(".") })
        }
        #expect(Set(said[0]).isDisjoint(with: said[1]))
    }

    private func subject(_ kind: NoticeKind) -> NoticeSubject {
        switch kind {
        case .appointmentMade, .appointmentEnded: .post(.registrant, place: [])
        case .resetRequested, .resetDone: .account
        case .complaintToSettle, .complaintAnswered: .complaint(ComplaintID("c-1"), about: "Đường hoa")
        case .awardCorrected: .decision(DecisionID("d-1"), number: "1762-QĐ/TU")
        case .annulled: .annulment(120, name: "Đường hoa")
        case .deadlineNear:
            .deadline(
                CalendarDay(programme: "p", period: "2025", kind: .cutOff, day: NoticeSentenceTests.day),
                programme: Name(vi: "Dân vận", en: "Movement"),
                period: Name(vi: "Năm 2025", en: "Year 2025"))
        case .modelDecided: decided(.declined)
        default: NoticeSentenceTests.subject
        }
    }

    private func decided(_ outcome: CouncilOutcome) -> NoticeSubject {
        .decided(
            ModelID("m-1"), name: "Đường hoa", place: [PlaceName(type: "Phường", name: "Hoa Lư")], aim: .recognise, outcome: outcome,
            reason: outcome == .granted ? nil : "Đủ phiếu nhưng đã hết chỉ tiêu.", body: "Hội đồng cấp tỉnh")
    }

    @Test func `whoever a council declined reads why and where to complain`() {
        let day = NoticeSentenceTests.day
        #expect(
            Language.vi.sentence(.modelDecided, decided(.declined), on: day)
                == "Hội đồng cấp tỉnh kết luận ngày 1/7/2025 về mô hình “Đường hoa” (Phường Hoa Lư): không đạt."
                + " Lý do: Đủ phiếu nhưng đã hết chỉ tiêu."
                + " Nếu không đồng ý, hãy gửi khiếu nại, kiến nghị đến cơ quan tiếp nhận từ trang của mô hình.")
        #expect(
            Language.vi.sentence(.modelDecided, decided(.granted), on: day)
                == "Hội đồng cấp tỉnh kết luận ngày 1/7/2025 về mô hình “Đường hoa” (Phường Hoa Lư): được công nhận.")
        #expect(
            Language.en.sentence(.modelDecided, decided(.deferred), on: day)
                == "Hội đồng cấp tỉnh decided on 1 July 2025 on the model “Đường hoa” (Hoa Lư ward): deferred."
                + " Reason: Đủ phiếu nhưng đã hết chỉ tiêu.")
    }

    @Test func `a place is said in the language of the notice`() {
        let (day, subject) = (NoticeSentenceTests.day, NoticeSentenceTests.subject)
        #expect(
            Language.vi.sentence(.modelReturned, subject, on: day)
                == "Hồ sơ mô hình “Đường hoa” (Phường Hoa Lư, Tỉnh Ninh Bình) bị trả lại ngày 1/7/2025 để bổ sung.")
        #expect(
            Language.en.sentence(.modelReturned, subject, on: day)
                == "The model “Đường hoa” (Hoa Lư ward, Ninh Bình province) was returned on 1 July 2025 for completion.")
        #expect(
            Language.vi.sentence(.deadlineNear, self.subject(.deadlineNear), on: day) == "Dân vận, Năm 2025: chốt số liệu ngày 1/7/2025.")
    }
}
