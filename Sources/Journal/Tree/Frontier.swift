/// The right edge of a growing tree: the roots of the perfect subtrees that its size is made of.
///
/// A value of some forty hashes, so that a failed append is undone by forgetting the copy.
package struct Frontier: Sendable {
    package private(set) var size: Int
    /// By height; meaningful where the size has that bit.
    private var roots: [TreeHash]

    package init() {
        size = 0
        roots = []
    }

    /// `subtree(height, index)` gives the root of the perfect subtree over the leaves from `index << height`.
    package init(size: Int, subtree: (_ height: Int, _ index: Int) throws -> TreeHash) rethrows {
        self.size = size
        roots = []
        var height = 0
        while size >> height > 0 {
            let isThere = size >> height & 1 == 1
            roots.append(isThere ? try subtree(height, (size >> height) - 1) : TreeHash.empty)
            height += 1
        }
    }

    /// Adds a leaf; `completed` is told each subtree of a height of 8, 16, 24 … that it makes perfect.
    package mutating func append(_ leaf: TreeHash, completed: (_ height: Int, _ index: Int, _ root: TreeHash) throws -> Void) rethrows {
        var carried = leaf
        var height = 0
        while size >> height & 1 == 1 {
            carried = TreeHash.node(roots[height], carried)
            height += 1
            if height % StoredTree.tileHeight == 0 { try completed(height, size >> height, carried) }
        }
        if height == roots.count { roots.append(carried) } else { roots[height] = carried }
        size += 1
    }

    package var root: TreeHash {
        var root: TreeHash?
        for height in roots.indices where size >> height & 1 == 1 {
            root = root.map { TreeHash.node(roots[height], $0) } ?? roots[height]
        }
        return root ?? TreeHash.empty
    }
}
