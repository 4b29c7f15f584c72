import Events
import Keeping
import Mail
import Queries
import Texts
import Web

/// Takes what waits in the outbox to the mail server. A mail's words are made when it goes: what was erased meanwhile is not in it.
struct MailRound: Sendable {
    let outbox: Outbox
    let postman: Postman
    let room: ReadingRoom
    /// Of this server, as browsers reach it.
    let address: String
    let today: @Sendable () -> Day

    /// Until nothing is due, or the server is away. Answers what hindered it.
    func send() throws -> (any Error)? {
        while let mail = try outbox.claim() {
            do {
                try postman.send(try message(of: mail))
                try outbox.end(mail, as: .sent)
            } catch let fault as MailFault {
                let reason = told(fault, in: .en).sentence
                switch fault.consequence {
                case .giveUp: try outbox.end(mail, as: .failed, reason: reason)
                case .unknown: try outbox.end(mail, as: .doubtful, reason: reason)
                case .tryAgain:
                    try outbox.giveBack(mail, reason: reason)
                    // The next would fare no better.
                    return fault
                }
            } catch let refusal as MailRefusal {
                try outbox.end(mail, as: .failed, reason: told(refusal, in: .en).sentence)
            } catch {
                try? outbox.giveBack(mail, reason: "\(error)")
                throw error
            }
        }
        return nil
    }

    /// Where what it is about is read; nil where that has no page of its own.
    private func path(of subject: NoticeSubject) -> String? {
        switch subject {
        case .model(let id, _, _), .decided(let id, _, _, _, _, _, _): "models/\(id)"
        case .complaint(let id, _): "complaints/\(id)"
        case .decision(let id, _): "decisions/\(id)"
        case .annulment(let position, _): "annulments/\(position)"
        case .post, .deadline, .account, .gone: nil
        }
    }

    private func message(of mail: OutgoingMail) throws -> MailMessage {
        let language = mail.language.flatMap { Language(rawValue: $0) } ?? .vi
        let day = today()
        let subjects = try subjects(of: mail.notices, for: mail.account, in: room, on: day)
        let sentences = zip(mail.notices, subjects).map { language.sentence($0.kind, $1, on: $0.day) }
        var lines = [language.mailGreeting(try room.account(mail.account)?.name), ""]
        for (sentence, subject) in zip(sentences, subjects) {
            lines.append("- \(sentence)")
            if let path = path(of: subject) { lines.append("  \(address)/\(path)") }
        }
        if mail.noticeCount > mail.notices.count { lines += ["", language.moreNotices(mail.noticeCount - mail.notices.count)] }
        lines += ["", language.mailFooter("\(address)/notices")]
        let subject = mail.isDigest || sentences.isEmpty ? language.digestSubject(mail.noticeCount, on: day) : language.mailSubject(sentences[0])
        return try MailMessage(
            id: mail.id, to: MailAddress(mail.address), language: language.rawValue, subject: String(subject.prefix(MailLimits.subjectCharactersMax)),
            body: lines.joined(separator: "\n"))
    }
}
