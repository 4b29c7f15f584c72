import Events
import Queries
import Texts

/// What somebody may have meant by a unit. The choice is theirs, also where there is one candidate only.
struct UnitChoice {
    let frame: Frame
    /// The page that asks; a choice adds the unit as its place.
    let address: Address
    let typed: String
    let candidates: [UnitCandidate]

    func html(in language: Language) -> HTML {
        guard !candidates.isEmpty else { return "<div class='notice warn' role='status'><p>\(language.noUnit(called: typed))</p></div>" }
        let choices = candidates.html { candidate in
            """
            <li>\(frame.anchor(address.with(.part, nil).with(.place, candidate.id.rawValue), candidate.path))\
             <small>\(language.validity(candidate.from, candidate.until)) · \(language.reasons(candidate.reasons))</small>
            """
        }
        return "<div class='notice' role='status'><p>\(language.whichUnit(typed))</p><ul>\(choices)</ul></div>"
    }
}
