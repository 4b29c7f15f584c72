/// Why a sign-in by another's account failed. Nothing was begun; signing in here with a password still works.
package enum IdentityRefusal: Error, Equatable, Sendable {
    /// The address is neither https nor on this machine: correct the settings.
    case addressUnsafe(String)
    /// Nobody answers there, or not in time.
    case providerUnreachable(reason: String)
    case answerTooLong(bytesMax: Int)
    /// It answered what no provider answers: which question, and what is wrong with the answer.
    case answerUnreadable(question: Question, status: Int)
    /// The provider calls itself otherwise than the settings do.
    case issuerWrong(String)
    /// Whoever comes back is not who left from here, or left too long ago.
    case requestUnknown
    /// The provider, or the person there, said no.
    case declined(String)
    case codeMissing
    case token(TokenFault)

    package enum Question: String, CaseIterable, Sendable { case discovery, keys, token }

    /// What is wrong with what the provider says about the person. Each means that it may be somebody else's word.
    package enum TokenFault: String, CaseIterable, Sendable {
        case malformed, algorithm, signature, issuer, audience, expired, notYet, nonce, subject
    }
}
