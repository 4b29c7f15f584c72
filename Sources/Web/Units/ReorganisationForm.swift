import Commands
import Events
import Pages
import Queries
import Rules

/// What was typed into the form of a reorganisation, read as far as it can be: each unit that was typed is one unit, or several to choose among,
/// or nothing. A name is never resolved without whoever typed it having chosen.
struct ReorganisationForm {
    let act: Reorganisation
    let day: Day?
    private(set) var candidates: [FieldName: [UnitCandidate]] = [:]
    private(set) var known: [FieldName: UnitID] = [:]
    private(set) var wrongs: [Typed.Wrong] = []
    let rows: [ReorganisationPage.Row: Int]

    init(_ form: Form, in room: ReadingRoom) {
        var reading = Reading(form: form, room: room)
        rows = Dictionary(
            uniqueKeysWithValues: ReorganisationPage.Row.allCases.map { row in
                let asked = form.number(.rows, row.rawValue) ?? 1
                return (row, min(max(asked, 1), WebLimits.reorganisationRowsMax))
            })
        do {
            reading.day = try form.day(.day)
        } catch {
            reading.wrong(FieldName(.day), error)
        }
        let number = form.text(.instrument)
        act = reading.act(rows, instrument: form[.issuer].map { "\(number), \($0)" } ?? number)
        day = reading.day
        candidates = reading.candidates
        known = reading.known
        wrongs = reading.wrongs
    }
}

private struct Reading {
    let form: Form
    let room: ReadingRoom
    var day: Day?
    var candidates: [FieldName: [UnitCandidate]] = [:]
    var known: [FieldName: UnitID] = [:]
    var wrongs: [Typed.Wrong] = []
    /// Units that begin with this act, by their folded name with and without type.
    private var new: [String: UnitID] = [:]

    init(form: Form, room: ReadingRoom) {
        self.form = form
        self.room = room
    }

    mutating func wrong(_ field: FieldName, _ reason: any Error) { wrongs.append(Typed.Wrong(field, reason)) }

    mutating func act(_ rows: [ReorganisationPage.Row: Int], instrument: String) -> Reorganisation {
        var act = Reorganisation(tree: ReadingRoom.tree, instrument: instrument)
        for part in parts(.begin, rows) where form[.name, part] != nil || form[.code, part] != nil {
            let id = UnitID(form.text(.unit, part))
            let (type, name) = (form.text(.type, part), form.text(.name, part))
            new[folded(name)] = id
            new[folded("\(type) \(name)")] = id
            if type.isEmpty { wrong(FieldName(.type, part), UnitRefusal.nameMissing) }
            if name.isEmpty { wrong(FieldName(.name, part), UnitRefusal.nameMissing) }
        }
        for part in parts(.begin, rows) where form[.name, part] != nil || form[.code, part] != nil {
            let parent = unit(.other, part, mustBe: true)
            act.begins.append(
                Reorganisation.Beginning(
                    unit: UnitID(form.text(.unit, part)), tier: form.text(.tier, part), code: form[.code, part], type: form.text(.type, part),
                    name: form.text(.name, part), parent: parent))
        }
        // A parent that begins too stands before what lies in it.
        let own = Set(act.begins.map(\.unit))
        act.begins.sort { left, right in
            !(left.parent.map(own.contains) ?? false) && (right.parent.map(own.contains) ?? false)
        }
        for part in parts(.end, rows) where form[.unit, part] != nil || form[.other, part] != nil {
            guard let ended = unit(.unit, part, isBefore: true, mustBe: true) else { continue }
            if !act.ends.contains(ended) { act.ends.append(ended) }
            guard form[.other, part] != nil, let heir = unit(.other, part) else { continue }
            act.successions.append(
                Reorganisation.Succession(unit: ended, successor: heir, share: form[.share, part].flatMap { Share(rawValue: $0) } ?? .whole))
        }
        for part in parts(.move, rows) where form[.unit, part] != nil || form[.other, part] != nil {
            let (moved, parent) = (unit(.unit, part, isBefore: true, mustBe: true), unit(.other, part, mustBe: true))
            if let moved, let parent { act.moves.append(Reorganisation.Move(unit: moved, parent: parent)) }
        }
        for part in parts(.rename, rows) where form[.unit, part] != nil {
            guard let unit = unit(.unit, part, isBefore: true, mustBe: true) else { continue }
            act.renames.append(Reorganisation.Rename(unit: unit, name: form[.name, part], type: form[.type, part]))
        }
        return act
    }

    private func parts(_ row: ReorganisationPage.Row, _ rows: [ReorganisationPage.Row: Int]) -> [String] {
        (0..<(rows[row] ?? 1)).map { "\(row.rawValue)\($0)" }
    }

    private mutating func unit(_ field: Field, _ part: String, isBefore: Bool = false, mustBe: Bool = false) -> UnitID? {
        let name = FieldName(field, part)
        guard let typed = form[field, part] else {
            if mustBe { wrong(name, FormRefusal.choiceMissing) }
            return nil
        }
        let atlas = room.atlas
        let on = day.map { isBefore ? $0.previous : $0 }
        let id = UnitID(typed)
        if atlas.index(of: id) != nil { return remember(id, name) }
        if let on, let index = atlas.index(ofCode: typed, on: on) { return remember(atlas[index].id, name) }
        let fresh = isBefore ? nil : new[folded(typed)]
        let found = room.units(named: typed, on: on)
        // What begins here under the very name is meant, unless another of that name stands too: then it is for the person to say.
        if let fresh, !found.contains(where: { folded($0.name) == folded(typed) }) { return fresh }
        if let chosen = form[.candidate, name.text].map({ UnitID($0) }), chosen == fresh || found.contains(where: { $0.id == chosen }) {
            candidates[name] = found
            return remember(chosen, name)
        }
        guard !found.isEmpty else {
            wrong(name, FormRefusal.nothingFound(typed))
            return nil
        }
        candidates[name] = found
        wrong(name, FormRefusal.severalFound(typed))
        return nil
    }

    private mutating func remember(_ unit: UnitID, _ name: FieldName) -> UnitID {
        known[name] = unit
        return unit
    }
}
