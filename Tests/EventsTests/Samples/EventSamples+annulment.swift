import Events

extension EventSamples {
    static let annulments: [Event] = [
        .annulmentDecided(
            makeSample { decided in
                decided.annulment = AnnulmentID("x-1")
                decided.programme = "dan-van-kheo"
                decided.cause = AnnulmentTarget(model: ModelID("m-1"), entry: 120)
                decided.targets = [
                    AnnulmentTarget(decision: DecisionID("d-1"), ordinal: 2), AnnulmentTarget(model: ModelID("m-1"), entry: 120),
                ]
                decided.spared = [AnnulmentTarget(decision: DecisionID("d-2"))]
                decided.reason = "Hồ sơ không trung thực"
                decided.instrument = "1801-QĐ/TU"
            })
    ]
}
