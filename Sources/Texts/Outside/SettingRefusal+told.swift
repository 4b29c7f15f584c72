import struct Intake.SettingRefusal

extension SettingRefusal: Telling {
    /// The reason as it would be told anywhere, with its place in the file.
    func told(in language: Language) -> Told {
        Told(code: "setting.refused", sentence: "\(file):\(line): \(Texts.told(reason, in: language).sentence)", exit: .refused)
    }
}
