import Commands
import Events
import Foundation
import Keeping
import Pages
import Queries
import Rules

extension Visit {
    /// Whether whoever asks keeps the accounts of the whole register: only they open, close, invite and reset.
    private var mayKeepAll: Bool {
        caller?.officer.may(.keepAccounts, at: nil, programme: nil, in: atlas, tree: ReadingRoom.tree, on: defaults.today) ?? false
    }

    private func checkKeepsAll() throws {
        guard mayKeepAll else { throw AccessRefusal.notThere(.keepAccounts) }
    }

    func accounts(_ refused: Refused? = nil) throws -> (any Page)? {
        guard let office else { return nil }
        let credentials = Dictionary(try office.credentials.credentials().map { ($0.account, $0) }) { first, _ in first }
        let words = asked[.words] ?? ""
        let wanted = folded(words)
        let found = try room.accounts().filter { account in
            guard !wanted.isEmpty else { return true }
            return [account.name, credentials[account.id]?.signInName].contains { $0.map { folded($0).contains(wanted) } ?? false }
        }
        let page = try asked.page()
        let shown = found.reversed().dropFirst((page - 1) * Limits.listPageRows).prefix(Limits.listPageRows)
        return AccountListPage(
            frame: frame, words: words,
            lines: shown.map { account in
                let credential = credentials[account.id]
                return .init(
                    account: account, signInName: credential?.signInName,
                    isInvited: credential.map { $0.passwordSetAt == nil && $0.lastReset == nil } ?? false,
                    waitsForReset: credential?.resetRequest != nil)
            }, total: found.count, page: page, mayOpen: mayKeepAll, refused: refused)
    }

    func account(_ refused: Refused? = nil, candidates: [UnitCandidate] = []) throws -> (any Page)? {
        guard let office, let caller, let account = try room.account(AccountID(id)) else { return nil }
        let credential = try office.credentials.credential(of: account.id)
        let access = try credential.map { credential in
            AccountPage.Access(
                signInName: credential.signInName, hasPassword: credential.passwordSetAt != nil,
                isInvited: try credential.passwordSetAt == nil && credential.lastReset == nil
                    && office.credentials.links(of: account.id).isEmpty,
                hasSecondFactor: credential.secondFactorSince != nil, lastReset: try credential.lastReset.map { try reset($0) },
                request: try credential.resetRequest.map {
                    (by: try room.name(ofActor: $0.by.rawValue), at: Int($0.at), isOwn: $0.by == caller.officer.account)
                }, needsTwo: needsTwo(account))
        }
        return AccountPage(
            frame: frame, account: account, access: access, programmes: room.programmeKeys.compactMap { room.programme($0) },
            candidates: candidates, mayKeepAll: mayKeepAll, done: asked[.done].flatMap { Done(rawValue: $0) }, refused: refused)
    }

    /// Whoever signs or votes, today or later.
    private func needsTwo(_ account: AccountAnswer) -> Bool {
        account.posts.contains { $0.role.needsSecondFactor && defaults.today < ($0.until ?? .never) }
    }

    func openAccount() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        return try await orShow(.accountOpening) {
            try checkKeepsAll()
            let account = AccountID(UUID().uuidString.lowercased())
            let name = form.text(.name)
            try Account.checkName(name)
            try office.credentials.reserve(form.text(.signInName), for: account)
            do {
                try await office.perform([OpenAccount(account: account, name: name, on: defaults.today)], as: caller)
            } catch {
                try office.credentials.forget(account)
                throw error
            }
            return try invited(account, office)
        }
    }

    func invite() throws -> Outcome {
        guard let office, try room.account(AccountID(id)) != nil else { return .nothing }
        return try orShow(.accountInvitation) {
            try checkKeepsAll()
            return try invited(AccountID(id), office)
        }
    }

    private func invited(_ account: AccountID, _ office: Office) throws -> Outcome {
        let code = try office.credentials.invite(account)
        let held = try office.credentials.held(code)
        return .page(
            ShownOncePage(
                frame: frame, secret: .invitation(code, signInName: held.signInName, until: Int(held.until)), next: .account(account)), .ok)
    }

    func closeAccount() async throws -> Outcome {
        guard let office, let caller, try room.account(AccountID(id)) != nil else { return .nothing }
        return try await orShow(.accountClosing) {
            try await office.perform([CloseAccount(account: AccountID(id), reason: form.text(.reason), on: defaults.today)], as: caller)
            try office.credentials.forget(AccountID(id))
            return done(.closed, of: AccountID(id))
        }
    }

    func reset() throws -> Outcome {
        guard let office, let caller, let account = try room.account(AccountID(id)) else { return .nothing }
        return try orShow(.accountReset) {
            try checkKeepsAll()
            let code = try office.credentials.requestReset(of: account.id, by: caller.officer.account, needsTwo: needsTwo(account))
            return try code.map { try shown(reset: $0, of: account.id, office) } ?? done(.resetRequested, of: account.id)
        }
    }

    func confirmReset() throws -> Outcome {
        guard let office, let caller, try room.account(AccountID(id)) != nil else { return .nothing }
        return try orShow(.accountReset) {
            try checkKeepsAll()
            return try shown(reset: try office.credentials.confirmReset(of: AccountID(id), by: caller.officer.account), of: AccountID(id), office)
        }
    }

    func withdrawReset() throws -> Outcome {
        guard let office, try room.account(AccountID(id)) != nil else { return .nothing }
        try checkKeepsAll()
        try office.credentials.withdrawReset(of: AccountID(id))
        return done(.resetWithdrawn, of: AccountID(id))
    }

    private func shown(reset code: String, of account: AccountID, _ office: Office) throws -> Outcome {
        let held = try office.credentials.held(code)
        return .page(
            ShownOncePage(frame: frame, secret: .reset(code, signInName: held.signInName, until: Int(held.until)), next: .account(account)), .ok)
    }

    func done(_ what: Done, of account: AccountID) -> Outcome { .goTo(.account(account).with(.done, what.rawValue)) }
}
