/// Whether a one-line text holds nothing that hides from the eye: no control characters, no marks that turn the direction, nothing of zero width.
package func isReadable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
        if scalar.value >= 0x20, scalar.value < 0x7F { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

/// The same for a text of several lines.
package func isReadableProse(_ text: String) -> Bool {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\t" }.allSatisfy { isReadable(String($0)) }
}
