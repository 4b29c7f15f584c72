import Events
import Pages
import Rules
import TestSupport
import Testing
import Texts

struct AccountPageTests {
    @Test(arguments: Language.allCases) func `signing in, and what is one's own`(_ language: Language) throws {
        let shown = Shown(house: try Houses.furnished.get())
        try expect(shown.signIn(refused: AppointmentRefusal.nameMissing, name: "ngu"), in: language, isKeptAs: "sign-in-refused")
        try expect(shown.ownAccount(), in: language, isKeptAs: "own-account")
        try expect(shown.ownAccount(isNew: true), in: language, isKeptAs: "own-account-new")
    }

    @Test func `the picture for the phone stands beside the key in letters`() throws {
        try expect(Shown(house: try Houses.furnished.get()).secondFactor(), in: .vi, isKeptAs: "second-factor")
    }

    @Test(arguments: Language.allCases) func `accounts of others, and who may do what`(_ language: Language) throws {
        let shown = Shown(house: try Houses.furnished.get())
        try expect(shown.accountList(), in: language, isKeptAs: "accounts")
        try expect(shown.account(), in: language, isKeptAs: "account")
        try expect(shown.account(waits: true), in: language, isKeptAs: "account-waits")
        try expect(shown.roles(), in: language, isKeptAs: "roles")
    }
}
