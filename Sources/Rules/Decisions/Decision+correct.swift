package import Events

/// How a recipient's name is to be written; nil leaves the office or the place as it is.
package struct NameCorrection: Equatable, Sendable {
    package var name: String
    package var office: String?
    package var place: String?

    package init(name: String, office: String? = nil, place: String? = nil) {
        self.name = name
        self.office = office
        self.place = place
    }
}

extension Decision {
    /// How a body is written by now: as issued, or as last corrected.
    package func body(of line: Int) -> String? {
        corrections.last { $0.ordinal == line && $0.body != nil }?.body ?? recipient(line)?.body
    }

    /// The person's details as sealed last.
    package func details(of line: Int) -> Sealed? {
        corrections.last { $0.ordinal == line && $0.details != nil }?.details ?? recipient(line)?.details
    }

    package func recipient(_ line: Int) -> Recipient? { issued.recipients.first { $0.ordinal == line } }

    /// What is to be written of a person after the correction; the entry itself is put together where it is sealed. `known` is what is sealed now,
    /// nil where the name was erased.
    package func correct(
        person line: Int, _ correction: NameCorrection, known: PersonDetails?, reason: String, instrument: String, today: Day, on day: Day
    ) throws(DecisionRefusal) -> PersonDetails {
        try checkCorrection(line, correction, reason: reason, instrument: instrument, today: today, on: day)
        guard let known else { throw .nameErased(line: line) }
        let corrected = PersonDetails(
            name: correction.name, office: correction.office ?? known.office, place: correction.place ?? known.place)
        guard corrected != known else { throw .nothingToCorrect(line: line) }
        return corrected
    }

    package func correct(
        body line: Int, _ correction: NameCorrection, reason: String, instrument: String, today: Day, on day: Day
    ) throws(DecisionRefusal) -> Event {
        try checkCorrection(line, correction, reason: reason, instrument: instrument, today: today, on: day)
        guard correction.name != body(of: line) else { throw .nothingToCorrect(line: line) }
        return .awardCorrected(AwardCorrected(decision: id, ordinal: line, body: correction.name, reason: reason, instrument: instrument))
    }

    private func checkCorrection(
        _ line: Int, _ correction: NameCorrection, reason: String, instrument: String, today: Day, on day: Day
    ) throws(DecisionRefusal) {
        guard day <= today else { throw .dayIsInTheFuture(day, today: today) }
        guard !correction.name.isEmpty else { throw .nameMissing(line: line) }
        for text in [correction.name, correction.office ?? "", correction.place ?? ""] {
            guard isReadable(text) else { throw .nameUnreadable(line: line) }
            guard text.count <= Limits.nameCharactersMax else { throw .nameTooLong(line: line, max: Limits.nameCharactersMax) }
        }
        guard !isAnnulled else { throw .alreadyAnnulled(id) }
        guard recipient(line) != nil else { throw .lineUnknown(line) }
        guard !annulledLines.contains(line) else { throw .lineAlreadyAnnulled(line) }
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= Limits.reasonCharactersMax else { throw .reasonTooLong(max: Limits.reasonCharactersMax) }
        guard !instrument.isEmpty else { throw .instrumentMissing }
        guard isReadable(instrument) else { throw .instrumentUnreadable }
        guard instrument.count <= Limits.nameCharactersMax else { throw .instrumentTooLong(max: Limits.nameCharactersMax) }
    }
}
