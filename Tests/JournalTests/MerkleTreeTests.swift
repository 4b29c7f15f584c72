import Journal
import Testing

/// RFC 6962 section 2.1 word for word, over a list of leaves: slow, and easy to believe.
private enum Naive {
    static func root(_ leaves: ArraySlice<[UInt8]>) -> TreeHash {
        if leaves.isEmpty { return TreeHash.empty }
        if leaves.count == 1 { return TreeHash.leaf(leaves[leaves.startIndex]) }
        let (left, right) = halves(leaves)
        return TreeHash.node(root(left), root(right))
    }

    static func path(_ index: Int, _ leaves: ArraySlice<[UInt8]>) -> [TreeHash] {
        if leaves.count == 1 { return [] }
        let (left, right) = halves(leaves)
        return index < left.count ? path(index, left) + [root(right)] : path(index - left.count, right) + [root(left)]
    }

    static func proof(_ older: Int, _ leaves: ArraySlice<[UInt8]>, isWhole: Bool = true) -> [TreeHash] {
        if older == leaves.count { return isWhole ? [] : [root(leaves)] }
        let (left, right) = halves(leaves)
        return older <= left.count
            ? proof(older, left, isWhole: isWhole) + [root(right)]
            : proof(older - left.count, right, isWhole: false) + [root(left)]
    }

    private static func halves(_ leaves: ArraySlice<[UInt8]>) -> (ArraySlice<[UInt8]>, ArraySlice<[UInt8]>) {
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        return (leaves.prefix(split), leaves.dropFirst(split))
    }
}

@Suite struct MerkleTreeTests {
    /// The leaves of the test vectors that go with RFC 6962 (Certificate Transparency's own tests).
    private let known: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F],
    ]

    @Test func `roots are those of the known vectors`() {
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        for size in 0...known.count { #expect(hex(root(Array(known.prefix(size)))) == roots[size]) }
    }

    @Test func `proofs are those of the known vectors`() {
        let inclusion = MerkleTree.inclusionProof(index: 5, size: 8, subtree: subtree(known))
        #expect(
            inclusion.map(hex) == [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        let consistency = MerkleTree.consistencyProof(older: 6, size: 8, subtree: subtree(known))
        #expect(
            consistency.map(hex) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
    }

    @Test func `roots, frontiers and proofs equal the naive ones for all sizes to 70`() {
        check(sizes: 0...70, indexStep: 1)
    }

    @Test(arguments: [127, 128, 129, 255, 256, 257, 300])
    func `and around the borders of tiles`(_ size: Int) {
        check(sizes: size...size, indexStep: 7)
    }

    @Test func `a proof with one hash changed, left out or added is refused`() {
        let leaves = numbered(37)
        let whole = root(leaves)
        let proof = MerkleTree.inclusionProof(index: 20, size: 37, subtree: subtree(leaves))
        let leaf = TreeHash.leaf(leaves[20])
        func accepts(_ proof: [TreeHash], index: Int = 20, size: Int = 37) -> Bool {
            MerkleTree.accepts(inclusion: proof, of: leaf, index: index, size: size, root: whole)
        }
        #expect(accepts(proof))
        for place in proof.indices {
            var changed = proof
            changed[place] = TreeHash.empty
            #expect(!accepts(changed))
            changed.remove(at: place)
            #expect(!accepts(changed))
        }
        #expect(!accepts(proof + [TreeHash.empty]))
        #expect(!accepts(proof, index: 21))
        #expect(!accepts(proof, index: 37))
        #expect(!accepts(proof, index: -1))
        #expect(!accepts(proof, size: 19))
    }

    private func check(sizes: ClosedRange<Int>, indexStep: Int) {
        let leaves = numbered(sizes.upperBound)
        var frontier = Frontier()
        for size in 0...sizes.upperBound {
            if sizes.contains(size) {
                let prefix = leaves.prefix(size)
                let reader = subtree(Array(prefix))
                let root = Naive.root(prefix)
                #expect(MerkleTree.root(size: size, subtree: reader) == root)
                #expect(frontier.root == root)
                #expect(Frontier(size: size, subtree: reader).root == root)
                for index in stride(from: 0, to: size, by: indexStep) {
                    let proof = MerkleTree.inclusionProof(index: index, size: size, subtree: reader)
                    #expect(proof == Naive.path(index, prefix))
                    #expect(MerkleTree.accepts(inclusion: proof, of: TreeHash.leaf(leaves[index]), index: index, size: size, root: root))
                }
                for older in stride(from: 0, through: size, by: indexStep) {
                    let proof = MerkleTree.consistencyProof(older: older, size: size, subtree: reader)
                    if older > 0 { #expect(proof == Naive.proof(older, prefix)) }
                    let olderRoot = Naive.root(leaves.prefix(older))
                    #expect(MerkleTree.accepts(consistency: proof, older: older, olderRoot: olderRoot, size: size, root: root))
                    #expect(!MerkleTree.accepts(consistency: proof, older: older, olderRoot: TreeHash.leaf([9]), size: size, root: root))
                }
            }
            if size < leaves.count { frontier.append(TreeHash.leaf(leaves[size])) { _, _, _ in } }
        }
    }

    private func numbered(_ count: Int) -> [[UInt8]] { (0..<count).map { Array("leaf \($0)".utf8) } }

    private func root(_ leaves: [[UInt8]]) -> TreeHash { MerkleTree.root(size: leaves.count, subtree: subtree(leaves)) }

    private func subtree(_ leaves: [[UInt8]]) -> (Int, Int) -> TreeHash {
        { height, index in Naive.root(leaves[(index << height)..<((index + 1) << height)]) }
    }

    private func hex(_ hash: TreeHash) -> String {
        hash.bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
