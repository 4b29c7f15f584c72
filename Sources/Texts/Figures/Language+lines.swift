package import Events
import Rules

extension Language {
    /// A word of a programme's list, as it is called; what is not stated says so.
    package func word(_ key: Key?, _ dimension: Dimension, in programme: Programme) -> String {
        guard let key else { return self[.notStated] }
        return programme.terms(of: dimension).first { $0.key == key }?.name.said(in: self) ?? key
    }

    /// "Đăng ký, Cấp xã, Mô hình": what a line of a report counts.
    package func line(_ line: FigureLine, in programme: Programme) -> String {
        var words = [programme.indicator(line.indicator)?.name.said(in: self) ?? line.indicator]
        if let level = line.level { words.append(word(level, .level, in: programme)) }
        words += line.split.map { word($0.key, $0.dimension, in: programme) }
        return words.joined(separator: ", ")
    }
}
