import Events

/// What a step's row shows beside its kind: the level, the period and a note.
enum StepRemark {
    static func of(_ event: Event) -> (level: Key?, period: Key?, note: String?) {
        switch event {
        case .modelRegistered(let body): (body.level, body.period, nil)
        case .modelReturned(let body): (nil, nil, body.reason)
        case .modelRecalled(let body): (nil, nil, body.reason)
        case .modelDeclined(let body): (nil, nil, body.reason)
        case .evidenceWithdrawn(let body): (nil, nil, body.reason)
        case .modelTookUp(let body): (nil, nil, body.note)
        case .modelProgressed(let body): (nil, nil, body.note)
        case .modelChecked(let body): (body.level, nil, body.note)
        case .modelProposed(let body): (body.level, body.period, nil)
        case .modelRecognised(let body): (body.level, body.period, body.instrument)
        case .modelGraded(let body): (body.level, body.period, body.instrument)
        case .modelCarriedOver(let body): (body.level, body.period, nil)
        case .modelLapsed(let body): (nil, nil, body.reason)
        case .modelStopped(let body): (nil, nil, body.reason)
        case .modelMerged(let body): (nil, nil, body.into.rawValue)
        case .modelRemoved(let body): (nil, nil, body.reason)
        case .modelCorrected(let body): (nil, nil, body.reason)
        case .modelEntryAnnulled(let body): (nil, nil, body.reason)
        case .modelReceived(let body): (body.level, body.period, nil)
        case .modelSentBack(let body): (body.level, body.period, body.reason)
        case .modelSelfScored(let body): (nil, body.period, nil)
        case .modelAppraised(let body): (body.level, body.period, body.note)
        case .modelDecided(let body): (body.level, body.period, body.reason)
        default: (nil, nil, nil)
        }
    }
}
