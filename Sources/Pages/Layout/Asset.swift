/// A file of the house's own that pages refer to. Its name is made of its content, so that a browser keeps it for ever.
package struct Asset: Sendable {
    package let name: String
    package let type: String
    package let bytes: [UInt8]

    package static let all = [
        Asset(name: StyleSheet.name, type: "text/css; charset=utf-8", bytes: StyleSheet.bytes),
        Asset(name: PaperSheet.name, type: "text/css; charset=utf-8", bytes: PaperSheet.bytes),
        Asset(name: Script.name, type: "text/javascript; charset=utf-8", bytes: Script.bytes),
        Asset(name: UploadScript.name, type: "text/javascript; charset=utf-8", bytes: UploadScript.bytes),
    ]
}
