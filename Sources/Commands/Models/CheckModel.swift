package import Events
package import Rules

/// Records a check on the spot: what it found, by the body of which level, who was there and what was photographed.
package struct CheckModel: ModelCommand {
    package static let right = Right.appraiseModels
    package let model: ModelID
    package let isEffective: Bool
    package let note: String?
    /// Nil for the body that received the file.
    package let level: Key?
    /// Names, sealed with the model's key.
    package let present: String?
    /// Evidence that is attached already.
    package let files: [String]?
    package let on: Day

    package init(
        model: ModelID, isEffective: Bool, note: String?, level: Key? = nil, present: String? = nil, files: [String]? = nil, on: Day
    ) {
        self.model = model
        self.isEffective = isEffective
        self.note = note
        self.level = level
        self.present = present
        self.files = files
        self.on = on
    }

    package func level(of known: Model) -> Key? { level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        if let present { try setting.checkNote(present) }
        let checked = try known.check(isEffective: isEffective, note: note, level: level, files: files, in: setting, on: on)
        work.enter(.modelChecked(checked), of: known, sealing: present.map { Array($0.utf8) }, on: on) { seal in
            var sealed = checked
            sealed.present = seal
            return .modelChecked(sealed)
        }
    }
}
