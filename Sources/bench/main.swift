import Foundation
import Journal
import Wiring

// make bench [WHAT=append,verify,rebuild,figures,search,pages,officers,councils]; KHEO_BENCH_MODELS sets the size (1,000,000), KHEO_BENCH_DATA keeps
// the register.

let environment = ProcessInfo.processInfo.environment
let wanted = Set(CommandLine.arguments.dropFirst())
func runs(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }

func tell(_ rows: [BenchRow]) { for row in rows { print(row.line) } }

let scratch = FileManager.default.temporaryDirectory.path + "/kheo-bench-\(getpid())"
try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: scratch) }

if runs("append") { tell([try AppendBench.single(in: scratch), try AppendBench.thousands(in: scratch)]) }
if runs("verify") { tell([try VerifyBench.row(in: scratch)]) }
if runs("rebuild") || runs("figures") || runs("search") || runs("pages") || runs("officers") {
    let folder = DataFolder(environment["KHEO_BENCH_DATA"] ?? scratch + "/million")
    for line in try Million(folder: folder, models: environment["KHEO_BENCH_MODELS"].flatMap { Int($0) } ?? 1_000_000).make() { print(line) }
    if runs("figures") {
        let bench = try FigureBench(folder)
        print(try bench.firstAnswer())
        tell(try bench.rows())
    }
    if runs("search") { tell(try SearchBench(folder).rows()) }
    if runs("pages") { tell(try await PageBench(folder).rows()) }
    if runs("officers") { try await OfficerBench(folder).run() }
    if runs("rebuild") { tell(try RebuildBench.rows(folder)) }
}
if runs("councils") {
    let folder = DataFolder(scratch + "/councils")
    for line in try Million(folder: folder, models: 20_000).make() { print(line) }
    for line in try CouncilBench(folder).run() { print(line) }
}
