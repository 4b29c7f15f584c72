/// What a browser says of itself, cut down to what its owner knows it by: "Chrome, Windows". Names only, which are the same in every language.
struct DeviceName {
    /// Nil where nothing in it is known.
    let text: String?

    /// Browsers name those that they want to be taken for: who names itself most narrowly stands first.
    private static let browsers = [
        ("coc_coc_browser", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]

    init(_ agent: String) {
        let known = [DeviceName.browsers, DeviceName.systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
        text = known.isEmpty ? nil : known.joined(separator: ", ")
    }
}
