/// The tree above the blocks of 256 leaves, computed anew, with the leaves' hashes of some blocks: enough for the root at certain sizes.
struct UpperTree {
    /// From height 8 up, each row half as long as the one before.
    private var rows: [[TreeHash]]
    private let keptBlocks: [Int: [TreeHash]]

    init(blockRoots: [TreeHash], keptBlocks: [Int: [TreeHash]]) {
        rows = [blockRoots]
        self.keptBlocks = keptBlocks
        while let row = rows.last, row.count > 1 {
            rows.append((0..<(row.count / 2)).map { TreeHash.node(row[2 * $0], row[2 * $0 + 1]) })
        }
    }

    /// The hashes of a table's level: 1 for blocks of 256, 2 for 65,536 ….
    func hashes(level: Int) -> [TreeHash] {
        let row = (level - 1) * StoredTree.tileHeight
        return row < rows.count ? rows[row] : []
    }

    /// The root at a size whose last block was kept.
    func root(size: Int) -> TreeHash {
        MerkleTree.root(size: size) { height, index in subtree(height, index) }
    }

    private func subtree(_ height: Int, _ index: Int) -> TreeHash {
        if height >= StoredTree.tileHeight { return rows[height - StoredTree.tileHeight][index] }
        let first = index << height
        guard height > 0 else { return keptBlocks[first / LeafInspector.blockLeaves]?[first % LeafInspector.blockLeaves] ?? TreeHash.empty }
        return TreeHash.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1))
    }
}
