import ArgumentParser
import Commands
import Events
import Foundation
import Queries
import Rules
import Texts
import Wiring

struct UnitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units", abstract: "Units with everything that is dated about them.",
        subcommands: [
            UnitsLoadCommand.self, UnitsFindCommand.self, UnitsShowCommand.self, UnitsRenameCommand.self, UnitsRetypeCommand.self,
            UnitsRecodeCommand.self, UnitsReorganiseCommand.self, UnitsAnnulCommand.self, UnitsTakeBackCommand.self,
        ])
}

struct UnitsLoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Load a catalogue that comes with the program: vietnam.",
        discussion: "Acts that are recorded already are passed over, so that a longer catalogue adds only what is new.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "vietnam") var catalogue: String

    func run() throws {
        let installation = try global.open()
        let count = try PlaceLoading(installation, global, PlaceLoading.product()).loadUnits(catalogue)
        let units = installation.room.atlas.units.count
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("entries", count)
                    $0.field("units", units)
                })
        } else {
            Console.say(global.language.loadedUnits(entries: count, units: units))
        }
    }
}

struct UnitsFindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Which units a written name may mean, each with the reason.",
        discussion: """
            With or without accents, kinds and abbreviations, and the units it lies in: 'TT. Chợ Rã, H. Ba Bể', 'Ba Be district', 'xa Dai Sao'.
            Nothing is picked: all candidates are listed, the best first.
            """)

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The name as written.") var text: String
    @Option(help: ArgumentHelp("Units that stand on this day.", valueName: "day")) var on: Day?

    func run() throws {
        let candidates = try global.open().room.units(named: text, on: on)
        if global.json {
            Console.say(
                JSONText.array(candidates) { writer, candidate in
                    writer.field("id", candidate.id.rawValue)
                    writer.field("code", candidate.code)
                    writer.field("name", candidate.name)
                    writer.field("type", candidate.type)
                    writer.field("path", candidate.path)
                    writer.key("validity")
                    writer.openObject()
                    writer.field("from", candidate.from.description)
                    writer.field("until", candidate.until?.description)
                    writer.closeObject()
                    writer.field("reason", candidate.reasons.map(\.rawValue).joined(separator: ", "))
                })
        } else {
            var table = TextTable(["", "", "", "", ""])
            for candidate in candidates {
                table.add([
                    candidate.id.rawValue, candidate.code ?? "", candidate.path,
                    "\(candidate.from) – \(candidate.until?.description ?? "")",
                    candidate.reasons.map { $0.name.said(in: global.language) }.joined(separator: ", "),
                ])
            }
            Console.say(candidates.isEmpty ? global.language.noUnitFound(text) : table.text)
        }
    }
}

struct UnitsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A unit as it was on a day, what it came from and what it became.",
        discussion: "By id (vn-c01936-1) or by the code a unit bears on the day. Without --on: today.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "An id or a code.") var unit: String
    @Option(help: ArgumentHelp("As it was on this day.", valueName: "day")) var on: Day?

    func run() throws {
        let day = on ?? Today.inVietnam
        guard let answer = try global.open().room.unit(unit, on: day) else { throw NotThere(.unit, unit) }
        if global.json {
            Console.say(
                JSONText.object { writer in
                    writer.field("id", answer.unit.id.rawValue)
                    writer.field("code", answer.code)
                    writer.field("name", answer.name)
                    writer.field("type", answer.type)
                    writer.field("tier", answer.unit.tier)
                    writer.field("path", answer.path)
                    writer.field("parent", answer.parent?.rawValue)
                    writer.field("from", answer.unit.from.description)
                    writer.field("until", answer.unit.until == .never ? nil : answer.unit.until.description)
                    writer.field("on", day.description)
                    for (key, kin) in [("predecessors" as StaticString, answer.predecessors), ("successors", answer.successors)] {
                        writer.list(key, kin) { writer, other in
                            writer.field("id", other.id.rawValue)
                            writer.field("code", other.code)
                            writer.field("name", other.name)
                            writer.field("from", other.from.description)
                            writer.field("share", other.share.rawValue)
                            writer.field("instrument", other.instrument)
                        }
                    }
                })
        } else {
            Console.say(UnitText.of(answer, in: global.language))
        }
    }
}

enum Today {
    /// Vietnam is seven hours ahead of UTC all year.
    static var inVietnam: Day { Day(Int((Date().timeIntervalSince1970 + 7 * 3600) / 86_400)) }
}
