/// Something that somebody wants done, in the imperative. It asks a work for what it must know, lets a rule decide, and enters what follows.
///
/// What a rule says no to is thrown as the rule's refusal; then nothing is written.
package protocol Command: Sendable {
    func decide(in work: Work) throws
}
