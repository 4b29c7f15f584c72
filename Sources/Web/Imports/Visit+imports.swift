import Commands
import Events
import HTTPTypes
import Hummingbird
import Intake
import Keeping
import Pages
import Queries
import Rules
import Sheets
import Texts

// Models that come in by a sheet: brought, looked at row by row, recorded as one work.

extension Visit {
    func imports() throws -> (any Page)? { try importList(Typed()) }

    private func importList(_ typed: Typed) throws -> ImportListPage? {
        guard let office, let caller else { return nil }
        return ImportListPage(
            frame: frame.at(Address(.imports)), programmes: programmesToday, places: ownPlaces,
            waiting: try office.imports.imports(of: caller.officer.account).map { ($0.id, $0.name) }, typed: typed)
    }

    /// Takes a file in. One that is no sheet of models is told so at once, and nothing of it stays.
    func beginImport(_ request: Request) async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        let sent = try await FormWithFiles.read(request, at: office.uploads, of: caller)
        let account = caller.officer.account
        for upload in sent.uploads.dropFirst() { try await office.uploads.store { try $0.remove(upload.id, of: account) } }
        let settings = settings(from: sent.form, over: [:])
        do {
            guard let upload = sent.uploads.first else {
                if let refused = sent.refused.first { throw refused }
                throw FormRefusal.filesMissing
            }
            do {
                _ = try await sheet(upload.id, named: upload.name, settings)
            } catch {
                try await office.uploads.store { try $0.remove(upload.id, of: account) }
                throw error
            }
            try office.imports.begin(upload.id, upload.name, settings, for: account)
            return .goTo(Address(.imported, id: upload.id))
        } catch  where Answers.status(of: error) != nil {
            let typed = Typed(sent.form.typed.values, wrongs: [Typed.Wrong(FieldName(.attachment), error)])
            guard let page = try importList(typed) else { return .nothing }
            return .page(page, Answers.status(of: error) ?? .unprocessableContent)
        }
    }

    /// The sheet as it would be recorded now. Takes a moment: never on a thread that serves.
    func importPage(typed: Typed = Typed()) async throws -> (any Page)? {
        guard let office, let caller, let waiting = try office.imports.waiting(id, of: caller.officer.account) else { return nil }
        let state = try asked[.state].map { text throws(QuestionRefusal) in
            guard let state = ModelSheet.State(rawValue: text) else { throw QuestionRefusal.wordUnknown(parameter: Parameter.state.rawValue, text) }
            return state
        }
        let sheet = try await sheet(waiting.id, named: waiting.name, waiting.settings)
        return ImportPage(
            frame: frame.at(Address(.imported, id: id)), id: id, name: waiting.name, sheet: sheet, programmes: programmesToday, places: ownPlaces,
            state: state, page: try asked.page(), typed: typed, recorded: asked[.done].flatMap { Int($0) })
    }

    func setImport() async throws -> Outcome {
        guard let office, let caller, let waiting = try office.imports.waiting(id, of: caller.officer.account) else { return .nothing }
        try office.imports.set(settings(from: form, over: waiting.settings), of: id, of: caller.officer.account)
        return .goTo(Address(.imported, id: id))
    }

    /// Records what is ready, and only what the page has shown as ready.
    func recordImport() async throws -> Outcome {
        guard let office, let caller, let waiting = try office.imports.waiting(id, of: caller.officer.account) else { return .nothing }
        let sheet = try await sheet(waiting.id, named: waiting.name, waiting.settings)
        let ready = sheet.count(.ready)
        // Sent twice, or gone back to: what it would have recorded is recorded.
        let shown = form.text(.seen)
        if ready == 0 || sheet.commandID != shown, try await office.work({ try $0.hasDone(shown) }) { return .goTo(Address(.imported, id: id)) }
        do {
            guard sheet.commandID == shown else { throw BulkRefusal.someRefused(count: abs(sheet.rows.count - ready)) }
            guard ready > 0 else { throw BulkRefusal.nothingChosen }
            guard form[.confirmation]?.filter({ $0 != "." && $0 != "," && $0 != " " }) == String(ready) else {
                throw BulkRefusal.countDiffers(count: ready)
            }
            try await office.perform(sheet.commands, id: sheet.commandID, as: caller)
        } catch  where Answers.status(of: error) != nil {
            let isCount = if case BulkRefusal.countDiffers = error { true } else { false }
            guard let page = try await importPage(typed: form.refused(error, at: isCount ? FieldName(.confirmation) : nil)) else {
                return .nothing
            }
            return .page(page, Answers.status(of: error) ?? .unprocessableContent)
        }
        return .goTo(Address(.imported, id: id).with(.state, ModelSheet.State.alreadyRecorded.rawValue).with(.done, String(ready)))
    }

    func removeImport() async throws -> Outcome {
        guard let office, let caller, try office.imports.waiting(id, of: caller.officer.account) != nil else { return .nothing }
        let account = caller.officer.account
        let id = id
        try office.imports.remove(id, of: account)
        try await office.uploads.store { try $0.remove(id, of: account) }
        return .goTo(Address(.imports))
    }

    private func sheet(_ upload: String, named name: String, _ settings: [String: String]) async throws -> ModelSheet {
        guard let office, let caller else { throw FormRefusal.pageTooOld }
        let account = caller.officer.account
        let bytes = try await office.uploads.store { try $0.content(of: upload, of: account) }
        let asked = sheetSettings(settings)
        let (room, atlas, today, officer) = (room, atlas, defaults.today, caller.officer)
        return try await office.sheets.write {
            try ModelSheet.read(bytes, file: name, settings: asked, in: room, today: today) { unit in
                officer.may(.prepareModels, at: unit, programme: asked.programme, in: atlas, tree: ReadingRoom.tree, on: today)
            }
        }
    }

    private func sheetSettings(_ settings: [String: String]) -> ModelSheet.Settings {
        func value(_ field: Field) -> String? { settings[field.rawValue].flatMap { $0.isEmpty ? nil : $0 } }
        let prefix = "\(Field.unit.rawValue)."
        var choices: [String: UnitID] = [:]
        for (name, value) in settings where name.hasPrefix(prefix) && !value.isEmpty { choices[String(name.dropFirst(prefix.count))] = UnitID(value) }
        return ModelSheet.Settings(
            programme: value(.programme) ?? defaults.programme, day: value(.day).flatMap { Day($0) } ?? defaults.today, period: value(.period),
            level: value(.level), place: value(.unit).map { UnitID($0) }, choices: choices)
    }

    /// What the form says anew; what it does not have stays.
    private func settings(from form: Form, over known: [String: String]) -> [String: String] {
        var settings = known
        for (name, values) in form.typed.values {
            let field = name.text.split(separator: ".").first.map(String.init) ?? ""
            guard ImportSetting.allCases.contains(where: { $0.rawValue == field }), let value = values.first else { continue }
            guard settings[name.text] != nil || settings.count < Limits.importSettingsMax, value.utf8.count <= 200, name.text.utf8.count <= 1_300
            else { continue }
            if name.text.contains("."), value.isEmpty { continue }
            settings[name.text] = value
        }
        return settings
    }

    private enum ImportSetting: String, CaseIterable {
        case programme, day, period, level, unit
    }

    private var programmesToday: [Programme] { room.programmeKeys.compactMap { room.programme($0, on: defaults.today) } }

    /// The units for which the officer prepares models; none where it is the whole register.
    private var ownPlaces: [UnitID] {
        var seen: Set<UnitID> = []
        return (caller?.officer.posts(for: .prepareModels) ?? []).compactMap(\.unit).filter { seen.insert($0).inserted }
    }
}
