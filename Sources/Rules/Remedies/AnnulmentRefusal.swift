package import Events

/// Why something is not annulled for cause. Cases in order of precedence; what each annulment itself asks is refused as that.
package enum AnnulmentRefusal: Error, Equatable, Sendable {
    case annulmentExists(AnnulmentID)
    /// The entry is none of this model, or is annulled already.
    case entryUnknown(position: Int)
    /// Only recognitions, gradings and proposals are annulled for cause.
    case notForCause(position: Int)
    /// What was chosen to go with it does not rest on it.
    case restsNotOnIt
    case tooMuchTogether(max: Int)
    case instrumentMissing
    /// What rests on it is not what was looked at: somebody entered something since.
    case countMovedOn(count: Int)
}
