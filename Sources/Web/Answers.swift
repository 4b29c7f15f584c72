import HTTPTypes
import Hummingbird
import Pages
import Texts

/// Answers with the headers that every one of them bears.
enum Answers {
    static func page(_ page: any Page, in language: Language, status: HTTPResponse.Status = .ok, tag: String? = nil) -> Response {
        var fields = language == .vi ? vietnamese : english
        if let tag { fields[.eTag] = tag }
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.html(in: language))))
    }

    static func notModified(_ tag: String, in language: Language) -> Response {
        var fields = language == .vi ? vietnamese : english
        fields[.contentType] = nil
        fields[.eTag] = tag
        return Response(status: .notModified, headers: fields)
    }

    static let styleSheet: Response = {
        var fields = base
        fields[.contentType] = "text/css; charset=utf-8"
        // Its name is made of its content.
        fields[.cacheControl] = "public, max-age=31536000, immutable"
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: StyleSheet.bytes)))
    }()

    static func text(_ text: String) -> Response {
        var fields = base
        fields[.contentType] = "text/plain; charset=utf-8"
        fields[.cacheControl] = "no-store"
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private static let base: HTTPFields = {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = policy
        fields[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
        if let name = HTTPField.Name("Permissions-Policy") { fields[name] = "camera=(), geolocation=(), microphone=()" }
        if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { fields[name] = "same-origin" }
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { fields[name] = "same-origin" }
        return fields
    }()

    /// No script, no inline style, no frame, no other host.
    private static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private static let vietnamese = document(.vi)
    private static let english = document(.en)

    /// A browser may keep a page and asks each time whether it still holds.
    private static func document(_ language: Language) -> HTTPFields {
        var fields = base
        fields[.contentType] = "text/html; charset=utf-8"
        fields[.contentLanguage] = language.rawValue
        fields[.cacheControl] = "private, no-cache"
        fields[.vary] = "Accept-Language"
        return fields
    }
}
