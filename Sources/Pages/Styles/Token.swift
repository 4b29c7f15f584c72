/// A colour by what it is for, in light and in dark. Components name tokens, never colours; a test computes the contrast of every pair that meets.
package enum Token: String, CaseIterable, Sendable {
    /// What lies behind: the page, what lies on it, and a quiet stretch of either.
    case paper, card, wash
    case ink, soft
    /// Lines that only divide, and edges that one must see to use a control.
    case line, edge
    /// What can be followed or pressed, what is chosen, and the bar at the head of every page with what is written on it.
    case link, lit, mast, mastInk, mastLit
    case bar
    case made, madeWash
    case warn, warnWash
    case good, goodWash

    package var light: String {
        switch self {
        case .paper: "#f7f6f2"
        case .card: "#ffffff"
        case .wash: "#efede6"
        case .ink: "#1b2023"
        case .soft: "#535b61"
        case .line: "#d9d6cd"
        case .edge: "#7b8287"
        case .link: "#0b5f5a"
        case .lit: "#d5e9e6"
        case .mast: "#0c4a46"
        case .mastInk: "#ffffff"
        case .mastLit: "#0a6a64"
        case .bar: "#2b8a82"
        case .made: "#a8742a"
        case .madeWash: "#fbf0dc"
        case .warn: "#8f2a1c"
        case .warnWash: "#fbe9e5"
        case .good: "#1c6437"
        case .goodWash: "#e1f2e6"
        }
    }

    package var dark: String {
        switch self {
        case .paper: "#14171a"
        case .card: "#1b1f22"
        case .wash: "#24292c"
        case .ink: "#e8e6e1"
        case .soft: "#abb2b6"
        case .line: "#363d41"
        case .edge: "#80888d"
        case .link: "#7fd1c8"
        case .lit: "#123f3b"
        case .mast: "#0d2e2c"
        case .mastInk: "#eef5f4"
        case .mastLit: "#17504c"
        case .bar: "#3f9d94"
        case .made: "#e0b269"
        case .madeWash: "#382b14"
        case .warn: "#f2a496"
        case .warnWash: "#40201a"
        case .good: "#8fd6a4"
        case .goodWash: "#16331f"
        }
    }
}

extension StyleSheet {
    /// Colours of both schemes; the steps of letters and of space, which all sizes are taken from; the one curve of corners.
    static let tokens: String = {
        let light = Token.allCases.map { "--\($0.rawValue):\($0.light)" }.joined(separator: ";")
        let dark = Token.allCases.map { "--\($0.rawValue):\($0.dark)" }.joined(separator: ";")
        let swatches = Token.allCases.map { ".ink-\($0.rawValue){fill:var(--\($0.rawValue))}" }.joined()
        return """
            :root{color-scheme:light dark;\(light);--t0:.8rem;--t1:.875rem;--t2:.9375rem;--t3:1rem;--t4:1.125rem;--t5:1.5rem;\
            --s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2.25rem;--curve:.375rem;--touch:2.375rem}
            @media (prefers-color-scheme:dark){:root{\(dark)}}
            @media (pointer:coarse){:root{--touch:2.875rem}}
            \(swatches)

            """
    }()
}
