/// How mail leaves the house.
package struct MailSettings: Equatable, Sendable {
    package enum Protection: String, CaseIterable, Sendable {
        /// Readable on the way: only on this machine.
        case none
        /// Plain at first, protected before anything is said; never plain where that fails.
        case starttls
        /// Protected from the first byte.
        case tls
    }

    package let host: String
    package let port: Int
    package let protection: Protection
    package let user: String?
    package let password: String?
    package let senderName: String
    package let sender: MailAddress
    /// A file of certificates to trust instead of the system's.
    package let trusted: String?

    package init(
        host: String, port: Int, protection: Protection, user: String? = nil, password: String? = nil, senderName: String, sender: MailAddress,
        trusted: String? = nil
    ) throws(MailRefusal) {
        if protection == .none, !["localhost", "::1"].contains(host), !MailSettings.isLoopback(host) { throw .plainBeyondLoopback(host: host) }
        self.host = host
        self.port = port
        self.protection = protection
        self.user = user
        self.password = password
        self.senderName = senderName
        self.sender = sender
        self.trusted = trusted
    }

    /// 127.0.0.0/8 as four numbers; a name that only begins so is none.
    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }

    var server: String { "\(host):\(port)" }

    /// An address of six groups stands in brackets in a URL.
    var url: String { "\(protection == .tls ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)/\(sender.domain)" }
}
