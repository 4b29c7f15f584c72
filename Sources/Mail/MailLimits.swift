package enum MailLimits {
    /// An address of mail, in bytes (RFC 5321, 4.5.3.1.3, without the brackets).
    package static let addressBytesMax = 254
    package static let subjectCharactersMax = 300
    package static let bodyBytesMax = 256 * 1024
    package static let connectSecondsMax = 15
    /// From the first byte to the server's last answer.
    package static let sendSecondsMax = 60
    /// Of what a server says when it refuses.
    package static let answerBytesMax = 500
}
