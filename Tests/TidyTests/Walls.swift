/// What a room may import. `ARCHITECTURE.md` holds the same table; a change of it wants a decision record.
struct Wall {
    let room: String
    let ours: [String]
    let foreign: [String]
    /// What a trespasser is told.
    let reason: String

    init(_ room: String, ours: [String] = [], foreign: [String] = [], _ reason: String) {
        self.room = room
        self.ours = ours
        self.foreign = foreign
        self.reason = reason
    }
}

enum Walls {
    static let rooms: [Wall] = [
        Wall("CanonicalJSON", "These bytes are hashed: nothing outside the language may change them."),
        Wall("Statements", foreign: ["GRDB", "GRDBSQLite"], "It only binds and steps; it knows no table and no room."),
        Wall("Events", ours: ["CanonicalJSON"], "Facts outlive every library."),
        Wall(
            "Rules", ours: ["CanonicalJSON", "Events"],
            "Rules are pure: no clock, no chance, no disk, no web, no journal. What they may know is handed in."),
        Wall(
            "Journal", ours: ["CanonicalJSON", "Statements"], foreign: ["Crypto", "Dispatch", "Foundation", "GRDB", "GRDBSQLite"],
            "The journal knows no domain words: it keeps bytes, kinds and positions."),
        Wall(
            "Keeping", ours: ["Events"], foreign: ["Crypto", "CryptoExtras", "Foundation", "GRDB"],
            "What may be destroyed lies beside the journal and knows neither it nor the rules."),
        Wall("CVips", "A page of C before libvips: it decides nothing."),
        Wall(
            "Evidence", ours: ["CVips", "Events"], foreign: ["Foundation"],
            "What a stranger's file is, is told from its bytes: no disk, no web, no journal."),
        Wall(
            "Commands", ours: ["CanonicalJSON", "Events", "Evidence", "Journal", "Keeping", "Queries", "Rules"], foreign: ["Foundation"],
            "A command loads, decides, appends: it sees no store's files and no HTTP."),
        Wall(
            "Register", ours: ["CanonicalJSON", "Events", "Journal", "Statements"], foreign: ["Foundation", "GRDB"],
            "A projection writes down what facts amount to: it decides nothing, commands nobody and opens no seal."),
        Wall(
            "Queries", ours: ["CanonicalJSON", "Events", "Register", "Rules", "Statements"], foreign: ["Dispatch", "Foundation", "GRDB"],
            "A question is answered from the register by a reader: no journal, no writer."),
        Wall(
            "Sheets", ours: ["Events"], foreign: ["CExpat", "CXlsxWriter", "CZip", "Foundation"],
            "Rows of cells come in and go out: what they mean is said elsewhere."),
        Wall(
            "Documents", ours: ["Events", "Intake", "Queries", "Rules", "Sheets", "Texts"],
            "A document is made of an answer alone, as a page is."),
        Wall("Mail", foreign: ["CCurl", "Foundation"], "Mail knows a server and a message: not what is told, nor to whom and why."),
        Wall(
            "Identity", foreign: ["Crypto", "Foundation", "FoundationNetworking", "JWTKit"],
            "It says whom a provider vouches for: which account that is and what it may do is said elsewhere."),
        Wall(
            "Texts",
            ours: [
                "CanonicalJSON", "Commands", "Events", "Evidence", "Identity", "Intake", "Journal", "Keeping", "Mail", "Queries", "Register",
                "Rules", "Sheets",
            ],
            "Texts put what other rooms refuse and answer into sentences: they import its types by name and do nothing with the rest."),
        Wall(
            "Pages", ours: ["Events", "Intake", "Queries", "Rules", "Texts"], foreign: ["CQRencode"],
            "A page is made of an answer alone: no database, no server."),
        Wall(
            "Intake", ours: ["CanonicalJSON", "Commands", "Events", "Queries", "Rules", "Sheets"], foreign: ["Crypto", "Foundation", "Yams"],
            "A file becomes commands; the stores are not its business."),
        Wall(
            "Web",
            ours: [
                "Commands", "Documents", "Events", "Evidence", "Identity", "Intake", "Keeping", "Pages", "Queries", "Rules", "Sheets", "Texts",
            ],
            foreign: [
                "Dispatch", "Foundation", "HTTPTypes", "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "Logging", "NIOCore", "NIOSSL",
                "ServiceLifecycle",
            ],
            "A handler reads a form, runs a command or a query, returns a page: no journal, no writer."),
        Wall(
            "Terminal",
            ours: [
                "CanonicalJSON", "Commands", "Documents", "Events", "Evidence", "Intake", "Journal", "Keeping", "Queries", "Register", "Rules",
                "Sheets", "Texts", "Wiring",
            ],
            foreign: ["ArgumentParser", "Foundation"],
            "The terminal starts the web through Wiring and never sees the server."),
        Wall(
            "Wiring",
            ours: [
                "CanonicalJSON", "Commands", "Events", "Identity", "Intake", "Journal", "Keeping", "Mail", "Pages", "Queries", "Register", "Rules",
                "Statements", "Texts", "Web",
            ],
            foreign: ["Dispatch", "Foundation", "GRDB", "Hummingbird", "Logging", "ServiceLifecycle"],
            "Wiring makes the live parts; the terminal and the program come to it, it does not go to them."),
        Wall("kheo", ours: ["Terminal"], foreign: ["Foundation"], "It runs the terminal and holds nothing."),
        Wall(
            "bench",
            ours: [
                "CanonicalJSON", "Commands", "Events", "Intake", "Journal", "Keeping", "Pages", "Queries", "Register", "Rules",
                "Statements", "Terminal", "Texts", "Web", "Wiring",
            ],
            foreign: ["Crypto", "Foundation", "FoundationNetworking", "GRDB", "GRDBSQLite", "HTTPTypes", "Hummingbird", "Logging", "NIOCore"],
            "A bench measures; the product does not know it."),
    ]

