import Foundation

/// The words that generated records are named with, from `generator.yaml` beside the places.
package struct GeneratorWords: Sendable {
    var actions: [String] = []
    var objects: [String] = []
    var hosts: [String] = []
    var person = ""
    var answer = ""

    /// Throws `FileRefusal` with everything that is wrong.
    package static func read(_ path: String) throws(FileRefusal) -> GeneratorWords {
        let (file, map) = YamlFile.open(path, name: URL(fileURLWithPath: path).lastPathComponent)
        var words = GeneratorWords()
        if let map {
            words.actions = map.texts("actions")
            words.objects = map.texts("objects")
            words.hosts = map.texts("hosts")
            words.person = map.text("person")
            words.answer = map.text("answer")
            map.finish()
        }
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return words
    }

    /// "Dân vận khéo trong làm đường thôn": what it is called says nothing of who.
    func name(_ chance: inout Chance) -> String {
        "\(actions[chance.below(actions.count)]) \(objects[chance.below(objects.count)])"
    }

    func host(_ chance: inout Chance) -> String { "\(hosts[chance.below(hosts.count)]) \(1 + chance.below(12))" }
}
