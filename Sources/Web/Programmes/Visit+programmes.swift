import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules

// Programmes are read by version, and a next version is written, compared and published.

extension Visit {
    func programmes() -> (any Page)? {
        guard office != nil else { return nil }
        return ProgrammeListPage(frame: frame, programmes: room.programmeKeys.compactMap { room.programme($0) })
    }

    func programme() throws -> (any Page)? {
        let versions = try room.versions(of: id)
        guard office != nil, let latest = versions.first?.programme else { return nil }
        let wanted = asked[.version].map { text in versions.first { String($0.programme.version) == text }?.programme }
        guard let shown = wanted ?? latest else { return nil }
        return ProgrammePage(frame: frame, versions: versions, shown: shown, isJustPublished: asked[.done] == "published")
    }

    func programmeVersion() throws -> (any Page)? {
        guard office != nil, let latest = try room.versions(of: id).first?.programme else { return nil }
        return ProgrammeVersionPage(frame: frame, programme: latest)
    }

    func publishVersion() async throws -> Outcome {
        let versions = try room.versions(of: id)
        guard let office, let caller, let latest = versions.first?.programme else { return .nothing }
        let choice = form.text(.choice)
        let seen = form.number(.seen) ?? latest.version
        guard let base = versions.first(where: { $0.programme.version == seen })?.programme else { throw FormRefusal.pageTooOld }
        // Only what whoever typed it changed themselves: what others changed meanwhile stands.
        let texts = changed(since: base)
        func page(_ wrongs: [Typed.Wrong], _ status: HTTPResponse.Status) -> Outcome {
            .page(
                ProgrammeVersionPage(
                    frame: frame.at(.programmeVersion(latest.key)), programme: latest,
                    typed: Typed(fields(texts, choice: false), wrongs: wrongs)), status)
        }
        guard seen == latest.version else { return page([Typed.Wrong(nil, FormRefusal.versionMovedOn(latest.version))], .conflict) }
        if choice == "back" { return page([], .ok) }
        guard let day = try? form.day(.from) else {
            return page(
                [Typed.Wrong(FieldName(.from), QuestionRefusal.dayUnknown(parameter: Field.from.rawValue, form.text(.from)))], .unprocessableContent)
        }
        let (next, unread) = latest.next(texts, addingPeriod: form[.period], from: day)
        let others = room.programmeKeys.filter { $0 != latest.key }.count
        let faults = unread + (unread.isEmpty ? next.faults(after: latest, beside: others) : [])
        guard faults.isEmpty else {
            return page(faults.map { Typed.Wrong(field(of: $0, texts), $0) }, .unprocessableContent)
        }
        guard !next.changes(since: latest).isEmpty else { return page([Typed.Wrong(nil, NothingToDo())], .unprocessableContent) }
        func difference(_ wrongs: [Typed.Wrong]) -> ProgrammeDifferencePage {
            ProgrammeDifferencePage(
                frame: frame.at(.programmeVersion(latest.key)), programme: latest, next: next, versions: versions,
                carried: Typed(fields(texts, choice: true)),
                typed: Typed(wrongs.isEmpty ? [:] : [FieldName(.confirmation): [form.text(.confirmation)]], wrongs: wrongs))
        }
        guard choice == "confirm" else { return .page(difference([]), .ok) }
        guard folded(form.text(.confirmation)) == folded(latest.key) else {
            return .page(
                difference([Typed.Wrong(FieldName(.confirmation), FormRefusal.confirmationDiffers(wanted: latest.key))]), .unprocessableContent)
        }
        do {
            try await office.perform([PublishProgramme(programme: next)], as: caller)
        } catch  where Answers.status(of: error) != nil {
            let now = room.programme(latest.key)?.version ?? latest.version
            guard now == latest.version else { return page([Typed.Wrong(nil, FormRefusal.versionMovedOn(now))], .conflict) }
            return .page(difference([Typed.Wrong(nil, error)]), refusedStatus(error))
        }
        return .goTo(Address.programme(latest.key).with(.done, "published"))
    }

    /// What was typed otherwise than the version says; of a new period everything.
    private func changed(since base: Programme) -> [ProgrammePlace: String] {
        var texts: [ProgrammePlace: String] = [:]
        for (place, text) in base.said {
            guard let typed = form.typed[.place, place.text], typed != Form.tidied(text) else { continue }
            texts[place] = typed
        }
        for part in ProgrammePlace.Part.allCases {
            let place = ProgrammePlace(.periods, ProgrammePlace.newKey, part)
            if let typed = form[.place, place.text] { texts[place] = typed }
        }
        return texts
    }

    private func fields(_ texts: [ProgrammePlace: String], choice isCarried: Bool) -> [FieldName: [String]] {
        var values: [FieldName: [String]] = [:]
        for (place, text) in texts { values[FieldName(.place, place.text)] = [text] }
        values[FieldName(.from)] = [form.text(.from)]
        if let key = form[.period] { values[FieldName(.period)] = [key] }
        if isCarried { values[FieldName(.seen)] = [form.text(.seen)] }
        return values
    }

    /// Which number of the item was typed; the years of a condition stand in a list of their own.
    private func numbered(_ list: ProgrammePlace.List, _ key: Key, _ texts: [ProgrammePlace: String]) -> ProgrammePlace? {
        texts.keys.filter { Int(texts[$0] ?? "") != nil && ($0.list == list && $0.key == key || list == .eligibility && $0.list == .needs) }
            .min { $0.text < $1.text }
    }

    /// In which field a fault is put right; nil where no single one can do it.
    private func field(of fault: ProgrammeFault, _ texts: [ProgrammePlace: String]) -> FieldName? {
        guard let list = ProgrammePlace.List(rawValue: fault.place) else { return fault.place == "from" ? FieldName(.from) : nil }
        func at(_ key: Key, _ part: ProgrammePlace.Part) -> FieldName {
            let own = list == .periods && key == form[.period] ? ProgrammePlace.newKey : key
            return FieldName(.place, ProgrammePlace(list, own, part).text)
        }
        return switch fault.reason {
        case .nameMissing(let key), .unreadable(let key), .tooLong(let key, _):
            ([.vi, .en, .helpVi, .helpEn] as [ProgrammePlace.Part]).map { at(key, $0) }
                .first { name in texts.keys.contains { FieldName(.place, $0.text) == name } } ?? at(key, .vi)
        case .endsBeforeItBegins(let key): at(key, .until)
        case .cutOffBeforePeriod(let key): at(key, .cutOff)
        case .percentOutOfRange(let key): at(key, .percent)
        case .fractionOutOfRange(let key): at(key, list == .councils ? .quorum : .fraction)
        case .pointsMissing(let key): at(key, .pointsMax)
        case .patternWithoutNumber(let key): at(key, .pattern)
        case .overlaps(let key): at(key, .from)
        case .numberOutOfRange(let key, _, _): numbered(list, key, texts).map { FieldName(.place, $0.text) }
        case .shareOrCountMissing(let key): at(key, .count)
        case .lengthMissing(let key), .lengthTooGreat(let key, _): at(key, .charactersMax)
        case .daysOutOfRange(let key, _): at(key, .days)
        case .notADay(let key, let text), .notANumber(let key, let text), .wordUnknown(let key, let text):
            ProgrammePlace.Part.allCases.map { at(key, $0) }.first { form.typed.values[$0]?.first == text && !text.isEmpty }
                ?? at(key, .from)
        case .keyTwice, .keyMissing: list == .periods ? FieldName(.period) : nil
        default: nil
        }
    }
}
