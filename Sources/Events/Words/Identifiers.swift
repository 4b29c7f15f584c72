package import CanonicalJSON

/// An identity that means nothing by itself: never a code, never a name, never used again.
package protocol Identifier: RawRepresentable<String>, CodedValue, Hashable, Sendable, Comparable, CustomStringConvertible {
    init(rawValue: String)
}

extension Identifier {
    package init(_ text: String) { self.init(rawValue: text) }
    package var description: String { rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A unit (đơn vị): lasts as long as the unit goes on in law.
package struct UnitID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A model (mô hình).
package struct ModelID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A decision (quyết định).
package struct DecisionID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A person (cá nhân); stands in entries where a name must not.
package struct PersonID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A report (báo cáo), also called by the place it is about: `bac-kan`.
package struct ReportID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// An account (tài khoản) of one officer; stands as the actor of what the officer did.
package struct AccountID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// An appointment (phân công) of an officer to a role.
package struct AppointmentID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A session of a council (phiên họp hội đồng).
package struct SessionID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A complaint (khiếu nại, kiến nghị).
package struct ComplaintID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// An annulment for cause (hủy bỏ), with all that went with it.
package struct AnnulmentID: Identifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// The key of something a programme defines: a field, a level, a grade. Lower case, stable, never shown alone.
package typealias Key = String
