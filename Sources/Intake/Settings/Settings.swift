/// What a register is told about what is outside it. Nothing is set until somebody sets it: no mail goes out, nobody signs in from elsewhere.
package struct Settings: Equatable, Sendable {
    /// How browsers reach the server, for links in mails and for coming back from signing in elsewhere; without a slash at the end.
    package var address: Located<String>?
    package var mail: Located<MailServer>?
    package var signIn: Located<SignIn>?
    package var reminders = Reminders()

    package init() {}

    package struct MailServer: Equatable, Sendable {
        package var host: String
        package var port: Int
        /// `none`, `starttls` or `tls`.
        package var protection: String
        package var user: String?
        package var password: String?
        package var sender: String
        package var senderName: String
        /// A PEM file of certificates to trust instead of the system's.
        package var trusted: String?

        package init(
            host: String, port: Int, protection: String, user: String?, password: String?, sender: String, senderName: String, trusted: String?
        ) {
            self.host = host
            self.port = port
            self.protection = protection
            self.user = user
            self.password = password
            self.sender = sender
            self.senderName = senderName
            self.trusted = trusted
        }
    }

    /// A provider of sign-in that offices have.
    package struct SignIn: Equatable, Sendable {
        package var issuer: String
        package var client: String
        package var secret: String

        package init(issuer: String, client: String, secret: String) {
            self.issuer = issuer
            self.client = client
            self.secret = secret
        }
    }

    package struct Reminders: Equatable, Sendable {
        /// How many days before a deadline somebody is told, the most first.
        package var daysBefore = [14, 3]

        package init() {}
    }

    /// A value with the line where it stands, to say where what it cannot be is put right.
    package struct Located<Value: Equatable & Sendable>: Equatable, Sendable {
        package let value: Value
        package let line: Int

        package init(value: Value, line: Int) {
            self.value = value
            self.line = line
        }
    }
}

/// A setting that is written as it should be and cannot be.
package struct SettingRefusal: Error {
    package let file: String
    package let line: Int
    package let reason: any Error

    package init(file: String, line: Int, reason: any Error) {
        self.file = file
        self.line = line
        self.reason = reason
    }
}
