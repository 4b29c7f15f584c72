import Dispatch
import Foundation
import Identity
import Intake
import Keeping
import Logging
import Mail
import Texts
import Web

/// What a server has outside it, live: mail, notices, sign-in elsewhere; as the settings say.
struct Surroundings: Sendable {
    let outside: Outside
    private let messenger: Messenger
    private let mails: MailRound?
    private let logger: Logger
    /// Both block for as long as a disk or a mail server takes, so neither waits for the other, nor anybody for them.
    private let telling = DispatchQueue(label: "kheo.messages")
    private let sending = DispatchQueue(label: "kheo.mail")
    private static let millisecondsBetweenLooks = 300
    private static let millisecondsBetweenDays = 60_000
    private static let millisecondsBetweenMails = 1_000
    private static let millisecondsAfterTrouble = 30_000

    init(_ installation: Installation, credentials: CredentialStore, logger: Logger) throws {
        let settings = try SettingsFile.read(installation.folder.settings)
        let notices = try NoticeBook(installation.keeping, clock: Clock.milliseconds)
        let outbox = try Outbox(installation.keeping, clock: Clock.milliseconds)
        try outbox.settle()
        let address = settings.address?.value ?? ""
        mails = try settings.mail.map { server in
            let made = try server.checked { () throws(MailRefusal) in try server.value.live }
            return MailRound(
                outbox: outbox, postman: Postman(made, clock: Clock.milliseconds), room: installation.room, address: address, today: Clock.today)
        }
        outside = Outside(
            notices: notices, outbox: outbox, mailsGoOut: mails != nil,
            provider: try settings.signIn.map { signIn in
                let made = try signIn.checked { () throws(IdentityRefusal) in
                    try IdentitySettings(
                        issuer: signIn.value.issuer, clientID: signIn.value.client, clientSecret: signIn.value.secret,
                        callback: address + Outside.callback)
                }
                return (IdentityProvider(made), signIn.value.name)
            })
        messenger = Messenger(
            journal: installation.journal, room: installation.room, notices: notices, outbox: outbox, credentials: credentials,
            daysBefore: settings.reminders.daysBefore, mailsGoOut: mails != nil, clock: Clock.milliseconds)
        self.logger = logger
    }

    /// Until it is cancelled. Whatever goes wrong is noted and tried again: the server goes on.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await again(every: Surroundings.millisecondsBetweenLooks, on: telling) { try messenger.tellJournal() } }
            group.addTask { await again(every: Surroundings.millisecondsBetweenDays, on: telling) { try messenger.tellDay() } }
            if let mails {
                group.addTask {
                    await again(every: Surroundings.millisecondsBetweenMails, on: sending) {
                        if let trouble = try mails.send() { throw trouble }
                    }
                }
            }
        }
    }

    private func again(every milliseconds: Int, on queue: DispatchQueue, _ work: @escaping @Sendable () throws -> Void) async {
        var said = ""
        while !Task.isCancelled {
            let trouble = await withCheckedContinuation { continuation in
                queue.async {
                    do {
                        try work()
                        continuation.resume(returning: nil as (any Error)?)
                    } catch {
                        continuation.resume(returning: error)
                    }
                }
            }
            // The same trouble is noted once, however long it lasts.
            let sentence = trouble.map { told($0, in: .en).sentence } ?? ""
            if !sentence.isEmpty, sentence != said { logger.warning("\(sentence)") }
            said = sentence
            try? await Task.sleep(for: .milliseconds(trouble == nil ? milliseconds : Surroundings.millisecondsAfterTrouble))
        }
    }
}

extension Settings.Located {
    /// What cannot be is told with its line.
    fileprivate func checked<Live, Refusal: Error>(_ make: () throws(Refusal) -> Live) throws(SettingRefusal) -> Live {
        do {
            return try make()
        } catch {
            throw SettingRefusal(file: SettingsFile.name, line: line, reason: error)
        }
    }
}

extension Settings.MailServer {
    fileprivate var live: MailSettings {
        get throws(MailRefusal) {
            try MailSettings(
                host: host, port: port, protection: MailSettings.Protection(rawValue: protection) ?? .tls, user: user, password: password,
                senderName: senderName, sender: MailAddress(sender), trusted: trusted)
        }
    }
}
