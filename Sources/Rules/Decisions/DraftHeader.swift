package import Events

/// What stands above a decision's list: by whom, on which track, in which form, on what it rests.
package struct DraftHeader: Equatable, Sendable {
    package var issuer: String
    package var issuerUnit: UnitID
    package var track: Key
    package var form: Key
    package var grantor: Key
    package var period: Key
    package var about: Name
    package var bases: [LegalBasis]

    package init(
        issuer: String, issuerUnit: UnitID, track: Key, form: Key, grantor: Key, period: Key, about: Name, bases: [LegalBasis]
    ) {
        self.issuer = issuer
        self.issuerUnit = issuerUnit
        self.track = track
        self.form = form
        self.grantor = grantor
        self.period = period
        self.about = about
        self.bases = bases
    }

    package init(_ drafted: DecisionDrafted) {
        self.init(
            issuer: drafted.issuer, issuerUnit: drafted.issuerUnit, track: drafted.track, form: drafted.form, grantor: drafted.grantor,
            period: drafted.period, about: drafted.about, bases: drafted.bases)
    }

    /// Answers the form that it is given in. State and Party never mix: a form belongs to one track and one grantor.
    func check(in setting: ModelSetting, on day: Day) throws(DecisionRefusal) -> AwardForm {
        let programme = setting.programme
        guard !issuer.isEmpty else { throw .issuerMissing }
        guard let unit = setting.atlas.index(of: issuerUnit) else { throw .issuerUnitUnknown(issuerUnit) }
        guard setting.atlas[unit].stands(on: day) else { throw .issuerUnitStandsNot(issuerUnit, on: day) }
        guard programme.tracks.contains(where: { $0.key == track }) else { throw .trackUnknown(track) }
        guard let form = programme.awardForm(form) else { throw .formUnknown(form) }
        guard form.term.holds(on: day) else { throw .formNotInForce(form.term.key, on: day) }
        guard form.track == track else { throw .formIsOfAnotherTrack(form.term.key, track: form.track) }
        guard form.grantor == grantor else { throw .formIsOfAnotherGrantor(form.term.key, grantor: form.grantor) }
        guard programme.period(period) != nil else { throw .periodUnknown(period) }
        guard bases.count <= Limits.basesPerDecisionMax else { throw .tooManyBases(max: Limits.basesPerDecisionMax) }
        return form
    }

    /// What is written here, and not taken over from paper.
    func checkTexts() throws(DecisionRefusal) {
        for text in [issuer, about.vi, about.en] where !isReadable(text) || text.count > Limits.nameCharactersMax { throw .headerUnreadable }
        for (offset, basis) in bases.enumerated() {
            guard isReadable(basis.name), !basis.name.isEmpty, basis.name.count <= Limits.reasonCharactersMax else {
                throw .basisUnreadable(offset + 1)
            }
        }
    }
}
