import Events
import Queries
import Texts

/// What a model was made after and what was made after it: a picture, and the same as a list.
struct TakeUpPart {
    let frame: Frame
    let model: ModelAnswer
    /// Nil where the picture is not wanted.
    let graph: TakeUpGraph?
    let words: Words

    var html: HTML {
        guard !model.origins.isEmpty || !model.followers.isEmpty else { return "" }
        let language = words.language
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: frame.defaults.today, language)
        let picture: HTML? = graph.map { "<figure>\(scrolling(language.takeUpGraph, TakeUpPicture(graph: $0).svg(units)))</figure>" }
        let cut: HTML? = graph.flatMap { $0.isCut ? "<p class='soft'>\(language.takeUpCut)</p>" : nil }
        return """
            <h2>\(language.takeUps)</h2>\(picture)\(cut)\
            \(list(language.takesUp, model.origins, units))\(list(language.takenUpBy, model.followers, units))
            """
    }

    private func list(_ heading: String, _ kin: [ModelAnswer.Kin], _ units: UnitNames) -> HTML {
        guard !kin.isEmpty else { return "" }
        let items = kin.html { other in
            let note: HTML? = other.note.map { "<br><span class='soft'>\($0)</span>" }
            return "<li>\(frame.anchor(.model(other.id), other.name)) <small>\(units.path(other.unit))</small>\(note)"
        }
        return "<h3>\(heading)</h3><ul>\(items)</ul>"
    }
}
