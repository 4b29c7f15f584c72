/// A fixed phrase of pages and terminal: a page never holds a sentence. Said as `language[.home]`; those with something in them are
/// functions of `Language` (`Language+phrases.swift`).
package enum Phrase: String, CaseIterable, Sendable {
    // the frame of every page
    case siteTitle, home, models, units, decisions, reports, mainNavigation, whereYouAre, skipToContent, switchLanguage, pageMissing
    case pageMissingHelp, questionWrong, faultTitle
    // searching and lists
    case search, searchModels, searchUnits, searchHelp, filters, filter, all, noResults, nextPage, previousPage, pages, show
    // how a figure is asked for
    case asAt, knownAt, map, mapThen, mapToday, mapOfChosenDay, chosenDay, period, mapHelp
    // figures
    case figures, indicator, value, measure, total, reported, derived, exactness, coverage, finding, findings, noFindings
    case recordsBehind, table, funnel, byField, byUnit, notStated, notPlaced, source, note, asAtBasis
    // models
    case model, name, status, place, host, field, type, subject, grade, level, registeredOn, awards, involved, formAnswers
    case formErased, timeline, effectiveOn, recordedAt, entry, reason, annulled, corrected, notAuthenticated, generatedMark, generatedNotice
    // units
    case unit, unitCode, unitType, parent, unitsInside, existsDuring, instrument, history, predecessors, successors, noPredecessors
    case noSuccessors, candidates, whyCandidate
    // decisions
    case decision, number, issuedOn, issuer, track, awardForm, grantor, about, legalBases, recipients, recipient, unitThen
    case nameNotPublished, nameErased, nameUnreadable, recognisedIsNoAward
    // pages
    case mapDay
    case gradeNow, removeFilter
    case notRegisteredYet, placeThen, standingModels, share, unitSearchHelp, noUnitsYet, itsModel, ordinal
    case noReportsYet, reportsLead, knownExample, emptyRegister, byYear, wholeCountry, shareOfRegistered
    case registeredByField, registeredByYear, year
    case generatedPart
    case dayAndMap
    // the terminal
    case done
}

extension Language {
    package subscript(_ phrase: Phrase) -> String {
        let (vi, en) = phrase.texts
        return self == .vi ? vi : en
    }
}
