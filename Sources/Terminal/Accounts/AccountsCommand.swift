import ArgumentParser
import Commands
import Events
import Foundation
import Keeping
import Queries
import Rules
import Texts
import Wiring

struct AccountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts", abstract: "Who has an account, and who is appointed to what.",
        discussion: """
            The first account is opened without a token and becomes the administrator of the whole register; from then on these take the token
            of an administrator (KHEO_TOKEN).
            """,
        subcommands: [
            AccountsListCommand.self, AccountsOpenCommand.self, AccountsAppointCommand.self, AccountsEndCommand.self, AccountsResetCommand.self,
            AccountsCloseCommand.self,
        ])
}

struct AccountsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Everybody who has an account, with the appointments that hold.")

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp("Of a name or sign-in name that contains this.", valueName: "words")) var words: String?

    func run() throws {
        let installation = try global.open()
        try AccountsAccess.check(installation)
        let names = Dictionary(try installation.credentials.credentials().map { ($0.account, $0.signInName) }) { first, _ in first }
        let wanted = folded(words ?? "")
        let accounts = try installation.room.accounts().filter { account in
            wanted.isEmpty || [account.name, names[account.id]].contains { $0.map { folded($0).contains(wanted) } ?? false }
        }
        if global.json {
            Console.say(
                JSONText.array(accounts) { writer, account in
                    writer.field("id", account.id.rawValue)
                    writer.field("name", account.name)
                    writer.field("signInName", names[account.id])
                    writer.field("openedOn", account.openedOn.description)
                    writer.field("closedOn", account.closedOn?.description)
                    writer.list("appointments", account.posts) { writer, post in
                        writer.field("id", post.appointment.rawValue)
                        writer.field("role", post.role.rawValue)
                        writer.field("unit", post.unit?.rawValue)
                        writer.field("programme", post.programme)
                        writer.field("from", post.from.description)
                        writer.field("until", post.until?.description)
                        writer.field("decision", post.decision)
                    }
                })
            return
        }
        let atlas = installation.room.atlas
        var table = TextTable(["", "", "", ""])
        for account in accounts {
            let posts = account.posts.filter { $0.holds(on: Today.inVietnam, in: atlas) }.map { post in
                let place = post.unit.flatMap { atlas.index(of: $0) }.map { atlas.path(of: $0, in: ReadingRoom.tree, on: Today.inVietnam) }
                return "\(post.appointment) \(post.role.name.said(in: global.language)): \(place ?? global.language.wholeRegister)"
            }
            table.add([
                account.id.rawValue, account.name ?? global.language.nameOfAccountErased, names[account.id] ?? "", posts.joined(separator: "; "),
            ])
        }
        Console.say(accounts.isEmpty ? global.language.nobodyYet : table.text)
    }
}

struct AccountsOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open an account for one named person, and print the invitation code to hand over.",
        discussion: "The first of all becomes the administrator of the whole register.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The person's full name.") var name: String
    @Option(help: ArgumentHelp("What the person signs in as (default: the name).", valueName: "name")) var signIn: String?

    func run() throws {
        let installation = try global.open()
        let account = AccountID(UUID().uuidString.lowercased())
        let isFirst = try !installation.room.hasAccounts()
        let today = Today.inVietnam
        var commands: [any Command] = [OpenAccount(account: account, name: name, on: today)]
        if isFirst {
            let post = Post(
                appointment: AppointmentID(UUID().uuidString.lowercased()), role: .administrator, unit: nil, from: today,
                decision: global.language.firstAppointment)
            commands.append(AppointOfficer(account: account, post: post))
        }
        let credentials = installation.credentials
        try AccountsAccess.check(installation)
        try credentials.reserve(signIn ?? name, for: account)
        do { _ = try installation.desk.perform(commands) } catch {
            try credentials.forget(account)
            throw error
        }
        let code = try credentials.invite(account)
        let held = try credentials.held(code)
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("account", account.rawValue)
                    $0.field("signInName", held.signInName)
                    $0.field("invitation", code)
                })
        } else {
            Console.say(global.language.openedAccount(account.rawValue, isFirst: isFirst))
            Console.say(global.language.codeToHandOver(signInName: held.signInName, until: Int(held.until)) + " " + code)
        }
    }
}

