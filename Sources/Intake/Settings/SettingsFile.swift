import Foundation

/// Reads `settings.yaml` of a data folder.
package enum SettingsFile {
    package static let name = "settings.yaml"

    private enum Protection: String, CaseIterable { case none, starttls, tls }

    /// Where there is no file everything is as it is without. Throws `FileRefusal` with everything that is wrong, each with its line.
    package static func read(_ path: String) throws(FileRefusal) -> Settings {
        guard FileManager.default.fileExists(atPath: path) else { return Settings() }
        let (file, map) = YamlFile.open(path, name: name)
        var settings = Settings()
        if let map {
            settings.address = map.optionalText("address").map { Settings.Located(value: trimmed($0), line: map.line("address")) }
            if let mail = map.optionalMap("mail") {
                settings.mail = Settings.Located(value: server(mail), line: map.line("mail"))
                mail.finish()
            }
            if let signIn = map.optionalMap("signIn") {
                settings.signIn = Settings.Located(
                    value: Settings.SignIn(issuer: signIn.text("issuer"), client: signIn.text("client"), secret: signIn.text("secret")),
                    line: map.line("signIn"))
                signIn.finish()
            }
            if let reminders = map.optionalMap("reminders") {
                settings.reminders.daysBefore = days(reminders)
                reminders.finish()
            }
            let needsAddress = settings.signIn != nil || settings.mail != nil
            if needsAddress, settings.address == nil { map.report(.keyMissing("address")) }
            map.finish()
        }
        if settings.mail?.value.password != nil || settings.signIn != nil { checkMode(of: path, file) }
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return settings
    }

    private static func server(_ map: YamlMap) -> Settings.MailServer {
        Settings.MailServer(
            host: map.text("host"), port: map.number("port", in: 1...65_535), protection: map.word("protection", Protection.self)?.rawValue ?? "",
            user: map.optionalText("user"), password: map.optionalText("password"), sender: map.text("sender"), senderName: map.text("senderName"),
            trusted: map.optionalText("trusted"))
    }

    private static func days(_ map: YamlMap) -> [Int] {
        let days = map.texts("daysBefore").map { Int($0) ?? 0 }
        for day in days where !(1...365).contains(day) { map.report(.numberOutOfRange("daysBefore", from: 1, to: 365), at: "daysBefore") }
        return days.sorted(by: >)
    }

    /// Whoever reads the passwords in it can write in the register's name.
    private static func checkMode(of path: String, _ file: YamlFile) {
        let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int ?? 0
        if mode & 0o077 != 0 { file.report(nil, .readableByOthers(mode: mode)) }
    }

    private static func trimmed(_ address: String) -> String { address.hasSuffix("/") ? String(address.dropLast()) : address }
}

extension YamlMap {
    func line(_ key: String) -> Int { node.mapping?.first { $0.key.scalar?.string == key }?.key.mark?.line ?? 0 }

    func number(_ key: String, in range: ClosedRange<Int>) -> Int {
        let count = file.diagnostics.count
        let value = number(key)
        if file.diagnostics.count == count, !range.contains(value) {
            report(.numberOutOfRange(key, from: range.lowerBound, to: range.upperBound), at: key)
        }
        return value
    }
}
