import HTTPTypes
import Pages

/// What became of something that was sent.
enum Outcome {
    /// Done: go and look.
    case goTo(Address)
    /// The same, to where somebody wanted to go before signing in.
    case goToPath(LocalPath)
    /// A page in answer: mostly the form again, with what is wrong.
    case page(any Page, HTTPResponse.Status)
    /// A word to the page's own script.
    case text(String, HTTPResponse.Status)
    /// Nothing is at the address, or nothing that this caller may know of.
    case nothing
    /// The same with headers of its own, such as a cookie.
    indirect case with(HTTPFields, Outcome)
}