struct AccountsAppointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appoint", abstract: "Appoint an account to a role at a unit, by a decision that is cited.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The account's id.") var account: String
    @Argument(help: ArgumentHelp(Role.allCases.map(\.rawValue).joined(separator: ", "))) var role: String
    @Option(help: "The unit's id or code; without it the whole register, which wants --whole.") var unit: String?
    @Flag(help: "For the whole register.") var whole = false
    @Option(help: "For this programme only.") var programme: String?
    @Option(help: ArgumentHelp("The first day (default: today).", valueName: "day")) var from: Day?
    @Option(help: ArgumentHelp("The last day.", valueName: "day")) var to: Day?
    @Option(help: "The decision: number, day, issuer.") var decision: String

    func validate() throws {
        guard Role(rawValue: role) != nil else { throw ValidationError("A role is one of \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") }
        guard (unit == nil) == whole else { throw ValidationError("Either --unit or --whole.") }
    }

    func run() throws {
        let installation = try global.open()
        let from = from ?? Today.inVietnam
        let place = try unit.map { text in
            guard let known = installation.room.unit(text, on: from) else { throw NotThere(.unit, text) }
            return known.unit.id
        }
        guard let role = Role(rawValue: role) else { return }
        let appointment = AppointmentID(UUID().uuidString.lowercased())
        let post = Post(
            appointment: appointment, role: role, unit: place, programme: programme, from: from, until: to?.next, decision: decision)
        try global.perform(AppointOfficer(account: AccountID(account), post: post), at: installation)
        if !global.json { Console.say(appointment.rawValue) }
    }
}

struct AccountsEndCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "End an appointment.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The account's id.") var account: String
    @Argument(help: "The appointment's id, as `kheo accounts list` has it.") var appointment: String
    @Option(help: "Why.") var reason: String
    @Option(help: ArgumentHelp("The first day without it (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.perform(
            EndAppointment(
                account: AccountID(account), appointment: AppointmentID(appointment), reason: reason, on: on ?? Today.inVietnam))
    }
}

struct AccountsCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close an account: nobody signs in with it any more, and its appointments end.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The account's id.") var account: String
    @Option(help: "Why.") var reason: String

    func run() throws {
        let installation = try global.open()
        try global.perform(CloseAccount(account: AccountID(account), reason: reason, on: Today.inVietnam), at: installation)
        try installation.credentials.forget(AccountID(account))
    }
}

struct AccountsResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "End all by which one could come in as an account, and print a code that sets a new password.",
        discussion: """
            For an account that signs or votes two administrators are needed, each with a token: the first asks, the second confirms by the same
            command. Without a token whoever sits at the machine may reset an administrator, so that a register whose only administrator has lost
            the password is not lost.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The account's id.") var account: String

    func run() throws {
        let installation = try global.open()
        let id = AccountID(account)
        guard let known = try installation.room.account(id) else { throw AppointmentRefusal.accountUnknown(id) }
        let live = known.posts.filter { Today.inVietnam < ($0.until ?? .never) }
        let needsTwo = live.contains { $0.role.needsSecondFactor }
        if installation.actor.isAuthenticated {
            try AccountsAccess.check(installation)
        } else {
            guard !needsTwo, live.contains(where: { $0.role == .administrator && $0.unit == nil }) else { throw AccessRefusal.signInNeeded }
        }
        let credentials = installation.credentials
        let asking = AccountID(installation.actor.id)
        let code: String?
        if needsTwo, let request = try credentials.credential(of: id)?.resetRequest, request.by != asking {
            code = try credentials.confirmReset(of: id, by: asking)
        } else {
            code = try credentials.requestReset(of: id, by: asking, needsTwo: needsTwo)
        }
        let held = try code.map { try credentials.held($0) }
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("account", account)
                    $0.field("reset", code)
                })
        } else if let code, let held {
            Console.say(global.language.codeToHandOver(signInName: held.signInName, until: Int(held.until)) + " " + code)
        } else {
            Console.say(global.language.done("resetRequested"))
        }
    }
}

/// What no command asks at the desk: seeing accounts and making codes takes the same right as changing them.
enum AccountsAccess {
    /// Before the first account whoever sits at the machine may; afterwards an administrator of the whole register.
    static func check(_ installation: Installation) throws {
        guard try installation.room.hasAccounts() else { return }
        let actor = installation.actor
        guard actor.isAuthenticated else { throw AccessRefusal.signInNeeded }
        let today = Today.inVietnam
        guard let officer = try installation.room.officer(AccountID(actor.id), on: today, passedSecondFactor: actor.passedSecondFactor),
            officer.holds(.keepAccounts)
        else { throw AccessRefusal.noRight(.keepAccounts) }
        guard officer.may(.keepAccounts, at: nil, programme: nil, in: installation.room.atlas, tree: ReadingRoom.tree, on: today) else {
            throw AccessRefusal.notThere(.keepAccounts)
        }
    }
}
