package import Texts

/// What an account was told, the newest first, and whether it is told by mail too.
package struct NoticesPage: Page {
    package struct Line: Sendable {
        package let sentence: String
        /// Milliseconds since 1970, UTC.
        package let at: Int64
        package let isRead: Bool
        /// What it is about, where that has a page.
        package let address: Address?

        package init(sentence: String, at: Int64, isRead: Bool, address: Address?) {
            self.sentence = sentence
            self.at = at
            self.isRead = isRead
            self.address = address
        }
    }

    package enum Mail: Equatable, Sendable {
        /// The server sends none.
        case off
        case addressMissing
        case possible(isOn: Bool, address: String)
    }

    package let frame: Frame
    package let lines: [Line]
    /// The newest notice of the page; what comes after it stays unread.
    package let newest: Int
    package let mail: Mail
    /// How many mails are in which state, for whoever keeps accounts.
    package let outbox: [(state: String, count: Int)]

    package init(frame: Frame, lines: [Line], newest: Int, mail: Mail, outbox: [(state: String, count: Int)]) {
        self.frame = frame
        self.lines = lines
        self.newest = newest
        self.mail = mail
        self.outbox = outbox
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language.notices }

    package func main(in language: Language) -> HTML {
        """
        <h1>\(language.notices)</h1>\(list(in: language))<h2>\(language.noticesByMail)</h2>\(wish(in: language))\(states(in: language))
        """
    }

    private func list(in language: Language) -> HTML {
        guard !lines.isEmpty else { return empty(language.noNotices) }
        let rows = lines.html { line in
            let mark: HTML = line.isRead ? "" : " \(tag(language.unreadMark, .now))"
            let text: HTML = line.address.map { frame.anchor($0, line.sentence) } ?? "\(line.sentence)"
            return "<tr><th scope='row'>\(text)\(mark)<td>\(language.moment(Int(line.at)))"
        }
        let reading: HTML =
            lines.contains { !$0.isRead }
            ? frame.form(
                .noticesReading, "<input type='hidden' name='\(Field.seen.rawValue)' value='\(newest)'>\(button(language.markAllRead, .plain))")
            : ""
        return """
            \(reading)<table class='quiet cards rows'><caption>\(language.notices)</caption><thead><tr><th scope='col'>\(language.notices)\
            <th scope='col'>\(language[.recordedAt])<tbody>\(rows)</table>
            """
    }

    private func wish(in language: Language) -> HTML {
        switch mail {
        case .off: return "<p>\(language.mailIsOff)</p>"
        case .addressMissing: return "<p>\(language.mailNeedsAddress)</p>"
        case .possible(let isOn, let address):
            let wanted = isOn ? "0" : "1"
            let words = isOn ? language.mailOff : language.mailOn
            return """
                <p>\(language.mailAbout(address))</p>\
                \(frame.form(.mailWish, "<input type='hidden' name='\(Field.mail.rawValue)' value='\(wanted)'>\(button(words, .plain))"))
                """
        }
    }

    private func states(in language: Language) -> HTML {
        guard !outbox.isEmpty else { return "" }
        let rows = outbox.html { "<dt>\($0.state)</dt><dd>\(language.number($0.count))</dd>" }
        return "<h2>\(language.mailState)</h2><dl class='facts'>\(rows)</dl>"
    }
}
