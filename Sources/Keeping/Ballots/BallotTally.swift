import Crypto
import Events
import Foundation

/// How many have voted, and for each item how many of each vote: what lies in a box, and what one member gives.
struct BallotTally: Equatable {
    private(set) var voters = 0
    private var counts: [Int: [Vote: Int]] = [:]
    /// As it stands in boxes, which may be open while the program is exchanged: never changed.
    private static let order: [Vote] = [.no, .yes, .abstain]

    init() {}

    /// What one member gives: one vote an item, the last that is named.
    init(of votes: [(item: Int, vote: Vote)]) {
        voters = 1
        for (item, vote) in votes { counts[item] = [vote: 1] }
    }

    static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum.voters += other.voters
        for (item, votes) in other.counts { sum.counts[item, default: [:]].merge(votes, uniquingKeysWith: +) }
        return sum
    }

    /// Sorted: those against, those for, abstentions.
    var slips: [Int: [Vote]] {
        counts.mapValues { votes in BallotTally.order.flatMap { Array(repeating: $0, count: votes[$0] ?? 0) } }
    }

    /// The context is authenticated: what one ballot or command sealed opens in no other's place.
    func sealed(with key: SymmetricKey, for context: String...) throws -> Data {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: BallotTally.written(context))
        guard let combined = box.combined else { preconditionFailure("the nonce has the usual length") }
        return combined
    }

    static func open(_ sealed: Data, with key: SymmetricKey, for context: String...) throws(KeepingFault) -> Self {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: written(context))
        else { throw .boxDamaged(owner: context[0]) }
        return Self(reading: Array(bytes))
    }

    /// Numbers of eight bytes, the large end first: the voters, then for each item, from the least, its number and how many of each vote.
    private var bytes: [UInt8] {
        var numbers = [voters]
        for (item, votes) in counts.sorted(by: { $0.key < $1.key }) { numbers += [item] + BallotTally.order.map { votes[$0] ?? 0 } }
        return numbers.flatMap { number in withUnsafeBytes(of: number.bigEndian, Array.init) }
    }

    private init(reading bytes: [UInt8]) {
        let numbers = stride(from: 0, to: bytes.count, by: 8).map { start in bytes[start..<start + 8].reduce(0) { $0 << 8 | Int($1) } }
        voters = numbers[0]
        for start in stride(from: 1, to: numbers.count, by: 1 + BallotTally.order.count) {
            let votes = zip(BallotTally.order, numbers[(start + 1)...]).filter { $1 > 0 }
            counts[numbers[start]] = Dictionary(uniqueKeysWithValues: votes.map { ($0, $1) })
        }
    }

    private static func written(_ context: [String]) -> Data { Data(context.joined(separator: "\0").utf8) }
}
