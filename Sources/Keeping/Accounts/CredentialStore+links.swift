package import Events
import GRDB

/// An account elsewhere, for which an OpenID provider vouches: the provider and what it calls the person.
package struct Link: Equatable, Hashable, Sendable {
    package let issuer: String
    package let subject: String

    package init(issuer: String, subject: String) {
        self.issuer = issuer
        self.subject = subject
    }
}

extension CredentialStore {
    package func link(_ link: Link, to account: AccountID) throws {
        for text in [link.issuer, link.subject] {
            guard !text.isEmpty, text.count <= KeepingLimits.linkCharactersMax, isReadable(text) else {
                throw AccountRefusal.linkMalformed(max: KeepingLimits.linkCharactersMax)
            }
        }
        try file.writeOrRefuse { database in
            let known = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT * FROM credential WHERE account = ?)", arguments: [account.rawValue])
            guard known == true else { throw AccountRefusal.accountUnknown }
            if let holder = try self.holder(of: link, in: database) {
                guard holder == account else { throw AccountRefusal.linkTaken }
                return
            }
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM link WHERE account = ?", arguments: [account.rawValue]) ?? 0
            guard count < KeepingLimits.linksPerAccountMax else { throw AccountRefusal.tooManyLinks(max: KeepingLimits.linksPerAccountMax) }
            try database.execute(
                sql: "INSERT INTO link (issuer, subject, account) VALUES (?, ?, ?)", arguments: [link.issuer, link.subject, account.rawValue])
        }
    }

    package func account(of link: Link) throws(KeepingFault) -> AccountID? {
        try file.read { try self.holder(of: link, in: $0) }
    }

    package func links(of account: AccountID) throws(KeepingFault) -> [Link] {
        try file.read { database in
            try Row.fetchAll(
                database, sql: "SELECT issuer, subject FROM link WHERE account = ? ORDER BY issuer, subject", arguments: [account.rawValue]
            ).map { Link(issuer: $0[0], subject: $0[1]) }
        }
    }

    package func unlink(_ link: Link, from account: AccountID) throws(KeepingFault) {
        try file.write {
            try $0.execute(
                sql: "DELETE FROM link WHERE issuer = ? AND subject = ? AND account = ?", arguments: [link.issuer, link.subject, account.rawValue])
        }
    }

    private func holder(of link: Link, in database: Database) throws -> AccountID? {
        try String.fetchOne(database, sql: "SELECT account FROM link WHERE issuer = ? AND subject = ?", arguments: [link.issuer, link.subject])
            .map { AccountID($0) }
    }
}
