import Events
import Evidence
import Foundation
import Testing

@Suite struct PositionTests {
    private let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private static let position = [
        "-GPSLatitude=22.1473", "-GPSLatitudeRef=N", "-GPSLongitude=105.8348", "-GPSLongitudeRef=E", "-XMP-exif:GPSLatitude=22.1473",
        "-XMP-exif:GPSLongitude=105.8348", "-XMP-iptcCore:Location=Na Ri", "-IPTC:City=Bac Kan", "-DateTimeOriginal=2025:06:18 10:21:00",
        "-Make=Vsmart", "-ThumbnailImage<=",
    ]

    private func isPlace(_ tag: String) -> Bool { ["GPS", "Location", "City"].contains { tag.contains($0) } }

    @Test(arguments: ["photo.jpg", "photo.png", "photo.webp"])
    func `the position is gone from a picture, wherever it stood, and the day stays`(name: String) throws {
        _ = try workshop.picture(name)
        let photo = try workshop.tagged(name, name == "photo.jpg" ? PositionTests.position : PositionTests.position.filter { !$0.contains("IPTC:") })
        #expect(try workshop.tags(of: photo, as: "before-\(name)").keys.contains("GPSLatitude"), "there is something that could leak")
        let file = try EvidenceFile(photo, named: name)
        let tags = try workshop.tags(of: file.bytes, as: "after-\(name)")
        #expect(tags.keys.filter(isPlace) == [])
        #expect(tags["Make"] == nil && tags.keys.filter { $0.contains("XMP") } == [])
        #expect(Data(file.bytes).range(of: Data("105.8".utf8)) == nil)
        #expect(file.hadPosition && !file.keptPosition)
        #expect(file.takenOn == Day("2025-06-18"))
        #expect(file.size == EvidenceFile.Size(width: 320, height: 200))
    }

    @Test func `a position that is wanted stays, and nothing else with it`() throws {
        _ = try workshop.picture("photo.jpg")
        let photo = try workshop.tagged("photo.jpg", PositionTests.position)
        let file = try EvidenceFile(photo, named: "photo.jpg", keepsPosition: true)
        let tags = try workshop.tags(of: file.bytes, as: "kept.jpg")
        #expect(tags["GPSLatitude"]?.hasPrefix("22 deg 8' 50.28\"") == true, "\(tags)")
        #expect(tags["GPSLongitude"]?.hasPrefix("105 deg 50' 5.28\"") == true)
        #expect(tags["DateTimeOriginal"] == "2025:06:18 10:21:00")
        #expect(tags["Make"] == nil && tags["City"] == nil && tags["Location"] == nil)
        #expect(file.hadPosition && file.keptPosition)
    }

    @Test func `a HEIC of a telephone becomes a JPEG without its position`() throws {
        _ = try workshop.picture("photo.heic")
        let photo = try workshop.tagged("photo.heic", ["-GPSLatitude=22.1473", "-GPSLongitude=105.8348", "-DateTimeOriginal=2025:06:18 10:21:00"])
        let file = try EvidenceFile(photo, named: "IMG_0001.HEIC")
        let tags = try workshop.tags(of: file.bytes, as: "after.jpg")
        #expect(file.kind == .jpeg && file.name == "IMG_0001.jpg")
        #expect(tags["FileType"] == "JPEG" && tags.keys.filter(isPlace) == [])
        #expect(file.hadPosition && file.takenOn == Day("2025-06-18"))
    }

    @Test func `what is hidden behind a picture does not come along`() throws {
        let secret = Array("21.0278N 105.8342E".utf8)
        let file = try EvidenceFile(try workshop.picture("photo.jpg") + secret, named: "photo.jpg")
        #expect(Data(file.bytes).range(of: Data(secret)) == nil)
    }

    @Test(arguments: 1...8)
    func `a picture stands upright, however the camera was held`(orientation: Int) throws {
        _ = try workshop.picture("photo.jpg", width: 320, height: 200)
        let photo = try workshop.tagged("photo.jpg", ["-Orientation#=\(orientation)"])
        let file = try EvidenceFile(photo, named: "photo.jpg")
        let isTurned = orientation >= 5
        let size = isTurned ? EvidenceFile.Size(width: 200, height: 320) : EvidenceFile.Size(width: 320, height: 200)
        #expect(file.size == size)
        // Where the red quarter of the stored picture is seen.
        let corner: (right: Bool, low: Bool) =
            switch orientation {
            case 1, 5: (false, false)
            case 2, 6: (true, false)
            case 3, 7: (true, true)
            default: (false, true)
            }
        for right in [false, true] {
            for low in [false, true] {
                let colour = try workshop.colour(
                    of: file.bytes, as: "upright.jpg", x: size.width * (right ? 3 : 1) / 4, y: size.height * (low ? 3 : 1) / 4)
                #expect((colour[0] > 128) == (right == corner.right && low == corner.low), "right \(right), low \(low)")
            }
        }
        #expect(try workshop.tags(of: file.bytes, as: "upright.jpg")["Orientation"].map { $0.hasPrefix("Horizontal") } ?? true)
        let thumbnails = try #require(file.thumbnails)
        for (bytes, pixels) in [
            (thumbnails.small, EvidenceLimits.listThumbnailPixels), (thumbnails.medium, EvidenceLimits.pageThumbnailPixels),
        ] {
            let small = try workshop.tags(of: bytes, as: "small.webp")
            let long = min(pixels, 320)
            #expect(small["ImageSize"] == (isTurned ? "\(long * 200 / 320)x\(long)" : "\(long)x\(long * 200 / 320)"))
            #expect(small["FileType"]?.hasSuffix("WEBP") == true && small["ProfileDescription"] == nil)
        }
    }

    @Test func `a day that no camera can mean is none`() throws {
        for written in ["0000:00:00 00:00:00", "1970:01:01 00:00:00", "2025:02:30 10:00:00"] {
            _ = try workshop.picture("photo.jpg")
            let photo = try workshop.tagged("photo.jpg", ["-DateTimeOriginal#=\(written)"])
            #expect(try EvidenceFile(photo, named: "photo.jpg").takenOn == nil, "\(written)")
        }
    }
}
