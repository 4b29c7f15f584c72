import Events

/// Why a question that came from outside cannot be asked. Ask otherwise: nothing was done.
package enum QuestionRefusal: Error, Equatable, Sendable {
    case addressTooLong(max: Int)
    case tooManyParameters(max: Int)
    case parameterTooLong(String, max: Int)
    case parameterUnreadable(String)
    case dayUnknown(parameter: String, String)
    case daysBackwards(from: String, to: String)
    case wordUnknown(parameter: String, String)
    case unitUnknown(String)
    case positionUnknown(String, last: Int)
    case nothingKnownYet(on: String)
    case pageUnknown(String, max: Int)
}
