/// One mail to one recipient, in plain text.
package struct MailMessage: Equatable, Sendable {
    /// Letters, digits, dots and hyphens: with the sender's domain the Message-ID, by which whoever receives a mail twice knows it again.
    package let id: String
    package let recipient: MailAddress
    /// BCP 47.
    package let language: String
    package let subject: String
    package let body: String

    package init(id: String, to recipient: MailAddress, language: String, subject: String, body: String) throws(MailRefusal) {
        precondition(!id.isEmpty && id.utf8.allSatisfy(MailMessage.isPlain), "an id of the outbox is plain")
        guard subject.count <= MailLimits.subjectCharactersMax else { throw .subjectTooLong(max: MailLimits.subjectCharactersMax) }
        guard body.utf8.count <= MailLimits.bodyBytesMax else { throw .bodyTooLong(bytesMax: MailLimits.bodyBytesMax) }
        self.id = id
        self.recipient = recipient
        self.language = language
        self.subject = subject
        self.body = body
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
        default: false
        }
    }
}
