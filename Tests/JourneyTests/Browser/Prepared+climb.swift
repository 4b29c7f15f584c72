import Events
import Foundation
import Testing
import TestSupport

/// A province, one ward of it and everybody who has a part when a file climbs from there, with passwords and phones.
struct ClimbHouse {
    let kheo: Kheo
    /// By sign-in name.
    let accounts: [String: String]
    let phones: [String: Phone]

    static let ward = "vn-c01840-2"
    static let province = "vn-p19-2"
    static let period = "2026"
    /// Files that wait at the ward, beside the one that a story registers.
    static let waiting = ["Tổ 5: ngõ phố văn minh", "Chi hội cựu chiến binh: tuyến đường tự quản", "Tổ 9: nhà sạch vườn đẹp"]
    /// Files of other communes that the province has recognised.
    static let recognised = ["Thôn Nà Mày: ngân hàng bò sinh sản", "Tổ Phiêng My: camera an ninh"]

    func copy() throws -> ClimbHouse { ClimbHouse(kheo: try Kheo(copyOf: kheo.pristine), accounts: accounts, phones: phones) }
    func account(_ person: Person) throws -> String { try #require(accounts[person.signInName]) }
}

/// Who sits where: of the ward, then of the province.
extension Person {
    static let wardRegistrant = Person(name: "Hoàng Thị Lan", signInName: "lan.ducxuan", password: "hồ Ba Bể mùa nước trong")
    static let wardReceiver = Person(name: "Nông Văn Nhận", signInName: "nhan.ducxuan", password: "đèo Giàng sương phủ sớm")
    static let wardChair = Person(name: "Hà Văn Chủ", signInName: "chu.ducxuan", password: "sông Cầu chảy qua phố")
    static let wardMember = Person(name: "Bàn Thị Mai", signInName: "mai.ducxuan", password: "mận nở trắng sườn đồi")
    static let wardDeputy = Person(name: "Triệu Văn Phú", signInName: "phu.ducxuan", password: "suối Hoàng Tung vọng xa")
    static let wardSecretary = Person(name: "Lý Thị Thư", signInName: "thu.ducxuan", password: "chợ phiên ngày mồng năm")
    static let provinceReceiver = Person(name: "Đặng Văn Tiếp", signInName: "tiep.tinh", password: "đồi chè Tân Cương xanh")
    static let provinceChair = Person(name: "Nguyễn Thị Hà", signInName: "ha.tinh", password: "hồ Núi Cốc chiều hè")
    static let provinceSecretary = Person(name: "Trần Thị Ký", signInName: "ky.tinh", password: "phố núi đêm hội xuân")
    static let provinceMember = Person(name: "Ma Văn Sơn", signInName: "son.tinh", password: "thác Đầu Đẳng réo vang")
    static let provinceOther = Person(name: "Vi Thị Thắm", signInName: "tham.tinh", password: "lúa nương chín tháng mười")
    static let provinceSignatory = Person(name: "Phạm Văn Quyết", signInName: "quyet.tinh", password: "rừng Phượng Hoàng lá đỏ")
}

extension Prepared {
    static func copyOfClimb() throws -> ClimbHouse { try climb.get().copy() }

    private static let climb: Result<ClimbHouse, any Error> = Result {
        let kheo = try Kheo()
        try kheo.done("init", "--origin", "kheo.test/duc-xuan")
        try kheo.done("units", "load", "vietnam")
        try kheo.done("programmes", "load", Kheo.product + "/Programmes/dan-van-kheo")
        try kheo.done("programmes", "load", nextVersion(in: kheo))
        try writeModels(kheo)
        let house = try seat(kheo)
        try kheo.setAside()
        return house
    }

