/// Why what was sent over HTTP is not even looked at.
package enum FormRefusal: Error, Equatable, Sendable {
    /// Another site's page sent it, or the browser says nothing that proves otherwise.
    case fromElsewhere
    /// The session ended since the page was made, or the page is of another session.
    case pageTooOld
    case notAForm
    case tooLarge(max: Int)
}
