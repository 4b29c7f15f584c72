package import CanonicalJSON

// The facts about units (đơn vị). The day they take effect is the entry's; a reorganisation counts from the day it starts to operate.

/// A tree over the units was opened: the territory, or the sectors (police, military, agencies).
package struct TreeOpened: EventBody {
    package static let kind = "tree.opened"
    package var tree: Key = ""
    package var name = Name()

    package init() {}

    package init(tree: Key, name: Name) {
        self.tree = tree
        self.name = name
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("tree", &tree)
        try coder.field("name", &name)
    }
}

/// A unit began to exist (thành lập).
package struct UnitBegun: EventBody {
    package static let kind = "unit.begun"
    package var unit = UnitID("")
    package var tree: Key = ""
    /// country, province, district, commune; data, not a closed list.
    package var tier: Key = ""
    package var code: String?
    /// The word of its kind as the law writes it: Tỉnh, Huyện, Phường.
    package var type = ""
    package var name = ""
    package var parent: UnitID?
    package var instrument = ""

    package init() {}

    package init(
        unit: UnitID, tree: Key, tier: Key, code: String?, type: String, name: String, parent: UnitID?, instrument: String
    ) {
        self.unit = unit
        self.tree = tree
        self.tier = tier
        self.code = code
        self.type = type
        self.name = name
        self.parent = parent
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("tree", &tree)
        try coder.field("tier", &tier)
        try coder.field("code", &code)
        try coder.field("type", &type)
        try coder.field("name", &name)
        try coder.field("parent", &parent)
        try coder.field("instrument", &instrument)
    }
}

package struct UnitRenamed: EventBody {
    package static let kind = "unit.renamed"
    package var unit = UnitID("")
    package var name = ""
    package var instrument = ""

    package init() {}

    package init(unit: UnitID, name: String, instrument: String) {
        self.unit = unit
        self.name = name
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("name", &name)
        try coder.field("instrument", &instrument)
    }
}

package struct UnitRetyped: EventBody {
    package static let kind = "unit.retyped"
    package var unit = UnitID("")
    package var type = ""
    package var instrument = ""

    package init() {}

    package init(unit: UnitID, type: String, instrument: String) {
        self.unit = unit
        self.type = type
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("type", &type)
        try coder.field("instrument", &instrument)
    }
}

package struct UnitRecoded: EventBody {
    package static let kind = "unit.recoded"
    package var unit = UnitID("")
    package var code = ""
    package var instrument = ""

    package init() {}

    package init(unit: UnitID, code: String, instrument: String) {
        self.unit = unit
        self.code = code
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("code", &code)
        try coder.field("instrument", &instrument)
    }
}

/// A unit came under another parent in a tree; in a tree where it did not stand before, it was placed there.
package struct UnitMoved: EventBody {
    package static let kind = "unit.moved"
    package var unit = UnitID("")
    package var tree: Key = ""
    package var parent = UnitID("")
    package var instrument = ""

    package init() {}

    package init(unit: UnitID, tree: Key, parent: UnitID, instrument: String) {
        self.unit = unit
        self.tree = tree
        self.parent = parent
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("tree", &tree)
        try coder.field("parent", &parent)
        try coder.field("instrument", &instrument)
    }
}

/// The entry's day is the first on which the unit is no more.
package struct UnitEnded: EventBody {
    package static let kind = "unit.ended"
    package var unit = UnitID("")
    package var instrument = ""

    package init() {}

    package init(unit: UnitID, instrument: String) {
        self.unit = unit
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("instrument", &instrument)
    }
}

/// How much of a unit went to a successor. There are no weights: nobody publishes them.
package enum Share: String, CodedValue, CaseIterable, Sendable {
    case whole
    case part
}

package struct UnitSucceeded: EventBody {
    package static let kind = "unit.succeeded"
    /// The predecessor.
    package var unit = UnitID("")
    package var successor = UnitID("")
    package var share = Share.whole
    package var instrument = ""

    package init() {}

    package init(unit: UnitID, successor: UnitID, share: Share, instrument: String) {
        self.unit = unit
        self.successor = successor
        self.share = share
        self.instrument = instrument
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("successor", &successor)
        try coder.field("share", &share)
        try coder.field("instrument", &instrument)
    }
}

/// An earlier entry about a unit was wrong; from now on it is known not to hold.
package struct UnitActAnnulled: EventBody {
    package static let kind = "unit.actAnnulled"
    package var unit = UnitID("")
    /// The position of the entry.
    package var entry = 0
    package var reason = ""

    package init() {}

    package init(unit: UnitID, entry: Int, reason: String) {
        self.unit = unit
        self.entry = entry
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("unit", &unit)
        try coder.field("entry", &entry)
        try coder.field("reason", &reason)
    }
}

extension Event {
    /// The unit an act is about; nil for everything else.
    package var unit: UnitID? {
        switch self {
        case .unitBegun(let body): body.unit
        case .unitRenamed(let body): body.unit
        case .unitRetyped(let body): body.unit
        case .unitRecoded(let body): body.unit
        case .unitMoved(let body): body.unit
        case .unitEnded(let body): body.unit
        case .unitSucceeded(let body): body.unit
        case .unitActAnnulled(let body): body.unit
        default: nil
        }
    }
}
