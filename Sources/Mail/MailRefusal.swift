/// Why a mail is not even taken to the server, or a server not even asked. Correct what is named.
package enum MailRefusal: Error, Equatable, Sendable {
    /// Not of the form name@domain in plain letters: nobody would get it.
    case addressMalformed(String)
    /// Names and passwords would go readable through a network.
    case plainBeyondLoopback(host: String)
    case subjectTooLong(max: Int)
    case bodyTooLong(bytesMax: Int)
}
