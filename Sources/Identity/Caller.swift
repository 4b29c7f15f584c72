import Foundation
import FoundationNetworking
import Synchronization

/// Asks a provider one thing: no redirect is followed, no more is read than an answer may have, and it does not wait for ever.
struct Caller: Sendable {
    let seconds: Int

    struct Answer {
        let status: Int
        let body: Data
    }

    func ask(_ request: URLRequest) async throws(IdentityRefusal) -> Answer {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = Double(seconds)
        configuration.timeoutIntervalForResource = Double(seconds)
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        let result: Result<Answer, IdentityRefusal> = await withCheckedContinuation { continuation in
            let listener = Listener { continuation.resume(returning: $0) }
            let session = URLSession(configuration: configuration, delegate: listener, delegateQueue: nil)
            session.dataTask(with: request).resume()
            // The session lets its listener go once the task has ended.
            session.finishTasksAndInvalidate()
        }
        return try result.get()
    }

    private final class Listener: NSObject, URLSessionDataDelegate, Sendable {
        private let heard = Mutex((status: 0, body: Data(), isTooLong: false))
        private let done: @Sendable (Result<Answer, IdentityRefusal>) -> Void

        init(_ done: @escaping @Sendable (Result<Answer, IdentityRefusal>) -> Void) { self.done = done }

        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
            completionHandler: @escaping (URLRequest?) -> Void
        ) {
            completionHandler(nil)
        }

        func urlSession(
            _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
            completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
        ) {
            heard.withLock { $0.status = (response as? HTTPURLResponse)?.statusCode ?? 0 }
            completionHandler(.allow)
        }

        func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
            let isTooLong = heard.withLock { heard in
                guard heard.body.count + data.count <= IdentityLimits.answerBytesMax else {
                    heard.isTooLong = true
                    return true
                }
                heard.body += data
                return false
            }
            if isTooLong { dataTask.cancel() }
        }

        func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
            let heard = heard.withLock { $0 }
            if heard.isTooLong { return done(.failure(.answerTooLong(bytesMax: IdentityLimits.answerBytesMax))) }
            if let error { return done(.failure(.providerUnreachable(reason: error.localizedDescription))) }
            done(.success(Answer(status: heard.status, body: heard.body)))
        }
    }
}
