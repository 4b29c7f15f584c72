import Events
import Queries
import Rules
import Texts

/// Who may be named in a council: each with what they would be, where they come from, and how many of the files they would not act on.
struct MembersTable {
    let parts: FormParts
    let units: UnitNames
    let members: [PossibleMember]
    let candidates: Int

    private var language: Language { parts.language }

    var html: HTML {
        guard !members.isEmpty else { return empty(language.nobodyMaySit) }
        let rows = members.html { row($0) }
        return """
            <p class='help'>\(language.membersHelp(candidates))</p>\
            <table class='cards quiet rows seats'><caption>\(language.council)</caption><thead><tr>\
            <th scope='col'>\(language.memberName)<th scope='col'>\(language.councilRole)<th scope='col'>\(language.memberUnit)\
            <th scope='col'>\(language.officeInCouncil)<th scope='col'>\(language.wouldNotAct)<tbody>\(rows)</table>
            """
    }

    private func row(_ member: PossibleMember) -> HTML {
        let key = member.account.rawValue
        let name = member.name ?? language.nameOfAccountErased
        let (seat, unit, office) = (FieldName(.councilRole, key), FieldName(.unitWords, key), FieldName(.office, key))
        let isTyped = !parts.typed.values.isEmpty
        let chosen = parts.typed.values[seat]?.first ?? (isTyped ? "" : member.role?.rawValue ?? "")
        let options = CouncilRole.allCases.html { role in
            let mark: HTML = chosen == role.rawValue ? " selected" : ""
            return "<option value='\(role.rawValue)'\(mark)>\(language.name(of: role))</option>"
        }
        let wrong = parts.typed.wrongs.first { $0.field == unit }
        let error: HTML? = wrong.map { "<p class='error'>\(told($0.reason, in: language).sentence)</p>" }
        let home = parts.typed.values[unit]?.first ?? member.unit.map { units.path($0) } ?? ""
        let reasons = member.grounds.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\(language.name(of: $0.key)): \(language.number($0.value))" }
        let why: HTML =
            member.conflictCount == 0
            ? "\(tag(language.noConflicts, .good))"
            : "\(tag(language.filesOf(member.conflictCount, of: candidates), .late))<br><small>\(reasons.joined(separator: "; "))</small>"
        return """
            <tr><th scope='row'>\(name)<td><label class='hid' for='\(seat.id)'>\(language.councilRole), \(name)</label>\
            <select id='\(seat.id)' name='\(seat.text)'><option value=''>–</option>\(options)</select>\
            <td>\(error)<label class='hid' for='\(unit.id)'>\(language.memberUnit), \(name)</label>\
            <input type='text' id='\(unit.id)' name='\(unit.text)' value='\(home)'>\
            <td><label class='hid' for='\(office.id)'>\(language.officeInCouncil), \(name)</label>\
            <input type='text' id='\(office.id)' name='\(office.text)' value='\(parts.typed.values[office]?.first ?? member.office ?? "")'>\
            <td>\(why)
            """
    }
}
