/// What an office document's archive says about itself at its end. Nothing is inflated here, ever: whoever opens the document later does.
struct ArchiveOutline {
    let members: Set<String>
    let isLocked: Bool

    private struct Member {
        let name: String
        let packed: Int
        let unpacked: Int
        let from: Int
        let until: Int
    }

    init(_ bytes: Bytes) throws(EvidenceRefusal) {
        // The comment at the end has to reach the end exactly, or two readers would see two archives.
        let shortest = 22
        let first = max(0, bytes.count - shortest - 65_535)
        let end = stride(from: bytes.count - shortest, through: first, by: -1).first { offset in
            bytes.has([0x50, 0x4B, 5, 6], at: offset) && bytes.number(offset + 20, bytes: 2) == bytes.count - offset - shortest
        }
        guard let end, let count = bytes.number(end + 10, bytes: 2), bytes.number(end + 8, bytes: 2) == count,
            let size = bytes.number(end + 12, bytes: 4), let directory = bytes.number(end + 16, bytes: 4), directory + size == end
        else { throw .damaged(.docx) }
        guard count <= EvidenceLimits.archiveMembersMax else { throw .zipBomb }

        var found: [Member] = []
        var isLocked = false
        var offset = directory
        for _ in 0..<count {
            let (member, next, locked) = try ArchiveOutline.member(bytes, at: offset, directory: directory)
            found.append(member)
            isLocked = isLocked || locked
            offset = next
        }
        guard offset == end else { throw .damaged(.docx) }
        try ArchiveOutline.measure(found, archive: bytes.count)
        members = Set(found.map(\.name))
        guard members.count == found.count else { throw .damaged(.docx) }
        self.isLocked = isLocked
    }

    private static func member(
        _ bytes: Bytes, at offset: Int, directory: Int
    ) throws(EvidenceRefusal) -> (Member, next: Int, isLocked: Bool) {
        guard bytes.has([0x50, 0x4B, 1, 2], at: offset), let flags = bytes.number(offset + 8, bytes: 2),
            let method = bytes.number(offset + 10, bytes: 2), let packed = bytes.number(offset + 20, bytes: 4),
            let unpacked = bytes.number(offset + 24, bytes: 4), let nameLength = bytes.number(offset + 28, bytes: 2),
            let extraLength = bytes.number(offset + 30, bytes: 2), let commentLength = bytes.number(offset + 32, bytes: 2),
            let header = bytes.number(offset + 42, bytes: 4), let name = bytes.text(offset + 46..<offset + 46 + nameLength),
            // The head before the content is read by others instead: it has to be there.
            bytes.has([0x50, 0x4B, 3, 4], at: header), let headName = bytes.number(header + 26, bytes: 2),
            let headExtra = bytes.number(header + 28, bytes: 2)
        else { throw .damaged(.docx) }
        let from = header + 30 + headName + headExtra
        guard method == 0 || method == 8, from + packed <= directory, method == 8 || packed == unpacked else { throw .damaged(.docx) }
        return (
            Member(name: name, packed: packed, unpacked: unpacked, from: header, until: from + packed),
            offset + 46 + nameLength + extraLength + commentLength, flags & 1 == 1
        )
    }

    private static func measure(_ members: [Member], archive: Int) throws(EvidenceRefusal) {
        let unpacked = members.reduce(0) { $0 + $1.unpacked }
        guard unpacked <= EvidenceLimits.archiveBytesMax, unpacked <= archive * EvidenceLimits.archiveRatioMax else { throw .zipBomb }
        // Members that share their bytes: a small archive that unpacks to a large one without any member being suspicious.
        var reached = 0
        for member in members.sorted(by: { $0.from < $1.from }) {
            guard member.from >= reached else { throw .zipBomb }
            reached = member.until
        }
    }
}
