import Events
import Queries
package import Rules
package import Texts

/// What stands around every page: where it is, on which day and at which position it was made, and how its links are written.
package struct Frame: Sendable {
    package let address: Address
    /// The language the address asks for: then every link keeps it. Nil where the browser's own was taken.
    package let chosen: Language?
    package let defaults: Defaults
    package let atlas: Atlas
    /// How many entries the answer rests on.
    package let position: Int
    let paths: PathTexts
    /// Where the style sheet is.
    package let style: Address

    /// `paths` are those of this atlas in the language of the page.
    package init(address: Address, chosen: Language?, defaults: Defaults, atlas: Atlas, position: Int, paths: PathTexts = PathTexts()) {
        self.address = address
        self.chosen = chosen
        self.defaults = defaults
        self.atlas = atlas
        self.position = position
        self.paths = paths
        style = StyleSheet.address
    }

    /// As it stands in `href`.
    func link(_ address: Address) -> String { address.with(.language, chosen?.rawValue).text }

    func records(behind question: FigureQuestion, in part: UnitPart = .anywhere, words: String = "") -> Address {
        .records(behind: question, in: part, words: words, units: atlas, defaults)
    }
}
