import HTTPTypes
import Hummingbird

/// Whether a form was sent by a page of this server. Browsers say so themselves (Fetch Metadata; RFC 6454, "Origin").
enum Origin {
    static func isOwn(_ request: Request) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) { return site == "same-origin" || site == "none" }
        guard let origin = HTTPField.Name("Origin").flatMap({ request.headers[$0] }) else { return true }
        guard let scheme = origin.range(of: "://") else { return false }
        return origin[scheme.upperBound...].lowercased() == request.head.authority?.lowercased()
    }
}
