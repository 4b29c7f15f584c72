import CanonicalJSON
import Commands
import Events
import Identity
import Evidence
import Intake
import Journal
import Keeping
import Mail
import Queries
import Register
import Rules
import Sheets

/// One of each that can be told.
enum ErrorSamples {
    static let day = Day(year: 2025, month: 7, day: 1) ?? Day(0)
    static let today = Day(year: 2025, month: 6, day: 18) ?? Day(0)
    static let unit = UnitID("vn-c01936-2")
    static let line = FigureLine(indicator: "registered", level: "district", split: [SplitTerm(dimension: .subject, key: "collective")])

    static let all: [any Error & Sendable] =
        models + sessions + units + decisions + complaints + annulments + figures + programmes + files + desk + appending + journal + notes
        + keeping + register + absent + questions
        + evidence + uploads + accounts
        + sheets + drafts
        + outside
        + access + appointments + forms

    static let absent: [any Error & Sendable] = NotThere.Kind.allCases.map { NotThere($0, "m-1") } + [FolderNotEmpty(path: "/data")]

    static let models: [ModelRefusal] = [
        .modelUnknown(ModelID("m-1")), .modelExists(ModelID("m-1")), .programmeUnknown("dan-van-kheo"), .dayIsInTheFuture(day, today: today),
        .programmeNotInForce("dan-van-kheo", on: day), .nameMissing, .nameUnreadable, .nameTooLong(max: 300), .hostUnreadable,
        .hostTooLong(max: 300), .reasonMissing, .reasonTooLong(max: 2_000), .instrumentUnreadable, .instrumentTooLong(max: 300), .unitUnknown(unit),
        .unitStandsNot(unit, on: day), .wordUnknown(list: .field, "sport"), .wordNotInForce(list: .field, "other", on: day),
        .answerToNoQuestion("colour"),
        .answerMissing("objectives"), .answerTooLong("content", max: 8_000), .numberBelowZero, .dayBeforeLastStep(today, last: day),
        .isOver(.lapsed), .notRegistered, .alreadyRegistered, .notAwaitingAcceptance(.launched), .notAccepted(.registered), .periodUnknown("2019"),
        .dayOutsidePeriod(day, "2023"), .periodNotAfter("2022", current: "2023"), .levelUnknown("world"), .levelNotInForce("district", on: day),
        .foundNotEffective, .lowerLevelMissing("commune", period: "2023"), .alreadyRecognised("commune", period: "2023"),
        .alreadyProposed("province", period: "2023"), .notRecognised, .gradeUnknown("gold"), .gradeNotHigher("recognised", current: "typical"),
        .mergesIntoItself, .mergesIntoAnotherProgramme, .mergesIntoOver(ModelID("m-2")), .entryIsOfAnother(position: 11_821),
        .entryAlreadyAnnulled(position: 11_821), .draftCannotBeAnnulled, .nothingChanges, .reasonUnreadable, .answerUnreadable("content"),
        .notWithAuthors(.accepted), .evidenceExists(file: "0a0a"), .evidenceUnknown(file: "0a0a"), .tooMuchEvidence(max: 40), .takesUpItself,
        .takesUpDraft(ModelID("m-2")), .takesUpTwice(ModelID("m-2")), .movedOn(entry: 11_821),
        .recallAfterAcceptance, .staysAsRegistered("2023"), .levelNotOnRoute("district", route: "police"),
        .proposalNotReceived("province", period: "2023"), .notProposed("province", period: "2023"), .alreadyReceived("province", period: "2023"),
        .heldAbove("province", period: "2023"), .levelHasDecided("commune", period: "2023"), .nothingMarked, .criterionUnknown("spread"),
        .markedTwice("spread"), .markOfOtherKind("spread"), .pointsOutOfRange("spread", max: 20), .markReasonMissing("spread"),
        .paperUnknown("report"), .paperNotSeen("minutes"), .paperMissing("report"), .criterionMissing("consent"),
        .declaredCheckUnknown("inspection"), .officeMissing, .officeUnreadable, .officeTooLong(max: 300),
    ]

