import CZip
import Foundation

/// A ZIP file whose own words about its sizes are not believed: what comes out of it is counted.
final class Archive {
    private let archive: OpaquePointer
    private let unpackedBytesMax: Int
    private var unpackedBytes = 0

    init(_ bytes: [UInt8], unpackedBytesMax: Int) throws(SheetRefusal) {
        self.unpackedBytesMax = unpackedBytesMax
        // The library frees this copy when it is done.
        guard let copy = malloc(max(1, bytes.count)) else { throw .archiveDamaged }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            throw .archiveDamaged
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .archiveDamaged
        }
        self.archive = archive
    }

    init(path: String, unpackedBytesMax: Int) throws(SheetRefusal) {
        self.unpackedBytesMax = unpackedBytesMax
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw .archiveDamaged }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    func holds(_ name: String) -> Bool { index(of: name) != nil }

    private func index(of name: String) -> UInt64? {
        let index = zip_name_locate(archive, name, 0)
        return index < 0 ? nil : UInt64(index)
    }

    /// Hands over a part in pieces.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) throws(SheetRefusal) -> Void) throws(SheetRefusal) {
        guard let index = index(of: name) else { throw .partDamaged(name) }
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .partDamaged(name) }
        if status.encryption_method != ZIP_EM_NONE { throw .encrypted }
        guard let part = zip_fopen_index(archive, index, 0) else { throw .partDamaged(name) }
        defer { zip_fclose(part) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = zip_fread(part, buffer.baseAddress!, UInt64(buffer.count))
            if count < 0 { throw .partDamaged(name) }
            if count == 0 { return }
            unpackedBytes += Int(count)
            guard unpackedBytes <= unpackedBytesMax else { throw .unpacksTooLong(bytesMax: unpackedBytesMax) }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
        }
    }

    /// A short part as a whole.
    func text(_ name: String, bytesMax: Int) throws(SheetRefusal) -> String {
        var bytes: [UInt8] = []
        try read(name) { piece throws(SheetRefusal) in
            guard bytes.count + piece.count <= bytesMax else { throw .partDamaged(name) }
            bytes += piece
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
