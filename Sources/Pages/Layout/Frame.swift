package import Events
import Queries
package import Rules
package import Texts

/// Whoever is signed in and looks at a page.
package struct Visitor: Sendable {
    package let officer: Officer
    /// Stands in every form: only pages of this session can send one.
    package let formToken: String
    /// Notices that were not read.
    package let unread: Int

    package init(officer: Officer, formToken: String, unread: Int = 0) {
        self.officer = officer
        self.formToken = formToken
        self.unread = unread
    }
}

/// What stands around every page: where it is, on which day and at which position it was made, and how its links are written.
///
/// All of it is behind one reference that is made for the page: parts of a page hold it, and copies of the atlas would touch counts that all
/// threads share.
package struct Frame: Sendable {
    private let inside: Inside

    private final class Inside: Sendable {
        let address: Address
        let chosen: Language?
        let defaults: Defaults
        let atlas: Atlas
        let position: Int
        let paths: PathTexts
        let visitor: Visitor?
        let entrance: Address?

        init(
            _ address: Address, _ chosen: Language?, _ defaults: Defaults, _ atlas: Atlas, _ position: Int, _ paths: PathTexts, _ visitor: Visitor?,
            _ entrance: Address?
        ) {
            self.address = address
            self.chosen = chosen
            self.defaults = defaults
            self.atlas = atlas
            self.position = position
            self.paths = paths
            self.visitor = visitor
            self.entrance = entrance
        }
    }

    /// `chosen` is the language the address asks for: then every link keeps it; nil where the browser's own was taken.
    /// `position` is how many entries the answer rests on. `paths` are those of this atlas in the language of the page.
    package init(
        address: Address, chosen: Language?, defaults: Defaults, atlas: Atlas, position: Int, paths: PathTexts = PathTexts(),
        visitor: Visitor? = nil, entrance: Address? = nil
    ) {
        inside = Inside(address, chosen, defaults, atlas, position, paths, visitor, entrance)
    }

    package var address: Address { inside.address }
    package var chosen: Language? { inside.chosen }
    package var defaults: Defaults { inside.defaults }
    package var atlas: Atlas { inside.atlas }
    package var position: Int { inside.position }
    var paths: PathTexts { inside.paths }
    /// Nil where nobody is signed in.
    package var visitor: Visitor? { inside.visitor }
    /// Where somebody can sign in; nil where nobody can.
    var entrance: Address? { inside.entrance }

    /// The same around a page at another address: what was sent to one is answered by a page of another.
    package func at(_ address: Address) -> Frame {
        Frame(address: address, chosen: chosen, defaults: defaults, atlas: atlas, position: position, paths: paths, visitor: visitor)
    }

    /// As it stands in `href`.
    func link(_ address: Address) -> String { address.with(.language, chosen?.rawValue).text }

    func records(behind question: FigureQuestion, in part: UnitPart = .anywhere, words: String = "") -> Address {
        .records(behind: question, in: part, words: words, units: inside.atlas, inside.defaults)
    }
}

extension Frame {
    /// What forms call a unit where its name alone may not tell it.
    package func path(of unit: UnitID, in language: Language) -> String { UnitNames(atlas, on: defaults.today, language).path(unit) }

    /// A form that changes something. `body` is its fields and buttons; what it says of itself is added here.
    package func form(_ deed: Deed, id: String? = nil, attributes: HTML = "", _ body: HTML) -> HTML {
        form(to: Address(deed, id: id), attributes: attributes, body)
    }

    package func form(to address: Address, attributes: HTML = "", _ body: HTML) -> HTML {
        let token: HTML? = visitor.map { "<input type='hidden' name='\(Field.formToken.rawValue)' value='\($0.formToken)'>" }
        return "<form method='post' action='\(link(address))'\(attributes)>\(token)\(body)</form>"
    }
}
