/// Why what was sent over HTTP is not even looked at.
package enum FormRefusal: Error, Equatable, Sendable {
    /// Another site's page sent it, or the browser says nothing that proves otherwise.
    case fromElsewhere
    /// The session ended since the page was made, or the page is of another session.
    case pageTooOld
    case notAForm
    /// The word that confirms was typed otherwise.
    case confirmationDiffers(wanted: String)
    case tooManyRows(max: Int)
    /// Somebody published a version since the form was opened.
    case versionMovedOn(Int)
    /// What was typed means nothing that there is.
    case nothingFound(String)
    /// What was typed may mean several: one of them has to be chosen.
    case severalFound(String)
    /// The same where there is no list to choose from.
    case unitUnclear(String)
    case tooLarge(max: Int)
    case numberUnreadable(String)
    /// Something that has to be chosen was not.
    case choiceMissing
    /// Words for another model find none.
    case otherUnknown(String)
    case filesMissing
    case tooManyFiles(max: Int)
}
