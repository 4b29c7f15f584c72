/// A row of the tally that ended or was taken back: what it said before and says now.
struct RowChange {
    let row: Int
    let toBefore: Int32
    let knownToBefore: Int32
    let toNow: Int32
    let knownToNow: Int32
}

extension Tally {
    /// Adds one row to the totals of a question that asks what is known now.
    func add(_ row: Int, to totals: inout [Int32], _ question: PreparedQuestion) {
        add(row, to: &totals, question, until: to[row], knownTo: knownTo[row], sign: 1)
    }

    /// Takes what a row said before out of the totals, and adds what it says now.
    func add(_ change: RowChange, to totals: inout [Int32], _ question: PreparedQuestion) {
        add(change.row, to: &totals, question, until: change.toBefore, knownTo: change.knownToBefore, sign: -1)
        add(change.row, to: &totals, question, until: change.toNow, knownTo: change.knownToNow, sign: 1)
    }

    private func add(_ row: Int, to totals: inout [Int32], _ question: PreparedQuestion, until: Int32, knownTo: Int32, sign: Int32) {
        guard sort[row] == question.sort, programme[row] == question.programme, words[row] & question.mask == question.wanted, era[row] >= 0,
            knownTo == Tally.unknownYet, from[row] <= question.asAt
        else { return }
        let part = question.grouping.partOfEra[Int(era[row])]
        guard part >= 0 else { return }
        guard question.isStock ? question.asAt < until : flow[row] >= question.flowFrom && flow[row] < question.flowUntil else { return }
        let number = cell(of: words[row], part: Int(part), question)
        totals[number * 2] += sign
        if isGenerated[row] { totals[number * 2 + 1] += sign }
    }
}
