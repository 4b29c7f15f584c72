/// The proofs of RFC 9162 section 2.1, as pure functions over a reader of perfect subtrees.
///
/// `subtree(height, index)` gives the root over the `1 << height` leaves from `index << height`; it is never asked for leaves beyond the size.
package enum MerkleTree {
    package typealias Subtree = (_ height: Int, _ index: Int) throws -> TreeHash

    /// The root over the first `size` leaves.
    package static func root(size: Int, subtree: Subtree) rethrows -> TreeHash {
        size == 0 ? TreeHash.empty : try root(0, size, subtree)
    }

    /// From the leaf's sibling up to the root's child. The index must be below the size.
    package static func inclusionProof(index: Int, size: Int, subtree: Subtree) rethrows -> [TreeHash] {
        precondition(index >= 0 && index < size, "no leaf \(index) in a tree of \(size)")
        var proof: [TreeHash] = []
        var (low, high) = (0, size)
        while high - low > 1 {
            let middle = low + split(high - low)
            if index < middle {
                proof.append(try root(middle, high, subtree))
                high = middle
            } else {
                proof.append(try root(low, middle, subtree))
                low = middle
            }
        }
        return proof.reversed()
    }

    /// That the tree of `older` leaves is the beginning of the tree of `size`. Empty where they are the same or the older is empty.
    package static func consistencyProof(older: Int, size: Int, subtree: Subtree) rethrows -> [TreeHash] {
        precondition(older >= 0 && older <= size, "no tree of \(older) in a tree of \(size)")
        guard older > 0, older < size else { return [] }
        var proof: [TreeHash] = []
        var (low, high) = (0, size)
        while high > older {
            let middle = low + split(high - low)
            if older <= middle {
                proof.append(try root(middle, high, subtree))
                high = middle
            } else {
                proof.append(try root(low, middle, subtree))
                low = middle
            }
        }
        if low > 0 { proof.append(try root(low, high, subtree)) }
        return proof.reversed()
    }

    /// RFC 9162 section 2.1.3.2.
    package static func accepts(inclusion proof: [TreeHash], of leaf: TreeHash, index: Int, size: Int, root: TreeHash) -> Bool {
        guard index >= 0, index < size else { return false }
        var (node, last) = (index, size - 1)
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                hash = TreeHash.node(sibling, hash)
                while node & 1 == 0 && node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = TreeHash.node(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// RFC 9162 section 2.1.4.2.
    package static func accepts(
        consistency proof: [TreeHash], older: Int, olderRoot: TreeHash, size: Int, root: TreeHash
    ) -> Bool {
        guard older >= 0, older <= size else { return false }
        if older == 0 { return proof.isEmpty && olderRoot == TreeHash.empty }
        if older == size { return proof.isEmpty && olderRoot == root }
        var path = proof[...]
        if older & (older - 1) == 0 { path = [olderRoot] + path }
        guard let first = path.popFirst() else { return false }
        var (node, last) = (older - 1, size - 1)
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var (before, after) = (first, first)
        for sibling in path {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                before = TreeHash.node(sibling, before)
                after = TreeHash.node(sibling, after)
                while node & 1 == 0 && node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                after = TreeHash.node(after, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && before == olderRoot && after == root
    }

    /// The root over `low..<high`, where `low` is a multiple of the largest power of two in the length.
    private static func root(_ low: Int, _ high: Int, _ subtree: Subtree) rethrows -> TreeHash {
        let count = high - low
        if count & (count - 1) == 0 {
            let height = count.trailingZeroBitCount
            return try subtree(height, low >> height)
        }
        let middle = low + split(count)
        return TreeHash.node(try root(low, middle, subtree), try root(middle, high, subtree))
    }

    /// The largest power of two below a count of at least 2.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
