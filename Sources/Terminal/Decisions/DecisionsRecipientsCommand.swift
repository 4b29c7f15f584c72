import ArgumentParser
import CanonicalJSON
import Events
import Foundation
import Queries
import Texts

struct DecisionsRecipientsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recipients", abstract: "How many recipients were named more than once, and how many lead the body they are of.",
        discussion: "Figures only, for whoever looks after awards: no names, no order, and on no public page.")
    @OptionGroup var global: GlobalOptions
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: ArgumentHelp("Inside this unit, by id.", valueName: "id")) var unit: String?
    @Option(help: ArgumentHelp("Issued on this day or later.", valueName: "day")) var from: Day?
    @Option(help: ArgumentHelp("Issued before this day (default: all up to today).", valueName: "day")) var until: Day?

    func run() throws {
        let room = try global.open().room
        guard room.programme(programme) != nil else { throw NotThere(.programme, programme) }
        let atlas = room.atlas
        guard let place = unit.map({ atlas.index(of: UnitID($0)) }) ?? room.root else { throw NotThere(.unit, unit ?? "") }
        let days = DayRange(from: from ?? Day(0), until: until ?? Today.inVietnam.next)
        let figures = try room.recipientFigures(of: programme, in: atlas[place].id, days: days)
        guard global.json else {
            let language = global.language
            return Console.say(
                [
                    language.recipientsNamed(figures.recipients, awards: figures.awards), language.recipientsRepeated(figures.repeated),
                    language.recipientsLeading(figures.leaders, of: figures.leaders + figures.others, notSaid: figures.notSaid),
                ].joined(separator: "\n"))
        }
        Console.say(
            JSONText.object { writer in
                writer.field("awards", figures.awards)
                writer.field("recipients", figures.recipients)
                writer.field("repeated", figures.repeated)
                writer.field("leaders", figures.leaders)
                writer.field("others", figures.others)
                writer.field("notSaid", figures.notSaid)
            })
    }
}
