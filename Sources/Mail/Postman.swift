import CCurl

/// Takes mails to the server, one connection a mail. Blocks the thread it is called on, for `MailLimits.sendSecondsMax` at most.
package struct Postman: Sendable {
    private let settings: MailSettings
    /// Milliseconds since 1970.
    private let clock: @Sendable () -> Int64
    private let isStopped: @Sendable () -> Bool

    /// A mail on its way is let go of within a second after `isStopped` says so.
    package init(_ settings: MailSettings, clock: @escaping @Sendable () -> Int64, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.settings = settings
        self.clock = clock
        self.isStopped = isStopped
    }

    /// Returns when the server has taken the mail.
    package func send(_ message: MailMessage) throws(MailFault) {
        guard Postman.isReady, let handle = curl_easy_init() else {
            throw .unreachable(server: settings.server, reason: "libcurl does not start")
        }
        let recipients = curl_slist_append(nil, message.recipient.text)
        let errors = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        errors.initialize(repeating: 0)
        defer {
            curl_easy_cleanup(handle)
            curl_slist_free_all(recipients)
            errors.deallocate()
        }
        let exchange = Exchange(message.written(from: settings.sender, named: settings.senderName, at: clock()), isStopped)
        prepare(handle)
        _ = curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        _ = curl_set_pointer(handle, CURLOPT_ERRORBUFFER, errors.baseAddress)
        _ = curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(exchange).toOpaque())
        _ = curl_set_pointer(handle, CURLOPT_HEADERDATA, Unmanaged.passUnretained(exchange).toOpaque())
        _ = curl_set_pointer(handle, CURLOPT_XFERINFODATA, Unmanaged.passUnretained(exchange).toOpaque())
        let result = withExtendedLifetime(exchange) { curl_easy_perform(handle) }
        guard result != CURLE_OK else { return }
        var code = 0
        _ = curl_get_long(handle, CURLINFO_RESPONSE_CODE, &code)
        let reason = errors[0] == 0 ? String(cString: curl_easy_strerror(result)) : String(cString: errors.baseAddress!)
        throw fault(result, code, reason, exchange)
    }

    private func prepare(_ handle: UnsafeMutableRawPointer) {
        _ = curl_set_text(handle, CURLOPT_URL, settings.url)
        _ = curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // No proxy of the environment: the server is the one of the settings.
        _ = curl_set_text(handle, CURLOPT_PROXY, "")
        _ = curl_set_text(handle, CURLOPT_MAIL_FROM, settings.sender.text)
        _ = curl_set_long(handle, CURLOPT_UPLOAD, 1)
        _ = curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, MailLimits.connectSecondsMax)
        _ = curl_set_long(handle, CURLOPT_TIMEOUT, MailLimits.sendSecondsMax)
        if settings.protection != .none {
            _ = curl_set_long(handle, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
            _ = curl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
            if let trusted = settings.trusted { _ = curl_set_text(handle, CURLOPT_CAINFO, trusted) }
        }
        if let user = settings.user {
            _ = curl_set_text(handle, CURLOPT_USERNAME, user)
            _ = curl_set_text(handle, CURLOPT_PASSWORD, settings.password ?? "")
        }
        _ = curl_set_reader(handle) { buffer, size, count, exchange in
            guard let buffer, let exchange else { return 0 }
            return Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue().fill(buffer, size * count)
        }
        _ = curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
        _ = curl_set_watcher(handle) { exchange, _, _, _, _ in
            guard let exchange else { return 1 }
            return Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue().isStopped() ? 1 : 0
        }
        _ = curl_set_header_reader(handle) { buffer, size, count, exchange in
            guard let buffer, let exchange else { return 0 }
            Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue().hear(UnsafeRawBufferPointer(start: buffer, count: size * count))
            return size * count
        }
    }

    private func fault(_ result: CURLcode, _ code: Int, _ reason: String, _ exchange: Exchange) -> MailFault {
        let server = settings.server
        switch result {
        case CURLE_LOGIN_DENIED: return .loginRefused(server: server)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM:
            return .notProtected(server: server, reason: reason)
        default: break
        }
        // What the server said decides. libcurl also keeps the code of an answer before a connection broke: those are below 400.
        if (400..<500).contains(code) { return .refusedForNow(server: server, answer: exchange.answer) }
        if (500..<600).contains(code) { return .refused(server: server, answer: exchange.answer) }
        // Until its last byte was asked for, the mail's closing dot was not sent, and no server takes a mail without it.
        return exchange.isHandedOver ? .answerLost(server: server, reason: reason) : .unreachable(server: server, reason: reason)
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}

/// The bytes on their way out, and the server's last line on its way in.
private final class Exchange {
    private let bytes: [UInt8]
    private var sent = 0
    private(set) var isHandedOver = false
    private(set) var answer = ""

    let isStopped: () -> Bool

    init(_ bytes: [UInt8], _ isStopped: @escaping () -> Bool) {
        self.bytes = bytes
        self.isStopped = isStopped
    }

    func fill(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        let count = min(room, bytes.count - sent)
        if count == 0 { isHandedOver = true }
        bytes.withUnsafeBytes { UnsafeMutableRawPointer(buffer).copyMemory(from: $0.baseAddress! + sent, byteCount: count) }
        sent += count
        return count
    }

    /// Keeps what refuses: 4xx and 5xx. What comes after it is the server's goodbye.
    func hear(_ line: UnsafeRawBufferPointer) {
        guard line.first == 0x34 || line.first == 0x35 else { return }
        let said = String(decoding: line.prefix(MailLimits.answerBytesMax), as: UTF8.self)
        answer = String(said.unicodeScalars.filter { $0.properties.generalCategory != .control })
    }
}
