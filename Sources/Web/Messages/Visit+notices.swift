import Keeping
import Pages
import Queries
import Rules
import Texts

extension Visit {
    func notices() throws -> (any Page)? {
        guard let officer = caller?.officer, let office else { return nil }
        let notices = try office.notices.notices(of: officer.account)
        let subjects = try subjects(of: notices, for: officer.account, in: room, on: defaults.today)
        let lines = zip(notices, subjects).map { notice, subject in
            NoticesPage.Line(
                sentence: language.sentence(notice.kind, subject, on: notice.day), at: notice.at, isRead: notice.isRead,
                address: Visit.address(of: subject))
        }
        let counts = officer.holds(.keepAccounts) ? try office.outbox.counts() : [:]
        return NoticesPage(
            frame: frame, lines: lines, newest: notices.first?.id ?? 0, mail: try mail(of: officer, office),
            outbox: MailState.allCases.compactMap { state in counts[state].map { (name(of: state), $0) } })
    }

    func readNotices() throws -> Outcome {
        guard let caller, let office else { return .nothing }
        try office.notices.markRead(of: caller.officer.account, upTo: Int(form[.seen] ?? "") ?? 0)
        return .goTo(Address(.notices))
    }

    func wishMail() throws -> Outcome {
        guard let caller, let office else { return .nothing }
        try office.notices.setMail(form[.mail] == "1", for: caller.officer.account)
        return .goTo(Address(.notices))
    }

    private func mail(of officer: Officer, _ office: Office) throws -> NoticesPage.Mail {
        guard office.mailsGoOut else { return .off }
        guard let address = try office.notices.address(of: officer.account) else { return .addressMissing }
        return .possible(isOn: try office.notices.wantsMail(officer.account), address: address)
    }

    private static func address(of subject: NoticeSubject) -> Address? {
        switch subject {
        case .model(let id, _, _), .decided(let id, _, _, _, _, _, _): .model(id)
        case .complaint(let id, _): .complaint(id)
        case .decision(let id, _): .decision(id)
        case .annulment(let position, _): .annulment(at: position)
        case .deadline: Address(.work)
        case .post, .account, .gone: nil
        }
    }

    private func name(of state: MailState) -> String {
        switch state {
        case .waiting: language.mailWaiting
        case .sending: language.mailSending
        case .sent: language.mailSent
        case .failed: language.mailFailed
        case .doubtful: language.mailDoubtful
        }
    }
}
