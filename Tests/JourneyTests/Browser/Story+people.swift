import Events
import Foundation
import Testing
import TestSupport
import Texts

/// Somebody with an account.
struct Person {
    let name: String
    let signInName: String
    let password: String

    static let administrator = Person(name: "Nguyễn Thị Vân", signInName: "van.quantri", password: "bốn mùa hoa nở")
    static let registrant = Person(name: "Phạm Thị Lan", signInName: "lan.hoalu", password: "con đò qua sông Vân")
    static let receiver = Person(name: "Đinh Văn Nhận", signInName: "nhan.hoalu", password: "ruộng lúa chín vàng")
    static let signatory = Person(name: "Trương Hán Kỳ", signInName: "ky.hoalu", password: "núi Thúy in bóng nước")
}

/// What people do, in the words of the pages.
extension Story {
    var language: Language { Language(rawValue: browser.wishes.language) ?? .vi }

    func signIn(_ person: Person) throws {
        try open("/sign-in")
        try look()
        try browser.fill(language.signInName, person.signInName)
        try browser.fill(language.password, person.password)
        try browser.follow(.button(language.signIn))
    }

    func signOut() throws {
        try browser.click(.css("header .menu summary"))
        try browser.follow(.button(language.signOut))
        #expect(try path.hasPrefix("/sign-in"))
    }

    /// The first administrator, with the code that the server printed.
    func start(_ person: Person) throws {
        try open("/start")
        try look()
        try browser.fill(language.firstCode, startCode())
        try browser.fill(language.fullName, person.name)
        try browser.fill(language.signInName, person.signInName)
        try setPassword(person)
        try browser.follow(.button(language.makeFirst))
        try look()
    }

    private func setPassword(_ person: Person) throws {
        try browser.fill(language.newPassword, person.password)
        try browser.fill(language.newPasswordAgain, person.password)
    }

    /// Opens an account and appoints it; answers the code that is handed over.
    func open(_ person: Person, as roles: Role...) throws -> String {
        try open("/accounts")
        try browser.click(.css("main details.act summary"))
        try browser.fill(language.fullName, person.name)
        try browser.fill(language.signInName, person.signInName)
        try look()
        try browser.follow(.path("//form[@action='/accounts' and @method='post']//button"))
        let code = try browser.one(.css(".codes code")).text
        try look()
        try browser.follow(.link(language.haveKept))
        for role in roles {
            try browser.click(.css("main details.act.first summary"))
            let name = language.capitalised(role.name.said(in: language))
            try browser.choose(language.role, role.needsSecondFactor ? "\(name) (\(language.wantsSecondFactor))" : name)
            try browser.fill(language[.unit], "Phường Hoa Lư, Tỉnh Ninh Bình")
            try browser.fill(language.firstDay, "2026-01-01")
            try browser.fill(language.appointingDecision, "12-QĐ/ĐU ngày 5/1/2026")
            try look()
            try browser.follow(.path("//form[contains(@action, '/appointments')]//button"))
            if try browser.has(.field(language.whichUnit)) || browser.has(.css("input[type='radio'][name='unit']")) {
                try look()
                try browser.click(.css("input[type='radio'][name='unit']"))
                try browser.follow(.path("//form[contains(@action, '/appointments')]//button"))
            }
            try expect(language.done("appointed"))
            try look()
        }
        return code
    }

    /// Sets the password with a code that was handed over, and is signed in.
    func takeUp(_ code: String, _ person: Person) throws {
        try open("/invitation")
        try look()
        try browser.fill(language.codeReceived, code)
        try setPassword(person)
        try browser.follow(.button(language.setPassword))
        if try path.hasPrefix("/sign-in") { try signIn(person) }
        try look()
    }

    /// What an authenticator app does with the key that the page shows.
    func turnOnSecondFactor(_ person: Person) throws {
        try open("/account")
        try look()
        try browser.click(.button(language.secondFactorSetUp))
        try browser.fill(language.presentPassword, person.password)
        try browser.follow(.path("//form[contains(@action, 'second-factor')]//button"))
        try look()
        let key = try browser.one(.css("main code")).text.filter { $0 != " " }
        try browser.fill(language.codeOfPhone, Authenticator.code(key))
        try browser.follow(.button(language.turnOn))
        try look()
        try browser.follow(.link(language.haveKept))
    }
}

/// The app on a phone, made by Python so that our own code does not check itself.
enum Authenticator {
    /// Without a step of half a minute: what it shows now.
    static func code(_ key: String, step: Int? = nil) throws -> String {
        let outcome = try ChildProcess(Peers.python(), [Peers.script("authenticator.py"), key] + (step.map { ["\($0)"] } ?? [])).wait(seconds: 20)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
