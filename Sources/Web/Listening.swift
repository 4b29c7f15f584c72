import Keeping
import NIOSSL

/// Where a server listens, and how what travels is kept from others' eyes.
package struct Listening: Sendable {
    /// A name or an address of this machine.
    package let host: String
    /// 0 takes any that is free.
    package let port: Int
    /// PEM files: the certificate with its chain, and its key.
    package let certificate: (chain: String, key: String)?
    /// A proxy on the way ends TLS and says where a request came from (`X-Forwarded-For`).
    package let isBehindProxy: Bool

    package init(host: String = "127.0.0.1", port: Int, certificate: (chain: String, key: String)? = nil, isBehindProxy: Bool = false) {
        self.host = host
        self.port = port
        self.certificate = certificate
        self.isBehindProxy = isBehindProxy
    }

    /// Whether browsers reach the server by HTTPS only.
    package var isSecure: Bool { certificate != nil || isBehindProxy }

    package var isLocal: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    package func address(port: Int) -> String {
        "\(certificate == nil ? "http" : "https")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    /// TLS 1.2 or later, as the library sets it; nil where the program itself speaks no TLS.
    func configuration() throws(KeepingFault) -> TLSConfiguration? {
        guard let certificate else { return nil }
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate.chain).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: certificate.key, format: .pem)))
            configuration.applicationProtocols = ["http/1.1"]
            return configuration
        } catch {
            throw .certificateUnreadable(path: certificate.chain, reason: "\(error)")
        }
    }
}
