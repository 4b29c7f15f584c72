import Events
import Foundation
import Journal
import Rules
import Testing
import Texts

struct ToldTests {
    /// Told in the document, but without a value that a test could make: `UnknownEntry` is made by the desk alone.
    static let withoutSample: Set<String> = ["command.entryUnknown", "fault.unexpected", "file.session"]

    @Test(arguments: ErrorSamples.all.indices)
    func `every refusal and fault has a sentence of its own in each language`(_ index: Int) {
        let error = ErrorSamples.all[index]
        let vietnamese = told(error, in: .vi)
        let english = told(error, in: .en)
        #expect(vietnamese.code != "fault.unexpected")
        #expect(vietnamese.code == english.code)
        #expect(vietnamese.exit == english.exit)
        #expect(vietnamese.sentence != english.sentence)
        for sentence in [vietnamese.sentence, english.sentence] {
            #expect(!sentence.isEmpty)
            #expect(Array(sentence.utf8) == Array(sentence.precomposedStringWithCanonicalMapping.utf8), "composed letters only: \(sentence)")
            for line in sentence.split(separator: "\n") { #expect(line.hasSuffix(".") || line.contains("chmod"), "\(line)") }
        }
    }

    @Test func `codes are unique, and docs slash refusals has them all`() throws {
        let codes = ErrorSamples.all.map { told($0, in: .vi).code }
        #expect(codes.count == Set(codes).count, "twice: \(codes.filter { code in codes.count { $0 == code } > 1 })")
        let documented = try Set(Repository.text("docs/refusals.md").matches(of: #/\n\| `([\w.-]+)` \|/#).map { String($0.1) })
        #expect(Set(codes).symmetricDifference(documented).subtracting(ToldTests.withoutSample).sorted() == [])
    }

    @Test(
        arguments: ErrorSamples.models as [any Error & Sendable] + ErrorSamples.units + ErrorSamples.decisions + ErrorSamples.figures
            + ErrorSamples.accounts)
    func `a rule's code is the name of its case`(_ error: any Error & Sendable) {
        let name = String(describing: error).prefix { $0.isLetter }
        #expect(told(error, in: .en).code.split(separator: ".").last.map(String.init) == String(name))
    }

    @Test func `an unknown error is told by its own words`() {
        struct Strange: Error, CustomStringConvertible { let description = "the moon is full" }
        #expect(
            told(Strange(), in: .en)
                == Told(
                    code: "fault.unexpected", sentence: "Something unexpected went wrong: the moon is full. Tell whoever looks after the program.",
                    exit: .internal))
    }

    @Test func `exit codes are distinct, and none is zero`() {
        let codes = ExitGroup.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0 > 0 && $0 < 126 })
    }

    @Test(arguments: groups)
    func `a failure says whether to ask otherwise, again, later or somebody else`(_ row: (any Error & Sendable, ExitGroup)) {
        #expect(told(row.0, in: .vi).exit == row.1)
    }

    static let groups: [(any Error & Sendable, ExitGroup)] = [
        (ModelRefusal.modelUnknown(ModelID("m")), .notFound), (ModelRefusal.notAccepted(.registered), .refused),
        (AppendRefusal.streamMoved(stream: "model/m", expected: 1, actual: 2), .lostRace),
        (JournalFault.damaged(path: "j", place: "p"), .damaged), (JournalFault.diskFull(path: "j"), .diskFull),
        (ErrorSamples.register[2], .diskFull), (JournalFault.busy(path: "j"), .busy), (ErrorSamples.keeping[3], .busy),
        (JournalFault.otherVersion(path: "j", found: 2, known: 1), .unavailable), (JournalFault.missing(path: "j"), .notFound),
    ]
}
