package import CanonicalJSON

// What happens to a model's file (hồ sơ) on the desk: rewritten, taken back, refused, documented, taken up by another.

/// Written anew before it was accepted (bổ sung hồ sơ): what stands here takes the place of the draft as a whole.
package struct ModelRevised: EventBody {
    package static let kind = "model.revised"
    package var model = ModelID("")
    package var name = ""
    package var host: String?
    package var field: Key?
    package var type: Key?
    package var subject: Key?
    /// The answers to the form, sealed with the model's key.
    package var form: Sealed?
    package var involved: [Involved] = []

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("name", &name)
        try coder.field("host", &host)
        try coder.field("field", &field)
        try coder.field("type", &type)
        try coder.field("subject", &subject)
        try coder.field("form", &form)
        try coder.field("involved", &involved)
    }
}

/// Taken back by those who sent it (rút lại), before anybody received it: it does not count as registered.
package struct ModelRecalled: EventBody {
    package static let kind = "model.recalled"
    package var model = ModelID("")
    package var reason = ""

    package init() {}

    package init(model: ModelID, reason: String) {
        self.model = model
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("reason", &reason)
    }
}

/// Refused by the receiving body (không tiếp nhận), with the reason; whoever sent it may complain.
package struct ModelDeclined: EventBody {
    package static let kind = "model.declined"
    package var model = ModelID("")
    package var reason = ""

    package init() {}

    package init(model: ModelID, reason: String) {
        self.model = model
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("reason", &reason)
    }
}

/// A photo, scan or document was attached (minh chứng). Its bytes lie beside the journal, sealed with the model's key.
package struct EvidenceAttached: EventBody {
    package static let kind = "model.evidenceAttached"
    package var model = ModelID("")
    /// SHA-256 of the bytes as they are kept, in hexadecimal digits.
    package var file = ""
    /// As found in the bytes: image/jpeg.
    package var mediaType = ""
    package var byteCount = 0
    /// Of a picture, in pixels.
    package var width: Int?
    package var height: Int?
    package var takenOn: Day?
    /// Whether the place where a photo was taken was left in it on purpose.
    package var keepsPosition = false
    /// The file's name and what it shows (`EvidenceCaption`), sealed with the model's key.
    package var caption: Sealed?

    package init() {}

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("file", &file)
        try coder.field("mediaType", &mediaType)
        try coder.field("byteCount", &byteCount)
        try coder.field("width", &width)
        try coder.field("height", &height)
        try coder.field("takenOn", &takenOn)
        try coder.field("keepsPosition", &keepsPosition)
        try coder.field("caption", &caption)
    }
}

/// What is sealed of a file: a name or a caption may name people.
package struct EvidenceCaption: Coded, Hashable, Sendable {
    package var name = ""
    package var text = ""

    package init() {}

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("name", &name)
        try coder.field("text", &text)
    }
}

/// Attached by mistake: it is shown no longer.
package struct EvidenceWithdrawn: EventBody {
    package static let kind = "model.evidenceWithdrawn"
    package var model = ModelID("")
    package var file = ""
    package var reason = ""

    package init() {}

    package init(model: ModelID, file: String, reason: String) {
        self.model = model
        self.file = file
        self.reason = reason
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("file", &file)
        try coder.field("reason", &reason)
    }
}

/// Takes up another's way of working (nhân rộng): this model was made after that one.
package struct ModelTookUp: EventBody {
    package static let kind = "model.tookUp"
    package var model = ModelID("")
    package var origin = ModelID("")
    package var note: String?

    package init() {}

    package init(model: ModelID, origin: ModelID, note: String?) {
        self.model = model
        self.origin = origin
        self.note = note
    }

    package mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("model", &model)
        try coder.field("origin", &origin)
        try coder.field("note", &note)
    }
}
