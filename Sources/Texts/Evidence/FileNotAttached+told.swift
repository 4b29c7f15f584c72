import struct Commands.FileNotAttached

extension FileNotAttached: Telling {
    /// The reason's own, after the file's name.
    func told(in language: Language) -> Told {
        let reason = Texts.told(reason, in: language)
        return Told(
            code: reason.code, sentence: say(language, "\(quoted: name): \(reason.sentence)", "\(quoted: name): \(reason.sentence)"),
            exit: reason.exit)
    }
}
