import Events
import Queries
import Rules

/// Whether whoever is at the desk may do what a command demands.
struct Access {
    private enum Standing {
        /// Nobody has an account yet: the register is being set up.
        case settingUp
        case nobody
        case officer(Officer)
    }

    private let standing: Standing
    private let atlas: Atlas
    private let today: Day

    init(of actor: Desk.Actor, at desk: Desk) throws {
        atlas = desk.room.atlas
        today = desk.today()
        if actor.isAuthenticated {
            let account = AccountID(actor.id)
            // What another process has just entered about the account counts.
            if let head = try desk.journal.head(of: "account/\(account)"), head.position >= desk.room.position { try desk.follow() }
            guard let officer = try desk.room.officer(account, on: today, passedSecondFactor: actor.passedSecondFactor), !officer.posts.isEmpty
            else { throw AccessRefusal.noAppointment }
            standing = .officer(officer)
        } else {
            standing = try desk.room.hasAccounts() ? .nobody : .settingUp
        }
    }

    func check(_ demand: Demand) throws {
        switch standing {
        case .settingUp: return
        case .nobody:
            guard demand.right.isSetUp else { throw AccessRefusal.signInNeeded }
        case .officer(let officer):
            let tree = ReadingRoom.tree
            if let model = demand.model,
                !officer.may(.readFiles, at: demand.home, programme: demand.programme, in: atlas, tree: tree, on: today)
            {
                throw ModelRefusal.modelUnknown(model)
            }
            guard officer.holds(demand.right) else { throw AccessRefusal.noRight(demand.right) }
            guard officer.may(demand.right, at: demand.unit, programme: demand.programme, in: atlas, tree: tree, on: today) else {
                throw AccessRefusal.notThere(demand.right)
            }
            if let also = demand.also, !officer.may(demand.right, at: also, programme: demand.programme, in: atlas, tree: tree, on: today) {
                throw AccessRefusal.notThere(demand.right)
            }
            let isAtTheSeat = officer.posts(for: demand.right).contains { $0.isAt(demand.unit, in: atlas, tree: tree, on: today) }
            guard isAtTheSeat || !demand.isForTheSeat else { throw AccessRefusal.ofAnotherLevel(demand.right) }
            guard !demand.barred.contains(officer.account.rawValue) else {
                if let complaint = demand.complaint { throw AccessRefusal.ownComplaint(complaint) }
                throw demand.model.map { AccessRefusal.ownFile($0) } ?? AccessRefusal.ownAppointment
            }
        }
    }
}
