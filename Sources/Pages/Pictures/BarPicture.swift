import Texts

/// Horizontal bars, a row each: the label above, the bar below as wide as its share of the longest, its value beside it. Widths are percentages and
/// letters keep their size, so that the picture fits a phone and a desk alike. The part that rests on generated records is hatched.
struct BarPicture {
    struct Row {
        let label: String
        let value: Int
        /// As it is written; the value with its exactness.
        let written: String
        var generated = 0
    }

    let title: String
    let rows: [Row]
    private static let rowHeight = 46
    /// Of a hundred: what the bars leave is for the values.
    private static let barWidth = 76
    /// What fits above a bar on a phone; the whole label stands in the description and in the table.
    private static let labelCharactersMax = 44

    /// The description says in words what the bars say.
    func svg(id: StaticString, in language: Language) -> HTML {
        let longest = max(1, rows.map(\.value).max() ?? 1)
        let described = rows.map { "\($0.label): \($0.written)" }.joined(separator: "; ")
        var svg: HTML = """
            <svg role='img' aria-labelledby='\(HTML(stringLiteral: id))-t \(HTML(stringLiteral: id))-d' width='100%' \
            height='\(rows.count * Self.rowHeight)'>\
            <title id='\(HTML(stringLiteral: id))-t'>\(title)</title><desc id='\(HTML(stringLiteral: id))-d'>\(described)</desc>
            """
        if rows.contains(where: { $0.generated > 0 }) { svg += Hatching.definition(id) }
        for (number, row) in rows.enumerated() {
            let top = number * Self.rowHeight
            let width = Percent(of: row.value * Self.barWidth, in: longest * 100)
            let label = row.label.count > Self.labelCharactersMax ? row.label.prefix(Self.labelCharactersMax - 1) + "…" : row.label
            svg += """
                <text x='0' y='\(top + 17)'>\(label)</text><text class='n' x='100%' y='\(top + 35)' text-anchor='end'>\(row.written)</text>\
                <rect class='t' width='\(Self.barWidth)%' height='12' y='\(top + 24)' rx='2'/>\
                <rect class='b' width='\(width.html)' height='12' y='\(top + 24)' rx='2'/>
                """
            if row.generated > 0 {
                let made = Percent(of: row.generated * Self.barWidth, in: longest * 100)
                svg += "<rect fill='url(#\(HTML(stringLiteral: id))-h)' width='\(made.html)' height='12' y='\(top + 24)' rx='2'/>"
            }
        }
        svg += "</svg>"
        return rows.contains { $0.generated > 0 } ? svg + Hatching.key(id, in: language) : svg
    }
}

/// How what rests on generated records is told apart in a picture: hatched, with a key beneath, so that colour alone says nothing.
enum Hatching {
    static func definition(_ id: StaticString) -> HTML {
        """
        <defs><pattern id='\(HTML(stringLiteral: id))-h' width='7' height='7' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>\
        <rect class='b' width='7' height='7'/><line class='h' y2='7'/></pattern></defs>
        """
    }

    static func key(_ id: StaticString, in language: Language) -> HTML {
        """
        <p class='key'><svg width='28' height='12' aria-hidden='true'>\
        <rect fill='url(#\(HTML(stringLiteral: id))-h)' width='28' height='12' rx='2'/></svg>\(language[.generatedMark])</p>
        """
    }
}

/// Columns over years or other short labels.
struct ColumnPicture {
    struct Column {
        let label: String
        let value: Int
        let written: String
        var generated = 0
    }

    let title: String
    let columns: [Column]
    private static let height = 150

    func svg(id: StaticString, in language: Language) -> HTML {
        let highest = max(1, columns.map(\.value).max() ?? 1)
        let described = columns.map { "\($0.label): \($0.written)" }.joined(separator: "; ")
        var svg: HTML = """
            <svg role='img' aria-labelledby='\(HTML(stringLiteral: id))-t \(HTML(stringLiteral: id))-d' width='100%' height='\(Self.height + 48)'>\
            <title id='\(HTML(stringLiteral: id))-t'>\(title)</title><desc id='\(HTML(stringLiteral: id))-d'>\(described)</desc>
            """
        if columns.contains(where: { $0.generated > 0 }) { svg += Hatching.definition(id) }
        let count = max(1, columns.count)
        for (number, column) in columns.enumerated() {
            let height = column.value == 0 ? 0 : max(1, column.value * Self.height / highest)
            let left = Percent(of: number * 10 + 1, in: count * 10)
            let middle = Percent(of: number * 2 + 1, in: count * 2)
            svg += """
                <rect class='b' x='\(left.html)' width='\(Percent(of: 8, in: count * 10).html)' y='\(20 + Self.height - height)' \
                height='\(height)' rx='2'/>\
                \(column.generated > 0 ? made(column, highest, left, count, id) : "")\
                <text class='n' x='\(middle.html)' y='\(12 + Self.height - height)' text-anchor='middle'>\(column.written)</text>\
                <text class='s' x='\(middle.html)' y='\(Self.height + 42)' text-anchor='middle'>\(column.label)</text>
                """
        }
        svg += "<line class='axis' x1='0' x2='100%' y1='\(20 + Self.height)' y2='\(20 + Self.height)'/></svg>"
        return columns.contains { $0.generated > 0 } ? svg + Hatching.key(id, in: language) : svg
    }

    private func made(_ column: Column, _ highest: Int, _ left: Percent, _ count: Int, _ id: StaticString) -> HTML {
        let height = max(1, column.generated * Self.height / highest)
        return """
            <rect fill='url(#\(HTML(stringLiteral: id))-h)' x='\(left.html)' width='\(Percent(of: 8, in: count * 10).html)' \
            y='\(20 + Self.height - height)' height='\(height)' rx='2'/>
            """
    }
}

/// A share as SVG writes it: "39.1%", one decimal, whatever the language.
struct Percent {
    let tenths: Int

    init(of part: Int, in whole: Int) { tenths = whole > 0 ? part * 1000 / whole : 0 }

    var html: HTML { "\(tenths / 10).\(tenths % 10)%" }
}
