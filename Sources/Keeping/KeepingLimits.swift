/// How much is kept beside the journal, how long, and how often one may try. `docs/limits.md` lists them.
package enum KeepingLimits {
    package static let busySecondsMax = 10

    package static let signInNameCharactersMin = 3
    package static let signInNameCharactersMax = 60
    package static let passwordCharactersMin = 10
    package static let passwordCharactersMax = 200
    package static let emailCharactersMax = 254

    /// Wrong tries of one sign-in name before each further one has to wait.
    package static let nameFailuresFree = 5
    /// Wrong tries of one sign-in name within the hour until it is locked.
    package static let nameFailuresMax = 20
    /// An office has one address for all: it gets more.
    package static let addressFailuresFree = 50
    package static let addressFailuresMax = 100
    /// Wrong codes of an account whose password was right: somebody else may know it.
    package static let codeFailuresFree = 5
    package static let codeFailuresMax = 10
    package static let firstWaitSeconds = 5
    package static let waitSecondsMax = 300
    package static let addressWaitSecondsMax = 30
    package static let lockMinutes = 60
    package static let codeLockMinutes = 1_440
    /// Names and addresses whose failures are remembered.
    package static let failuresKeptMax = 100_000

    package static let hashingsAtOnceMax = 4
    /// Waiting for their turn; whoever comes then is told to try again.
    package static let hashingsWaitingMax = 64

    package static let sessionIdleMinutesMax = 60
    package static let sessionHoursMax = 12
    package static let sessionsPerAccountMax = 20
    /// Between two notes of when a session was last seen.
    package static let sessionSeenSeconds = 60
    package static let deviceCharactersMax = 200
    /// Between the password and the second factor.
    package static let secondStepMinutesMax = 5

    package static let firstCodeHoursMax = 24
    package static let invitationDaysMax = 7
    package static let resetCodeHoursMax = 24
    /// Until another administrator has confirmed it.
    package static let resetRequestDaysMax = 7
    package static let recoveryCodes = 10

    package static let tokensPerAccountMax = 20
    package static let tokenDaysMax = 366
    package static let tokenLabelCharactersMax = 100
    package static let linksPerAccountMax = 5
    package static let linkCharactersMax = 500

    package static let viewsPerAccountMax = 50

    package static let draftsPerAccountMax = 100
    /// A draft with the names of its fields, in bytes (256 KiB).
    package static let draftBytesMax = 256 * 1024
}
