import Events
import Rules
import Texts

/// What an administrator can do with an account, one form a deed.
struct AccountForms {
    let page: AccountPage
    let language: Language

    private var frame: Frame { page.frame }
    private var id: String { page.account.id.rawValue }

    var appointing: HTML {
        let parts = parts(.appointment)
        let role = FormParts.Label(.officerRole, language.role, isNeeded: true)
        let unit = FormParts.Label(.unitWords, language[.unit], help: language.unitOfPostHelp)
        let choice = FormParts.Label(.unit, language.whichUnit, isNeeded: true)
        let whole = FormParts.Label(.isAll, language.wholeRegister, help: language.wholeRegisterHelp)
        let programme = FormParts.Label(.programme, language.programme)
        let from = FormParts.Label(.from, language.firstDay, isNeeded: true)
        let until = FormParts.Label(.until, language.lastDay, help: language.lastDayHelp)
        let decision = FormParts.Label(.decision, language.appointingDecision, help: language.appointingDecisionHelp, isNeeded: true)
        let roles = Role.allCases.map { role in
            let name = language.capitalised(role.name.said(in: language))
            return Choice(role.rawValue, role.needsSecondFactor ? "\(name) (\(language.wantsSecondFactor))" : name)
        }
        let units = page.candidates.map { candidate in
            Choice(candidate.id.rawValue, candidate.path, help: language.validity(candidate.from, candidate.until))
        }
        let chosen: HTML = units.isEmpty ? "" : parts.radios(choice, units)
        let form = frame.form(
            .appointment, id: id,
            """
            \(parts.summary([role, unit, choice, programme, from, until, decision]))\
            \(parts.select(role, roles, none: language.choose))\
            \(parts.line(unit, .search, charactersMax: 200))\(chosen)\(parts.check(whole))\
            \(parts.select(programme, page.programmes.map { Choice($0.key, $0.name.said(in: language)) }, none: language.everyProgramme))\
            \(parts.line(from, .date, value: frame.defaults.today.description, width: .short))\(parts.line(until, .date, width: .short))\
            \(parts.line(decision, charactersMax: Limits.nameCharactersMax, width: .long))\(deeds(button(language.appoint)))
            """)
        return act(language.appoint, isOpen: page.refused?.deed == .appointment, isFirst: true, form)
    }

    /// Stands in the row of the appointment.
    func ending(_ post: Post, _ name: String) -> HTML {
        let isThis = page.refused?.deed == .appointmentEnd && page.refused?.typed[.appointment] == post.appointment.rawValue
        let parts = FormParts(language, isThis ? page.refused?.typed ?? Typed() : Typed(), prefix: "e-\(post.appointment)-")
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let day = FormParts.Label(.day, language.firstDayWithout, isNeeded: true)
        let form = frame.form(
            .appointmentEnd, id: id,
            """
            \(parts.summary([reason, day]))\(parts.hidden(.appointment, post.appointment.rawValue))\
            \(parts.line(day, .date, value: max(post.from, frame.defaults.today).description, width: .short))\
            \(parts.line(reason, charactersMax: Limits.reasonCharactersMax, width: .long))\(deeds(button(language.appointmentEnd, .plainGrave)))
            """)
        return "<details\(isThis ? " open" : "")><summary>\(language.appointmentEnd)<span class='hid'>: \(name)</span></summary>\(form)</details>"
    }

    var signingIn: HTML {
        guard let access = page.access else { return notice(.told, language.nothingToSignInWith) }
        if access.isInvited {
            let form = frame.form(.accountInvitation, id: id, "<p>\(language.inviteAgainHelp)</p>\(deeds(button(language.inviteAgain)))")
            return act(language.inviteAgain, isOpen: false, form)
        }
        if let request = access.request {
            let withdraw = frame.form(.accountResetWithdrawal, id: id, button(language.resetWithdraw, .plain))
            let confirm: HTML? = request.isOwn ? nil : frame.form(.accountResetConfirmation, id: id, button(language.resetConfirm, .grave))
            return confirmation(
                language.resetWaits, "<p>\(language.resetAsked(by: request.by, at: request.at))</p><p>\(language.resetHelp)</p>", fields: "",
                "<div class='deeds'>\(confirm)\(withdraw)</div>")
        }
        let two: HTML? = access.needsTwo ? "<p>\(language.resetNeedsTwo)</p>" : nil
        let form = frame.form(
            .accountReset, id: id,
            """
            <p>\(language.resetHelp)</p>\(two)\
            \(deeds(button(access.needsTwo ? language.resetAsk : language.resetMake, .grave)))
            """)
        return act(language.resetMake, isOpen: false, form)
    }

    var closing: HTML {
        let parts = parts(.accountClosing, prefix: "z-")
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let form = frame.form(
            .accountClosing, id: id,
            """
            <p>\(language.accountCloseHelp)</p>\(parts.summary([reason]))\
            \(parts.line(reason, charactersMax: Limits.reasonCharactersMax, width: .long))\(deeds(button(language.accountClose, .grave)))
            """)
        return act(language.accountClose, isOpen: page.refused?.deed == .accountClosing, form)
    }

    private func parts(_ deed: Deed, prefix: String = "") -> FormParts {
        FormParts(language, page.refused?.deed == deed ? page.refused?.typed ?? Typed() : Typed(), prefix: prefix)
    }
}
