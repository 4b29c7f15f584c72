import Events
import Rules
import Testing

@Suite struct TextDifferenceTests {
    private func pieces(_ old: String, _ new: String) -> [TextDifference.Piece] { TextDifference(from: old, to: new).pieces }

    @Test func `texts that are the same have no difference`() {
        #expect(pieces("", "") == [])
        #expect(pieces("Vận động, thuyết phục.", "Vận động, thuyết phục.") == [.same("Vận động, thuyết phục.")])
        #expect(TextDifference(from: "a\nb", to: "a\nb").isEmpty)
        #expect(!TextDifference(from: "a", to: "b").isEmpty)
    }

    @Test func `words come in, go out and are replaced, and blanks between two changes go with them`() {
        #expect(pieces("", "Mới") == [.added("Mới")])
        #expect(pieces("Cũ", "") == [.removed("Cũ")])
        #expect(pieces("12 hộ tham gia", "12 hộ dân tham gia") == [.same("12 hộ "), .added("dân "), .same("tham gia")])
        #expect(pieces("Có 12 hộ tham gia.", "Có 15 hộ tham gia.") == [.same("Có "), .removed("12"), .added("15"), .same(" hộ tham gia.")])
        #expect(
            pieces("Bắt đầu. đường bê tông Kết thúc.", "Bắt đầu. cầu treo mới Kết thúc.") == [
                .same("Bắt đầu. "), .removed("đường bê tông"), .added("cầu treo mới"), .same(" Kết thúc."),
            ])
    }

    @Test func `a line that is divided is seen at the mark, not at the words`() {
        #expect(pieces("Một. Hai.", "Một.\nHai.") == [.same("Một."), .removed(" "), .added("\n"), .same("Hai.")])
    }

    @Test func `accents tell words apart, and what only looks the same is the same`() {
        #expect(pieces("khoản", "khoán") == [.removed("khoản"), .added("khoán")])
        #expect(TextDifference(from: "e\u{301}", to: "é").isEmpty)
    }

    @Test func `joined without what was added it is the old text, without what was removed the new`() {
        var random = SystemRandomNumberGenerator()
        let words = ["hộ", "dân", "vận", " ", " ", ".", "\n", "12"]
        for _ in 0..<400 {
            let old = (0..<Int.random(in: 0...30, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
            let new = (0..<Int.random(in: 0...30, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
            let pieces = pieces(old, new)
            #expect(text(of: pieces, with: .old) == old)
            #expect(text(of: pieces, with: .new) == new)
        }
    }

    @Test func `no shorter way is there`() {
        // Against the longest common part, counted the plain way.
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let old = (0..<Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
            let new = (0..<Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
            var common = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
            for row in 1...old.count {
                for column in 1...new.count {
                    common[row][column] =
                        old[row - 1] == new[column - 1] ? common[row - 1][column - 1] + 1 : max(common[row - 1][column], common[row][column - 1])
                }
            }
            // Marks and not words, so that there are no blanks to be joined.
            let marks = [".", ",", ";", "!"]
            let found = pieces(old.map { marks[$0] }.joined(), new.map { marks[$0] }.joined())
            let same = found.reduce(0) { sum, piece in if case .same(let text) = piece { sum + text.count } else { sum } }
            #expect(same == common[old.count][new.count], "\(old) \(new)")
        }
    }

    @Test func `texts with nothing in common are called replaced, quickly`() {
        let old = (0..<40_000).map { "a\($0)" }.joined(separator: ".")
        let new = (0..<40_000).map { "b\($0)" }.joined(separator: ".")
        let taken = ContinuousClock().measure {
            #expect(pieces("Đầu " + old, "Đầu " + new) == [.same("Đầu "), .removed(old), .added(new)])
        }
        #expect(taken < .seconds(10))
    }

    private enum Side { case old, new }

    private func text(of pieces: [TextDifference.Piece], with side: Side) -> String {
        pieces.map { piece in
            switch piece {
            case .same(let text): text
            case .removed(let text): side == .old ? text : ""
            case .added(let text): side == .new ? text : ""
            }
        }.joined()
    }
}
