/// What a person is told when something could not be done.
package struct Told: Equatable, Sendable {
    /// Stable, one for each reason; `docs/refusals.md` lists them.
    package let code: String
    /// What is wrong, where, and what to do. Several lines where several things are wrong.
    package let sentence: String
    package let exit: ExitGroup

    package init(code: String, sentence: String, exit: ExitGroup) {
        self.code = code
        self.sentence = sentence
        self.exit = exit
    }
}

/// What a shell or a browser has to know of a failure: whether to ask otherwise, again, later, or somebody else.
/// `docs/operating.md` lists the codes; a test compares the two.
package enum ExitGroup: Int32, CaseIterable, Sendable {
    /// A rule says no.
    case refused = 1
    /// What was named is not there.
    case notFound = 2
    /// Somebody else changed it meanwhile.
    case lostRace = 3
    /// What is stored does not hold together.
    case damaged = 4
    case diskFull = 5
    /// Another process holds what only one may hold.
    case busy = 6
    /// The file, the key or the program's version does not allow it here.
    case unavailable = 7
    /// Not understood: the words of the shell.
    case usage = 64
    /// A mistake of the program.
    case `internal` = 70
}

/// Says what is wrong in a language. For an error that no room declares the sentence is its own description.
package func told(_ error: any Error, in language: Language) -> Told {
    if let error = error as? any Telling { return error.told(in: language) }
    return Teller("fault", language)(
        "unexpected", "Có lỗi ngoài dự kiến: \(String(describing: error)). Hãy báo cho người quản trị.",
        "Something unexpected went wrong: \(String(describing: error)). Tell whoever looks after the program.", .internal)
}

/// A refusal or fault that has a sentence here.
protocol Telling: Error {
    func told(in language: Language) -> Told
}

/// Puts together what is told: codes of one room begin alike.
struct Teller {
    let room: String
    let language: Language

    init(_ room: String, _ language: Language) {
        self.room = room
        self.language = language
    }

    func callAsFunction(
        _ code: String, _ vi: @autoclosure () -> Said<Vietnamese>, _ en: @autoclosure () -> Said<English>, _ exit: ExitGroup = .refused
    ) -> Told {
        Told(code: "\(room).\(code)", sentence: say(language, vi(), en()), exit: exit)
    }
}
