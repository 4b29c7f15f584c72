import Identity
import Intake
import Mail

extension ErrorSamples {
    static let outside: [any Error & Sendable] = mails + identities + [SettingRefusal(file: "settings.yaml", line: 7, reason: mails[1])]

    static let mails: [any Error & Sendable] = [
        MailRefusal.addressMalformed("lan"), MailRefusal.plainBeyondLoopback(host: "mail.example"), MailRefusal.subjectTooLong(max: 300),
        MailRefusal.bodyTooLong(bytesMax: 262_144), MailFault.unreachable(server: "mail.example:25", reason: "Connection refused"),
        MailFault.notProtected(server: "mail.example:25", reason: "self-signed certificate"), MailFault.loginRefused(server: "mail.example:25"),
        MailFault.refusedForNow(server: "mail.example:25", answer: "451 busy"), MailFault.refused(server: "mail.example:25", answer: "550 unknown"),
        MailFault.answerLost(server: "mail.example:25", reason: "Timeout was reached"),
    ]

    static let identities: [IdentityRefusal] = [
        .addressUnsafe("http://provider.example"), .providerUnreachable(reason: "Connection refused"), .answerTooLong(bytesMax: 262_144),
        .answerUnreadable(question: .token, status: 400), .issuerWrong("https://other.example"), .requestUnknown, .declined("access_denied"),
        .codeMissing, .token(.signature),
    ]
}
