import Commands
import Events
import Keeping
import Pages
import Queries
import Rules
import Texts

// How a session ends on the web: outcomes, minutes, signatures, application.

extension Visit {
    func sessionOutcomes() throws -> (any Page)? { try sessionView().flatMap { outcomesPage($0) } }

    private func outcomesPage(_ view: SessionView) -> (any Page)? {
        guard view.answer.view == .inside else { return nil }
        return OutcomesPage(frame: frame.at(Address(.sessionOutcomes, id: view.session.id.rawValue)), view: view)
    }

    func setOutcomes() async throws -> Outcome {
        try await orShow(.outcomes, { self.outcomesPage($0) }) {
            guard let view = try sessionView() else { return .nothing }
            try checkCount(view.session.items.count)
            let outcomes = view.session.items.compactMap { item -> ItemOutcome? in
                let part = String(item.item)
                guard let outcome = form[.outcome, part].flatMap({ CouncilOutcome(rawValue: $0) }) else { return nil }
                return ItemOutcome(item: item.item, outcome: outcome, reason: outcome == .granted ? nil : form[.reason, part])
            }
            return try await take(
                .outcomes, [SetOutcomes(session: view.session.id, outcomes: outcomes, on: defaults.today)], goTo: .session(view.session.id))
        }
    }

    /// What is grave is confirmed by how many items it is about.
    private func checkCount(_ count: Int) throws {
        guard form[.confirmation]?.filter({ $0 != "." && $0 != "," && $0 != " " }) == String(count) else {
            throw WrongField(field: .confirmation, reason: FormRefusal.confirmationDiffers(wanted: String(count)))
        }
    }

    func minutes() throws -> (any Page)? { try sessionView().flatMap { try minutesPage($0) } }

    private func minutesPage(_ view: SessionView) throws -> (any Page)? {
        let answer = view.answer
        guard answer.view == .inside else { return nil }
        let isOpen = answer.hidden.isEmpty
        let mayDraw = isOpen && view.mayDrawMinutes
        let remark = view.typed[.remark] ?? ""
        let hasCode = try caller.flatMap { caller in try office?.credentials.credential(of: caller.officer.account)?.secondFactorSince } != nil
        return MinutesPage(
            frame: frame.at(Address(.minutes, id: view.session.id.rawValue)), view: view,
            proposed: mayDraw ? Minutes(of: answer, units: atlas, remark: remark, in: .vi).text : nil,
            translation: isOpen && (mayDraw || answer.minutes != nil) ? Minutes(of: answer, units: atlas, remark: remark, in: .en).text : nil,
            hasSecondFactor: hasCode)
    }

    func minutesStep(_ deed: Deed) async throws -> Outcome {
        let address = Address(.minutes, id: id)
        return try await orShow(deed, { try self.minutesPage($0) }) {
            let (session, day) = (SessionID(id), defaults.today)
            switch deed {
            case .minutesDrawing:
                guard let view = try sessionView() else { return .nothing }
                if let item = view.answer.hidden.min(), let account = view.seat.account { throw SessionRefusal.conflicted(account, item: item) }
                let remark = form.text(.remark)
                guard remark.count <= Limits.remarkCharactersMax else { throw SessionRefusal.textTooLong(max: Limits.remarkCharactersMax) }
                let text = Minutes(of: view.answer, units: atlas, remark: remark, in: .vi).text
                return try await take(deed, [DrawMinutes(session: session, text: text, on: day)], goTo: address)
            case .minutesSigning: return try await sign(address)
            case .minutesReopening:
                return try await take(deed, [ReopenMinutes(session: session, reason: form.text(.reason), on: day)], goTo: address)
            case .application:
                guard let view = try sessionView() else { return .nothing }
                try checkCount(view.session.items.count)
                return try await take(deed, [ApplyOutcomes(session: session, on: day)], goTo: .session(session))
            default: return .nothing
            }
        }
    }

    /// A code is taken once: what would be refused anyway is refused before it is spent, and whoever pressed twice is not asked for another.
    private func sign(_ address: Address) async throws -> Outcome {
        guard let office, let caller, let view = try sessionView() else { return .nothing }
        let once = try sendingID(.minutesSigning)
        let told = address.with(.done, "\(Deed.minutesSigning)")
        if try await office.work({ try $0.hasDone(once) }) { return .goTo(told) }
        let account = caller.officer.account
        let command = SignMinutes(session: view.session.id, member: account, hash: form.text(.hash), on: defaults.today)
        let refusal = try await office.rehearse([[command]], as: caller).first.flatMap { $0 }
        if let refusal { throw refusal }
        let code = form.text(.code)
        let credentials = office.credentials
        do {
            try await office.work { _ in try credentials.confirm(code, of: account) }
        } catch let wrong as AccountRefusal {
            throw WrongField(field: .code, reason: wrong)
        }
        try await office.perform([command], id: once, as: caller)
        return .goTo(told)
    }
}
