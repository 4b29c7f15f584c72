package import Events
package import Queries
package import Rules

/// What may stand behind the question mark. Dimensions stand there under their own names.
package enum Parameter: String, CaseIterable, Sendable {
    case language = "lang"
    /// Words as somebody types them.
    case words = "q"
    /// A unit as somebody types it: a name, a code, an id.
    case unit
    /// A unit's id: whose records count.
    case place
    /// A unit's id, or `unplaced`: into which part of the place the map puts them.
    case part
    case programme
    case counts
    case nature
    case period
    /// The first and the last day of a span of days; the last is inside.
    case from, to
    case asAt = "asat"
    /// A position, or a day.
    case known
    /// `then`, `today`, a day, or `day` with `mapday` beside it.
    case map
    case mapDay = "mapday"
    case on
    case page
    /// What an inspector looks for in the journal, and from which position backwards.
    case stream
    case actor
    case recorded
    case before
    case version
    /// A path of this server to go on to after signing in.
    case next
    /// What was done just now, told on the page that one is sent to.
    /// Of a picture: `small`, `medium`; without it the whole file.
    case size
    /// What was done just now: a page says it once.
    case done

    /// Of a list: what it says of each, and what stands first.
    case columns, sort
    /// Of a draft decision: the line that is changed; `add` for another.
    case line
    /// Of an award book.
    case year, issuer
    /// Of a sheet: in which state the rows are that are shown.
    case state

    /// What a council is to be asked for: `recognise.province`.
    case aim

    package static let add = "add"
    package static let oldest = "oldest"
    package static let then = "then"
    package static let today = "today"
    package static let day = "day"
    package static let unplaced = "unplaced"
    package static let notStated = "not-stated"
}

