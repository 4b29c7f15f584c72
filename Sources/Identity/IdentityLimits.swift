package enum IdentityLimits {
    /// Any answer of a provider.
    package static let answerBytesMax = 256 * 1024
    /// One question to a provider with its answer; a sign-in asks four times.
    package static let answerSecondsMax = 10
    package static let keysMax = 50
    package static let subjectCharactersMax = 255
    /// How far the provider's clock may differ from ours.
    package static let clockSecondsMax = 60
    /// From leaving for the provider to coming back.
    package static let signInSecondsMax = 600
}
