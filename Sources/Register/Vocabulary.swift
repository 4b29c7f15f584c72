import GRDB
import Statements

/// The numbers that stand for keys and unit ids in rows; a word once given a number keeps it as long as the register's file lives.
final class Vocabulary {
    private var numbers: [String: Int] = [:]
    private let insert: RawStatement

    init(on database: Database) throws {
        insert = try RawStatement("INSERT INTO word (number, text) VALUES (?, ?)", on: database)
        for row in try Row.fetchAll(database, sql: "SELECT number, text FROM word") { numbers[row[1]] = row[0] }
    }

    func number(of word: String) throws -> Int {
        if let known = numbers[word] { return known }
        let new = numbers.count + 1
        insert.bind(1, new)
        insert.bind(2, word)
        try insert.run()
        numbers[word] = new
        return new
    }

    func numberIfAny(of word: String?) throws -> Int? {
        try word.map { try number(of: $0) }
    }
}
