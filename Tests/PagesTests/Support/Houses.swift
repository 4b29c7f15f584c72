import TestSupport

/// Registers that many tests look at and none changes.
enum Houses {
    static let empty = Result { try TestHouse() }
    static let furnished = Result { try TestHouse.furnished() }
    static let filled = Result { try TestHouse.filled() }
    static let many = Result {
        let house = try TestHouse.filled()
        try house.fill(60)
        return house
    }
    static let hostile = Result { try TestHouse.hostileHouse() }
    static let long = Result { try TestHouse.longHouse() }
}
