package import Events
package import Hummingbird
import Commands
import HTTPTypes
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
package import Queries
import Pages
import Rules
import ServiceLifecycle
import Synchronization
import Texts

/// The pages and forms over HTTP.
///
/// Pages are asked for on the thread that the request came in on: what a page asks is counted in memory or read by key, tenths of a millisecond,
/// less than a change of threads under load; what takes longer is kept for the position by the reading room and the page cache. What is sent is
/// done on the office's own thread.
package final class WebServer: Sendable {
    let room: ReadingRoom
    let office: Office?
    let today: @Sendable () -> Day
    let isSecure: Bool
    let isBehindProxy: Bool
    private let build: String
    private let cache: PageCache
    let documents = DocumentDesk()
    private let logger: Logger
    private let paths = Mutex<(position: Int, texts: [Language: PathTexts])>((-1, [:]))

    /// `build` tells this program and this register from others: it stands in every ETag. Without an office nothing can be sent, and nobody signs
    /// in. `isSecure` where browsers reach the server by HTTPS only.
    package init(
        room: ReadingRoom, build: String, logger: Logger, today: @escaping @Sendable () -> Day, office: Office? = nil, isSecure: Bool = false,
        isBehindProxy: Bool = false, pagesKeptMax: Int = WebLimits.pagesKeptMax
    ) {
        self.room = room
        self.office = office
        self.build = build
        self.logger = logger
        self.today = today
        self.isSecure = isSecure
        self.isBehindProxy = isBehindProxy
        cache = PageCache(pagesMax: pagesKeptMax)
    }

    /// Serves until SIGTERM or SIGINT. `isReady` is called once with the address. `follow` runs beside and is
    /// cancelled with the server: it brings the reading room up when the journal grows.
    package func run(
        _ listening: Listening, isReady: @escaping @Sendable (_ address: String) -> Void,
        follow: @escaping @Sendable () async throws -> Void = {}
    ) async throws {
        let server: HTTPServerBuilder = try listening.configuration().map { try .tls(.http1(), tlsConfiguration: $0) } ?? .http1()
        let application = Application(
            responder: responder(), server: server,
            configuration: ApplicationConfiguration(address: .hostname(listening.host, port: listening.port)),
            services: [Follower(work: follow)],
            onServerRunning: { channel in isReady(listening.address(port: channel.localAddress?.port ?? listening.port)) },
            logger: logger)
        try await application.runService()
    }

    /// Every route and every deed behind one door.
    package func responder() -> some HTTPResponder<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Door(server: self))
        for route in Route.allCases {
            router.get(RouterPath(route.rawValue)) { request, context in
                if route.isMadeAside { return try await self.madeAside(route, request, context) }
                if route == .outside || route == .outsideReturn { return try await self.passOutside(route, request, context) }
                return try self.answer(route, request, context)
            }
        }
        for deed in Deed.allCases {
            router.on(RouterPath(deed.rawValue), method: deed.isPatch ? .patch : .post) { request, context in
                try await self.take(deed, request, context)
            }
        }
        return router.buildResponder()
    }

    private func answer(_ route: Route, _ request: Request, _ context: WebContext) throws -> Response {
        let id = context.parameters.get("id").flatMap { Asked.decoded($0[...]) }
        let number = context.parameters.get("number").flatMap { Int($0) }
        switch route {
        case .health: return Answers.text("ok \(room.position)\n")
        case .asset:
            guard let asset = Asset.all.first(where: { $0.name == id }) else { throw HTTPError(.notFound) }
            return Answers.asset(asset)
        default: break
        }
        // Before the rights are read: a page may rest on newer rights than its position says, never on older ones.
        let moment = PageCache.Moment(position: room.position, day: today())
        let caller = try caller(of: request)
        try admit(caller, to: route.access, at: request)
        if let file = try file(route, id) { return file }
        let asked = try Asked((request.uri.query ?? "")[...])
        let (language, chosen) = try self.language(of: request, asked, caller)
        let key = "\(language.rawValue) \(caller?.session.formToken ?? "") \(caller?.unread ?? 0) \(request.uri.string)"
        let tag = tag(of: key, at: moment)
        let isKept = route.restsOnRegister
        if isKept, let held = request.headers[.ifNoneMatch], held.contains(tag) { return Answers.notModified(tag, in: language) }
        if isKept, let kept = cache.page(key, at: moment) { return kept }
        let visit = Visit(
            room, address: asked.address(route, id: id, number: number), id: id, number: number, asked: asked, language: language, chosen: chosen, today: moment.day,
            paths: paths(in: language, at: moment.position), office: office, caller: caller, isSecure: isSecure)
        switch route {
        case .modelFile:
            guard let file = try visit.file(context.parameters.get("file"), request) else { throw HTTPError(.notFound) }
            return file
        case .upload: return try respond(with: try visit.upload(), visit, HTTPFields())
        default: break
        }
        guard let page = try visit.page(route) else { throw HTTPError(.notFound) }
        let response = Answers.page(page, in: language, tag: isKept ? tag : nil)
        if isKept { cache.keep(response, as: key, at: moment) }
        return response
    }

    /// To an office's own provider and back: the two addresses that are looked at, and yet do something.
    private func passOutside(_ route: Route, _ request: Request, _ context: WebContext) async throws -> Response {
        let caller = try caller(of: request)
        // What the provider adds is read by whoever knows it; of our own there is only where to go on to.
        let asked = route == .outside ? try Asked((request.uri.query ?? "")[...]) : .nothing
        let (language, chosen) = try self.language(of: request, asked, caller)
        let visit = Visit(
            room, address: Address(.signIn), id: nil, asked: asked, language: language, chosen: chosen, today: today(), office: office,
            caller: caller, isSecure: isSecure, peer: Peer(of: request, context, isBehindProxy: isBehindProxy))
        guard route == .outsideReturn else { return try await visit.leaveForOutside() }
        return try respond(with: try await visit.comeFromOutside(request), visit, HTTPFields())
    }

    /// What is no page: a text to keep.
    private func file(_ route: Route, _ id: String?) throws -> Response? {
        switch route {
        case .checkpoint:
            guard let journal = office?.journal else { throw HTTPError(.notFound) }
            return Answers.textFile(try journal.checkpoint(), named: "checkpoint.txt")
        case .entryProof:
            guard let journal = office?.journal, let position = id.flatMap({ Int($0) }), position >= 0, let proof = try journal.proof(position)
            else { throw HTTPError(.notFound) }
            return Answers.textFile(proof, named: "entry-\(position).proof.txt")
        default: return nil
        }
    }

    /// What was sent: only from our own pages, only by whoever may.
    private func take(_ deed: Deed, _ request: Request, _ context: WebContext) async throws -> Response {
        guard let office else { throw HTTPError(.notFound) }
        let id = context.parameters.get("id").flatMap { Asked.decoded($0[...]) }
        let number = context.parameters.get("number").flatMap { Int($0) }
        let caller = try caller(of: request)
        guard Origin.isOwn(request) else { throw FormRefusal.fromElsewhere }
        try admit(caller, to: deed.access, at: request)
        let asked = try Asked((request.uri.query ?? "")[...])
        let (language, chosen) = try self.language(of: request, asked, caller)
        let form = deed.isStreamed ? Form.nothing : try await form(of: request)
        let visit = Visit(
            room, address: Asked.nothing.address(deed.page, id: id, number: number), id: id, number: number, asked: asked, language: language, chosen: chosen, today: today(), office: office,
            caller: caller, form: form, isSecure: isSecure, peer: Peer(of: request, context, isBehindProxy: isBehindProxy))
        if !deed.isStreamed { try visit.checkToken(form[.formToken]) }
        return try respond(with: try await visit.outcome(of: deed, request), visit, HTTPFields())
    }

    private func respond(with outcome: Outcome, _ visit: Visit, _ fields: HTTPFields) throws -> Response {
        switch outcome {
        case .goTo(let address):
            return Answers.goTo(address.with(.language, visit.frame.chosen?.rawValue).text, adding: fields)
        case .goToPath(let path): return Answers.goTo(path.text, adding: fields)
        case .page(let page, let status):
            var response = Answers.page(page, in: visit.language, status: status)
            response.headers.append(contentsOf: fields)
            return response
        case .text(let text, let status):
            var response = Answers.text(text)
            response.status = status
            response.headers.append(contentsOf: fields)
            return response
        case .nothing: throw HTTPError(.notFound)
        case .with(let more, let inner): return try respond(with: inner, visit, fields + more)
        }
    }

    private func form(of request: Request) async throws -> Form {
        guard (request.headers[.contentType] ?? "").hasPrefix("application/x-www-form-urlencoded") else { throw FormRefusal.notAForm }
        do {
            let body = try await request.body.collect(upTo: WebLimits.formBytesMax)
            return try Form(String(buffer: body)[...])
        } catch is NIOTooManyBytesError {
            throw FormRefusal.tooLarge(max: WebLimits.formBytesMax)
        }
    }

    /// Nil where nobody is signed in, or the session has ended.
    func caller(of request: Request) throws -> Caller? {
        guard let office, let token = Cookies.session(in: request.headers, isSecure: isSecure), let session = try office.sessions.session(token),
            let officer = try room.officer(session.account, on: today(), passedSecondFactor: session.passedSecondFactor)
        else { return nil }
        return Caller(session: session, officer: officer, token: token, unread: try office.notices.unread(of: session.account))
    }

    func admit(_ caller: Caller?, to access: Access, at request: Request) throws {
        if access == .anyone { return }
        guard let caller else {
            if access == .post, request.method != .post, try !room.hasAccounts() { return }
            throw SignInNeeded(from: request)
        }
        switch access {
        case .anyone, .account: return
        case .post: guard !caller.officer.posts.isEmpty else { throw AccessRefusal.noAppointment }
        case .holding(let right):
            guard !caller.officer.posts.isEmpty else { throw AccessRefusal.noAppointment }
            guard caller.officer.holds(right) else { throw AccessRefusal.noRight(right) }
        }
    }

    /// Those written at this position so far; a new position may have another atlas.
    private func paths(in language: Language, at position: Int) -> PathTexts {
        paths.withLock { paths in
            if paths.position != position { paths = (position, [:]) }
            if let known = paths.texts[language] { return known }
            let new = PathTexts()
            paths.texts[language] = new
            return new
        }
    }

    /// The language asked for in the address, else the one that the account has chosen, else the best of what the browser speaks.
    func language(of request: Request, _ asked: Asked, _ caller: Caller?) throws(QuestionRefusal) -> (Language, chosen: Language?) {
        if let tag = asked[.language] {
            guard let language = Language(rawValue: tag) else { throw .wordUnknown(parameter: Parameter.language.rawValue, tag) }
            return (language, language)
        }
        if let own = caller?.session.language.flatMap({ Language(rawValue: $0) }) { return (own, nil) }
        return (Language(acceptLanguage: request.headers[.acceptLanguage] ?? ""), nil)
    }

    /// Made of position, day, language, session, address and build: all that a page depends on.
    private func tag(of key: String, at moment: PageCache.Moment) -> String {
        "\"\(moment.position)-\(moment.day.number)-\(Fingerprint.text(key.utf8))-\(build)\""
    }
}

/// A page that wants somebody signed in: where to sign in, and to come back from there.
struct SignInNeeded: Error {
    let address: String

    init(from request: Request) {
        let wanted = request.method == .post || request.uri.string.count > WebLimits.parameterCharactersMax ? nil : request.uri.string
        address = Address(.signIn).with(.next, wanted == "/" ? nil : wanted).text
    }
}

/// What goes with a request through the router.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The other end of the connection; nil without one.
    let remoteAddress: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }

    /// Without a connection.
    package init(logger: Logger, remoteAddress: String? = nil) {
        coreContext = CoreRequestContextStorage(source: Unconnected(logger: logger))
        self.remoteAddress = remoteAddress
    }

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }
}

private struct Follower: Service {
    let work: @Sendable () async throws -> Void

    /// A service that ended would end the server: what has nothing to do waits. Shutting down cancels the wait, which is no fault.
    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await work()
            try? await gracefulShutdown()
        }
    }
}
