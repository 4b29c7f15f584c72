/// Why a batch was not appended. Nothing of it was written, nor of the other batches of the same call. In order of precedence.
package enum AppendRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// A batch without drafts. The caller's command decided nothing: do not append.
    case nothingToAppend(commandId: String)
    /// More drafts than `JournalLimits` allows. Split the work into several commands.
    case tooManyDrafts(count: Int, most: Int)
    /// A command id, actor, stream or kind that is empty, too long, or has a space, a quote, a backslash or anything but ASCII.
    case nameMalformed(what: String, name: String)
    /// Not a day of the calendar written `YYYY-MM-DD`.
    case dayMalformed(day: String)
    /// A body that is not one JSON object.
    case bodyMalformed(stream: String, offset: Int)
    /// A leaf longer than `JournalLimits.leafBytesMax`. Keep long content in a file and its hash here.
    case entryTooLong(stream: String, bytes: Int, most: Int)
    /// The same command id came before with other drafts. Make a new id.
    case commandIdReused(commandId: String)
    /// A lost race: somebody else appended to the stream. Read it again and decide again. `actual` is the version that its next entry has now.
    case streamMoved(stream: String, expected: Int, actual: Int)
    /// A lost race: somebody appended after what was looked at. Look again and decide again.
    case journalGrew(expected: Int, actual: Int)

    /// Never changed once given.
    package var code: String {
        switch self {
        case .nothingToAppend: "nothing-to-append"
        case .tooManyDrafts: "too-many-drafts"
        case .nameMalformed: "name-malformed"
        case .dayMalformed: "day-malformed"
        case .bodyMalformed: "body-malformed"
        case .entryTooLong: "entry-too-long"
        case .commandIdReused: "command-id-reused"
        case .streamMoved: "stream-moved"
        case .journalGrew: "journal-grew"
        }
    }

    package var description: String {
        switch self {
        case .nothingToAppend(let commandId):
            "The command \(commandId) has no entries to append."
        case .tooManyDrafts(let count, let most):
            "\(count) entries in one append are more than the \(most) that are allowed; split them into several commands."
        case .nameMalformed(let what, let name):
            "The \(what) \"\(name)\" cannot be kept: 1 to \(JournalLimits.nameBytesMax) printable ASCII characters without space, quote or backslash."
        case .dayMalformed(let day):
            "\"\(day)\" is not a day; write it as 2026-11-21."
        case .bodyMalformed(let stream, let offset):
            "The body for stream \(stream) is not a JSON object (byte \(offset))."
        case .entryTooLong(let stream, let bytes, let most):
            "An entry of \(bytes) bytes for stream \(stream) is longer than the \(most) bytes that are allowed."
        case .commandIdReused(let commandId):
            "The command id \(commandId) was used before for something else; nothing was written. Send the command again with a new id."
        case .streamMoved(let stream, let expected, let actual):
            "Somebody else changed \(stream): its next version is \(actual), not \(expected). Look at it again and decide again."
        case .journalGrew(let expected, let actual):
            "Somebody else recorded something: the next position is \(actual), not \(expected). Nothing was written; do it again."
        }
    }
}
