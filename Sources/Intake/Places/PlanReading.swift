import Events

extension PlaceReading {
    func plan(_ map: YamlMap) -> GenerationPlan {
        let common = map.map("registered").map(window)
        let within = map.maps("within").map(unit)
        let cohorts = map.maps("cohorts").map { cohort($0, common, within) }
        let seed = map.number("seed")
        map.finish()
        if cohorts.reduce(0, { $0 + $1.count }) > Limits.generatedModelsMax { map.report(.cohortsDoNotFit("count"), at: "cohorts") }
        return GenerationPlan(seed: seed, cohorts: cohorts)
    }

    private func window(_ map: YamlMap) -> GenerationPlan.Window {
        defer { map.finish() }
        return windowOnly(map)
    }

    private func windowOnly(_ map: YamlMap) -> GenerationPlan.Window {
        let window = GenerationPlan.Window(from: map.day("from"), until: map.day("until"), period: map.optionalText("period"))
        if window.until < window.from { map.report(.cohortsDoNotFit("until"), at: "until") }
        return window
    }

    private func cohort(_ map: YamlMap, _ common: GenerationPlan.Window?, _ within: [UnitID]) -> GenerationPlan.Cohort {
        defer { map.finish() }
        let count = map.number("count")
        var left = count
        let steps = map.maps("steps").map { step in
            let made = self.step(step)
            if made.count > left { step.report(.cohortsDoNotFit("count"), at: "count") }
            left = min(left, made.count)
            return made
        }
        return GenerationPlan.Cohort(
            count: count,
            registered: map.optionalMap("registered").map(window) ?? common ?? GenerationPlan.Window(from: Day(0), until: Day(0), period: nil),
            within: map.has("within") ? map.maps("within").map(unit) : within, subject: map.keyOrWeights("subject"),
            type: map.keyOrWeights("type"), level: map.keyOrWeights("level"), fields: map.keyOrWeights("fields"), steps: steps)
    }

    private func step(_ map: YamlMap) -> GenerationPlan.Step {
        defer { map.finish() }
        let act = map.word("do", GenerationPlan.Step.Act.self) ?? .accept
        let subjectIsOpen = map.optionalText("subject") == PlaceFile.notStated
        var award: GenerationPlan.Award?
        if act == .award, let decision = map.map("decision") {
            award = GenerationPlan.Award(
                number: decision.text("number"), on: decision.day("on"), form: map.text("form"), track: map.text("track"),
                grantor: map.text("grantor"), subjectIsOpen: subjectIsOpen)
            decision.finish()
        }
        return GenerationPlan.Step(
            act: act, count: map.number("count"), level: map.optionalText("level"), grade: map.optionalText("grade"),
            period: act == .carryOver ? map.text("period") : nil, window: map.has("from") ? windowOnly(map) : nil,
            except: map.optionalMaps("except").map(unit), award: award)
    }
}

extension PlaceFile {
    /// What the file says where a report leaves a fact open.
    static let notStated = "notStated"
    /// What the file says for the level at which the model was registered.
    static let asRegistered = "asRegistered"
}
