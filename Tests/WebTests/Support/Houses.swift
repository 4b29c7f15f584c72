import TestSupport

/// Registers that many tests ask and none changes.
enum Houses {
    static let empty = Result { try TestHouse() }
    static let filled = Result { try TestHouse.filled() }
    static let many = Result {
        let house = try TestHouse.filled()
        try house.fill(120)
        return house
    }
}
