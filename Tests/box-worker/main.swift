import Events
import Foundation
import Keeping

// A second process for the tests. It votes in one secret ballot, each vote under its own command, and says a line for each that is in the box.
// A file named after the command, in the folder, is the journal's entry: made once, whoever comes first.
//
//     box-worker vote <keeping> <folder> <first> <count>

func say(_ line: String, to descriptor: Int32 = 1) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}

let arguments = CommandLine.arguments
guard arguments.count == 6, arguments[1] == "vote", let first = Int(arguments[4]), let count = Int(arguments[5]) else { exit(64) }
do {
    let box = BallotBox(try KeepingFile(at: arguments[2]))
    for number in first..<(first + count) {
        let command = "command-\(number)"
        _ = try box.prepare("ballot", command: command, votes: [(1, .yes), (2, number.isMultiple(of: 2) ? .no : .abstain)])
        let entry = open("\(arguments[3])/\(command)", O_CREAT | O_WRONLY, 0o600)
        guard entry >= 0 else { exit(74) }
        close(entry)
        try box.cast("ballot", command: command)
        say(command)
    }
} catch {
    say("\(error)", to: 2)
    exit(1)
}
