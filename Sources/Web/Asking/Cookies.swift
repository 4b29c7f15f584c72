import HTTPTypes

/// The one cookie: whose session it is. No script sees it, no other site sends it along with a form, and behind TLS it never travels in clear.
struct Cookies {
    /// Behind TLS the name itself keeps others from setting it (RFC 6265bis, "__Host-").
    static func name(isSecure: Bool) -> String { isSecure ? "__Host-kheo" : "kheo" }

    static func session(in fields: HTTPFields, isSecure: Bool) -> String? { value(name(isSecure: isSecure), in: fields) }

    private static func value(_ wanted: String, in fields: HTTPFields) -> String? {
        // Of two that bear the name one is somebody else's: then neither is believed.
        var found: [String] = []
        for line in fields[values: .cookie] {
            for pair in line.split(separator: ";").prefix(50) {
                let parts = pair.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0].drop(while: { $0 == " " }) == wanted[...] { found.append(String(parts[1])) }
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Good until the browser is closed: how long a session lasts the server says.
    static func setting(_ token: String, isSecure: Bool) -> HTTPFields {
        var fields = HTTPFields()
        fields[.setCookie] = "\(name(isSecure: isSecure))=\(token); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
        return fields
    }

    /// Which sign-in at an office's own provider this browser has begun; it goes along when the provider sends the browser back.
    static func settingOutside(_ state: String, isSecure: Bool) -> HTTPFields {
        var fields = HTTPFields()
        fields[.setCookie] =
            "\(name(isSecure: isSecure))-outside=\(state); Path=/; HttpOnly; SameSite=Lax; Max-Age=600" + (isSecure ? "; Secure" : "")
        return fields
    }

    static func outside(in fields: HTTPFields, isSecure: Bool) -> String? { value("\(name(isSecure: isSecure))-outside", in: fields) }

    static func clearingOutside(isSecure: Bool) -> HTTPFields {
        var fields = HTTPFields()
        fields[.setCookie] =
            "\(name(isSecure: isSecure))-outside=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (isSecure ? "; Secure" : "")
        return fields
    }

    static func clearing(isSecure: Bool) -> HTTPFields {
        var fields = HTTPFields()
        fields[.setCookie] =
            "\(name(isSecure: isSecure))=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (isSecure ? "; Secure" : "")
        // What the browser has kept of pages goes too: others may sit down at the same machine.
        if let name = HTTPField.Name("Clear-Site-Data") { fields[name] = "\"cache\"" }
        return fields
    }
}
