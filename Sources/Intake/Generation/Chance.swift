/// Chance that comes out the same from the same seed on every machine (SplitMix64, Steele, Lea and Flood 2014).
struct Chance {
    private var state: UInt64

    init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to below the bound.
    mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(next() % UInt64(bound)) }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, below(index + 1)) }
    }

    /// `count` keys in the proportion of their weights, exact by the largest remainder, in shuffled order.
    mutating func shareOut(_ weights: [(key: String, weight: Int)], over count: Int) -> [String] {
        let sum = weights.reduce(0) { $0 + $1.weight }
        guard sum > 0 else { return Array(repeating: weights.first?.key ?? "", count: count) }
        var amounts = weights.map { $0.weight * count / sum }
        let order = weights.indices.sorted { (weights[$0].weight * count % sum, -$0) > (weights[$1].weight * count % sum, -$1) }
        for index in order.prefix(count - amounts.reduce(0, +)) { amounts[index] += 1 }
        var keys = zip(weights, amounts).flatMap { Array(repeating: $0.key, count: $1) }
        shuffle(&keys)
        return keys
    }
}
