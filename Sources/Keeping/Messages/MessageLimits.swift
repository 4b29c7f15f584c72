package enum MessageLimits {
    /// Of one account; the oldest go first.
    package static let noticesPerAccountMax = 1_000
    package static let noticeDaysMax = 400
    /// Shown at once.
    package static let noticePageRows = 100
    /// Older ones are not told by mail any more.
    package static let mailedDaysMax = 7
    /// Told one by one in a mail; more are counted.
    package static let noticesPerMailMax = 50
    /// Attempts to hand a mail over before it is given up: with the waits between them about three days.
    package static let mailTriesMax = 16
    package static let firstWaitMinutes = 5
    package static let waitMinutesMax = 360
    /// On Vietnam's clock.
    package static let digestHour = 7
}
