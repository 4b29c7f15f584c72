import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules
import Texts

// A resolution is entered, looked at, confirmed, and taken back as a whole.

extension Visit {
    func reorganisation() throws -> (any Page)? {
        guard office != nil else { return nil }
        return reorganisationPage(Typed(), rows: [.end: 3, .begin: 1, .move: 1, .rename: 1])
    }

    /// The form's buttons: more rows, preview, back, confirm; or a file in place of it.
    func reorganise() async throws -> Outcome {
        guard office != nil else { return .nothing }
        let choice = form.text(.choice)
        let isFile = choice == "import" || form[.text] != nil && (choice == "confirm" || choice == "back")
        return isFile ? try await reorganiseByFile(choice) : try await reorganiseByForm(choice)
    }

    private func reorganiseByForm(_ choice: String) async throws -> Outcome {
        var typed = form.typed
        let reading = ReorganisationForm(form, in: room)
        var rows = reading.rows
        if let more = choice.split(separator: ".").last.flatMap({ ReorganisationPage.Row(rawValue: String($0)) }), choice.hasPrefix("rows.") {
            let most = WebLimits.reorganisationRowsMax
            guard (rows[more] ?? 1) < most else {
                typed.wrongs.append(Typed.Wrong(nil, FormRefusal.tooManyRows(max: most)))
                return .page(reorganisationPage(typed, rows: rows, reading), .unprocessableContent)
            }
            rows[more] = min((rows[more] ?? 1) + 5, most)
            return .page(reorganisationPage(typed, rows: rows, reading), .ok)
        }
        if choice == "back" { return .page(reorganisationPage(typed, rows: rows, reading), .ok) }
        if reading.day == nil, form[.day] == nil { typed.wrongs.append(Typed.Wrong(FieldName(.day), FormRefusal.choiceMissing)) }
        typed.wrongs += reading.wrongs
        guard typed.wrongs.isEmpty, let day = reading.day else {
            return .page(reorganisationPage(typed, rows: rows, reading), .unprocessableContent)
        }
        do {
            let preview = try room.preview(of: reading.act, on: day, today: defaults.today)
            return try await confirmed(preview, word: form.text(.instrument), choice)
        } catch  where Answers.status(of: error) != nil {
            typed.wrongs.append(Typed.Wrong(place(of: error), error))
            return .page(reorganisationPage(typed, rows: rows, reading), refusedStatus(error))
        }
    }

    private func reorganiseByFile(_ choice: String) async throws -> Outcome {
        guard let office else { return .nothing }
        var typed = form.typed
        if choice == "back" { return .page(reorganisationPage(typed, rows: [:]), .ok) }
        do {
            let (act, day) = try office.readReorganisation(form.text(.text))
            return try await confirmed(try room.preview(of: act, on: day, today: defaults.today), word: act.instrument, choice)
        } catch  where Answers.status(of: error) != nil {
            typed.wrongs.append(Typed.Wrong(FieldName(.text), error))
            return .page(reorganisationPage(typed, rows: [:]), refusedStatus(error))
        }
    }

