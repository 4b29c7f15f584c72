/// Why an account's credentials do not allow it, in order of precedence.
package enum AccountRefusal: Error, Equatable, Sendable {
    /// Nobody with this account signs in here.
    case accountUnknown
    case signInNameMissing
    case signInNameUnreadable
    case signInNameTooShort(min: Int)
    case signInNameTooLong(max: Int)
    case signInNameTaken(String)
    case passwordMissing
    case passwordUnreadable
    case passwordTooShort(min: Int)
    case passwordTooLong(max: Int)
    case passwordIsName
    case passwordIsCommon
    case passwordsDiffer
    /// So many wrong tries that the next one has to wait.
    case waitFirst(seconds: Int)
    /// So many wrong tries that none is taken for a while; an administrator's reset ends it too.
    case locked(minutes: Int)
    /// Too many sign in at this moment.
    case tooManyAtOnce
    /// Which of the two was wrong is not told.
    case wrongNameOrPassword
    case wrongPassword
    /// The time between password and second factor is over.
    case secondStepTooLate
    case wrongSecondFactor
    case secondFactorMissing
    case secondFactorExists
    /// Never there, used or expired: which is not told.
    case codeUnknown
    /// Who has signed in already is not invited again; a reset is for them.
    case accountInUse
    case resetOfOneself
    case resetNotRequested
    case resetWantsAnother
    case emailMalformed
    case labelMissing
    case labelUnreadable
    case labelTooLong(max: Int)
    case daysOutOfRange(max: Int)
    case tooManyTokens(max: Int)
    /// Never there, revoked or expired.
    case tokenUnknown
    case linkMalformed(max: Int)
    case linkTaken
    /// Nobody here has linked this outside account.
    case linkUnknown
    case tooManyLinks(max: Int)
}
