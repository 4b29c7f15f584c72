import Events
import enum Rules.ModelRefusal
import Texts

/// One example of each component in each of its states.
struct DesignSamples {
    let frame: Frame
    let language: Language

    private var here: Address { frame.address }

    var letters: HTML {
        """
        <h3>\(language.designMarks)</h3><p>\(language.designMarks) <a href='\(frame.link(here))'>\(language.designMarks)</a></p>\
        <p class='soft'>\(language.designMarks)</p>
        """
    }

    var masthead: HTML {
        let account = Masthead.Account(
            name: "Lò Thị Ẩm", posts: [language[.units]], ways: [(here, language[.decisions])], notices: (here, 3),
            leave: button(language[.done], .plain))
        let rooms = [
            Masthead.Room(address: here, name: language[.home], isCurrent: true, count: 12, isLate: true),
            Masthead.Room(address: here, name: language[.models], isCurrent: false),
            Masthead.Room(address: here, name: language[.units], isCurrent: false),
        ]
        return "<div class='mast'>\(Masthead(frame: frame, rooms: rooms, account: account, entrance: here).html(in: language))</div>"
    }

    var buttons: HTML {
        deeds(
            button(language[.show]), button(language[.search], .plain), button(language[.removeFilter], .grave),
            button(language[.removeFilter], .plainGrave), button(language[.removeFilter], .bare), button(language[.show], isDisabled: true),
            frame.button(to: here, language[.home], .plain))
    }

    var tags: HTML {
        """
        <p>\(tag(language[.model])) \(tag(language[.status], .now)) \(tag(language[.awards], .good)) \(tag(language.overdue, .late)) \
        \(tag(language[.annulled], .gone)) \(tag(language[.generatedMark], .made)) \(count(0, language)) \(count(1_234, language)) \
        \(count(7, language, isLate: true))</p>
        """
    }

    var notices: HTML {
        notice(.told, language.designHelp) + notice(.done, language[.done]) + notice(.care, language[.generatedNotice])
            + notice(.warn, language[.pageMissingHelp], more: "<ul><li>\(language[.unit])<li>\(language[.reason])</ul>")
    }

    var empty: HTML { Pages.empty(language[.noResults], frame.anchor(here, language[.home])) }

    var facts: HTML {
        var facts = Facts()
        facts.add(language[.status], "<strong>\(language[.done])</strong>")
        facts.add(language[.host], language.designMarks)
        return facts.list
    }

    var tallies: HTML {
        frame.tallies(
            [
                Frame.Tally(address: here, name: language[.models], count: 1_234, isCurrent: true),
                Frame.Tally(address: here, name: language.overdue, count: 7, isLate: true),
                Frame.Tally(address: here, name: language[.decisions], count: 0), Frame.Tally(address: nil, name: language[.units], count: 63),
            ], language)
    }

    var tabs: HTML {
        frame.tabs(
            language[.filters],
            [
                Frame.Tab(address: here, name: language[.formAnswers]), Frame.Tab(address: here, name: language[.timeline], count: 12),
                Frame.Tab(address: here, name: language.overdue, count: 3, isLate: true),
            ], current: 1, language)
    }

    var steps: HTML {
        Pages.steps(
            language[.formAnswers], [(language[.unit], "#main"), (language[.formAnswers], nil), (language[.involved], nil), (language[.done], nil)],
            current: 1, language)
    }

    var progress: HTML { Pages.progress(40, of: 100, language.progress(40, of: 100, perSecond: 0)) }

    var cards: HTML {
        """
        <div class='grid'><div class='card'><h3>\(frame.anchor(here, language.designMarks))</h3><p>\(language.designHelp)</p></div>\
        <div class='card'><h3>\(language[.reports])</h3><p class='soft'>\(language[.reportsLead])</p></div></div>
        """
    }

    var ways: HTML {
        frame.crumbs([(here, language[.home]), (here, language[.models])], language)
            + frame.pager(here, page: 2, rows: Limits.listPageRows, of: 430, isExact: true, language)
    }

