import Events

/// Work that waits for somebody (hàng việc): models in certain states, for whoever holds a right over them.
package enum Queue: String, CaseIterable, Sendable {
    /// Drafted or recalled, and not sent.
    case toSend
    /// Sent back for completion.
    case returned
    case toReceive
    case toAppraise
    /// Proposed to the officer's level, and not received there.
    case toTakeOver
    /// Received at the officer's level, and its papers not looked through.
    case toExamine
    /// Found effective, not proposed for the period.
    case toPropose
    /// Found effective, not recognised for the period.
    case toRecognise
    /// The period is over, and nobody has confirmed it for the next.
    case toConfirm
    /// Waiting longer than the programme allows, whatever for.
    case overdue

    package var right: Right {
        switch self {
        case .toSend, .returned: .prepareModels
        case .toReceive, .toTakeOver, .toConfirm, .overdue: .receiveModels
        case .toAppraise, .toExamine: .appraiseModels
        case .toPropose: .proposeModels
        case .toRecognise: .recogniseModels
        }
    }

    package var statuses: [Model.Status] {
        switch self {
        case .toSend: [.draft, .recalled]
        case .returned: [.returned]
        case .toReceive: [.registered]
        case .toAppraise: [.accepted, .launched, .inProgress]
        case .toPropose, .toRecognise: [.effective]
        case .toTakeOver, .toExamine, .toConfirm: [.accepted, .launched, .inProgress, .effective, .notEffective]
        case .overdue: [.registered]
        }
    }

    /// Whether it holds what was proposed to the level of a post, and not what merely lies in its units.
    package var isOfClimb: Bool { self == .toTakeOver || self == .toExamine }

    /// The queues of an officer, in the order in which they are worked through.
    package static func of(_ officer: Officer) -> [Queue] { allCases.filter { officer.holds($0.right) } }
}
