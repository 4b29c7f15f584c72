import Events
import Queries
import Rules
import Texts

/// The photos and documents of a model's file, and the form that attaches more.
struct EvidencePart {
    let frame: Frame
    let model: ModelAnswer
    let language: Language
    /// What was typed and what was wrong with it.
    var typed = Typed()
    var waiting: [EvidencePage.Waiting] = []
    /// Whether the form stands open although there are files already.
    var isOpen = false
    /// Which file's withdrawal was refused.
    var withdrawing: String?

    var html: HTML { "\(gallery)\(form)" }

    var gallery: HTML {
        guard !model.evidence.isEmpty else { return "<p class='soft'>\(language.evidenceNone)</p>" }
        return "<ul class='evidence'>\(model.evidence.html(item))</ul>"
    }

    private func item(_ file: ModelAnswer.Evidence) -> HTML {
        let address = frame.link(Address(file: file.file, of: model.line.id))
        let position: HTML? = file.keepsPosition ? " \(tag(language.evidenceWithPosition))" : nil
        let taken: HTML? = file.takenOn.map { "<small>\(language.evidenceTaken($0))</small>" }
        let size: HTML = "<small>\(EvidencePart.kind(file.mediaType)) · \(language.size(bytes: file.byteCount))</small>"
        guard let caption = file.caption else {
            return "<li class='card'><p>\(language.evidenceErased)</p>\(size)\(taken)"
        }
        let text: HTML? = caption.text.isEmpty ? nil : "<p>\(caption.text)</p>"
        return """
            <li class='card'>\(picture(file, caption, address))\(text)<p><a href='\(address)'>\(caption.name)</a></p>\(size)\(taken)\(position)\
            \(withdrawal(file, caption))
            """
    }

    private func picture(_ file: ModelAnswer.Evidence, _ caption: EvidenceCaption, _ address: String) -> HTML? {
        guard let width = file.width, let height = file.height, width > 0, height > 0 else { return nil }
        let small = frame.link(Address(file: file.file, of: model.line.id).with(.size, "small"))
        let medium = frame.link(Address(file: file.file, of: model.line.id).with(.size, "medium"))
        let longer = max(width, height, 160)
        let alternative = caption.text.isEmpty ? caption.name : caption.text
        return """
            <a href='\(medium)'><img src='\(small)' alt='\(alternative)' width='\(max(1, width * 160 / longer))' \
            height='\(max(1, height * 160 / longer))' loading='lazy' decoding='async'></a>
            """
    }

    private func withdrawal(_ file: ModelAnswer.Evidence, _ caption: EvidenceCaption) -> HTML? {
        guard mayAttach else { return nil }
        let isRefused = withdrawing == file.file
        let parts = FormParts(language, isRefused ? typed : Typed(), prefix: "w\(file.position)-")
        let body: HTML = """
            \(parts.summary())<p class='help'>\(language.withdrawEvidenceHelp)</p>\(parts.hidden(.attachment, file.file))\
            \(parts.area(FormParts.Label(.reason, language[.reason], isNeeded: true), charactersMax: Limits.reasonCharactersMax, rows: 2))\
            \(deeds(button(language.withdrawEvidence, .plainGrave)))
            """
        let open: HTML = isRefused ? " open" : ""
        return """
            <details\(open)><summary>\(language.withdrawEvidence)<span class='hid'> \(caption.name)</span></summary>\
            \(frame.form(.modelWithdrawal, id: model.line.id.rawValue, body))</details>
            """
    }

    /// Sends whole files where there is no script; with it they come piece by piece, and the form sends only what they are called.
    private var form: HTML {
        guard mayAttach else { return "" }
        let parts = FormParts(language, withdrawing == nil ? typed : Typed(), prefix: "e-")
        let caption = parts.area(
            FormParts.Label(.caption, language.evidenceCaption, help: language.evidenceCaptionHelp), charactersMax: Limits.reasonCharactersMax,
            rows: 2)
        let body: HTML = """
            \(parts.summary())<div class='field drop'><label for='e-f-file'>\(language.evidenceFiles)</label>\
            <p class='help' id='e-f-file-help'>\
            \(language.evidenceHelp(bytesMax: Limits.evidenceBytesMax, filesMax: Limits.evidenceAtOnceMax)) \
            <span data-droppable hidden>\(language.dropHere)</span></p>\
            <input type='file' id='e-f-file' name='\(Field.attachment.rawValue)' multiple accept='\(EvidencePart.accepted)' \
            aria-describedby='e-f-file-help'></div>\
            <div class='field camera'><label for='e-photo'>\(language.takePhoto)</label>\
            <input type='file' id='e-photo' name='\(Field.attachment.rawValue)' accept='image/*' capture='environment'></div>\
            <ul class='uploads'\(waiting.isEmpty ? " hidden" : "")>\(waiting.html(waitingItem))</ul>\
            \(caption)\
            \(parts.check(FormParts.Label(.keepsPosition, language.keepPosition, help: language.keepPositionHelp)))\
            \(deeds(button(language.attachEvidence)))<p data-uploads-line role='status'></p>
            """
        let attributes: HTML = """
             enctype='multipart/form-data' data-uploads='\(Address(.uploads).text)' data-files-max='\(Limits.evidenceAtOnceMax)' \
            data-waiting='\(language.uploadWaiting)' data-running='\(language.uploadRunning)' data-broken='\(language.uploadBroken)' \
            data-done='\(language.uploadDone)' data-give-up='\(language.uploadGiveUp)' data-end='\(language.uploadEnd)' \
            data-busy='\(language.uploadsRunning)'
            """
        return act(
            language.attachEvidence, isOpen: isOpen || model.evidence.isEmpty, id: "attach",
            frame.form(.modelAttachment, id: model.line.id.rawValue, attributes: attributes, body)
                + "<script src='\(UploadScript.address.text)' defer></script>")
    }

    private func waitingItem(_ file: EvidencePage.Waiting) -> HTML {
        """
        <li><span>\(file.name)</span> <small>\(language.evidenceWaiting)</small>\
        <input type='hidden' name='\(Field.upload.rawValue)' value='\(file.upload)'>
        """
    }

    private var mayAttach: Bool {
        guard let officer = frame.visitor?.officer, let status = Model.Status(rawValue: model.line.status) else { return false }
        return ModelAct.open(
            to: officer, unit: model.line.unit, programme: model.programme.key, status: status, authors: model.authors, in: frame.atlas,
            tree: ReadingRoom.tree, on: frame.defaults.today
        ).contains(.attach)
    }

    private static func kind(_ mediaType: String) -> String {
        switch mediaType {
        case "image/jpeg": "JPEG"
        case "image/png": "PNG"
        case "image/webp": "WebP"
        case "application/pdf": "PDF"
        default: mediaType.hasSuffix(".document") ? "Word" : mediaType.hasSuffix(".sheet") ? "Excel" : mediaType
        }
    }

    private static let accepted = "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif,.pdf,.docx,.xlsx"
}
