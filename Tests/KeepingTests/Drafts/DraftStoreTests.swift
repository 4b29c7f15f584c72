import Events
import Keeping
import Testing

struct DraftStoreTests {
    private let house: AccountHouse
    private let drafts: DraftStore
    private let van = AccountHouse.van
    private let binh = AccountID("binh")

    init() throws {
        house = try AccountHouse()
        drafts = try DraftStore(house.file, keys: house.keys, clock: house.time.read)
    }

    @Test func `a draft is kept as it was begun, and goes up a version with every saving`() throws {
        let begun = try drafts.begin(for: van, ["name": ["Đường hoa"], "count.0": ["12"]])
        #expect(begun.version == 1 && begun.model == nil && begun.savedAt == house.now)
        house.wait(seconds: 5)
        #expect(try drafts.save(begun.id, of: van, over: 1, ["name": ["Đường hoa kiểu mẫu"]]) == 2)
        let saved = try #require(try drafts.draft(begun.id, of: van))
        #expect(saved == (try drafts.drafts(of: van))[0])
        #expect(saved.fields == ["name": ["Đường hoa kiểu mẫu"]] && saved.version == 2 && saved.savedAt == house.now)
        try drafts.remove(begun.id, of: van)
        #expect(try drafts.drafts(of: van).isEmpty)
    }

    @Test func `whoever saves over what another window has saved is refused, and nothing is lost`() throws {
        let draft = try drafts.begin(for: van, [:])
        _ = try drafts.save(draft.id, of: van, over: 1, ["name": ["Một"]])
        #expect(throws: DraftRefusal.overtaken) { try drafts.save(draft.id, of: van, over: 1, ["name": ["Hai"]]) }
        #expect(try drafts.draft(draft.id, of: van)?.fields == ["name": ["Một"]])
        // The same once more is no race.
        #expect(try drafts.save(draft.id, of: van, over: 1, ["name": ["Một"]]) == 2)
    }

    @Test func `a draft is of one account alone`() throws {
        let draft = try drafts.begin(for: van, ["name": ["Một"]])
        #expect(try drafts.draft(draft.id, of: binh) == nil)
        #expect(throws: DraftRefusal.draftUnknown) { try drafts.save(draft.id, of: binh, over: 1, [:]) }
        try drafts.remove(draft.id, of: binh)
        #expect(try drafts.draft(draft.id, of: van) != nil)
        #expect(throws: DraftRefusal.draftUnknown) { try drafts.save("no-such", of: van, over: 1, [:]) }
    }

    @Test func `of one model an account has one draft`() throws {
        let first = try drafts.begin(for: van, rewriting: ModelID("m-1"), ["name": ["Một"]])
        #expect(try drafts.begin(for: van, rewriting: ModelID("m-1"), ["name": ["Hai"]]) == first)
        #expect(try drafts.begin(for: binh, rewriting: ModelID("m-1"), [:]).id != first.id)
        #expect(try drafts.begin(for: van, rewriting: ModelID("m-2"), [:]).id != first.id)
    }

    @Test func `there is a bound for how many and for how large`() throws {
        for _ in 0..<KeepingLimits.draftsPerAccountMax { _ = try drafts.begin(for: van, [:]) }
        #expect(throws: DraftRefusal.tooManyDrafts(max: KeepingLimits.draftsPerAccountMax)) { try drafts.begin(for: van, [:]) }
        let draft = try drafts.begin(for: binh, [:])
        // {"a":["…"]} has ten bytes beside the text.
        let most = String(repeating: "x", count: KeepingLimits.draftBytesMax - 10)
        #expect(try drafts.save(draft.id, of: binh, over: 1, ["a": [most]]) == 2)
        #expect(throws: DraftRefusal.draftTooLarge(max: KeepingLimits.draftBytesMax)) {
            try drafts.save(draft.id, of: binh, over: 2, ["a": [most + "x"]])
        }
        #expect(try drafts.draft(draft.id, of: binh)?.fields["a"] == [most])
    }

    @Test func `what is typed stands in no file in clear, and goes with the key of the model or of the account`() async throws {
        let (mine, erased) = (ModelID("m-1"), ModelID("m-2"))
        for model in [mine, erased] { _ = try house.keys.seal(Array("Đường hoa".utf8), for: "model/\(model)") }
        let text = "Bà Lò Thị Ẩm"
        for model in [mine, erased, nil] { _ = try drafts.begin(for: van, rewriting: model, ["name": [text]]) }
        #expect(try house.files(holding: text) == [])
        try house.keys.destroy(["model/\(erased)"])
        #expect(try drafts.drafts(of: van).map(\.model).sorted { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") } == [nil, mine])
        // Begun again without the key it holds nothing of what was erased, and no new key is made for the model.
        #expect(try drafts.begin(for: van, rewriting: erased, ["name": ["Hai"]]).fields == ["name": ["Hai"]])
        #expect(try !house.keys.holdsKey(of: "model/\(erased)"))
        try await house.settle()
        try house.credentials.forget(van)
        #expect(try drafts.drafts(of: van).isEmpty)
        #expect(try house.keys.count == 1)
    }
}
