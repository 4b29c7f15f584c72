import ArgumentParser
import Commands
import Events
import Queries
import Rules
import Wiring

/// What every step of a session takes.
struct SessionStepOptions: ParsableArguments {
    @Argument(help: "The session's id.") var session: String
    @Option(help: ArgumentHelp("The day on which it happened (default: today).", valueName: "day")) var on: Day?
    @Option(help: ArgumentHelp("The command's id: the same again changes nothing.", valueName: "id")) var commandID: String?

    var id: SessionID { SessionID(session) }
    var day: Day { on ?? Today.inVietnam }
}

/// Whom a step is about, where it is for oneself.
struct OwnMemberOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The member, while the register has no accounts yet (default: the account of the token).", valueName: "account"))
    var member: String?

    func account(at installation: Installation) throws -> AccountID {
        if let member { return AccountID(member) }
        guard installation.actor.isAuthenticated else { throw ValidationError("Say which member: --member, or the token of an account.") }
        return AccountID(installation.actor.id)
    }
}

/// Items of an agenda: `1,2,5-9`.
struct ItemsArgument: ExpressibleByArgument {
    let items: [Int]

    init?(argument: String) {
        var items: [Int] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first > 0, last >= first,
                last <= Limits.itemsPerSessionMax * Limits.itemsPerSessionMax, last - first < Limits.itemsPerSessionMax
            else { return nil }
            items += first...last
        }
        guard items.count <= Limits.itemsPerSessionMax else { return nil }
        self.items = items
    }

    static let help = ArgumentHelp("Items of the agenda.", valueName: "1,2,5-9")
}

/// A text for one item: `3=…`.
struct ItemTextArgument: ExpressibleByArgument {
    let item: Int
    let text: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), let item = Int(argument[..<sign]) else { return nil }
        self.item = item
        text = String(argument[argument.index(after: sign)...])
    }
}

/// `ACCOUNT:ROLE[:UNIT[:OFFICE]]`.
struct MemberArgument: ExpressibleByArgument {
    let account: String
    let role: CouncilRole
    let unit: String?
    let office: String?

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, !parts[0].isEmpty, let role = CouncilRole(rawValue: parts[1]) else { return nil }
        account = parts[0]
        self.role = role
        unit = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
        office = parts.count > 3 && !parts[3].isEmpty ? parts[3] : nil
    }

    static let help = ArgumentHelp(
        "A member: the account, its role (\(CouncilRole.allCases.map(\.rawValue).joined(separator: ", "))), its unit, its office.",
        valueName: "account:role[:unit[:office]]")

    /// The right to vote is the programme's to give.
    func member(in room: ReadingRoom, on day: Day) throws -> SessionMember {
        let unit = try unit.map { text in
            guard let known = room.unit(text, on: day) else { throw NotThere(.unit, text) }
            return known.unit.id
        }
        return SessionMember(account: AccountID(account), role: role, unit: unit, office: office, hasVote: false)
    }
}

extension SessionMode: ExpressibleByArgument {}
extension BallotForm: ExpressibleByArgument {}
extension Vote: ExpressibleByArgument {}
extension ConflictGround: ExpressibleByArgument {}

extension Installation {
    /// A session as whoever asks may see it: the account of the token, or whoever sits at the machine before there are accounts.
    func session(_ id: SessionID, on day: Day) throws -> SessionAnswer {
        guard let answer = try room.session(id, for: viewer(), on: day) else { throw SessionRefusal.sessionUnknown(id) }
        return answer
    }

    /// Nil while there are no accounts. Somebody without a post sees no session.
    func viewer() throws -> Officer? {
        guard actor.isAuthenticated else {
            guard try !room.hasAccounts() else { throw AccessRefusal.signInNeeded }
            return nil
        }
        let officer = try room.officer(AccountID(actor.id), on: Today.inVietnam, passedSecondFactor: actor.passedSecondFactor)
        guard let officer, !officer.posts.isEmpty else { throw AccessRefusal.noAppointment }
        return officer
    }
}
