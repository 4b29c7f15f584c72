/// Why a draft is not kept as it was sent.
package enum DraftRefusal: Error, Equatable, Sendable {
    /// Never there, sent, deleted, or somebody else's: which is not told.
    case draftUnknown
    case tooManyDrafts(max: Int)
    case draftTooLarge(max: Int)
    /// Another window saved it after this one had read it.
    case overtaken
}
