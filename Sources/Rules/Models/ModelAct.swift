package import Events

/// What may be done with a model, as the doors offer it: who may, and from which states. The rules have the last word.
package enum ModelAct: String, CaseIterable, Sendable {
    case revise, register, recall
    case accept, giveBack, decline
    case launch, progress, check, score
    case receive, sendBack, appraise, declare
    case propose, recognise, grade
    case carryOver, lapse, stop, merge, remove
    case attach, takeUp, correct, annul

    package var right: Right {
        switch self {
        case .revise, .register, .recall, .launch, .progress, .score, .stop, .attach, .takeUp: .prepareModels
        case .accept, .giveBack, .decline, .receive, .sendBack, .declare, .carryOver, .lapse, .merge, .remove, .correct: .receiveModels
        case .check, .appraise: .appraiseModels
        case .propose: .proposeModels
        case .recognise, .grade, .annul: .recogniseModels
        }
    }

    package func fits(_ status: Model.Status) -> Bool {
        switch self {
        case .revise, .register: status.isWithAuthors
        case .recall, .accept, .giveBack, .decline: status == .registered
        case .launch: status == .accepted
        case .progress, .check, .carryOver, .receive, .sendBack, .appraise: status.isAccepted
        case .score, .declare: !status.isOver && status != .draft && status != .recalled
        case .propose, .recognise: status.isAccepted && status != .notEffective
        case .grade: status.isAccepted
        case .lapse, .stop, .merge, .remove: !status.isOver && status != .draft && status != .recalled
        case .attach, .takeUp: !status.isOver
        case .correct, .annul: true
        }
    }

    /// Those that an officer may try with a model in a state, in the order of the life. What is done at a level of the ladder takes the right at
    /// the level's seat, and there must be something to do it with.
    package static func open(
        to officer: Officer, unit: UnitID, programme: Key, status: Model.Status, authors: Set<String>, in atlas: Atlas, tree: Key, on day: Day,
        offers: ClimbOffers = ClimbOffers()
    ) -> [ModelAct] {
        let rights = Set(Right.allCases.filter { officer.may($0, at: unit, programme: programme, in: atlas, tree: tree, on: day) })
        let isAuthor = authors.contains(officer.account.rawValue)
        return allCases.filter { act in
            guard act.fits(status), !(act.right.isJudgement && isAuthor) else { return false }
            return switch act {
            case .receive: !offers.toReceive.isEmpty
            case .sendBack: !offers.toSendBack.isEmpty
            case .appraise: !offers.toAppraise.isEmpty
            case .declare: offers.hasChecks && !offers.toDeclare.isEmpty
            case .score: offers.hasCriteria && rights.contains(act.right)
            default: rights.contains(act.right)
            }
        }
    }
}

extension Model.Status {
    /// Accepted, or further, and not over.
    package var isAccepted: Bool {
        switch self {
        case .accepted, .launched, .inProgress, .effective, .notEffective: true
        default: false
        }
    }
}