    /// The programme of the house with a quota that two files fill, one body to be asked, and the form of award numbered from now on.
    private static func nextVersion(in kheo: Kheo) throws -> String {
        let folder = kheo.folder + "/programme"
        try FileManager.default.copyItem(atPath: Kheo.product + "/Programmes/dan-van-kheo", toPath: folder)
        func change(_ file: String, _ changes: [(String, String)]) throws {
            var text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for (old, new) in changes {
                try #require(text.contains(old), "\(file) lacks \(old)")
                text = text.replacing(old, with: new)
            }
            try text.write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
        }
        try change("programme.yaml", [("version: 1", "version: 2"), ("from: 2020-01-01", "from: 2026-01-01")])
        let quota = """
            quotas:
              - key: merit-2026
                vi: Mỗi đợt không quá hai Bằng khen cấp tỉnh
                en: No more than two provincial certificates of merit at a time
                level: province
                of: commended
                count: 2
                rounding: nearest
                source: own default
            """
        try change("rules.yaml", [("quotas:\n", quota + "\n"), ("checks: [discipline, complaint, inspection]", "checks: [discipline]")])
        return folder
    }

    private static func writeModels(_ kheo: Kheo) throws {
        let questions = ["situation", "objectives", "content", "place", "forces", "resources", "time", "outputs", "upkeep"]
        let answers = questions.flatMap { ["--answer", "\($0)=Bà con bàn, cùng làm, cùng giữ."] }
        func step(_ arguments: [String]) throws {
            let outcome = try kheo.start(["models"] + arguments).wait()
            try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
        }
        func write(_ id: String, _ name: String, in unit: String, host: String, field: String) throws {
            try step(
                ["draft", id, "--unit", unit, "--name", name, "--host", host, "--field", field, "--type", "model", "--subject", "collective"]
                    + answers)
            try step(["register", id, "--period", ClimbHouse.period, "--level", "commune"])
            try step(["accept", id])
        }
        let wards = [("Tổ dân phố 5", "culture-society"), ("Hội Cựu chiến binh phường", "defence-security"), ("Tổ dân phố 9", "culture-society")]
        for (index, name) in ClimbHouse.waiting.enumerated() {
            try write("w\(index + 1)", name, in: ClimbHouse.ward, host: wards[index].0, field: wards[index].1)
        }
        let others = [("vn-c01906-2", "Thôn Nà Mày", "economy"), ("vn-c01843-2", "Tổ dân phố Phiêng My", "defence-security")]
        for (index, name) in ClimbHouse.recognised.enumerated() {
            let id = "p\(index + 1)"
            try write(id, name, in: others[index].0, host: others[index].1, field: others[index].2)
            let (commune, province) = (
                ["--level", "commune", "--period", ClimbHouse.period], ["--level", "province", "--period", ClimbHouse.period]
            )
            try step(["recognise", id, "--instrument", "0\(index + 3)-QĐ/ĐU"] + commune)
            try step(["propose", id] + province)
            try step(["receive", id] + province)
            try step(["recognise", id, "--instrument", "112-QĐ/BTGDVTU"] + province)
            try step(["declare", id, "--check", "discipline", "--clear", "--office", "Ủy ban Kiểm tra Tỉnh ủy", "--level", "province"])
        }
    }

