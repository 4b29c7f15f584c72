import Events
import Pages
import TestSupport
import Testing
import Texts

struct SnapshotTests {
    @Test func `an empty register has its pages`() throws {
        let shown = Shown(house: try Houses.empty.get())
        try expect(try shown.home(), in: .vi, isKeptAs: "home-empty")
        try expect(try shown.reports(), in: .en, isKeptAs: "reports-empty")
        try expect(shown.units(), in: .vi, isKeptAs: "units-empty")
        try expect(try shown.decisions(), in: .vi, isKeptAs: "decisions-empty")
    }

    @Test func `a register without models says that it has none`() throws {
        let shown = Shown(house: try Houses.furnished.get())
        try expect(try shown.home(), in: .vi, isKeptAs: "home-none")
        try expect(try shown.models(), in: .vi, isKeptAs: "models-none")
    }

    @Test(arguments: Language.allCases) func `the home page`(_ language: Language) throws {
        try expect(try Shown(house: try Houses.filled.get()).home(), in: language, isKeptAs: "home")
    }

    @Test(arguments: Language.allCases) func `the list of models`(_ language: Language) throws {
        let shown = Shown(house: try Houses.filled.get(), chosen: language)
        try expect(try shown.models(), in: language, isKeptAs: "models")
        try expect(try shown.models(.recognition), in: language, isKeptAs: "models-recognition")
    }

    @Test func `a search that finds one, one that finds none, and a unit to choose`() throws {
        let shown = Shown(house: try Houses.filled.get())
        try expect(try shown.models(words: "duong hoa"), in: .vi, isKeptAs: "models-one")
        try expect(try shown.models(words: "không có đâu"), in: .vi, isKeptAs: "models-no-result")
        try expect(try shown.models(typed: "cho ra"), in: .vi, isKeptAs: "models-unit-choice")
        try expect(try shown.models(typed: "Atlantis"), in: .en, isKeptAs: "models-unit-unknown")
    }

    @Test func `the second page of many models`() throws {
        try expect(try Shown(house: try Houses.many.get()).models(page: 2), in: .vi, isKeptAs: "models-second-page")
    }

    @Test(arguments: ["m-1", "m-2", "m-5", "m-6", "m-12", "m-13"]) func `a model`(_ id: String) throws {
        try expect(try Shown(house: try Houses.filled.get()).model(ModelID(id)), in: .vi, isKeptAs: "model-\(id)")
    }

    @Test func `a model in English`() throws {
        try expect(try Shown(house: try Houses.filled.get()).model("m-1"), in: .en, isKeptAs: "model-m-1")
    }

    @Test(arguments: ["vn", "d064-1", "c02071-2", "c05908-1"]) func `a unit`(_ id: String) throws {
        let shown = Shown(house: try Houses.filled.get())
        try expect(try shown.unit(UnitID(id)), in: .vi, isKeptAs: "unit-\(id)")
        try expect(try shown.unit(UnitID(id)), in: .en, isKeptAs: "unit-\(id)")
    }

    @Test func `units, and units that a name may mean`() throws {
        let shown = Shown(house: try Houses.filled.get())
        try expect(shown.units(), in: .vi, isKeptAs: "units")
        try expect(shown.units(typed: "TT. Chợ Rã, H. Ba Bể"), in: .vi, isKeptAs: "units-found")
        try expect(shown.units(typed: "Thai Nguyen province"), in: .en, isKeptAs: "units-found")
    }

    @Test func `decisions and awards`() throws {
        let shown = Shown(house: try Houses.filled.get())
        try expect(try shown.decisions(), in: .vi, isKeptAs: "decisions")
        try expect(try shown.decision("d-1"), in: .vi, isKeptAs: "decision-d-1")
        try expect(try shown.decision("d-1"), in: .en, isKeptAs: "decision-d-1")
        try expect(try shown.decision("d-2"), in: .vi, isKeptAs: "decision-d-2")
        try expect(try shown.awards(), in: .vi, isKeptAs: "awards")
    }

    @Test(arguments: Language.allCases) func `reports`(_ language: Language) throws {
        let shown = Shown(house: try Houses.filled.get())
        try expect(try shown.reports(), in: language, isKeptAs: "reports")
        try expect(try shown.report("bac-kan"), in: language, isKeptAs: "report-bac-kan")
        try expect(try shown.report("thai-nguyen"), in: language, isKeptAs: "report-thai-nguyen")
        try expect(try shown.report("bac-kan", map: .on(.of("2026-01-15"))), in: language, isKeptAs: "report-bac-kan-today")
    }

    @Test(arguments: Language.allCases) func `pages of the work on models`(_ language: Language) throws {
        let shown = Shown(house: try Houses.filled.get(), chosen: language)
        try expect(try shown.work(), in: language, isKeptAs: "work")
        try expect(try shown.queue(.overdue), in: language, isKeptAs: "queue")
        try expect(try shown.newModel(), in: language, isKeptAs: "new-model")
        try expect(try shown.draft(), in: language, isKeptAs: "draft")
        try expect(try shown.officersModel("m-1"), in: language, isKeptAs: "officers-model")
    }

    @Test(arguments: Language.allCases) func `every component with its states`(_ language: Language) throws {
        let shown = Shown(house: try Houses.filled.get())
        try expect(DesignPage(frame: shown.frame(Address(.home))), in: language, isKeptAs: "design")
    }

    @Test(arguments: Language.allCases) func `pages about what went wrong`(_ language: Language) throws {
        let frame = Shown(house: try Houses.filled.get()).frame(Address(.home))
        try expect(NotFoundPage(frame: frame), in: language, isKeptAs: "not-found")
        try expect(RefusedPage(frame: frame, reason: "<b>"), in: language, isKeptAs: "refused")
        try expect(FaultPage(frame: frame, reference: "K7"), in: language, isKeptAs: "fault")
    }
}
