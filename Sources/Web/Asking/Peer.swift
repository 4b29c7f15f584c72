import HTTPTypes
import Hummingbird

/// The other end of a request: where it came from, as far as is known, and what the browser says of itself.
struct Peer {
    /// Nil without a connection.
    let address: String?
    let device: String

    static let unknown = Peer(address: nil, device: "")

    private init(address: String?, device: String) {
        self.address = address
        self.device = device
    }

    /// Behind a proxy the last address that it added counts: what stands before it anybody may have written.
    init(of request: Request, _ context: WebContext, isBehindProxy: Bool) {
        let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[values: $0].last }
        let last = forwarded?.split(separator: ",").last.map { $0.filter { $0 != " " } }
        address = isBehindProxy ? last ?? context.remoteAddress : context.remoteAddress
        device = request.headers[.userAgent] ?? ""
    }
}
