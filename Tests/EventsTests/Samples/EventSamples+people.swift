import Events

extension EventSamples {
    static let people: [Event] = [
        .accountOpened(AccountOpened(account: AccountID("a-1"), name: Sealed(key: "person/account.a-1", box: "c2VhbGVk"))),
        .accountClosed(AccountClosed(account: AccountID("a-1"), reason: "Nghỉ hưu")),
        .appointmentMade(
            makeSample { made in
                made.appointment = AppointmentID("p-1")
                made.account = AccountID("a-1")
                made.role = .receivingOfficer
                made.unit = UnitID("vn-c02068-1")
                made.programme = "dan-van-kheo"
                made.until = day("2026-01-01")
                made.decision = "12-QĐ/ĐU, 2/1/2025"
            }),
        .appointmentEnded(AppointmentEnded(appointment: AppointmentID("p-1"), account: AccountID("a-1"), reason: "Chuyển công tác")),
    ]
}
