package import Queries
package import Texts

/// The evidence of one model on a page of its own: where its form is shown again when something was refused.
package struct EvidencePage: Page {
    package let frame: Frame
    package let model: ModelAnswer
    package let typed: Typed
    /// What has come and is not attached yet.
    package let waiting: [Waiting]
    /// How many of the files that were sent are attached now, where others were refused.
    package let attached: Int
    /// The file whose withdrawal was refused.
    package let withdrawing: String?

    package struct Waiting: Sendable {
        package let upload: String
        package let name: String

        package init(upload: String, name: String) {
            self.upload = upload
            self.name = name
        }
    }

    package init(
        frame: Frame, model: ModelAnswer, typed: Typed = Typed(), waiting: [Waiting] = [], attached: Int = 0, withdrawing: String? = nil
    ) {
        self.frame = frame
        self.model = model
        self.typed = typed
        self.waiting = waiting
        self.attached = attached
        self.withdrawing = withdrawing
    }

    package var section: Route? { .models }
    package func title(in language: Language) -> String { language.evidence(of: model.line.name) }

    package func main(in language: Language) -> HTML {
        let crumbs = [(Address(.models), language[.models]), (Address.model(model.line.id), model.line.name)]
        let done: HTML = attached > 0 ? notice(.done, language.evidenceAttached(attached)) : ""
        let generated: HTML = model.line.isGenerated ? language.generatedNotice : ""
        let part = EvidencePart(
            frame: frame, model: model, language: language, typed: typed, waiting: waiting, isOpen: true, withdrawing: withdrawing)
        return """
            \(frame.crumbs(crumbs, language))<h1>\(language.evidence)</h1>\(generated)\(done)\
            \(part.html)
            """
    }
}
