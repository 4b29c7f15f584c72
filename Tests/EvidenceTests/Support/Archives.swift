import Foundation

/// Archives written by hand, so that each number in them can be a lie.
enum Archives {
    static let pdf = Array("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)

    struct Member {
        var name: String
        var content: [UInt8]
        var method = 0
        var flags = 0
        /// What the directory says, where it is not so.
        var unpacked: Int?
        /// Points at the member of this number instead of its own content.
        var sharesWith: Int?
    }

    static func office(_ main: String, flags: Int = 0) throws -> [UInt8] {
        zip(["[Content_Types].xml", main].map { Member(name: $0, content: Array("<x/>".utf8), flags: flags) })
    }

    static func zip(_ members: [(String, String)]) throws -> [UInt8] { zip(members.map { Member(name: $0.0, content: Array($0.1.utf8)) }) }

    static func zip(_ members: [Member]) -> [UInt8] {
        var bytes: [UInt8] = []
        var places: [Int] = []
        for member in members {
            if let other = member.sharesWith {
                places.append(places[other])
                continue
            }
            places.append(bytes.count)
            bytes += [0x50, 0x4B, 3, 4] + small(20, member.flags, member.method, 0, 0) + large(0, member.content.count, member.content.count)
            bytes += small(member.name.utf8.count, 0) + Array(member.name.utf8) + member.content
        }
        let directory = bytes.count
        for (member, place) in Swift.zip(members, places) {
            bytes += [0x50, 0x4B, 1, 2] + small(20, 20, member.flags, member.method, 0, 0)
            bytes += large(0, member.content.count, member.unpacked ?? member.content.count)
            bytes += small(member.name.utf8.count, 0, 0, 0, 0) + large(0, place) + Array(member.name.utf8)
        }
        let size = bytes.count - directory
        return bytes + [0x50, 0x4B, 5, 6] + small(0, 0, members.count, members.count) + large(size, directory) + small(0)
    }

    private static func small(_ numbers: Int...) -> [UInt8] { numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF)] } }
    private static func large(_ numbers: Int...) -> [UInt8] { numbers.flatMap { number in (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) } } }
}
