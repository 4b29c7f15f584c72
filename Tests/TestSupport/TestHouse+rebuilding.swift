import Foundation
import Journal
package import Register

extension TestHouse {
    /// The register made anew from the journal, in a file beside the one that grew.
    package func rebuilt(withSearch: Bool = true) throws -> RegisterStore {
        let path = "\(folder)/rebuilt-\(withSearch ? "with" : "without").sqlite"
        try RegisterStore.rebuild(at: path, from: journal, withSearch: withSearch)
        return try RegisterStore(at: path)
    }

    /// Every row in which the register that grew differs from the one made anew; none where both amount to the same.
    package func differencesFromRebuilt() throws -> [String] {
        let new = try rebuilt()
        let grown = try register.reader.read { try RegisterDump.tables($0) }
        let made = try new.reader.read { try RegisterDump.tables($0) }
        var differences = RegisterDump.differences(grown, made)
        differences += RegisterDump.differences(
            ["search": try RegisterDump.search(register.path)], ["search": try RegisterDump.search(new.path)])
        try RegisterStore.remove(new.path)
        return differences
    }
}