    /// Accounts by commands; passwords and phones as their owners set them, over HTTP.
    private static func seat(_ kheo: Kheo) throws -> ClimbHouse {
        let first = try kheo.json(
            AccountsTests.Opened.self, "accounts", "open", Person.administrator.name, "--sign-in", Person.administrator.signInName)
        let server = try kheo.start(["serve", "--port", "0"])
        defer {
            server.kill(SIGTERM)
            _ = server.wait(seconds: 20)
        }
        let port = try #require(server.firstOutput().split(separator: "\n").first?.split(separator: ":").last.flatMap { Int($0) })
        let administrator = OwnDoor(port: port)
        try administrator.come(first.invitation, Person.administrator)
        let token = try administrator.token(Person.administrator)
        let ward = (unit: ClimbHouse.ward, decision: "15-QĐ/ĐU ngày 5/1/2026")
        let province = (unit: ClimbHouse.province, decision: "204-QĐ/TU ngày 8/1/2026")
        let posts: [(Person, (unit: String, decision: String), [Role], Bool)] = [
            (.wardRegistrant, ward, [.registrant], false), (.wardReceiver, ward, [.receivingOfficer, .appraiser, .councilMember], true),
            (.wardChair, ward, [.councilMember], true), (.wardMember, ward, [.councilMember], true),
            (.wardDeputy, ward, [.councilMember], true), (.wardSecretary, ward, [.councilSecretary], true),
            (.provinceReceiver, province, [.receivingOfficer, .appraiser], false),
            (.provinceChair, province, [.councilMember], true), (.provinceSecretary, province, [.councilSecretary], true),
            (.provinceMember, province, [.councilMember], true), (.provinceOther, province, [.councilMember], true),
            (.provinceSignatory, province, [.signatory], true),
        ]
        var accounts: [String: String] = [:]
        var phones: [String: Phone] = [:]
        for (person, place, roles, hasPhone) in posts {
            let opened = try kheo.json(AccountsTests.Opened.self, "accounts", "open", person.name, "--sign-in", person.signInName, "--token", token)
            for role in roles {
                try kheo.done(
                    "accounts", "appoint", opened.account, role.rawValue, "--unit", place.unit, "--decision", place.decision, "--from", "2026-01-01",
                    "--token", token)
            }
            accounts[person.signInName] = opened.account
            let door = OwnDoor(port: port)
            try door.come(opened.invitation, person)
            if hasPhone { phones[person.signInName] = try door.phone(person) }
        }
        return ClimbHouse(kheo: kheo, accounts: accounts, phones: phones)
    }
}

/// What a person does on the page of their own account, without a browser.
private final class OwnDoor {
    let port: Int
    private var cookies: [String: String] = [:]

    init(port: Int) { self.port = port }

    func come(_ invitation: String, _ person: Person) throws {
        let answer = try send("/invitation", [("code", invitation), ("newpassword", person.password), ("newpasswordagain", person.password)])
        try #require(answer.status == 303, "\(answer.text)")
    }

    func token(_ person: Person) throws -> String {
        let made = try send("/account/tokens", [("label", "máy chủ"), ("days", "1"), ("password", person.password)])
        return String(try #require(made.text.firstMatch(of: /<code>(kheo_[^<]+)</), "\(made.text)").1)
    }

    func phone(_ person: Person) throws -> Phone {
        let begun = try send("/account/second-factor", [("password", person.password)])
        let page = begun.status == 303 ? try get("/account/second-factor").text : begun.text
        let key = try #require(page.firstMatch(of: /<code>([A-Z2-7 ]{32,})<\/code>/), "\(page)").1.filter { $0 != " " }
        var phone = Phone(key: key)
        let confirmed = try send("/account/second-factor/confirmation", [("code", try phone.code())])
        try #require(confirmed.text.contains("codes") || confirmed.status == 303, "\(confirmed.text)")
        return phone
    }

    private func get(_ path: String) throws -> PlainHTTP.Answer {
        try PlainHTTP.ask(port: port, "GET", path, headers: ["Cookie": cookie], body: Data())
    }

    private func send(_ path: String, _ fields: [(String, String)]) throws -> PlainHTTP.Answer {
        var fields = fields
        if !cookies.isEmpty, let token = try get("/account").text.firstMatch(of: /name='token' value='([^']+)'/) {
            fields.append(("token", String(token.1)))
        }
        let body = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
        let answer = try PlainHTTP.ask(
            port: port, "POST", path, headers: ["Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie], body: Data(body.utf8))
        if let set = answer.headers["set-cookie"]?.split(separator: ";").first?.split(separator: "=", maxSplits: 1), set.count == 2 {
            cookies[String(set[0])] = String(set[1])
        }
        return answer
    }

    private var cookie: String { cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
}

/// The app on a phone, which never shows a code twice to somebody who waits for a new one.
struct Phone {
    let key: String
    private var last = 0

    init(key: String) { self.key = key }

    /// One that was not used before. A code is taken half a minute before its time and half a minute after it: it waits only for the fourth in a row.
    mutating func code() throws -> String {
        let seconds = 30.0
        var now: Int { Int(Date().timeIntervalSince1970 / seconds) }
        let step = max(last + 1, now - 1)
        while step > now + 1 { Thread.sleep(forTimeInterval: 0.5) }
        last = step
        return try Authenticator.code(key, step: step)
    }
}
