package import Events
import Keeping
package import Rules

/// Draws the minutes: the text as it is to be signed.
package struct DrawMinutes: SessionCommand {
    package static let right = Right.sitInCouncils
    package let session: SessionID
    package let text: String
    package let on: Day

    package init(session: SessionID, text: String, on: Day) {
        self.session = session
        self.text = text
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.session(session)
        let conflicts = try work.conflicts(of: known, in: setting, on: on)
        try known.checkMinutes(text.count, conflicts: conflicts, by: work.account, in: setting, on: on)
        let (session, bytes) = (session, Array(text.utf8))
        let hash = ContentHash(of: bytes).text
        work.enter(sealing: bytes, with: "session/\(session)", of: known, on: on) {
            .minutesDrawn(MinutesDrawn(session: session, text: $0, hash: hash))
        }
    }
}
