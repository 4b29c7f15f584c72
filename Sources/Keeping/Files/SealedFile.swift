import Crypto
import Foundation

/// A file as it lies on the disk: a head, then pieces of a mebibyte, each sealed by itself so that a part can be read alone.
///
/// The head is `KHEOFILE`, 32 bytes of chance and the length of the content (8 bytes, the large end first). The key is derived (HKDF) from the
/// owner's, with that chance as salt and the file's name as context: no key seals two files. A piece's nonce is its number; head and number are
/// authenticated with it, so that no piece can be cut off, moved or exchanged.
enum SealedFile {
    static let pieceBytes = 1 << 20
    static let headBytes = 48
    static let tagBytes = 16
    private static let mark = Array("KHEOFILE".utf8)

    static func write(_ content: [UInt8], as name: String, under key: SymmetricKey, to path: String) throws(KeepingFault) {
        let head = mark + SymmetricKey(size: .bits256).withUnsafeBytes(Array.init) + largeEndFirst(content.count)
        let sealing = derived(key, head: head, name: name)
        try Disk.write(path) { file throws(KeepingFault) in
            try file.append(head)
            for (number, start) in stride(from: 0, to: content.count, by: pieceBytes).enumerated() {
                let piece = content[start..<min(start + pieceBytes, content.count)]
                guard let nonce = nonce(number),
                    let box = try? AES.GCM.seal(piece, using: sealing, nonce: nonce, authenticating: head + largeEndFirst(number))
                else { preconditionFailure("key and nonce have the usual lengths") }
                try file.append(box.ciphertext)
                try file.append(box.tag)
            }
        }
    }

    /// Nil where there is no such file. A head that is none, or a length that does not fit, is damage.
    static func open(_ path: String, as name: String, under key: SymmetricKey) throws(KeepingFault) -> KeptFile? {
        guard let file = try Disk.Reading(path) else { return nil }
        let head = try file.read(headBytes, at: 0)
        guard head.count == headBytes, Array(head.prefix(8)) == mark else { throw .fileDamaged(path: path) }
        let size = head.suffix(8).reduce(0) { $0 << 8 | Int($1) }
        let pieces = (size + pieceBytes - 1) / pieceBytes
        guard size >= 0, size < 1 << 40, file.size == headBytes + size + pieces * tagBytes else { throw .fileDamaged(path: path) }
        return KeptFile(path: path, size: size, head: head, key: derived(key, head: head, name: name), file: file)
    }

    static func nonce(_ number: Int) -> AES.GCM.Nonce? { try? AES.GCM.Nonce(data: [0, 0, 0, 0] + largeEndFirst(number)) }

    static func largeEndFirst(_ number: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } }

    private static func derived(_ key: SymmetricKey, head: [UInt8], name: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, salt: head[8..<40], info: Data(name.utf8), outputByteCount: 32)
    }
}

/// A file that is open for reading. What is read is what was kept, or a fault.
package final class KeptFile: Sendable {
    /// Of the content, in bytes.
    package let size: Int
    private let path: String
    private let head: [UInt8]
    private let key: SymmetricKey
    private let file: Disk.Reading

    init(path: String, size: Int, head: [UInt8], key: SymmetricKey, file: consuming Disk.Reading) {
        self.path = path
        self.size = size
        self.head = head
        self.key = key
        self.file = file
    }

    /// A part of the content. Only the pieces that it touches are read.
    package func read(_ range: Range<Int>) throws(KeepingFault) -> [UInt8] {
        let range = range.clamped(to: 0..<size)
        guard !range.isEmpty else { return [] }
        var content: [UInt8] = []
        content.reserveCapacity(range.count)
        for number in range.lowerBound / SealedFile.pieceBytes...(range.upperBound - 1) / SealedFile.pieceBytes {
            let start = number * SealedFile.pieceBytes
            let piece = try piece(number)
            content += piece[max(0, range.lowerBound - start)..<min(piece.count, range.upperBound - start)]
        }
        return content
    }

    package func readAll() throws(KeepingFault) -> [UInt8] { try read(0..<size) }

    private func piece(_ number: Int) throws(KeepingFault) -> Data {
        let length = min(SealedFile.pieceBytes, size - number * SealedFile.pieceBytes)
        let sealed = try file.read(
            length + SealedFile.tagBytes, at: SealedFile.headBytes + number * (SealedFile.pieceBytes + SealedFile.tagBytes))
        guard sealed.count == length + SealedFile.tagBytes, let nonce = SealedFile.nonce(number),
            let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: sealed.prefix(length), tag: sealed.suffix(SealedFile.tagBytes)),
            let piece = try? AES.GCM.open(box, using: key, authenticating: head + SealedFile.largeEndFirst(number))
        else { throw .fileDamaged(path: path) }
        return piece
    }
}
