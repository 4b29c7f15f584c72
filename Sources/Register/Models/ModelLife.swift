import Events

/// A model as the projection follows it. Words are vocabulary numbers.
struct ModelLife {
    var number: Int
    var id: ModelID
    var programme: Int
    var programmeKey: Key
    var programmeVersion: Int
    var unit: Int
    var name: String
    var host: String?
    var field: Int?
    var type: Int?
    var subject: Int?
    var isGenerated: Bool
    var status = "draft"
    var grade: Int?
    var level: Int?
    var period: Int?
    var registeredOn: Day?
    /// From the registration until it is over.
    var isStanding = false
    var lastDay: Day
    var mergedInto: ModelID?
    /// Sent back by a level to which it returns as soon as it is registered again.
    var goesOn = false
    var registrationSpan: Int?
    var standingSpan: Int?
}

/// What a step does to the spans of a model, in order.
enum SpanChange {
    case begin(SpanDraft)
    case endRegistration(Day)
    case endStanding(Day)
}
