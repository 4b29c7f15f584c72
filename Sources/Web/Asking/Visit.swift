import Events
import Pages
import Queries
import Rules
import Texts

/// One request for a page: what was asked, where, on which day. Its answers are pages; it holds no text and no rule.
struct Visit {
    let room: ReadingRoom
    let asked: Asked
    let frame: Frame
    /// What stands in the route for `:id`.
    let id: String

    var defaults: Defaults { frame.defaults }
    var atlas: Atlas { frame.atlas }

    init(_ room: ReadingRoom, route: Route, id: String?, asked: Asked, chosen: Language?, today: Day, paths: PathTexts = PathTexts()) {
        self.room = room
        self.asked = asked
        self.id = id ?? ""
        // The position is read before what rests on it: a page may know more than its position says, never less.
        let position = room.position
        let defaults = Defaults(programme: room.programmeKeys.first ?? "", root: room.root, today: today)
        frame = Frame(address: asked.address(route, id: id), chosen: chosen, defaults: defaults, atlas: room.atlas, position: position, paths: paths)
    }

    /// Nil where there is nothing at the address.
    func page(_ route: Route) throws -> (any Page)? {
        switch route {
        case .home: try home()
        case .models: try models()
        case .model: try model()
        case .awards: try awards()
        case .units: try units()
        case .unit: try unit()
        case .decisions: try decisions()
        case .decision: try decision()
        case .reports: try reports()
        case .report: try report()
        case .asset, .health: nil
        }
    }

    func candidates(for typed: String, on day: Day) -> [UnitCandidate] {
        typed.isEmpty ? [] : room.units(named: typed, on: day)
    }
}
