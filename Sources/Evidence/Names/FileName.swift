import Events
import Foundation

/// The name under which a file is shown and handed out again.
enum FileName {
    /// The last part of what was sent, without what hides from the eye. A name is never used as a path here; others may.
    static func read(_ raw: String) throws(EvidenceRefusal) -> String {
        // Windows sends whole paths, and either slash may stand on either system.
        let last = raw.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        let name = String(last).precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
        let visible = name.drop { $0 == "." || $0 == " " }
        guard isReadable(name), !visible.isEmpty else { throw .nameUnreadable }
        guard visible.count <= EvidenceLimits.nameCharactersMax else { throw .nameTooLong(max: EvidenceLimits.nameCharactersMax) }
        return String(visible)
    }

    /// The name with the ending of what the file is. Pictures come with each other's endings every day and do no harm by it; between a picture
    /// and a document, or two kinds of document, the name lies.
    static func fitted(_ name: String, found: FileKind) throws(EvidenceRefusal) -> String {
        let kept = found.kept
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex, let named = FileKind(ending: name[name.index(after: dot)...].lowercased())
        else { return name + "." + kept.endings[0] }
        if named == kept { return name }
        guard named == found || (named.isPicture && found.isPicture) else {
            throw .liesAboutType(ending: String(name[dot...]), found: found)
        }
        return name[..<dot] + "." + kept.endings[0]
    }
}
