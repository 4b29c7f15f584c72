import Foundation

/// An https address, or one on this machine: nothing secret goes readable through a network.
struct SafeAddress {
    let url: URL

    init(_ text: String) throws(IdentityRefusal) {
        guard let parts = URLComponents(string: text), let url = parts.url, let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.fragment == nil, parts.scheme == "https" || (parts.scheme == "http" && SafeAddress.isLoopback(host))
        else { throw .addressUnsafe(text) }
        self.url = url
    }

    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return host == "localhost" || host == "[::1]" || host == "::1" || (parts.count == 4 && parts[0] == 127 && !parts.contains(nil))
    }

    /// With these parameters behind those it has.
    func asking(_ parameters: [(String, String)]) -> String {
        let text = url.absoluteString
        return text + (text.contains("?") ? "&" : "?") + SafeAddress.form(parameters)
    }

    /// As forms are sent (application/x-www-form-urlencoded).
    static func form(_ parameters: [(String, String)]) -> String {
        parameters.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    private static let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
}
