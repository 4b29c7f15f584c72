import Events
import Pages
import Queries

// The journal as an inspector reads it.

extension Visit {
    func journal() throws -> (any Page)? {
        guard let reading = office?.journal else { return nil }
        var wish = JournalReading.Wish(stream: asked[.stream] ?? "", actor: asked[.actor] ?? "")
        if let day = try asked.day(.recorded) { wish.day = day.description }
        let size = try reading.size()
        var before = size
        if let text = asked[.before] {
            guard let position = Int(text), position >= 0 else { throw QuestionRefusal.positionUnknown(text, last: size - 1) }
            before = min(position, size)
        }
        let stretch = try reading.entries(wish, before, Limits.listPageRows)
        var names: [String: String] = [:]
        for actor in Set(stretch.lines.filter(\.isAuthenticated).map(\.actor)) { names[actor] = try room.name(ofActor: actor) }
        return JournalPage(frame: frame, wish: wish, stretch: stretch, size: size, names: names)
    }

    func entry() throws -> (any Page)? {
        guard let reading = office?.journal, let position = Int(id), position >= 0, let entry = try reading.entry(position) else { return nil }
        let actor = entry.line.isAuthenticated ? try room.name(ofActor: entry.line.actor) : nil
        return EntryPage(frame: frame, entry: entry, actor: actor)
    }
}
