import CanonicalJSON

/// What an officer is appointed to do (vai trò). Who may do what stands in one table, `Rules/People/Right.swift`.
package enum Role: String, CodedValue, CaseIterable, Sendable {
    /// Of a base unit (người đăng ký): prepares and sends up models.
    case registrant
    /// Of the receiving body (cán bộ tiếp nhận).
    case receivingOfficer
    /// Looks at a model on the spot (cán bộ thẩm định).
    case appraiser
    /// Of a council (thư ký hội đồng): proposes upward.
    case councilSecretary
    case councilMember
    /// Who may sign (người ký).
    case signatory
    case statistician
    /// Decides what the public sees (người công bố).
    case publisher
    /// Reads everything, the journal too, and changes nothing (thanh tra).
    case inspector
    /// Keeps settings and accounts and decides nothing (quản trị).
    case administrator
}
