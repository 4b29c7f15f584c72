package import Events
package import Rules

extension Work {
    /// What stands in the way of an aim that a council of a level is asked for, by the programme version that the model began with; what
    /// earlier commands of the same work have entered counts.
    package func eligibilityFindings(of id: ModelID, aim: Aim, level: Key, period: Key, on day: Day) throws -> [EligibilityFinding] {
        let (model, setting) = try model(id)
        let tier = setting.atlas.index(of: model.unit).map { setting.atlas[$0].tier }
        var facts = EligibilityFacts(model.entriesThatStand, subject: model.subject, tier: tier)
        facts.awards = try room.awards(ofModel: id, host: facts.host, in: model.unit, before: before)
        return setting.programme.findings(of: facts, aim: aim, level: level, period: period, on: day)
    }
}