    static let units: [UnitRefusal] = [
        .nameMissing, .nameUnreadable, .nameTooLong(max: 300), .instrumentMissing, .unitExists(unit), .unitUnknown(unit), .treeUnknown("police"),
        .parentUnknown(unit), .parentStandsNot(unit, on: day), .unitStandsNot(unit, on: day), .codeInUse("01936", by: unit, on: day),
        .parentIsInside(unit), .nothingChanges, .unitsBelow(unit, count: 12, on: day), .laterActsExist(unit, on: day),
        .entryIsOfAnother(position: 12, unit), .instrumentUnreadable, .instrumentTooLong(max: 300), .reasonMissing, .reasonUnreadable,
        .reasonTooLong(max: 2_000), .tooManyActs(max: 5_000), .actRestsOnIt(position: 12, unit), .recordsRestOnIt(unit, count: 3),
    ]

    static let decisions: [DecisionRefusal] = [
        .decisionUnknown(DecisionID("d-1")), .decisionExists(DecisionID("d-1")), .programmeUnknown("dan-van-kheo"),
        .dayIsInTheFuture(day, today: today), .numberMissing, .numberUnreadable, .numberTaken("1762-QĐ/TU", year: 2025), .issuerMissing,
        .issuerUnitUnknown(unit), .issuerUnitStandsNot(unit, on: day), .trackUnknown("church"), .formUnknown("medal"),
        .formNotInForce("giay-khen-district", on: day), .formIsOfAnotherTrack("bang-khen-tinh-uy", track: "party"),
        .formIsOfAnotherGrantor("bang-khen-province", grantor: "province"), .periodUnknown("2019"), .tooManyBases(max: 50), .recipientsMissing,
        .tooManyRecipients(max: 2_000), .nameMissing(line: 3), .nameUnreadable(line: 3), .nameTooLong(line: 3, max: 300),
        .subjectUnknown(line: 3, "club"), .subjectNotForForm(line: 3, "household", form: "bang-khen-tinh-uy"), .unitUnknown(line: 3, unit),
        .unitStandsNot(line: 3, unit, on: day), .modelUnknown(line: 3, ModelID("m-1")), .modelTwice(line: 3, ModelID("m-1")),
        .alreadyAnnulled(DecisionID("d-1")), .lineUnknown(99), .lineAlreadyAnnulled(3), .reasonMissing, .reasonTooLong(max: 2_000),
        .instrumentMissing, .instrumentUnreadable, .instrumentTooLong(max: 300), .nameErased(line: 3), .nothingToCorrect(line: 3),
        .draftMovedOn(entry: 11_821), .draftDiscarded(DecisionID("d-1")), .alreadySigned(DecisionID("d-1")),
        .sessionUnknown(SessionID("s-1")), .sessionNotApplied(SessionID("s-1")), .numberOfSeries("1762-QĐ/TU", series: "qd-tu"),
        .headerUnreadable, .basesMissing, .basisUnreadable(2), .personUnknown(line: 3, PersonID("d-1.2")), .orderIncomplete(lines: 47), .draftIsOwn,
        .officeMissing, .officeUnreadable, .seriesUnknown("qd-tu"), .seriesMissing(.decision, grantor: "province"),
        .seriesNotBegun("qd-tu", year: 2025), .seriesBegun("qd-tu", year: 2025), .seriesYearClosed(2024, today: today),
        .seriesUsedUp("qd-tu", max: 999_999), .lastTooLow(3, recorded: 7), .lastOutOfRange(max: 999_999), .baseSalaryMissing(on: day),
        .amountOutOfRange(line: 3),
    ]

    static let complaints: [ComplaintRefusal] = [
        .complaintUnknown(ComplaintID("c-1")), .complaintExists(ComplaintID("c-1")), .entryUnknown(position: 12), .nothingDecided(position: 12),
        .sessionUnknown(SessionID("s-1")), .itemUnknown(3), .notDecidedYet(3), .unitUnknown(unit), .unitStandsNot(unit, on: day),
        .dayIsInTheFuture(day, today: today), .dayBeforeDecision(today, decidedOn: day), .dayBeforeLodging(today, lodgedOn: day), .textMissing,
        .textUnreadable, .textTooLong(max: 10_000), .isOver(.withdrawn), .reasonMissing, .reasonUnreadable, .reasonTooLong(max: 2_000),
        .instrumentMissing, .instrumentUnreadable, .instrumentTooLong(max: 300),
    ]

    static let annulments: [AnnulmentRefusal] = [
        .annulmentExists(AnnulmentID("x-1")), .entryUnknown(position: 12), .notForCause(position: 12), .restsNotOnIt,
        .tooMuchTogether(max: 2_000), .instrumentMissing, .countMovedOn(count: 5),
    ]

