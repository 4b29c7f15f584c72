/// The script of the house: comfort only, every page does the same without it. One file under a name made of its content, so that a slow line
/// fetches it once; its parts lie beside this file, each closed in itself, and find what they serve by `data-` attributes.
package enum Script {
    package static let bytes = Array(text.utf8)
    package static let name = "kheo-\(Fingerprint.text(bytes)).js"
    package static let address = Address(.asset, id: name)

    /// Without the blanks and the words that only help whoever reads the source.
    private static let text =
        "'use strict';\n"
        + [counting, choosing, filling, leaving, steps, saving, searching, keys].joined().split(separator: "\n")
        .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") }.joined(separator: "\n")
}
