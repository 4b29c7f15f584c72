/// Every limit a door or a rule knows, in one place. `docs/limits.md` lists them; a test compares the two.
package enum Limits {
    /// A name, a place, an office.
    package static let nameCharactersMax = 300
    /// A reason or a note.
    package static let reasonCharactersMax = 2_000
    package static let recipientsPerDecisionMax = 2_000
    package static let basesPerDecisionMax = 50
    /// Of a series of numbers, in one year.
    package static let seriesNumberMax = 999_999
    /// Earlier recipients looked through for the name on a line of a draft.
    package static let earlierRecipientsMax = 5_000
    /// A file read by `kheo import`.
    package static let importedFileBytesMax = 16 * 1024 * 1024
    package static let figuresPerReportMax = 5_000
    package static let generatedModelsMax = 2_000_000
    /// In all versions of a programme together: the tally numbers them in a byte.
    package static let termsPerProgrammeListMax = 250
    package static let programmesMax = 200
    /// Of one question of a form, whatever the programme says.
    package static let answerCharactersMax = 20_000
    package static let deadlineDaysMax = 366
    /// Of a criterion, and of a ballot in hundredths.
    package static let pointsMax = 100_000
    /// Years in a row that a condition may ask for.
    package static let neededYearsMax = 50
    /// For how long the answer of another body may hold.
    package static let declaredDaysMax = 3_660
    package static let seriesDigitsMax = 10
    /// In đồng.
    package static let baseSalaryMax = 1_000_000_000
    /// In thousandths of the base salary.
    package static let coefficientMax = 1_000_000
    /// What a complaint says.
    package static let complaintCharactersMax = 10_000
    /// What one annulment for cause takes back.
    package static let annulledTogetherMax = 2_000
    package static let membersPerSessionMax = 60
    package static let itemsPerSessionMax = 1_000
    package static let ballotsPerSessionMax = 100
    /// Who is shown to be named in a council.
    package static let possibleMembersMax = 200
    /// Of one account, on its work page.
    package static let sessionsWaitingMax = 20
    package static let remarkCharactersMax = 20_000
    /// Councils of one generated play.
    package static let councilsPerPlanMax = 100
    package static let minutesCharactersMax = 400_000
    /// Candidates shown for a written place name.
    package static let unitCandidatesMax = 50
    /// Steps followed through predecessors or successors.
    package static let lineageStepsMax = 64
    /// Acts of one resolution.
    package static let actsPerReorganisationMax = 5_000
    package static let listPageRows = 50
    /// Words that differ between two versions of a text before it is called replaced.
    package static let differenceChangesMax = 1_500
    /// A file of evidence.
    package static let evidenceBytesMax = 25 * 1024 * 1024
    package static let evidenceAtOnceMax = 10
    package static let evidencePerModelMax = 40
    package static let searchWordsMax = 12
    /// Files that are accepted, returned or confirmed at once.
    package static let bulkModelsMax = 1_000
    package static let viewNameCharactersMax = 80
    /// Models that one sheet brings.
    package static let importedModelsMax = 5_000
    /// Written names of units in a sheet that are not sure to mean one.
    package static let importUnclearUnitsMax = 300
    /// Units chosen for written names, and what is said of a whole sheet.
    package static let importSettingsMax = 500
}
