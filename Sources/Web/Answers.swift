import HTTPTypes
import Hummingbird
import Pages
import Texts

/// Answers with the headers that every one of them bears.
enum Answers {
    /// `tag` where the page may be kept by the browser; without one it is never stored.
    static func page(_ page: any Page, in language: Language, status: HTTPResponse.Status = .ok, tag: String? = nil) -> Response {
        var fields = language == .vi ? vietnamese : english
        if let tag { fields[.eTag] = tag } else { fields[.cacheControl] = "no-store" }
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.html(in: language))))
    }

    static func notModified(_ tag: String, in language: Language) -> Response {
        var fields = language == .vi ? vietnamese : english
        fields[.contentType] = nil
        fields[.eTag] = tag
        return Response(status: .notModified, headers: fields)
    }

    static func asset(_ asset: Asset) -> Response {
        var fields = base
        fields[.contentType] = asset.type
        // Its name is made of its content.
        fields[.cacheControl] = "public, max-age=31536000, immutable"
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }

    static func text(_ text: String) -> Response {
        var fields = base
        fields[.contentType] = "text/plain; charset=utf-8"
        fields[.cacheControl] = "no-store"
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A text that the browser keeps as a file; `name` is of our own making.
    static func textFile(_ text: String, named name: String) -> Response {
        var response = Answers.text(text)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }

    /// After something was done, and where somebody has to sign in first.
    static func goTo(_ address: String, adding more: HTTPFields = HTTPFields()) -> Response {
        var fields = base
        fields[.location] = address
        fields[.cacheControl] = "no-store"
        fields.append(contentsOf: more)
        return Response(status: .seeOther, headers: fields)
    }

    /// What a refusal is over HTTP; nil for what is no refusal but a fault.
    static func status(of error: any Error) -> HTTPResponse.Status? {
        switch told(error, in: .en).exit {
        case .refused: .unprocessableContent
        case .notFound: .notFound
        case .lostRace: .conflict
        case .unavailable: .forbidden
        case .busy: .serviceUnavailable
        case .diskFull: .init(code: 507, reasonPhrase: "Insufficient Storage")
        case .damaged, .usage, .internal: nil
        }
    }

    static let base: HTTPFields = {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = policy
        fields[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
        if let name = HTTPField.Name("Permissions-Policy") { fields[name] = "camera=(), geolocation=(), microphone=()" }
        if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { fields[name] = "same-origin" }
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { fields[name] = "same-origin" }
        return fields
    }()

    /// No inline script or style, no frame, no other host.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; \
        base-uri 'none'; frame-ancestors 'none'
        """

    private static let vietnamese = document(.vi)
    private static let english = document(.en)

    /// A browser may keep a page and asks each time whether it still holds.
    private static func document(_ language: Language) -> HTTPFields {
        var fields = base
        fields[.contentType] = "text/html; charset=utf-8"
        fields[.contentLanguage] = language.rawValue
        fields[.cacheControl] = "private, no-cache"
        fields[.vary] = "Accept-Language, Cookie"
        return fields
    }
}