    /// Comes with the language and reaches nothing outside.
    static let standard = ["Swift", "Synchronization"]

    /// A room's tests see the room, what it sees, and what is named here.
    static let tests: [Wall] = [
        Wall("box-worker", ours: ["Events", "Keeping"], foreign: ["Foundation"], "A process of its own that votes until it is killed."),
        Wall(
            "council-worker", ours: ["Commands", "Events", "Journal", "Keeping", "Queries", "Register", "Rules"], foreign: ["Foundation"],
            "A process of its own that is killed between the journal and the ballot box."),
        Wall("journal-worker", ours: ["Journal"], foreign: ["Foundation"], "A process of its own that appends until it is killed."),
        Wall(
            "TestSupport", ours: everyRoom, foreign: ["Dispatch", "Foundation", "GRDB", "Testing"], "It hands live parts with a fixed clock to tests."
        ),
        Wall("JourneyTests", ours: everyRoom, foreign: ["Foundation", "Testing"], "Stories go through the doors."),
        Wall("SimulationTests", ours: everyRoom, foreign: ["Dispatch", "Foundation", "GRDB", "Testing"], "Histories go through the whole house."),
        Wall("TidyTests", foreign: ["Foundation", "Testing"], "Tidiness is read from the files; no room need be built for it."),
    ]

    static let everyRoom = rooms.map(\.room).filter { $0 != "kheo" && $0 != "bench" } + ["TestSupport"]

    /// Nil where the folder has no row.
    static func wall(ofTests folder: String) -> Wall? {
        let named = tests.first { $0.room == folder }
        guard folder.hasSuffix("Tests"), let room = rooms.first(where: { $0.room == folder.dropLast(5) }) else { return named }
        return Wall(
            folder,
            ours: [room.room, "TestSupport"] + room.ours + (named?.ours ?? []),
            foreign: ["Foundation", "Testing"] + room.foreign + (named?.foreign ?? []),
            "A room's tests see what the room sees; what needs the whole house belongs to JourneyTests or SimulationTests.")
    }

    /// The table as `ARCHITECTURE.md` has it.
    static var document: [String] {
        rooms.map { "| \($0.room) | \(list($0.ours)) | \(list($0.foreign)) | \($0.reason) |" }
    }

    private static func list(_ modules: [String]) -> String { modules.isEmpty ? "–" : modules.joined(separator: ", ") }
}
