import Events
import Pages
import Queries

/// What stands behind the question mark of an address, read once and checked: every parameter at most once, short, and readable.
struct Asked {
    private var values: [String: String] = [:]

    static let nothing = Asked()

    private init() {}

    /// `query` is as it came, percent-encoded. What no page knows is passed over; of what stands there twice the first counts.
    init(_ query: Substring) throws(QuestionRefusal) {
        guard !query.isEmpty else { return }
        let pieces = query.split(separator: "&")
        guard pieces.count <= WebLimits.parametersMax else { throw .tooManyParameters(max: WebLimits.parametersMax) }
        for piece in pieces {
            let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            // Boxes that are ticked come one by one.
            let isList = name == Parameter.columns.rawValue
            guard Asked.names.contains(name), isList || values[name] == nil, parts.count == 2 else { continue }
            guard let value = Asked.decoded(parts[1]), isReadable(value) else { throw .parameterUnreadable(name) }
            let whole = values[name].map { value.isEmpty ? $0 : "\($0),\(value)" } ?? value
            guard whole.count <= WebLimits.parameterCharactersMax else { throw .parameterTooLong(name, max: WebLimits.parameterCharactersMax) }
            if !whole.isEmpty { values[name] = whole }
        }
    }

    /// Nil where it is not there or empty, as forms send it.
    subscript(_ parameter: Parameter) -> String? { values[parameter.rawValue] }
    subscript(_ dimension: Dimension) -> String? { values[dimension.rawValue] }

    func day(_ parameter: Parameter) throws(QuestionRefusal) -> Day? {
        guard let value = self[parameter] else { return nil }
        guard let day = Day(value) else { throw .dayUnknown(parameter: parameter.rawValue, value) }
        return day
    }

    /// From 1.
    func page() throws(QuestionRefusal) -> Int {
        guard let value = self[.page] else { return 1 }
        guard let page = Int(value), (1...WebLimits.pageMax).contains(page) else { throw .pageUnknown(value, max: WebLimits.pageMax) }
        return page
    }

    /// Nil where nobody chose, or chose what is usual.
    func columns() throws(QuestionRefusal) -> [ModelListColumn]? {
        guard let text = self[.columns] else { return nil }
        var columns: [ModelListColumn] = []
        for name in text.split(separator: ",") {
            guard let column = ModelListColumn(rawValue: String(name)) else {
                throw .wordUnknown(parameter: Parameter.columns.rawValue, String(name))
            }
            if !columns.contains(column) { columns.append(column) }
        }
        return columns == ModelListColumn.usual ? nil : columns
    }

    func isOldestFirst() throws(QuestionRefusal) -> Bool {
        guard let order = self[.sort] else { return false }
        guard order == Parameter.oldest else { throw .wordUnknown(parameter: Parameter.sort.rawValue, order) }
        return true
    }

    /// The same question as an address, without the language.
    func address(_ route: Route, id: String?, number: Int? = nil) -> Address {
        var address = route == .ballot ? Address.ballot(number ?? 0, of: SessionID(id ?? "")) : Address(route, id: id)
        for parameter in Parameter.allCases where parameter != .language { address = address.with(parameter, self[parameter]) }
        for dimension in Dimension.allCases where dimension != .unit { address = address.with(dimension, self[dimension]) }
        return address
    }

    private static let names = Set(Parameter.allCases.map(\.rawValue) + Dimension.allCases.map(\.rawValue))

    /// As forms encode: a plus is a blank. Nil where it is no UTF-8.
    static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 0x2B: bytes.append(0x20)
            case 0x25:
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
