import CanonicalJSON
import Events
import Foundation

/// One event of each kind with every field filled, as the golden files hold them.
enum EventSamples {
    static let all: [Event] =
        units + models + files + climb + sessions + decisions + remedies + figures + people + [
            .programmePublished(ProgrammePublished(programme: .sample)),
            .keyDestroyed(KeyDestroyed(key: "person/p-1", reason: "Yêu cầu của người có tên")),
        ]
}

/// A date that a test writes as a text.
func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
    return day
}

func makeSample<Value: Coded>(_ fill: (inout Value) -> Void) -> Value {
    var value = Value()
    fill(&value)
    return value
}

enum Folders {
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let golden = tests.appendingPathComponent("Golden")
    static let sources = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
}