    var bulk: HTML {
        let parts = BulkParts(language: language)
        let rows = ["1", "2", "3"].html { key in
            """
            <tr>\(parts.box(key, name: "\(language[.model]) \(key)", isChosen: key == "2"))\
            <th scope='row'>\(frame.anchor(here, "\(language[.model]) \(key)"))<td>\(language.designMarks)<td class='num'>\(key)
            """
        }
        let heads =
            SortHead(name: language[.model], address: here, order: .rising).html(frame)
            + SortHead(name: language[.place], address: here, order: nil).html(frame)
            + SortHead(name: language[.value], address: here, order: .falling, isNumber: true).html(frame)
        return """
            <form action='\(here.path)'><table class='rows cards'>\
            <caption>\(language[.models])</caption><thead><tr>\(parts.head)\(heads)<tbody>\(rows)\
            </table>\(parts.bar(button(language[.show])))</form>
            """
    }

    var timeline: HTML {
        """
        <ol class='line'><li><p><strong>\(language[.registeredOn])</strong></p><p class='soft'>\(language.designHelp)</p>\
        <li class='off'><p><strong>\(language[.decisions])</strong>\(language.annulledTag)</p></ol>
        """
    }

    var acts: HTML {
        let reason = FormParts(language, Typed(wrongs: [Typed.Wrong(FieldName(.reason), ModelRefusal.reasonMissing)]), prefix: "act-")
        let form: HTML = """
            <form action='\(here.path)'>\(reason.area(.init(.reason, language[.reason], isNeeded: true), charactersMax: Limits.reasonCharactersMax))\
            \(deeds(button(language[.show])))</form>
            """
        return act(language[.status], isOpen: false, isFirst: true, "<p>\(language.designHelp)</p>") + act(language[.reason], isOpen: true, form)
    }

    var confirmation: HTML {
        let parts = FormParts(language, prefix: "confirm-")
        let field = parts.line(.init(.confirmation, language.typeToConfirm("12"), isNeeded: true), width: .short)
        return Pages.confirmation(
            language.counted(12, .models), "<p>\(language.designHelp)</p>", fields: field,
            deeds(button(language[.done], .grave), frame.button(to: here, language[.home], .plain)))
    }

    private static let wrong = Typed(
        [FieldName(.name): ["  "], FieldName(.reason): ["\n<b>&\""], FieldName(.type): ["model"]],
        wrongs: [
            Typed.Wrong(FieldName(.name), ModelRefusal.nameMissing), Typed.Wrong(FieldName(.type), ModelRefusal.nameTooLong(max: 300)),
            Typed.Wrong(nil, ModelRefusal.reasonTooLong(max: 2_000)),
        ])

    var summary: HTML { FormParts(language, Self.wrong).summary([.init(.name, language[.name]), .init(.type, language[.type])]) }

    var fields: HTML {
        let parts = FormParts(language, Self.wrong)
        let name = FormParts.Label(.name, language[.name], help: language.designHelp, isNeeded: true)
        let choices = [Choice("model", language[.model], help: language.designHelp), Choice("unit", language[.unit])]
        return """
            <form action='\(here.path)'><fieldset class='group'><legend>\(language.step(1, of: 4))</legend>\
            \(parts.line(name, charactersMax: Limits.nameCharactersMax, width: .long))\
            \(parts.line(.init(.host, language[.host]), value: language.designMarks))\
            \(parts.line(.init(.day, language[.chosenDay]), .date, value: frame.defaults.today.description, width: .short))\
            \(parts.line(.init(.number, language[.value]), .number, value: "12", width: .short))\
            \(parts.select(.init(.period, language[.period]), choices, none: language[.all]))\
            \(parts.area(.init(.reason, language[.reason], help: language.designHelp), charactersMax: Limits.reasonCharactersMax))\
            \(parts.radios(.init(.type, language[.type], isNeeded: true), choices))\
            \(parts.checks(.init(.subject, language[.subject], help: language.designHelp), choices, values: ["unit"]))\
            \(parts.check(.init(.isAll, language.chooseAll, help: language.designHelp), isOn: true))\
            \(parts.hidden(.seen, String(frame.position)))</fieldset></form>
            """
    }
}
