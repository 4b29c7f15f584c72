import CanonicalJSON
import Events
import Testing

@Suite struct IdentifierTests {
    @Test func `identifiers are written as bare words and compare by them`() throws {
        let moved = ModelMerged(model: ModelID("m-1"), into: ModelID("m-10"))
        #expect(String(decoding: moved.canonicalBytes(), as: UTF8.self) == #"{"model":"m-1","into":"m-10"}"#)
        #expect([UnitID("b"), UnitID("a"), UnitID("aa")].sorted().map(\.description) == ["a", "aa", "b"])
    }
}
