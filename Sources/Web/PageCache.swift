import Events
import Hummingbird
import Synchronization

/// Answers that are ready to be sent again, as long as the register stands at the same position and it is the same day.
final class PageCache: Sendable {
    private let state = Mutex(State())
    private let pagesMax: Int

    struct Moment: Equatable {
        let position: Int
        let day: Day
    }

    private struct State {
        var moment: Moment?
        var pages: [String: Response] = [:]
        /// In the order in which they came: the oldest go first.
        var order: [String] = []
        var bytes = 0
    }

    init(pagesMax: Int) { self.pagesMax = pagesMax }

    func page(_ key: String, at moment: Moment) -> Response? {
        state.withLock { $0.moment == moment ? $0.pages[key] : nil }
    }

    func keep(_ page: Response, as key: String, at moment: Moment) {
        let size = page.body.contentLength ?? 0
        guard size <= WebLimits.pagesKeptBytesMax, pagesMax > 0 else { return }
        state.withLock { state in
            if state.moment != moment { state = State(moment: moment) }
            guard state.pages.updateValue(page, forKey: key) == nil else { return }
            state.order.append(key)
            state.bytes += size
            var gone = 0
            while state.order.count - gone > pagesMax || state.bytes > WebLimits.pagesKeptBytesMax {
                state.bytes -= state.pages.removeValue(forKey: state.order[gone])?.body.contentLength ?? 0
                gone += 1
            }
            state.order.removeFirst(gone)
        }
    }
}
