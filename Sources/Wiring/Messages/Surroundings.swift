import Dispatch
import Foundation
import Identity
import Intake
import Keeping
import Logging
import Mail
import Pages
import Synchronization
import Texts
import Web

/// What a server has outside it, as the settings say: mail, notices, sign-in elsewhere.
struct Surroundings: Sendable {
    let mail: MailSettings?
    let signIn: OutsideSignIn?
    /// Of this server, as browsers reach it.
    private let address: String
    private let daysBefore: [Int]
    /// Both block for as long as a disk or a mail server takes, so neither waits for the other, nor anybody for them.
    private let telling = DispatchQueue(label: "kheo.messages")
    private let sending = DispatchQueue(label: "kheo.mail")
    private static let millisecondsBetweenLooks = 300
    private static let millisecondsBetweenDays = 60_000
    private static let millisecondsBetweenMails = 1_000
    private static let millisecondsAfterTrouble = 30_000

    init(of folder: DataFolder) throws {
        let settings = try SettingsFile.read(folder.settings)
        let address = settings.address?.value ?? ""
        mail = try settings.mail.map { server in try server.checked { () throws(MailRefusal) in try server.value.live } }
        signIn = try settings.signIn.map { provider in
            let made = try provider.checked { () throws(IdentityRefusal) in
                try IdentitySettings(
                    issuer: provider.value.issuer, clientID: provider.value.client, clientSecret: provider.value.secret,
                    callback: address + Address(.outsideReturn).text)
            }
            return OutsideSignIn(
                issuer: made.issuer, provider: IdentityProvider(made), clock: { Int64(Date().timeIntervalSince1970) })
        }
        daysBefore = settings.reminders.daysBefore
        self.address = address
    }

    /// Until it is cancelled. Whatever goes wrong is noted and tried again: the server goes on.
    func run(_ installation: Installation, _ office: Office, _ logger: Logger) async {
        let stop = Stop()
        let messenger = Messenger(
            journal: installation.journal, room: installation.room, notices: office.notices, outbox: office.outbox, credentials: office.credentials,
            daysBefore: daysBefore, mailsGoOut: mail != nil, clock: Clock.milliseconds)
        let mails = mail.map {
            MailRound(
                outbox: office.outbox, postman: Postman($0, clock: Clock.milliseconds, isStopped: { stop.isSet }), room: installation.room,
                address: address, today: Clock.today)
        }
        // What a server that is no more had in its hands. The lock of serving is held: there is no other.
        do { try office.outbox.settle() } catch { logger.warning("\(told(error, in: .en).sentence)") }
        await withTaskCancellationHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await again(every: Surroundings.millisecondsBetweenLooks, on: telling, logger) { try messenger.tellJournal() } }
                group.addTask { await again(every: Surroundings.millisecondsBetweenDays, on: telling, logger) { try messenger.tellDay() } }
                guard let mails else { return }
                group.addTask {
                    await again(every: Surroundings.millisecondsBetweenMails, on: sending, logger) {
                        if let trouble = try mails.send() { throw trouble }
                    }
                }
            }
        } onCancel: {
            stop.set()
        }
    }

    private func again(every milliseconds: Int, on queue: DispatchQueue, _ logger: Logger, _ work: @escaping @Sendable () throws -> Void) async {
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

/// Tells a thread that waits for others that nobody waits for it any more.
private final class Stop: Sendable {
    private let state = Mutex(false)

    var isSet: Bool { state.withLock { $0 } }

    func set() { state.withLock { $0 = true } }
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
