/// What went wrong between here and the mail server. `consequence` says whether the mail may be given to it again.
package enum MailFault: Error, Equatable, Sendable {
    /// Nobody answers, or not in time, or the name leads nowhere.
    case unreachable(server: String, reason: String)
    /// The server's certificate is not trusted, or it speaks no TLS where it must.
    case notProtected(server: String, reason: String)
    case loginRefused(server: String)
    /// 4xx: the server wants to be asked again.
    case refusedForNow(server: String, answer: String)
    /// 5xx: it will never take this mail for this recipient.
    case refused(server: String, answer: String)
    /// All was handed over and no answer came back: it may have been sent.
    case answerLost(server: String, reason: String)

    package enum Consequence: Equatable, Sendable {
        /// Surely not sent; the same may succeed another time.
        case tryAgain
        /// Surely not sent, and never will be.
        case giveUp
        /// Sent or not: nobody here knows. Another attempt might send it twice.
        case unknown
    }

    package var consequence: Consequence {
        switch self {
        case .unreachable, .notProtected, .loginRefused, .refusedForNow: .tryAgain
        case .refused: .giveUp
        case .answerLost: .unknown
        }
    }
}
