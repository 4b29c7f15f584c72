import Pages
import Texts

/// A page read back as elements, strictly: every attribute in single quotation marks, every element closed unless the standard lets it be.
struct Markup {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]
        /// The names of the elements it lies in, from outside.
        let path: [String]

        func value(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    private(set) var elements: [Element] = []
    private(set) var faults: [String] = []

    /// What needs no end: nothing lies in it, or what follows ends it.
    private static let void: Set = ["meta", "link", "input", "br"]
    private static let endedBy: [String: Set<String>] = [
        "li": ["li"], "tr": ["tr", "tbody"], "th": ["th", "td", "tr", "tbody"], "td": ["th", "td", "tr", "tbody"], "thead": ["tbody"],
        "tbody": ["tbody"],
    ]

    init(_ page: any Page, in language: Language) {
        self.init(String(decoding: page.html(in: language), as: UTF8.self))
    }

    init(_ text: String) {
        var open: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            guard let end = rest.firstIndex(of: ">") else {
                faults.append("no end: \(rest.prefix(60))")
                return
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                while let last = open.last, last != name, Markup.endedBy[last] != nil { open.removeLast() }
                if open.last == name { open.removeLast() } else { faults.append("</\(name)> closes \(open.last ?? "nothing")") }
                continue
            }
            read(tag, &open)
        }
        if !open.isEmpty { faults.append("left open: \(open)") }
    }

    private mutating func read(_ tag: Substring, _ open: inout [String]) {
        var rest = tag
        let closesItself = rest.hasSuffix("/")
        if closesItself { rest = rest.dropLast() }
        let name = String(rest.prefix { $0 != " " })
        rest = rest.dropFirst(name.count)
        while let last = open.last, Markup.endedBy[last]?.contains(name) == true { open.removeLast() }
        var attributes: [(String, String)] = []
        while let start = rest.firstIndex(where: { $0 != " " && $0 != "\n" }) {
            rest = rest[start...]
            let attribute = String(rest.prefix { $0 != "=" && $0 != " " })
            rest = rest.dropFirst(attribute.count)
            guard rest.hasPrefix("=") else {
                attributes.append((attribute, ""))
                continue
            }
            guard rest.hasPrefix("='"), let end = rest.dropFirst(2).firstIndex(of: "'") else {
                faults.append("attribute without quotation marks: \(tag)")
                return
            }
            attributes.append((attribute, String(rest.dropFirst(2)[..<end])))
            rest = rest[rest.index(after: end)...]
        }
        elements.append(Element(name: name, attributes: attributes, path: open))
        if !closesItself, !Markup.void.contains(name) { open.append(name) }
    }
}
