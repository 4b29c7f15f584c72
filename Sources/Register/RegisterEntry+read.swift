import Events
import Journal
import CanonicalJSON

extension RegisterEntry {
    /// Reads a leaf. What this program does not know is a fault: nothing is passed over.
    package static func read(_ leaf: UnsafeRawBufferPointer) throws(RegisterFault) -> RegisterEntry {
        var position = -1
        do {
            let spans = try EnvelopeSpans(leaf)
            position = spans.position
            let kind = EnvelopeSpans.text(spans.kind, of: leaf)
            let body = UnsafeRawBufferPointer(rebasing: leaf[spans.body])
            guard let event = try Event.read(kind: kind, version: spans.kindVersion, body: body) else {
                throw RegisterFault.entryUnknown(position: position, kind: kind, version: spans.kindVersion)
            }
            guard let day = Day(EnvelopeSpans.text(spans.effectiveOn, of: leaf)),
                let recordedAt = Moment.milliseconds(UnsafeRawBufferPointer(rebasing: leaf[spans.recordedAt]))
            else { throw RegisterFault.entryUnreadable(position: position, reason: "its times") }
            return RegisterEntry(
                position: position, event: event, day: day, recordedAt: recordedAt, isAuthenticated: spans.authenticated,
                actor: EnvelopeSpans.text(spans.actor, of: leaf))
        } catch let fault as RegisterFault {
            throw fault
        } catch let error as Malformed {
            throw .entryUnreadable(position: position, reason: "byte \(error.offset): \(error.expected) expected")
        } catch {
            throw .entryUnreadable(position: position, reason: "\(error)")
        }
    }
}
