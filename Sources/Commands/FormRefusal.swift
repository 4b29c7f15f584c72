/// Why what was sent over HTTP is not even looked at.
package enum FormRefusal: Error, Equatable, Sendable {
    /// Another site's page sent it, or the browser says nothing that proves otherwise.
    case fromElsewhere
    /// The session ended since the page was made, or the page is of another session.
    case pageTooOld
    case notAForm
    /// One of several has to be chosen, and none is.
    case choiceMissing
    /// What was typed means nothing that there is.
    case nothingFound(String)
    /// What was typed may mean several: one of them has to be chosen.
    case severalFound(String)
    case tooLarge(max: Int)
}