    static let figures: [FigureRefusal] = [
        .reportUnknown(ReportID("ha-noi")), .programmeUnknown("dan-van-kheo"), .unitUnknown(unit), .unitStandsNot(unit, on: day),
        .periodUnknown("2019"), .dayIsInTheFuture(day, today: today), .dayOutsidePeriod(day, "2023"), .tooManyFigures(max: 5_000),
        .indicatorUnknown("happy"), .levelUnknown("world"), .notSplitBy("legalAid", .subject), .wordUnknown(list: .subject, "club"), .valueBelowZero,
        .coverageImpossible(reported: 15, due: 14), .figureTwice(line), .totalOfUnknownFigure(line),
    ]

    static let programmeReasons: [ProgrammeFault.Reason] = [
        .keyMissing, .keyTwice("economy"), .nameMissing("economy"), .listEmpty, .listTooLong(max: 500), .endsBeforeItBegins("2023"),
        .refersToUnknown("gold", list: "grades"), .rankMissing("district"), .rankTwice(2), .percentOutOfRange("half"), .shareOrCountMissing("half"),
        .lengthMissing("content"), .keyMalformed("a b"), .personMissing("club"), .unreadable("other"), .tooLong("other", max: 300),
        .lengthTooGreat("content", max: 20_000), .cutOffBeforePeriod("2023"), .daysOutOfRange("receive", max: 366),
        .beginsBeforeVersion(3, on: day), .notADay("other", "tomorrow"), .notANumber("receive", "ten"), .wordUnknown("content", "perhaps"),
        .versionNotAfter(3), .tooManyProgrammes(max: 200), .fractionOutOfRange("province"), .numberOutOfRange("leadership", min: 1, max: 100_000),
        .pointsMissing("leadership"), .aimMissing("report"), .routeUnclear("sector"), .levelsOutOfOrder("sector"),
        .patternWithoutNumber("state-commune"), .overlaps("salary-2"),
    ]

    static let programmes: [any Error & Sendable] =
        programmeReasons.map { ProgrammeFault("fields", $0) }
        + [ProgrammeRefusal(faults: [ProgrammeFault("fields", .keyTwice("economy")), ProgrammeFault("grades", .rankTwice(2))])]

    static let problems: [Diagnostic.Problem] = [
        .fileMissing, .fileTooLong(bytesMax: 16_777_216), .notUTF8, .notYAML("did not find expected key"),
        .formatUnknown(found: "xlsx", known: ["place", "programme"]), .keyMissing("unit"), .keyUnknown("unti"), .notAText("name"),
        .notANumber("value"), .notADay("asAt"), .notAFraction("quorum"), .notTrueOrFalse("required"), .notAList("figures"), .notAMap("source"),
        .wordUnknown("nearly", allowed: ["exact", "atLeast"]), .unitUnknown(code: "066", on: "2025-07-01"), .columnsWrong(found: 3, expected: 4),
        .cohortsDoNotFit("count"), .numberOutOfRange("port", from: 1, to: 65_535), .readableByOthers(mode: 0o644), .headingsMissing,
        .headingMissing(Name(vi: "Đơn vị", en: "Unit")), .headingTwice("Tên"), .rowTwice(line: 4),
        .termUnknown("thể thao", allowed: [Name(vi: "Kinh tế", en: "Economy")]),
        .periodMissing, .unitMissing, .answersMissing([Name(vi: "Mục tiêu", en: "Objectives")]), .unitNotFound("Đức Xuân"),
        .unitCodeDiffers(code: "01936", name: "Đức Xuân"), .unitNotYours("Đức Xuân"),
        .tooManyUnclearUnits(max: 300),
    ]

    static let files: [any Error & Sendable] =
        problems.map { Diagnostic(file: "bac-kan.yaml", line: 3, column: 7, problem: $0) }
        + [
            FileRefusal([
                Diagnostic(file: "bac-kan.yaml", line: 3, column: 7, problem: .notADay("asAt")),
                Diagnostic(file: "bac-kan.yaml", line: 0, column: 0, problem: .keyMissing("unit")),
                Diagnostic(file: "fields.yaml", line: 4, column: 0, problem: .programme(ProgrammeFault("fields", .keyTwice("economy")))),
            ]),
            GenerationRefusal.planMissing, GenerationRefusal.noUnits(cohort: 2, on: day),
            GenerationRefusal.tooFewLeft(cohort: 2, step: "recognised", left: 1_200), GenerationRefusal.madeOtherwise("binh-thuan"),
            GenerationRefusal.tooFewForCouncil("province", subject: "individual", left: 1),
        ]

