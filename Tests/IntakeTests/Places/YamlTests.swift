import Events
import Intake
import Testing

/// What is no YAML is told where it stands, in whichever file.
@Suite struct YamlTests {
    private func told(_ text: String) throws -> [String] {
        let drawer = try Drawer()
        let path = try drawer.write(text, to: "file.yaml")
        do {
            _ = try ReorganisationFile.read(path)
            return []
        } catch {
            return error.diagnostics.map { diagnostic in
                if case .notYAML = diagnostic.problem { "\(diagnostic.line):\(diagnostic.column) no YAML" } else { "\(diagnostic.line) other" }
            }
        }
    }

    @Test(arguments: [
        ("a: [\n", "2:1"), ("a: b: c\n", "1:5"), ("a: \"b\nc: d\n", "3:1"), ("a: *b\n", "1:4"), ("\tx: y\n", "1:1"), ("a: b\na: c\n", "1:1"),
        ("x:\n  - {k: 1, k: 2}\n", "2:6"),
    ])
    func `what is no YAML is told at its place`(_ text: String, _ place: String) throws {
        #expect(try told(text) == ["\(place) no YAML"])
    }

    @Test func `what the parser says of a key that stands twice names the key and nothing else of the file`() throws {
        let drawer = try Drawer()
        let path = try drawer.write("secret: 1\nsecret: 2\nother: hidden\n", to: "file.yaml")
        let told = Diagnostic(file: "file.yaml", line: 1, column: 1, problem: .notYAML("found twice in one map: secret"))
        #expect(throws: FileRefusal([told])) { try ReorganisationFile.read(path) }
    }

    @Test func `a letter that no file may hold is told`() throws {
        #expect(try told("a: \u{7}b\n") == ["0:0 no YAML"])
    }
}
