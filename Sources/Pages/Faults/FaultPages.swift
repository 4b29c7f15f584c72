package import Texts

/// There is nothing at the address; what may not be seen looks the same.
package struct NotFoundPage: Page {
    package let frame: Frame

    package init(frame: Frame) { self.frame = frame }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language[.pageMissing] }

    package func main(in language: Language) -> HTML {
        "<h1>\(language[.pageMissing])</h1><p>\(language[.pageMissingHelp])</p><p>\(frame.anchor(Address(.home), language[.home]))</p>"
    }
}

/// The question cannot be asked, and why.
package struct RefusedPage: Page {
    package let frame: Frame
    package let reason: String

    /// The reason is a whole sentence in the language of the page.
    package init(frame: Frame, reason: String) {
        self.frame = frame
        self.reason = reason
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language[.questionWrong] }

    package func main(in language: Language) -> HTML {
        "<h1>\(language[.questionWrong])</h1><p>\(reason)</p><p>\(frame.anchor(Address(.home), language[.home]))</p>"
    }
}

/// The program failed. Never the fault itself, only under which reference the log has it.
package struct FaultPage: Page {
    package let frame: Frame
    package let reference: String

    package init(frame: Frame, reference: String) {
        self.frame = frame
        self.reference = reference
    }

    package var section: Route? { nil }
    package func title(in language: Language) -> String { language[.faultTitle] }

    package func main(in language: Language) -> HTML {
        "<h1>\(language[.faultTitle])</h1><p>\(language.fault(reference: reference))</p>"
    }
}
