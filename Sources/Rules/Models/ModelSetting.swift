package import Events

/// All that a model's rules may know of the world, handed in: the programme as the dossier began with it, the units, and what day it is.
package struct ModelSetting: Sendable {
    package let programme: Programme
    package let atlas: Atlas
    package let today: Day

    package init(programme: Programme, atlas: Atlas, today: Day) {
        self.programme = programme
        self.atlas = atlas
        self.today = today
    }

    package func ladder(of unit: UnitID, on day: Day) -> Ladder { Ladder(of: unit, in: programme, atlas, on: day) }

    func checkDay(_ day: Day) throws(ModelRefusal) {
        guard day <= today else { throw .dayIsInTheFuture(day, today: today) }
    }

    func checkUnit(_ unit: UnitID, on day: Day) throws(ModelRefusal) {
        guard let index = atlas.index(of: unit) else { throw .unitUnknown(unit) }
        guard atlas[index].stands(on: day) else { throw .unitStandsNot(unit, on: day) }
    }

    func checkWord(_ key: Key?, in list: Dimension, _ terms: [Term], on day: Day) throws(ModelRefusal) {
        guard let key else { return }
        guard let term = terms.first(where: { $0.key == key }) else { throw .wordUnknown(list: list, key) }
        guard term.holds(on: day) else { throw .wordNotInForce(list: list, key, on: day) }
    }

    func checkLevel(_ key: Key, on day: Day) throws(ModelRefusal) -> Level {
        guard let level = programme.level(key) else { throw .levelUnknown(key) }
        guard level.term.holds(on: day) else { throw .levelNotInForce(key, on: day) }
        return level
    }

    func checkPeriod(_ key: Key) throws(ModelRefusal) -> Period {
        guard let period = programme.period(key) else { throw .periodUnknown(key) }
        return period
    }

    func checkReason(_ reason: String) throws(ModelRefusal) {
        guard !reason.isEmpty else { throw .reasonMissing }
        try checkNote(reason)
    }

    /// The number and day of a decision or of minutes.
    func checkInstrument(_ instrument: String?) throws(ModelRefusal) {
        guard let instrument else { return }
        guard isReadable(instrument) else { throw .instrumentUnreadable }
        guard instrument.count <= Limits.nameCharactersMax else { throw .instrumentTooLong(max: Limits.nameCharactersMax) }
    }

    package func checkNote(_ reason: String) throws(ModelRefusal) {
        guard isReadableProse(reason) else { throw .reasonUnreadable }
        guard reason.count <= Limits.reasonCharactersMax else { throw .reasonTooLong(max: Limits.reasonCharactersMax) }
    }
}
