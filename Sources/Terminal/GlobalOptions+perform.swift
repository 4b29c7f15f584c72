import Commands
import Journal
import Texts
import Wiring

extension GlobalOptions {
    /// Does one command and says where it stands in the journal.
    func perform(_ command: some Command, id: String? = nil, at installation: Installation? = nil) throws {
        try record { try (installation ?? open()).desk.perform(command, id: id) }
    }

    /// Says where what is done stands in the journal, or that there was nothing to do.
    func record(_ doing: () throws -> Receipt) throws {
        let receipt: Receipt
        do {
            receipt = try doing()
        } catch is NothingToDo {
            Console.say(json ? "{}" : language.nothingToDo)
            return
        }
        if json {
            Console.say(
                JSONText.object {
                    $0.field("command", receipt.commandId)
                    $0.field("first", receipt.first)
                    $0.field("count", receipt.count)
                    $0.field("recordedAt", receipt.recordedAt)
                    $0.field("isRepeat", receipt.isRepeat)
                })
        } else {
            Console.say(language.recorded(first: receipt.first, count: receipt.count, isRepeat: receipt.isRepeat))
        }
    }
}