    private func confirmed(_ preview: ReorganisationPreview, word: String, _ choice: String) async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        func page(_ typed: Typed) -> ReorganisationPreviewPage {
            ReorganisationPreviewPage(frame: frame.at(Address(.reorganisation)), preview: preview, typed: typed, word: word)
        }
        guard choice == "confirm" else { return .page(page(Typed(form.typed.values)), .ok) }
        guard folded(form.text(.confirmation)) == folded(word) else {
            return .page(
                page(form.refused(FormRefusal.confirmationDiffers(wanted: word), at: FieldName(.confirmation))), .unprocessableContent)
        }
        do {
            try await office.perform([ReorganiseUnits(act: preview.act, on: preview.on)], as: caller)
        } catch  where Answers.status(of: error) != nil {
            return .page(page(form.refused(error)), refusedStatus(error))
        }
        let made = room.resolutions().first { $0.instrument == preview.act.instrument && $0.on == preview.on }
        return .goTo((made.map { Address.resolution($0.id) } ?? Address(.resolutions)).with(.done, "entered"))
    }

    private func reorganisationPage(
        _ typed: Typed, rows: [ReorganisationPage.Row: Int], _ reading: ReorganisationForm? = nil
    ) -> ReorganisationPage {
        var typed = typed
        // The id of a unit that begins means nothing: it is made here, once, and carried along.
        for number in 0..<(rows[.begin] ?? 1) where (typed[.unit, "b\(number)"] ?? "").isEmpty {
            typed.values[FieldName(.unit, "b\(number)")] = ["u-\(String(UInt64.random(in: .min ... .max), radix: 36))"]
        }
        // A hidden number of rows is as it is shown, not as it was sent.
        for row in ReorganisationPage.Row.allCases { typed.values[FieldName(.rows, row.rawValue)] = nil }
        let tiers = atlas.units.reduce(into: [Key]()) { tiers, unit in
            if unit.until == .never, !tiers.contains(unit.tier) { tiers.append(unit.tier) }
        }
        return ReorganisationPage(
            frame: frame.at(Address(.reorganisation)), typed: typed, rows: rows, candidates: reading?.candidates ?? [:],
            known: reading?.known ?? [:], tiers: tiers, textCharactersMax: WebLimits.formBytesMax / 4)
    }

    private func place(of error: any Error) -> FieldName? {
        switch error as? UnitRefusal {
        case .instrumentMissing, .instrumentUnreadable, .instrumentTooLong: FieldName(.instrument)
        default: nil
        }
    }

    // MARK: what was entered

    func resolutions() throws -> (any Page)? {
        guard office != nil else { return nil }
        let all = room.resolutions()
        let page = try asked.page()
        let shown = all.dropFirst((page - 1) * Limits.listPageRows).prefix(Limits.listPageRows)
        return ResolutionListPage(
            frame: frame, resolutions: Array(shown), total: all.count, page: page, isTakenBack: asked[.done] == "takenBack")
    }

    func resolution(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard office != nil, let position = Int(id), let resolution = room.resolution(of: position) else { return nil }
        return ResolutionPage(
            frame: frame.at(.resolution(position)), resolution: resolution, page: try asked.page(), isJustEntered: asked[.done] == "entered",
            typed: typed)
    }

    func annulResolution() async throws -> Outcome {
        guard let office, let caller, let position = Int(id), let resolution = room.resolution(of: position) else { return .nothing }
        func again(_ reason: any Error, _ field: FieldName?) throws -> Outcome {
            guard let page = try self.resolution(form.refused(reason, at: field)) else { return .nothing }
            return .page(page, refusedStatus(reason))
        }
        guard folded(form.text(.confirmation)) == folded(resolution.instrument) else {
            return try again(FormRefusal.confirmationDiffers(wanted: resolution.instrument), FieldName(.confirmation))
        }
        do {
            let entries = resolution.acts.compactMap { act in act.event.unit.map { UnitEntry(unit: $0, position: act.position) } }
            try await office.perform([AnnulUnitActs(entries: entries, reason: form.text(.reason), on: defaults.today)], as: caller)
        } catch  where Answers.status(of: error) != nil {
            let field: FieldName? =
                switch error as? UnitRefusal {
                case .reasonMissing, .reasonUnreadable, .reasonTooLong: FieldName(.reason)
                default: nil
                }
            return try again(error, field)
        }
        return .goTo(Address(.resolutions).with(.done, "takenBack"))
    }

    /// The form is there, whatever was typed into it is not: that is no "not found".
    func refusedStatus(_ error: any Error) -> HTTPResponse.Status {
        let status = Answers.status(of: error) ?? .unprocessableContent
        return status == .notFound ? .unprocessableContent : status
    }
}
