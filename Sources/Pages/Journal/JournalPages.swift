package import Queries
package import Texts

/// The latest entries of the journal, or those of a stream, an actor or a day.
package struct JournalPage: Page {
    package let frame: Frame
    package let wish: JournalReading.Wish
    package let stretch: JournalReading.Stretch
    package let size: Int
    /// Officers' names by the actors of the lines, where they are known.
    package let names: [String: String]

    package init(frame: Frame, wish: JournalReading.Wish, stretch: JournalReading.Stretch, size: Int, names: [String: String]) {
        self.frame = frame
        self.wish = wish
        self.stretch = stretch
        self.size = size
        self.names = names
    }

    package var section: Route? { .journal }
    package func title(in language: Language) -> String { language.journal }

    package func main(in language: Language) -> HTML {
        let rows = stretch.lines.html { line in
            """
            <tr><th scope='row' class='num'>\(frame.anchor(.entry(line.position), String(line.position)))<td>\(line.kind)\
            <td>\(frame.anchor(Address(.journal).with(.stream, line.stream), line.stream))<td>\(line.recordedAt)\
            <td>\(line.effectiveOn)<td>\(frame.anchor(Address(.journal).with(.actor, line.actor), names[line.actor] ?? line.actor))
            """
        }
        let list: HTML =
            stretch.lines.isEmpty
            ? empty(language.journalNothing)
            : scrolling(
                language.journal,
                """
                <table class='quiet'><caption>\(language.journal)</caption><thead><tr><th scope='col' class='num'>№\
                <th scope='col'>\(language.journalKind)\
                <th scope='col'>\(language.journalStream)<th scope='col'>\(language.journalRecordedAt)<th scope='col'>\(language.journalEffectiveOn)\
                <th scope='col'>\(language.journalActor)<tbody>\(rows)</table>
                """)
        let older: HTML? = stretch.earlier.map { before in
            let link = frame.link(address.with(.before, String(before)))
            return "<nav class='pager' aria-label='\(language[.pages])'><a rel='next' href='\(link)'>\(language.journalOlder) →</a></nav>"
        }
        return """
            <h1>\(language.journal) <small>\(language.journalSize(size))</small></h1><p>\(language.journalHelp)</p>\(form(language))\
            <p>\(frame.anchor(Address(.checkpoint), language.journalCheckpoint))</p>\(list)\(older)
            """
    }

    private var address: Address {
        Address(.journal).with(.stream, wish.stream).with(.actor, wish.actor).with(.recorded, wish.day)
    }

    private func form(_ language: Language) -> HTML {
        """
        <form action='\(Address(.journal).text)' role='search'>\(frame.kept(Address(.journal), without: []))<div class='fields'>\
        <div><label for='stream'>\(language.journalStream)</label><input type='search' id='stream' name='stream' value='\(wish.stream)' \
        maxlength='200' aria-describedby='stream-help'></div>\
        <div><label for='actor'>\(language.journalActor)</label>\
        <input type='search' id='actor' name='actor' value='\(wish.actor)' maxlength='200'></div>\
        <div><label for='recorded'>\(language.journalDay)</label><input type='date' id='recorded' name='recorded' value='\(wish.day)'></div>\
        <div><button>\(language[.search])</button></div></div><p class='soft' id='stream-help'>\(language.journalStreamHelp)</p></form>
        """
    }
}

/// One entry: its envelope, its bytes, and ways to its neighbours and its proof.
package struct EntryPage: Page {
    package let frame: Frame
    package let entry: JournalReading.Entry
    package let actor: String?

    package init(frame: Frame, entry: JournalReading.Entry, actor: String?) {
        self.frame = frame
        self.entry = entry
        self.actor = actor
    }

    package var section: Route? { .journal }
    package func title(in language: Language) -> String { language.journalEntry(entry.line.position) }

    package func main(in language: Language) -> HTML {
        let line = entry.line
        var facts = Facts()
        facts.add(language.journalKind, "\(line.kind) (\(String(line.kindVersion)))" as String)
        facts.add(language.journalStream, frame.anchor(Address(.journal).with(.stream, line.stream), line.stream))
        facts.add(language.journalVersion, String(line.version))
        facts.add(language.journalCommand, line.id)
        let who = actor.map { "\($0) (\(line.actor))" } ?? line.actor
        facts.add(language.journalActor, "\(who), \(line.isAuthenticated ? language.journalSignedIn : language.journalNotSignedIn)")
        facts.add(language.journalRecordedAt, line.recordedAt)
        facts.add(language.journalEffectiveOn, line.effectiveOn)
        facts.add(language.journalHash, "<code>\(entry.hash)</code>" as HTML)
        let earlier: HTML? = line.previous.map { "<li>\(frame.anchor(.entry($0), "← \(language.journalEarlier)"))" }
        let later: HTML? = entry.next.map { "<li>\(frame.anchor(.entry($0), "\(language.journalLater) →"))" }
        return """
            \(frame.crumbs([(Address(.journal), language.journal)], language))<h1>\(title(in: language))</h1>\(facts.list)\
            <ul>\(earlier)\(later)<li>\(frame.anchor(Address(.entryProof, id: String(line.position)), language.journalProof))</ul>\
            <h2>\(language.journalLeaf)</h2><pre tabindex='0'>\(entry.leaf)</pre>
            """
    }
}

extension Address {
    package static func entry(_ position: Int) -> Address { Address(.journalEntry, id: String(position)) }
}
