import Crypto
import Foundation

/// The bytes of evidence, in a folder beside the journal: each file sealed with the key of the model that it belongs to, and found by the hash
/// of its content. Destroying the key makes all of a model's files unreadable, here and in every copy.
///
/// `files/3f/3f…/<hash>`: the folder of an owner is named by the hash of the owner's name, since a name may hold anything. The same file of one
/// owner lies there once; the same file of two owners twice, since one may be erased and the other not.
package final class FileStore: Sendable {
    /// What lies there of a file.
    package enum Rendition: String, CaseIterable, Sendable {
        case whole
        /// A thumbnail for a list.
        case small
        /// A thumbnail for a page.
        case medium
    }

    package enum Finding: Equatable, Sendable {
        case missing(path: String)
        case damaged(path: String)
    }

    private let folder: String
    private let keys: KeyStore

    package init(in folder: String, keys: KeyStore) {
        self.folder = folder
        self.keys = keys
    }

    /// Keeps a file with its thumbnails; when this returns they stay. What lies there already is not written again: `isNew` is false then, and
    /// whoever kept it first may rely on it.
    package func keep(
        _ content: [UInt8], thumbnails: [Rendition: [UInt8]] = [:], of owner: String
    ) throws(KeepingFault) -> (hash: ContentHash, isNew: Bool) {
        let key = try keys.makeFileKey(of: owner)
        let hash = ContentHash(of: content)
        let place = self.place(of: owner)
        try Disk.makeFolder(place)
        // The whole one last: where it is, its thumbnails are.
        for (rendition, bytes) in thumbnails.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where rendition != .whole {
            try keep(bytes, hash, rendition, in: place, under: key)
        }
        let isNew = !FileManager.default.fileExists(atPath: path(of: hash, .whole, in: place))
        try keep(content, hash, .whole, in: place, under: key)
        return (hash, isNew)
    }

    /// Nil where the owner's key is destroyed, or was never here, or where there is no such thumbnail. A whole file that is not there is damage:
    /// whoever asks for it knows from the journal that it was kept.
    package func open(_ hash: ContentHash, _ rendition: Rendition = .whole, of owner: String) throws(KeepingFault) -> KeptFile? {
        guard let key = try keys.fileKey(of: owner) else { return nil }
        let path = path(of: hash, rendition, in: place(of: owner))
        if let file = try SealedFile.open(path, as: FileStore.name(hash, rendition), under: key) { return file }
        guard rendition != .whole else { throw .fileDamaged(path: path) }
        return nil
    }

    /// Reads all of a file and compares it with its name; nil where it is sound, or where it cannot be read any more by anybody.
    package func check(_ hash: ContentHash, of owner: String) throws(KeepingFault) -> Finding? {
        guard let key = try keys.fileKey(of: owner) else { return nil }
        for rendition in Rendition.allCases {
            let path = path(of: hash, rendition, in: place(of: owner))
            do throws(KeepingFault) {
                guard let file = try SealedFile.open(path, as: FileStore.name(hash, rendition), under: key) else {
                    if rendition == .whole { return .missing(path: path) }
                    continue
                }
                let content = try file.readAll()
                guard rendition != .whole || ContentHash(of: content) == hash else { return .damaged(path: path) }
            } catch .fileDamaged {
                return .damaged(path: path)
            }
        }
        return nil
    }

    /// Takes away a file that was kept for something that was then refused.
    package func remove(_ hash: ContentHash, of owner: String) {
        for rendition in Rendition.allCases { unlink(path(of: hash, rendition, in: place(of: owner))) }
    }

    /// Takes away what nobody can read any more.
    package func forget(_ owner: String) {
        try? FileManager.default.removeItem(atPath: place(of: owner))
    }

    private func keep(
        _ content: [UInt8], _ hash: ContentHash, _ rendition: Rendition, in place: String, under key: SymmetricKey
    ) throws(KeepingFault) {
        let path = path(of: hash, rendition, in: place)
        let name = FileStore.name(hash, rendition)
        // What is there and sound stays; what was damaged meanwhile is written again.
        if let file = try? SealedFile.open(path, as: name, under: key), let known = try? file.readAll(), known == content { return }
        try SealedFile.write(content, as: name, under: key, to: path)
    }

    private static func name(_ hash: ContentHash, _ rendition: Rendition) -> String { "\(hash.text) \(rendition.rawValue)" }

    private func path(of hash: ContentHash, _ rendition: Rendition, in place: String) -> String {
        rendition == .whole ? "\(place)/\(hash.text)" : "\(place)/\(hash.text).\(rendition.rawValue)"
    }

    private func place(of owner: String) -> String {
        let name = ContentHash(of: Array(owner.utf8)).text.prefix(32)
        return "\(folder)/\(name.prefix(2))/\(name)"
    }
}