/// An address of this server, printed.
package struct Address: Hashable, Sendable {
    /// Percent-encoded.
    package let path: String
    package private(set) var query: [(name: String, value: String)] = []

    /// `id` takes the place of the route's `:id`.
    package init(_ route: Route, id: String? = nil) { self.init(pattern: route.rawValue, id) }

    /// Where a form is sent to.
    package init(_ deed: Deed, id: String? = nil) { self.init(pattern: deed.rawValue, id) }

    /// A file of a model.
    package init(file: String, of model: ModelID) {
        let pattern = Route.modelFile.rawValue
        path = pattern.replacing(":id", with: Address.encoded(model.rawValue)).replacing(":file", with: Address.encoded(file))
    }

    package static func session(_ id: SessionID) -> Address { Address(.session, id: id.rawValue) }

    package static func ballot(_ number: Int, of session: SessionID) -> Address {
        Address(pattern: Route.ballot.rawValue.replacing(":number", with: String(number)), session.rawValue)
    }

    /// Where a form about a ballot is sent to.
    package init(_ deed: Deed, ballot number: Int, of session: SessionID) {
        self.init(pattern: deed.rawValue.replacing(":number", with: String(number)), session.rawValue)
    }

    private init(pattern: String, _ id: String?) {
        guard let id, let place = pattern.range(of: ":id") else {
            path = pattern
            return
        }
        path = pattern.replacingCharacters(in: place, with: Address.encoded(id))
    }

    package func with(_ name: Parameter, _ value: String?) -> Address { with(named: name.rawValue, value) }
    package func with(_ dimension: Dimension, _ value: String?) -> Address { with(named: dimension.rawValue, value) }

    /// A value that is nil or empty takes the parameter away.
    private func with(named name: String, _ value: String?) -> Address {
        var address = self
        let place = query.firstIndex { $0.name == name }
        switch (place, value ?? "") {
        case (let place?, ""): address.query.remove(at: place)
        case (let place?, let value): address.query[place].value = value
        case (nil, ""): break
        case (nil, let value): address.query.append((name, value))
        }
        return address
    }

    package func value(of name: Parameter) -> String? { query.first { $0.name == name.rawValue }?.value }

    /// The same question asked elsewhere.
    package func at(_ route: Route) -> Address {
        var other = Address(route)
        other.query = query
        return other
    }

    /// The list that was kept by what stands behind its question mark.
    package init(_ route: Route, query: [(name: String, value: String)]) {
        self.init(route)
        self.query = query
    }

    package var text: String {
        query.isEmpty ? path : path + "?" + query.map { "\($0.name)=\(Address.encoded($0.value))" }.joined(separator: "&")
    }

    package static func == (left: Address, right: Address) -> Bool { left.text == right.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// All but the letters, digits and marks that mean nothing in an address (RFC 3986, "unreserved").
    package static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if isPlain(byte) { bytes.append(byte) } else { bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}

extension Address {
    package static func model(_ id: ModelID) -> Address { Address(.model, id: id.rawValue) }
    package static func unit(_ id: UnitID, on day: Day? = nil) -> Address {
        Address(.unit, id: id.rawValue).with(.on, day?.description)
    }
    package static func account(_ id: AccountID) -> Address { Address(.account, id: id.rawValue) }
    package static func decision(_ id: DecisionID) -> Address { Address(.decision, id: id.rawValue) }
    package static func complaint(_ id: ComplaintID) -> Address { Address(.complaint, id: id.rawValue) }
    package static func annulment(at position: Int) -> Address { Address(.annulment, id: String(position)) }
    package static func queue(_ queue: Queue) -> Address { Address(.queue, id: queue.rawValue) }
    package static func draft(_ id: String) -> Address { Address(.draft, id: id) }
    package static func decisionDraft(_ id: DecisionID) -> Address { Address(.decisionDraft, id: id.rawValue) }
    package static func awards(of person: PersonID) -> Address { Address(.awardsOfPerson, id: person.rawValue) }
    package static func report(_ id: ReportID) -> Address { Address(.report, id: id.rawValue) }
}

/// What an address leaves out because it goes without saying.
package struct Defaults: Hashable, Sendable {
    package let programme: Key
    /// The unit that all others lie in; nil where there are no units yet.
    package let root: Atlas.Index?
    package let today: Day

    package init(programme: Key, root: Atlas.Index?, today: Day) {
        self.programme = programme
        self.root = root
        self.today = today
    }

    /// The span of days of a question about what stands on a day, where the days say nothing.
    package static let always = DayRange(from: Day(0), until: .never)

    package static func nature(of counts: Countable) -> Nature { counts == .standing ? .stock : .flow }
}

extension Address {
    /// The list of the records behind a figure: it asks what the figure asked, so it has as many rows.
    package static func records(
        behind question: FigureQuestion, in part: UnitPart = .anywhere, words: String = "", units atlas: Atlas, _ defaults: Defaults
    ) -> Address {
        var address = Address(question.counts == .award ? .awards : .models)
        if question.programme != defaults.programme { address = address.with(.programme, question.programme) }
        if question.counts != .standing && question.counts != .award { address = address.with(.counts, question.counts.rawValue) }
        if question.nature != Defaults.nature(of: question.counts) { address = address.with(.nature, question.nature.rawValue) }
        if question.place != defaults.root { address = address.with(.place, atlas[question.place].id.rawValue) }
        if question.period != Defaults.always {
            address = address.with(.from, question.period.from.description).with(.to, question.period.until.previous.description)
        }
        if question.asAt != defaults.today { address = address.with(.asAt, question.asAt.description) }
        address = address.with(.known, question.knownAt.map(String.init))
        for dimension in Dimension.allCases {
            guard let filter = question.filters[dimension] else { continue }
            switch filter {
            case .key(let key): address = address.with(dimension, key)
            case .notStated: address = address.with(dimension, Parameter.notStated)
            }
        }
        if case .on(let day) = question.map { address = address.with(.map, day.description) }
        switch part {
        case .anywhere: break
        case .unit(let index): address = address.with(.part, atlas[index].id.rawValue)
        case .unplaced: address = address.with(.part, Parameter.unplaced)
        }
        return address.with(.words, words)
    }
}
