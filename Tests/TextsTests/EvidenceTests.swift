import Evidence
import Testing
import Texts

struct EvidenceTests {
    @Test func `each kind that does not come in has a sentence of its own in each language`() {
        for language in Language.allCases {
            let sentences = ForeignKind.allCases.map { told(EvidenceRefusal.typeNotAllowed($0), in: language).sentence }
            #expect(Set(sentences).count == ForeignKind.allCases.count)
        }
    }
}
