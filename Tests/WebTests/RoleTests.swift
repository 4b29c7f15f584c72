import Commands
import Events
import Foundation
import Pages
import Rules
import TestSupport
import Testing
@testable import Web

/// Every address of the house, asked by nobody and by each role: the door opens for whom the table says, and for nobody else.
struct RoleTests {
    private static let house = Result { try OfficeHouse(before: { try $0.fill(3) }).withEveryRole() }

    private static func address(_ pattern: String) -> String {
        pattern.replacingOccurrences(of: ":id", with: "m-1").replacingOccurrences(of: ":file", with: String(repeating: "0", count: 64))
            .replacingOccurrences(of: ":number", with: "1")
    }

    @Test(arguments: Route.allCases.filter { $0.access != .anyone })
    func `a page is for whom the table says`(_ route: Route) async throws {
        let house = try RoleTests.house.get()
        let address = RoleTests.address(route.rawValue)
        let stranger = try await house.get(address, as: nil)
        #expect(stranger.status == 303 && stranger.location?.hasPrefix("/sign-in") == true, "\(address): \(stranger.status)")
        for role in Role.allCases {
            let answer = try await house.get(address, as: "role-\(role.rawValue)")
            #expect((answer.status == 403) == !RoleTests.opens(route.access, for: role), "\(address) for \(role): \(answer.status)")
            #expect(answer.status != 500, "\(address) for \(role)")
        }
    }

    @Test(arguments: Deed.allCases.filter { $0.access != .anyone })
    func `what is sent is taken from whom the table says`(_ deed: Deed) async throws {
        let house = try RoleTests.house.get()
        let address = RoleTests.address(deed.rawValue)
        guard !deed.isStreamed else { return }
        #expect(try await house.post(address, as: nil).status == 303, "\(address)")
        for role in Role.allCases where !RoleTests.opens(deed.access, for: role) {
            let answer = try await house.post(address, as: "role-\(role.rawValue)")
            #expect(answer.status == 403, "\(address) for \(role): \(answer.status)")
        }
        // The same from another site, and without the session's token, from somebody who may.
        guard let role = Role.allCases.first(where: { RoleTests.opens(deed.access, for: $0) }) else { return }
        let account = "role-\(role.rawValue)"
        #expect(try await house.post(address, as: account, headers: [.origin: "http://evil.example"]).status == 403, "\(address)")
        #expect(try await house.post(address, as: account, token: "guessed").status == 403, "\(address)")
    }

    @Test(arguments: Deed.allCases.filter { $0.isStreamed })
    func `files are taken from whom the table says`(_ deed: Deed) async throws {
        let house = try RoleTests.house.get()
        let address = RoleTests.address(deed.rawValue)
        #expect(try await house.send(deed.isPatch ? .patch : .post, address, as: nil, pieces: []).status == 303, "\(address)")
        for role in Role.allCases where !RoleTests.opens(deed.access, for: role) {
            let answer = try await house.send(deed.isPatch ? .patch : .post, address, as: "role-\(role.rawValue)", pieces: [])
            #expect(answer.status == 403, "\(address) for \(role): \(answer.status)")
        }
    }

    @Test func `an account without a post reads nothing of the register`() async throws {
        let house = try RoleTests.house.get()
        for route in Route.allCases where route.access == .post {
            #expect(try await house.get(RoleTests.address(route.rawValue), as: "role-none").status == 403, "\(route)")
        }
    }

    private static func opens(_ access: Access, for role: Role) -> Bool {
        switch access {
        case .anyone, .account, .post: true
        case .holding(let right): right.roles.contains(role)
        }
    }
}

extension OfficeHouse {
    /// `role-registrant` and so on, each in the province, and `role-none` without a post.
    func withEveryRole() throws -> OfficeHouse {
        let admin = Desk.Actor.account("admin", passedSecondFactor: true)
        for role in Role.allCases {
            let account = AccountID("role-\(role.rawValue)")
            let post = Post(appointment: AppointmentID("a-\(account)"), role: role, unit: "p06-1", from: .of("2021-01-01"), decision: "01-QĐ/TU")
            let commands: [any Command] = [
                OpenAccount(account: account, name: "Vai \(role.rawValue)", on: house.clock.today), AppointOfficer(account: account, post: post),
            ]
            _ = try house.desk.perform(commands, as: admin)
        }
        _ = try house.desk.perform([OpenAccount(account: "role-none", name: "Chưa phân công", on: house.clock.today)], as: admin)
        return self
    }
}
