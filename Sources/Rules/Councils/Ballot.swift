package import Events

/// One ballot of a session (lượt bỏ phiếu).
package struct Ballot: Equatable, Sendable {
    package enum State: Equatable, Sendable {
        case open
        case closed
        case voided
    }

    /// What a member gave, which nobody reads before the ballot closes.
    package struct Sheet: Equatable, Sendable {
        package let member: AccountID
        package let sealed: Sealed
    }

    package struct Count: Equatable, Sendable {
        package let returned: Int
        package let counts: [PaperCount]
        package let countedBy: String
        package internal(set) var confirmedBy: String?
    }

    package let number: Int
    package let entry: Int
    package internal(set) var items: [Int]
    package let form: BallotForm
    package let pointsMax: Int?
    /// By item, those who do not act on it.
    package private(set) var conflicts: [Int: [AccountID: [ConflictGround]]]
    package internal(set) var state = State.open
    package internal(set) var paper: [AccountID] = []
    package internal(set) var sheets: [Sheet] = []
    package internal(set) var secretVoters: [AccountID] = []
    package internal(set) var count: Count?
    package internal(set) var results: [Int: BallotResult] = [:]
    /// Who gave what, once it is closed; empty where it was secret.
    package internal(set) var openSheets: [MemberSheet] = []
    package private(set) var lost = 0

    init(_ opened: BallotOpened, entry: Int) {
        number = opened.ballot
        self.entry = entry
        items = opened.items
        form = opened.form
        pointsMax = opened.pointsMax
        var conflicts: [Int: [AccountID: [ConflictGround]]] = [:]
        for conflict in opened.conflicts { conflicts[conflict.item, default: [:]][conflict.member] = conflict.grounds }
        self.conflicts = conflicts
    }

    mutating func except(_ member: AccountID, on item: Int, _ ground: ConflictGround) {
        guard items.contains(item) else { return }
        conflicts[item, default: [:]][member, default: []].append(ground)
    }

    /// Why somebody does not act is for the council.
    mutating func hideConflicts() { conflicts = [:] }

    mutating func close(_ body: BallotClosed) {
        state = .closed
        results = Dictionary(body.results.map { ($0.item, $0) }) { $1 }
        openSheets = body.sheets
        lost = body.lost ?? 0
    }

    /// Whoever has voted, on whatever way.
    package func hasVoted(_ member: AccountID) -> Bool {
        sheets.contains { $0.member == member } || secretVoters.contains(member) || paper.contains(member)
    }

    package func isInConflict(_ member: AccountID, with item: Int) -> Bool { conflicts[item]?[member] != nil }

    /// The items that a member may act on, in the order of the ballot.
    package func items(for member: AccountID) -> [Int] { items.filter { !isInConflict(member, with: $0) } }

    /// The key that what is given in it is sealed with until it closes.
    package static func owner(of session: SessionID, ballot: Int) -> String { "session/\(session).\(ballot)" }
}