    static let sheets: [any Error & Sendable] =
        [
            .fileEmpty, .fileTooLong(bytesMax: 16_777_216), .formatUnknown(found: "PDF"), .oldExcel, .encrypted, .archiveDamaged,
            .unpacksTooLong(bytesMax: 67_108_864), .partDamaged("xl/workbook.xml"), .sheetMissing("Tháng 6", known: ["Tháng 5", "Tháng 7"]),
            .notUnicode(line: 3), .quoteNotClosed(line: 3), .textAfterQuote(line: 3, column: 2), .tooManyRows(max: 20_000),
            .tooManyColumns(line: 3, max: 256), .cellTooLong(line: 3, column: 2, max: 32_767), .listTooLong(max: 200_000), .tooManyWaiting,
        ] as [SheetRefusal] + [SheetFault.diskFull(path: "/tmp"), SheetFault.cannotWrite(path: "/tmp")]
        + [
            BulkRefusal.nothingChosen, BulkRefusal.tooManyChosen(max: 1_000), BulkRefusal.countDiffers(count: 12), BulkRefusal.someRefused(count: 2),
            ViewRefusal.nameMissing, ViewRefusal.nameTooLong(max: 80), ViewRefusal.nameUnreadable, ViewRefusal.tooManyViews(max: 50),
        ]

    static let desk: [any Error & Sendable] = [
        NothingToDo(), KeyRefusal.keyUnknown("person/p-1"), KeyRefusal.reasonMissing, KeyRefusal.keyDestroyed("model/m-1"),
    ]

    static let appending: [AppendRefusal] = [
        .nothingToAppend(commandId: "c-1"), .tooManyDrafts(count: 120_000, most: 100_000), .nameMalformed(what: "actor", name: "a b"),
        .dayMalformed(day: "2025-02-30"), .bodyMalformed(stream: "model/m-1", offset: 12),
        .entryTooLong(stream: "model/m-1", bytes: 70_000, most: 65_536), .commandIdReused(commandId: "c-1"),
        .streamMoved(stream: "model/m-1", expected: 3, actual: 4), .journalGrew(expected: 11_821, actual: 11_822),
    ]

    static let journal: [JournalFault] = [
        .missing(path: "/data/journal.sqlite"), .exists(path: "/data/journal.sqlite"), .notAJournal(path: "/data/journal.sqlite"),
        .otherVersion(path: "/data/journal.sqlite", found: 3, known: 1), .damaged(path: "/data/journal.sqlite", place: "page 7"),
        .diskFull(path: "/data/journal.sqlite"), .busy(path: "/data/journal.sqlite"), .readOnly(path: "/data/journal.sqlite"),
        .inputOutput(path: "/data/journal.sqlite", detail: "disk I/O error"), .keyMissing(path: "/data/checkpoint.key"),
        .keyMalformed(path: "/data/checkpoint.key"), .keyExposed(path: "/data/checkpoint.key", mode: 0o644),
        .keyForeign(expected: "a+1", found: "b+2"), .originMalformed(origin: "a b"),
    ]

    static let notes: [NoteRefusal] = [
        .checkpointMalformed(reason: "no signature"), .checkpointForeign(expected: "a+1"), .signatureWrong(key: "a+1"),
        .proofMalformed(line: 2, expected: "an index"), .proofWrong,
    ]

    static let evidence: [EvidenceRefusal] = [
        .empty, .tooLarge(bytesMax: 26_214_400), .nameUnreadable, .nameTooLong(max: 200),
        .liesAboutType(ending: ".pdf", found: .jpeg), .tooManyPixels(max: 50_000_000), .tooManyScans(max: 100), .zipBomb, .damaged(.docx),
        .typeNotAllowed(.gif), .modelErased, .picturesUnavailable,
    ]

    static let uploads: [UploadRefusal] = [
        .uploadUnknown, .empty, .tooLarge(bytesMax: 26_214_400), .nameTooLong, .tooManyUploads(max: 40), .tooManyBytes(max: 268_435_456), .inUse,
        .offsetWrong(rightOne: 262_144), .moreThanPromised(bytes: 1_000), .notComplete(bytes: 10, of: 1_000),
    ]

