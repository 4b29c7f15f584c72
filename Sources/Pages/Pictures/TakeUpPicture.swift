import Events
import Queries
import Texts

/// Who took up whose way of working, from left to right: a column a step, an arrow from each to what was made after it. The same stands below it as
/// a list, for whoever does not see the picture.
struct TakeUpPicture {
    let graph: TakeUpGraph
    private static let (width, height, gap, lane) = (208, 52, 64, 16)
    private static let letters = 23

    private struct Place {
        let node: TakeUpGraph.Node
        let x: Int
        let y: Int
    }

    /// Columns by step, each from its middle.
    private var places: [Place] {
        let columns = Dictionary(grouping: graph.nodes, by: \.step)
        let highest = columns.values.map(\.count).max() ?? 1
        let first = columns.keys.min() ?? 0
        return columns.sorted { $0.key < $1.key }.flatMap { step, nodes in
            nodes.enumerated().map { row, node in
                let free = (highest - nodes.count) * (Self.height + Self.lane) / 2
                return Place(node: node, x: (step - first) * (Self.width + Self.gap) + 2, y: free + row * (Self.height + Self.lane) + 2)
            }
        }
    }

    func svg(_ units: UnitNames) -> HTML {
        let language = units.language
        let places = places
        let byID = Dictionary(places.map { ($0.node.id, $0) }) { first, _ in first }
        let wide = (places.map(\.x).max() ?? 0) + Self.width + 4
        let high = (places.map(\.y).max() ?? 0) + Self.height + 4
        let arrows = graph.links.html { link in
            guard let from = byID[link.origin], let to = byID[link.follower] else { return "" }
            let (x1, y1) = (from.x + Self.width, from.y + Self.height / 2)
            let (x2, y2) = (to.x, to.y + Self.height / 2)
            let bend = (x2 - x1) / 2
            return """
                <path class='way' d='M\(x1) \(y1)C\(x1 + bend) \(y1) \(x2 - bend) \(y2) \(x2 - 7) \(y2)'/>\
                <path class='tip' d='M\(x2) \(y2)l-9 -5v10z'/>
                """
        }
        let boxes = places.html { place in
            let style: HTML = place.node.step == 0 ? "box here" : "box"
            return """
                <rect class='\(style)' x='\(place.x)' y='\(place.y)' width='\(Self.width)' height='\(Self.height)' rx='6'/>\
                <text x='\(place.x + 10)' y='\(place.y + 22)'>\(shortened(place.node.name))</text>\
                <text class='s' x='\(place.x + 10)' y='\(place.y + 42)'>\(shortened(units.name(place.node.unit)))</text>
                """
        }
        return """
            <svg role='img' aria-labelledby='take-up-t' width='\(wide)' height='\(high)'><title id='take-up-t'>\(language.takeUpGraph)</title>\
            \(arrows)\(boxes)</svg>
            """
    }

    private func shortened(_ text: String) -> String {
        text.count > Self.letters ? text.prefix(Self.letters - 1) + "…" : text
    }
}
