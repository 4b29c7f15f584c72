/// How often a decoder would go through a JPEG. A small file may ask for thousands of passes over a large picture.
enum ScanCount {
    /// Counts beginnings of scans, at most up to one more than is allowed. Inside a scan FF is always followed by 00 or a restart mark.
    static func inJPEG(_ bytes: Bytes, most: Int) -> Int {
        var scans = 0
        var offset = 2
        while offset < bytes.count - 1, scans <= most {
            guard bytes.all[offset] == 0xFF else {
                offset += 1
                continue
            }
            switch bytes.all[offset + 1] {
            case 0xDA:
                scans += 1
                offset += 2
            case 0xC0...0xCF, 0xDB, 0xDD...0xEF, 0xFE:
                // A segment with a length: what lies in it (a thumbnail of its own, for one) is not looked at.
                offset += 2 + (bytes.largeEndFirst(offset + 2, bytes: 2) ?? 0)
            case 0xFF: offset += 1
            default: offset += 2
            }
        }
        return scans
    }
}
