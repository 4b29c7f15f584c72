import HTTPTypes

/// The one cookie: whose session it is. No script sees it, no other site sends it along with a form, and behind TLS it never travels in clear.
struct Cookies {
    /// Behind TLS the name itself keeps others from setting it (RFC 6265bis, "__Host-").
    static func name(isSecure: Bool) -> String { isSecure ? "__Host-kheo" : "kheo" }

    static func session(in fields: HTTPFields, isSecure: Bool) -> String? {
        let wanted = name(isSecure: isSecure)
        for line in fields[values: .cookie] {
            for pair in line.split(separator: ";").prefix(50) {
                let parts = pair.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0].filter({ $0 != " " }) == wanted { return String(parts[1]) }
            }
        }
        return nil
    }

    /// Good until the browser is closed: how long a session lasts the server says.
    static func setting(_ token: String, isSecure: Bool) -> HTTPFields {
        var fields = HTTPFields()
        fields[.setCookie] = "\(name(isSecure: isSecure))=\(token); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
        return fields
    }

    static func clearing(isSecure: Bool) -> HTTPFields {
        var fields = HTTPFields()
        fields[.setCookie] =
            "\(name(isSecure: isSecure))=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (isSecure ? "; Secure" : "")
        return fields
    }
}