    static let keeping: [KeepingFault] = [
        .keysUnreadable(path: "/data/keys.sqlite", reason: "disk I/O error"), .boxDamaged(owner: "person/p-1"), .cannotWrite("/data/keys.sqlite"),
        .heldByAnother(path: "/data/serving.lock"), .diskFull(path: "/data/keys.sqlite"),
        .fileUnreadable(path: "/data/keeping.sqlite", reason: "disk I/O error"), .fileDamaged(path: "/data/files/3f/3fa"),
        .certificateUnreadable(path: "/etc/kheo.pem", reason: "no such file"),
    ]

    static let drafts: [DraftRefusal] = [.draftUnknown, .tooManyDrafts(max: 100), .draftTooLarge(max: 262_144), .overtaken]

    static let accounts: [AccountRefusal] = [
        .accountUnknown, .signInNameMissing, .signInNameUnreadable, .signInNameTooShort(min: 10), .signInNameTooLong(max: 200),
        .signInNameTaken("van.a"), .passwordMissing, .passwordUnreadable, .passwordTooShort(min: 10), .passwordTooLong(max: 200), .passwordIsName,
        .passwordIsCommon, .passwordsDiffer, .waitFirst(seconds: 40), .locked(minutes: 60), .tooManyAtOnce, .wrongNameOrPassword, .wrongPassword,
        .secondStepTooLate,
        .wrongSecondFactor, .secondFactorMissing, .secondFactorExists, .codeUnknown, .accountInUse, .resetOfOneself, .resetNotRequested,
        .resetWantsAnother, .emailMalformed, .labelMissing, .labelUnreadable, .labelTooLong(max: 200), .daysOutOfRange(max: 200),
        .tooManyTokens(max: 200), .tokenUnknown, .linkMalformed(max: 200), .linkTaken, .linkUnknown, .tooManyLinks(max: 200),
    ]

    static let register: [any Error & Sendable] = [
        RegisterFault.missing(path: "/data/register.sqlite"), RegisterFault.damaged(path: "/data/register.sqlite", reason: "page 7"),
        RegisterFault.diskFull(path: "/data/register.sqlite"), RegisterFault.entryUnknown(position: 12, kind: "model.sung", version: 2),
        RegisterFault.entryUnreadable(position: 12, reason: "its times"), RegisterFault.aheadOfJournal(register: 9, journal: 7),
        Malformed(offset: 7, expected: "a day as YYYY-MM-DD"),
    ]

    static let questions: [QuestionRefusal] = [
        .addressTooLong(max: 4096), .tooManyParameters(max: 32), .parameterTooLong("q", max: 200), .parameterUnreadable("q"),
        .dayUnknown(parameter: "asAt", "2025-02-30"), .daysBackwards(from: "2025-07-01", to: "2025-06-30"),
        .wordUnknown(parameter: "map", "tomorrow"), .unitUnknown("x"), .positionUnknown("99", last: 12), .nothingKnownYet(on: "2020-01-01"),
        .pageUnknown("0", max: 20_000),
    ]

    static let access: [AccessRefusal] = [
        .signInNeeded, .firstAccountMissing, .secrecyMissing, .noAppointment, .noRight(.keepUnits), .notThere(.receiveModels),
        .ownFile(ModelID("m-1")), .ownAppointment, .ownComplaint(ComplaintID("c-1")),
        .ofAnotherLevel(.recogniseModels),
    ]

    static let appointments: [AppointmentRefusal] = [
        .accountUnknown(AccountID("a-1")), .accountExists(AccountID("a-1")), .accountClosed(AccountID("a-1")), .nameMissing, .nameUnreadable,
        .nameTooLong(max: 300), .reasonMissing, .reasonTooLong(max: 2_000), .decisionMissing, .decisionUnreadable, .decisionTooLong(max: 300),
        .unitUnknown(unit), .unitStandsNot(unit, on: day), .programmeUnknown("x"), .daysBackwards(from: day, until: today),
        .alreadyHeld(.signatory), .appointmentUnknown(AppointmentID("p-1")), .appointmentEnded(AppointmentID("p-1")), .lastAdministrator,
    ]

    static let forms: [any Error & Sendable] =
        [
            .fromElsewhere, .pageTooOld, .notAForm, .confirmationDiffers(wanted: "99/NQ"), .tooManyRows(max: 100), .versionMovedOn(3),
            .nothingFound("x"), .severalFound("x"), .unitUnclear("x"), .tooLarge(max: 524_288), .numberUnreadable("x"), .choiceMissing,
            .otherUnknown("x"), .filesMissing, .tooManyFiles(max: 10),
        ] as [FormRefusal]
}
