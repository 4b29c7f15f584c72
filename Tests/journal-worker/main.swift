import Foundation
import Journal

// A second process for the tests. It says one line for each thing done, straight to the descriptor: what was said before a kill was said.
//
//     journal-worker append <journal> <name> <count>    one entry a commit; says each position
//     journal-worker full <journal> <bytes>             appends until files may not grow beyond so many bytes, then with the limit lifted

func say(_ line: String, to descriptor: Int32 = 1) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}

func append(_ number: Int, as name: String, body: String, to store: JournalStore) throws -> Int {
    let draft = Draft(stream: "worker/\(name)", kind: "work.done", kindVersion: 1, effectiveOn: "2026-11-21", body: Array(body.utf8))
    return try store.append(Batch(commandId: "\(name)-\(number)", actor: "worker", authenticated: false, drafts: [draft])).first
}

func limitFiles(to bytes: UInt) {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = min(bytes, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else { exit(64) }
do {
    let store = try JournalStore.open(at: arguments[2], clock: { Int64(Date().timeIntervalSince1970 * 1000) })
    if arguments[1] == "append", arguments.count == 5, let count = Int(arguments[4]) {
        for number in 0..<count {
            say("\(try append(number, as: arguments[3], body: "{\"number\":\(number)}", to: store))")
        }
    } else if arguments[1] == "full", let bytes = UInt(arguments[3]) {
        signal(SIGXFSZ, SIG_IGN)
        limitFiles(to: bytes)
        let body = "{\"text\":\"" + String(repeating: "x", count: 3000) + "\"}"
        var number = 0
        do {
            while number < 100_000 {
                _ = try append(number, as: "full", body: body, to: store)
                number += 1
            }
        } catch let fault as JournalFault {
            say(fault.code)
        }
        say("\(try store.size == number)")
        limitFiles(to: .max)
        for more in number..<(number + 20) { _ = try append(more, as: "full", body: body, to: store) }
        say("\(try store.size == number + 20)")
    }
} catch {
    say("\(error)", to: 2)
    exit(1)
}
