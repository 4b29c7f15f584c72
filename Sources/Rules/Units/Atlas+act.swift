package import Events

// What may change on a unit that goes on. Beginnings, ends, heirs and parents change together: `Atlas+reorganise.swift`.

extension Atlas {
    package func rename(_ unit: UnitID, to name: String, instrument: String, on day: Day) throws(UnitRefusal) -> Event {
        try checkText(name)
        try checkInstrument(instrument)
        let index = try standing(unit, on: day)
        guard units[index].name(on: day) != name else { throw .nothingChanges }
        return .unitRenamed(UnitRenamed(unit: unit, name: name, instrument: instrument))
    }

    package func retype(_ unit: UnitID, to type: String, instrument: String, on day: Day) throws(UnitRefusal) -> Event {
        try checkText(type)
        try checkInstrument(instrument)
        let index = try standing(unit, on: day)
        guard units[index].type(on: day) != type else { throw .nothingChanges }
        return .unitRetyped(UnitRetyped(unit: unit, type: type, instrument: instrument))
    }

    package func recode(_ unit: UnitID, to code: String, instrument: String, on day: Day) throws(UnitRefusal) -> Event {
        try checkInstrument(instrument)
        let index = try standing(unit, on: day)
        guard units[index].code(on: day) != code else { throw .nothingChanges }
        try checkCodeIsFree(code, tier: units[index].tier, on: day, except: [index])
        let event = Event.unitRecoded(UnitRecoded(unit: unit, code: code, instrument: instrument))
        var trial = self
        trial.apply(UnitAct(position: .max, day: day, event: event))
        if let flaw = trial.firstFlaw(notIn: self, moved: []) { throw flaw.refusal }
        return event
    }

    func standing(_ unit: UnitID, on day: Day) throws(UnitRefusal) -> Index {
        guard let index = indices[unit] else { throw .unitUnknown(unit) }
        guard units[index].stands(on: day) else { throw .unitStandsNot(unit, on: day) }
        return index
    }

    /// A code is unique on its tier on every day; a unit that ends that day has left it free.
    func checkCodeIsFree(_ code: String, tier: Key, on day: Day, except: Set<Index>) throws(UnitRefusal) {
        for bearer in indices(ofCode: code)
        where !except.contains(bearer) && units[bearer].tier == tier && units[bearer].stands(on: day)
            && units[bearer].code(on: day) == code
        {
            throw .codeInUse(code, by: units[bearer].id, on: day)
        }
    }

    func checkText(_ text: String) throws(UnitRefusal) {
        guard !text.isEmpty else { throw .nameMissing }
        guard isReadable(text) else { throw .nameUnreadable }
        guard text.count <= Limits.nameCharactersMax else { throw .nameTooLong(max: Limits.nameCharactersMax) }
    }

    func checkInstrument(_ instrument: String) throws(UnitRefusal) {
        guard !instrument.isEmpty else { throw .instrumentMissing }
        guard isReadable(instrument) else { throw .instrumentUnreadable }
        guard instrument.count <= Limits.nameCharactersMax else { throw .instrumentTooLong(max: Limits.nameCharactersMax) }
    }
}
