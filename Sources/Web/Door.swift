import HTTPTypes
import Hummingbird
import Logging
import Pages
import Queries
import Texts

/// What every request passes: GET and HEAD only, addresses of a bearable length, and a page for whatever goes wrong.
struct Door: RouterMiddleware {
    let server: WebServer

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let response = await answer(request, context, next)
        // The path alone: what somebody searched for is nobody's business.
        context.logger.debug("\(request.method) \(request.uri.path) \(response.status.code)")
        return response
    }

    private func answer(
        _ request: Request, _ context: WebContext, _ next: (Request, WebContext) async throws -> Response
    ) async -> Response {
        guard [.get, .head, .post, .patch].contains(request.method) else {
            var refused = Answers.text("")
            refused.status = .methodNotAllowed
            refused.headers[.allow] = "GET, HEAD, PATCH, POST"
            return refused
        }
        do {
            guard request.uri.string.utf8.count <= WebLimits.addressBytesMax else {
                throw QuestionRefusal.addressTooLong(max: WebLimits.addressBytesMax)
            }
            return try await next(request, context)
        } catch let refusal as QuestionRefusal {
            let visit = visit(request)
            return Answers.page(RefusedPage(frame: visit.frame, reason: refusal.said(in: visit.language)), in: visit.language, status: .badRequest)
        } catch let error as HTTPError where error.status == .notFound {
            let visit = visit(request)
            return Answers.page(NotFoundPage(frame: visit.frame), in: visit.language, status: .notFound)
        } catch let needed as SignInNeeded {
            return Answers.goTo(needed.address)
        } catch let error where Answers.status(of: error) != nil {
            let visit = visit(request)
            let told = told(error, in: visit.language)
            let status = Answers.status(of: error) ?? .unprocessableContent
            if status == .notFound { return Answers.page(NotFoundPage(frame: visit.frame), in: visit.language, status: status) }
            return Answers.page(RefusedPage(frame: visit.frame, reason: told.sentence), in: visit.language, status: status)
        } catch {
            let reference = String(UInt32.random(in: .min ... .max), radix: 36, uppercase: true)
            context.logger.error("fault \(reference) at \(request.uri.path): \(String(reflecting: error))")
            let visit = visit(request)
            return Answers.page(FaultPage(frame: visit.frame, reference: reference), in: visit.language, status: .internalServerError)
        }
    }

    /// What a page about a failure needs: a language and the frame of the home page, whatever the address was.
    private func visit(_ request: Request) -> Visit {
        let asked = (try? Asked((request.uri.query ?? "").prefix(WebLimits.addressBytesMax))) ?? .nothing
        let caller = try? server.caller(of: request)
        let (language, chosen) =
            (try? server.language(of: request, asked, caller)) ?? (Language(acceptLanguage: request.headers[.acceptLanguage] ?? ""), nil)
        return Visit(
            server.room, address: Address(.home), id: nil, asked: .nothing, language: language, chosen: chosen, today: server.today(),
            caller: caller)
    }
}
