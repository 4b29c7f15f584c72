import CanonicalJSON

/// One of everything that can stand in a canonical text.
struct Sample: Coded, Equatable {
    var name = ""
    var count = 0
    var isOpen = false
    var note: String?
    var size: Int?
    var words: [String] = []
    var parts: [Part] = []
    var colour = Colour.red

    mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("name", &name)
        try coder.field("count", &count)
        try coder.field("open", &isOpen)
        try coder.field("note", &note)
        try coder.field("size", &size)
        try coder.field("words", &words)
        try coder.field("parts", &parts)
        try coder.field("colour", &colour)
    }

    static let full: Sample = {
        var sample = Sample()
        sample.name = "Dân vận \"khéo\"\\\n"
        sample.count = -12
        sample.isOpen = true
        sample.note = "đ"
        sample.size = 40
        sample.words = ["a", "", "b,c]}"]
        sample.parts = [Part(weight: 0, tail: nil), Part(weight: 7, tail: [1, -2])]
        sample.colour = .green
        return sample
    }()

    static let fullText =
        #"{"name":"Dân vận \"khéo\"\\\u000a","count":-12,"open":true,"note":"đ","size":40,"words":["a","","b,c]}"],"#
        + #""parts":[{"weight":0},{"weight":7,"tail":[1,-2]}],"colour":"green"}"#
}

struct Part: Coded, Equatable {
    var weight = 0
    var tail: [Int]?

    init() {}

    init(weight: Int, tail: [Int]?) {
        self.weight = weight
        self.tail = tail
    }

    mutating func code(with coder: inout some Coder) throws(Malformed) {
        try coder.field("weight", &weight)
        try coder.field("tail", &tail)
    }
}

enum Colour: String, CodedValue {
    case red
    case green
}

/// SplitMix64: the same seed gives the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// What one reading step makes of a whole text.
func reading<Value>(_ text: String, _ read: (inout JSONReader) throws(Malformed) -> Value) -> Result<Value, Malformed> {
    Array(text.utf8).withUnsafeBytes { bytes in
        var reader = JSONReader(bytes)
        do throws(Malformed) {
            let value = try read(&reader)
            return reader.isAtEnd ? .success(value) : .failure(Malformed(offset: reader.offset, expected: "nothing more"))
        } catch {
            return .failure(error)
        }
    }
}
