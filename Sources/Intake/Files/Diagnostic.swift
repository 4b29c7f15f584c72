package import Events
package import Rules
package import Sheets

/// One thing that is wrong in a file, with its place. Reading goes on after it, so that all are told at once.
package struct Diagnostic: Error, Equatable, Sendable {
    package let file: String
    /// From 1; 0 where the whole file is meant.
    package let line: Int
    package let column: Int
    package let problem: Problem

    package init(file: String, line: Int, column: Int, problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }

    package enum Problem: Equatable, Sendable {
        case fileMissing
        case fileTooLong(bytesMax: Int)
        case notUTF8
        case notYAML(String)
        case formatUnknown(found: String, known: [String])
        case keyMissing(String)
        case keyUnknown(String)
        case notAText(String)
        case notANumber(String)
        case notADay(String)
        case notAFraction(String)
        case notTrueOrFalse(String)
        case notAList(String)
        case notAMap(String)
        case wordUnknown(String, allowed: [String])
        case unitUnknown(code: String, on: String)
        case numberOutOfRange(String, from: Int, to: Int)
        /// A file with passwords in it.
        case readableByOthers(mode: Int)
        case columnsWrong(found: Int, expected: Int)
        case cohortsDoNotFit(String)
        case headingsMissing
        case headingMissing(Name)
        case headingTwice(String)
        case rowTwice(line: Int)
        case termUnknown(String, allowed: [Name])
        case periodMissing
        case unitMissing
        /// The questions of the form that must be answered and are not.
        case answersMissing([Name])
        case unitNotFound(String)
        case unitCodeDiffers(code: String, name: String)
        case unitNotYours(String)
        case tooManyUnclearUnits(max: Int)
        case programme(ProgrammeFault)
        case model(ModelRefusal)
        case session(SessionRefusal)
        case sheet(SheetRefusal)
    }
}

/// A file that was refused, with everything that is wrong in it. Nothing of it was recorded.
package struct FileRefusal: Error, Equatable, Sendable {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
