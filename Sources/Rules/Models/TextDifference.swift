import Events

/// What became of a text, word by word: the shortest way from one version to the other (E. Myers, "An O(ND) Difference Algorithm", 1986).
///
/// Where the two have so little in common that the way is too long to be looked for, all between their common beginning and end is taken as
/// replaced: nobody could follow more changes than that anyway.
package struct TextDifference: Equatable, Sendable {
    package enum Piece: Equatable, Sendable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// Where words stand instead of others, what was removed comes first.
    package let pieces: [Piece]

    package var isEmpty: Bool {
        pieces.allSatisfy { piece in
            if case .same = piece { return true }
            return false
        }
    }

    private enum Change { case same, removed, added }
    private typealias Step = (change: Change, word: Substring)

    package init(from old: String, to new: String) {
        let before = TextDifference.words(of: old)
        let after = TextDifference.words(of: new)
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let middle = TextDifference.way(from: Array(before[head..<before.count - tail]), to: Array(after[head..<after.count - tail]))
        let steps = before.prefix(head).map { (Change.same, $0) } + middle + before.suffix(tail).map { (Change.same, $0) }
        pieces = TextDifference.pieces(of: TextDifference.together(steps))
    }

    /// Words, the blanks between them, and every other character by itself. Joined they are the text.
    private static func words(of text: String) -> [Substring] {
        enum Kind { case word, blank, other }
        func kind(_ character: Character) -> Kind {
            if character.isLetter || character.isNumber { return .word }
            return character == " " ? .blank : .other
        }
        var words: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let own = kind(text[start])
            var end = text.index(after: start)
            while own != .other, end < text.endIndex, kind(text[end]) == own { end = text.index(after: end) }
            words.append(text[start..<end])
            start = end
        }
        return words
    }

    private static func way(from old: [Substring], to new: [Substring]) -> [Step] {
        let replaced = old.map { (Change.removed, $0) } + new.map { (Change.added, $0) }
        guard !old.isEmpty, !new.isEmpty, let reached = furthest(from: old, to: new) else { return replaced }
        // Back from the end along the steps that were furthest.
        var steps: [Step] = []
        var (x, y) = (old.count, new.count)
        for changes in stride(from: reached.count - 1, through: 0, by: -1) {
            let line = x - y
            let lines = reached[changes]
            let isFromAbove = line == -changes || (line != changes && lines[line - 1 + changes] < lines[line + 1 + changes])
            let previous = isFromAbove ? line + 1 : line - 1
            let startX = changes == 0 ? 0 : lines[previous + changes]
            let startY = changes == 0 ? 0 : startX - previous
            while x > startX, y > startY {
                (x, y) = (x - 1, y - 1)
                steps.append((.same, old[x]))
            }
            if changes == 0 { break }
            steps.append(isFromAbove ? (.added, new[startY]) : (.removed, old[startX]))
            (x, y) = (startX, startY)
        }
        return steps.reversed()
    }

    /// For each number of changes, how far each diagonal had come before it: from -changes to changes, one more on each side.
    private static func furthest(from old: [Substring], to new: [Substring]) -> [[Int]]? {
        var reached: [[Int]] = []
        let most: Int = min(old.count + new.count, Limits.differenceChangesMax)
        var lines: [Int] = Array(repeating: 0, count: 2 * most + 3)
        let middle: Int = most + 1
        for changes in 0...most {
            reached.append(Array(lines[(middle - changes)...(middle + changes)]))
            for line in stride(from: -changes, through: changes, by: 2) {
                let before = lines[middle + line - 1]
                let after = lines[middle + line + 1]
                let isFromAbove = line == -changes || (line != changes && before < after)
                var x = changes == 0 ? 0 : isFromAbove ? after : before + 1
                while x < old.count, x - line < new.count, old[x] == new[x - line] { x += 1 }
                lines[middle + line] = x
                if x >= old.count, x - line >= new.count { return reached }
            }
        }
        return nil
    }

    /// Blanks alone between two changes go with them: a sentence that was replaced is read in one piece.
    private static func together(_ steps: [Step]) -> [Step] {
        var joined: [Step] = []
        for (index, step) in steps.enumerated() {
            let isBetween =
                step.change == .same && step.word.allSatisfy { $0 == " " } && index > 0 && steps[index - 1].change != .same
                && index + 1 < steps.count && steps[index + 1].change != .same
            joined += isBetween ? [(.removed, step.word), (.added, step.word)] : [step]
        }
        return joined
    }

    private static func pieces(of steps: [Step]) -> [Piece] {
        var pieces: [Piece] = []
        var (same, removed, added) = ("", "", "")
        func end() {
            if !removed.isEmpty { pieces.append(.removed(removed)) }
            if !added.isEmpty { pieces.append(.added(added)) }
            if !same.isEmpty { pieces.append(.same(same)) }
            (same, removed, added) = ("", "", "")
        }
        for step in steps {
            switch step.change {
            case .same:
                if !removed.isEmpty || !added.isEmpty { end() }
                same += step.word
            case .removed:
                if !same.isEmpty { end() }
                removed += step.word
            case .added:
                if !same.isEmpty { end() }
                added += step.word
            }
        }
        end()
        return pieces
    }
}
