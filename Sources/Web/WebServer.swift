package import Events
package import Hummingbird
package import Logging
package import Queries
import Pages
import ServiceLifecycle
import Synchronization
import Texts

/// The read-only pages over HTTP, on this machine only.
///
/// Handlers ask on the thread that the request came in on: what a page asks is counted in memory or read by key, tenths of a millisecond,
/// less than a change of threads under load; what takes longer is kept for the position by the reading room and the page cache.
package final class WebServer: Sendable {
    let room: ReadingRoom
    let today: @Sendable () -> Day
    private let build: String
    private let cache: PageCache
    private let logger: Logger
    private let paths = Mutex<(position: Int, texts: [Language: PathTexts])>((-1, [:]))

    /// `build` tells this program and this register from others: it stands in every ETag.
    package init(
        room: ReadingRoom, build: String, logger: Logger, today: @escaping @Sendable () -> Day, pagesKeptMax: Int = WebLimits.pagesKeptMax
    ) {
        self.room = room
        self.build = build
        self.logger = logger
        self.today = today
        cache = PageCache(pagesMax: pagesKeptMax)
    }

    /// Serves until SIGTERM or SIGINT. `listening` is called once with the address; port 0 takes any that is free. `follow` runs beside and is
    /// cancelled with the server: it brings the reading room up when the journal grows.
    package func run(
        port: Int, listening: @escaping @Sendable (String) -> Void, follow: @escaping @Sendable () async throws -> Void = {}
    ) async throws {
        let application = Application(
            responder: responder(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            services: [Follower(work: follow)],
            onServerRunning: { channel in listening("http://127.0.0.1:\(channel.localAddress?.port ?? port)") },
            logger: logger)
        try await application.runService()
    }

    /// Every route of `Route`, for GET and HEAD, behind one door.
    package func responder() -> some HTTPResponder<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Door(server: self))
        for route in Route.allCases {
            router.get(RouterPath(route.rawValue)) { request, context in try self.answer(route, request, context) }
        }
        return router.buildResponder()
    }

    private func answer(_ route: Route, _ request: Request, _ context: WebContext) throws -> Response {
        let id = context.parameters.get("id").flatMap { Asked.decoded($0[...]) }
        switch route {
        case .health: return Answers.text("ok \(room.position)\n")
        case .asset:
            guard id == StyleSheet.name else { throw HTTPError(.notFound) }
            return Answers.styleSheet
        default: break
        }
        let asked = try Asked((request.uri.query ?? "")[...])
        let (language, chosen) = try self.language(of: request, asked)
        let moment = PageCache.Moment(position: room.position, day: today())
        let key = "\(language.rawValue) \(request.uri.string)"
        let tag = tag(of: key, at: moment)
        if let held = request.headers[.ifNoneMatch], held.contains(tag) { return Answers.notModified(tag, in: language) }
        if let kept = cache.page(key, at: moment) { return kept }
        let visit = Visit(
            room, route: route, id: id, asked: asked, chosen: chosen, today: moment.day, paths: paths(in: language, at: moment.position))
        guard let page = try visit.page(route) else { throw HTTPError(.notFound) }
        let response = Answers.page(page, in: language, tag: tag)
        cache.keep(response, as: key, at: moment)
        return response
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

    /// The language asked for in the address, else the best of what the browser speaks.
    func language(of request: Request, _ asked: Asked) throws(QuestionRefusal) -> (Language, chosen: Language?) {
        if let tag = asked[.language] {
            guard let language = Language(rawValue: tag) else { throw .wordUnknown(parameter: Parameter.language.rawValue, tag) }
            return (language, language)
        }
        return (Language(acceptLanguage: request.headers[.acceptLanguage] ?? ""), nil)
    }

    /// Made of position, day, language, address and build: all that a page depends on.
    private func tag(of key: String, at moment: PageCache.Moment) -> String {
        "\"\(moment.position)-\(moment.day.number)-\(Fingerprint.text(key.utf8))-\(build)\""
    }
}

/// What goes with a request through the router.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: ApplicationRequestContextSource) { coreContext = CoreRequestContextStorage(source: source) }

    /// Without a connection.
    package init(logger: Logger) { coreContext = CoreRequestContextStorage(source: Unconnected(logger: logger)) }

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
