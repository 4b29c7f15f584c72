import Events

extension EventSamples {
    private static let session = SessionID("s-1")
    private static let (chair, secretary, member) = (AccountID("a-1"), AccountID("a-2"), AccountID("a-3"))

    static let sessions: [Event] = convening + sitting + ending

    private static let convening: [Event] = [
        .sessionConvened(
            makeSample { convened in
                convened.session = session
                convened.programme = "dan-van-kheo"
                convened.programmeVersion = 2
                convened.level = "province"
                convened.period = "2023"
                convened.unit = UnitID("vn-p06-1")
                convened.body = "Hội đồng xét chọn điển hình Dân vận khéo tỉnh Bắc Kạn"
                convened.decision = "15-QĐ/BCĐ"
                convened.mode = .mixed
                convened.members = members
                convened.quorum = Fraction(part: 2, whole: 3)
                convened.isGenerated = true
            }),
        .membersChanged(MembersChanged(session: session, decision: "18-QĐ/BCĐ", members: members)),
        .agendaDrawn(
            AgendaDrawn(
                session: session,
                items: [
                    AgendaItem(
                        item: 1, model: ModelID("m-1"), aim: Aim(kind: .grade, key: "typical"), unit: UnitID("vn-c02068-1"), seen: 117),
                    AgendaItem(
                        item: 2, model: ModelID("m-2"), aim: Aim(kind: .propose, key: "centre"), unit: UnitID("vn-c01888-1"), seen: 118),
                ])),
    ]

    private static let members = [
        SessionMember(account: chair, role: .chair, unit: UnitID("vn-p06-1"), office: "Phó Bí thư Thường trực Tỉnh ủy", hasVote: true),
        SessionMember(account: secretary, role: .secretary, hasVote: false),
        SessionMember(account: member, role: .member, unit: UnitID("vn-c02068-1"), office: "Trưởng Ban Dân vận", hasVote: true),
    ]

    private static let sitting: [Event] = [
        .sessionOpened(SessionOpened(session: session, present: [chair, secretary])),
        .attendanceChanged(AttendanceChanged(session: session, member: member, isPresent: true)),
        .sessionAdjourned(SessionAdjourned(session: session, reason: "Không đủ số thành viên tối thiểu")),
        .sessionResumed(SessionResumed(session: session, present: [chair, secretary, member])),
        .conflictDeclared(ConflictDeclared(session: session, member: member, items: [1, 2], ground: .kinship)),
        .conflictLifted(
            ConflictLifted(
                session: session, member: member, items: [2], decision: "21-QĐ/BCĐ", reason: "Chỉ cùng xã, không tham gia mô hình")),
        .ballotOpened(
            BallotOpened(
                session: session, ballot: 1, items: [1, 2], form: .scored, pointsMax: 10_000,
                conflicts: [Conflict(item: 1, member: member, grounds: [.ownUnit, .author])])),
        .paperHandedOut(PaperHandedOut(session: session, ballot: 1, members: [chair, member])),
        .sheetGiven(SheetGiven(session: session, ballot: 1, member: chair, sheet: Sealed(key: "ballot/s-1.1", box: "c2VhbGVk"))),
        .secretVoteGiven(SecretVoteGiven(session: session, ballot: 2, member: chair)),
        .paperCounted(
            PaperCounted(
                session: session, ballot: 1, returned: 2, counts: [PaperCount(item: 2, yes: 1, no: 0, abstain: 0, invalid: 1)])),
        .paperConfirmed(PaperConfirmed(session: session, ballot: 1)),
        .ballotClosed(
            BallotClosed(
                session: session, ballot: 1,
                results: [
                    makeSample { result in
                        result.item = 1
                        result.members = 5
                        result.entitled = 4
                        result.yes = 2
                        result.no = 1
                        result.abstain = 1
                        result.invalid = 0
                        result.points = [7_500, 9_000]
                    }
                ],
                sheets: [
                    MemberSheet(
                        member: chair, marks: [BallotMark(item: 1, points: 9_000), BallotMark(item: 2, vote: .abstain)])
                ], lost: 1)),
        .ballotVoided(BallotVoided(session: session, ballot: 3, reason: "Mở nhầm nội dung")),
        .tieBroken(TieBroken(session: session, items: [2, 1], reason: "Ít phiếu không đồng ý hơn")),
        .exceptionGranted(
            ExceptionGranted(
                session: session, quota: "typical-commune", group: "vn-c02068-1", extra: 1, decision: "22-QĐ/BCĐ", reason: "Xã mới sáp nhập")),
    ]

    private static let ending: [Event] = [
        .outcomesSet(
            OutcomesSet(
                session: session,
                outcomes: [
                    ItemOutcome(item: 1, outcome: .granted), ItemOutcome(item: 2, outcome: .deferred, reason: "Chờ kết luận thanh tra"),
                ])),
        .minutesDrawn(
            MinutesDrawn(session: session, text: Sealed(key: "session/s-1", box: "c2VhbGVk"), hash: String(repeating: "0a", count: 32))),
        .minutesSigned(MinutesSigned(session: session, member: chair, role: .chair, hash: String(repeating: "0a", count: 32))),
        .minutesReopened(MinutesReopened(session: session, reason: "Ghi thiếu ý kiến")),
        .outcomesApplied(OutcomesApplied(session: session)),
        .sessionAbandoned(SessionAbandoned(session: session, reason: "Hoãn vô thời hạn")),
    ]
}
