package import Events

/// An appointment as it holds (phân công).
package struct Post: Equatable, Hashable, Sendable {
    package let appointment: AppointmentID
    package let role: Role
    /// Nil is the whole register.
    package let unit: UnitID?
    /// Nil is every programme.
    package let programme: Key?
    package let from: Day
    package let until: Day?
    package let decision: String

    package init(
        appointment: AppointmentID, role: Role, unit: UnitID?, programme: Key? = nil, from: Day, until: Day? = nil, decision: String = ""
    ) {
        self.appointment = appointment
        self.role = role
        self.unit = unit
        self.programme = programme
        self.from = from
        self.until = until
        self.decision = decision
    }

    /// A post rests while its unit does not stand: the successor's officers are appointed anew.
    package func holds(on day: Day, in atlas: Atlas) -> Bool {
        guard from <= day, day < (until ?? .never) else { return false }
        guard let unit else { return true }
        return atlas.index(of: unit).map { atlas[$0].stands(on: day) } ?? false
    }

    /// Whether a unit lies in the post's subtree on the map of the day, in the tree or in one that stands beside it (the sectors beside the
    /// territory); nil, the whole register, only where the post is for the whole. What cannot be placed lies where it surely does.
    package func covers(_ other: UnitID?, in atlas: Atlas, tree: Key, on day: Day) -> Bool {
        guard let unit else { return true }
        guard let mine = atlas.index(of: unit), let other, let index = atlas.index(of: other) else { return false }
        return ([tree] + atlas.trees.keys.filter { $0 != tree }).contains { tree in
            guard let placement = atlas.placement(of: index, onMapOf: day, in: tree) else { return false }
            return atlas.isInside(placement.unit, mine, in: tree, on: day)
        }
    }

    /// Whether the post is at this very unit: one above it does not do. A post for the whole register is at the unit that all others lie in.
    package func isAt(_ seat: UnitID?, in atlas: Atlas, tree: Key, on day: Day) -> Bool {
        if let unit { return unit == seat }
        return seat.flatMap { atlas.index(of: $0) }.map { atlas.parent(of: $0, in: tree, on: day) == nil } ?? true
    }
}

/// Who asks: an account with the posts it holds on a day.
package struct Officer: Hashable, Sendable {
    package let account: AccountID
    /// Nil where the name was erased.
    package let name: String?
    /// Those that hold on the day the officer was read, without those that want a second factor where none was given.
    package let posts: [Post]

    package init(account: AccountID, name: String?, posts: [Post]) {
        self.account = account
        self.name = name
        self.posts = posts
    }

    package func holds(_ right: Right) -> Bool { posts.contains { right.roles.contains($0.role) } }

    /// The posts that give the right.
    package func posts(for right: Right) -> [Post] { posts.filter { right.roles.contains($0.role) } }

    package func may(_ right: Right, at unit: UnitID?, programme: Key?, in atlas: Atlas, tree: Key, on day: Day) -> Bool {
        posts.contains { post in
            right.roles.contains(post.role) && (post.programme == nil || post.programme == programme)
                && post.covers(unit, in: atlas, tree: tree, on: day)
        }
    }
}

/// Why somebody may not do what they ask.
package enum AccessRefusal: Error, Equatable, Sendable {
    /// Something is decided, and nobody is signed in.
    case signInNeeded
    /// The server is to listen beyond this machine, and nobody has an account.
    case firstAccountMissing
    /// The server is to listen beyond this machine, and what travels would be read on the way.
    case secrecyMissing
    /// The account is closed, or no appointment holds today.
    case noAppointment
    case noRight(Right)
    /// The right is held, but not there.
    case notThere(Right)
    /// It is for the body of the level that did it; one above does not do.
    case ofAnotherLevel(Right)
    /// Nobody approves their own file.
    case ownFile(ModelID)
    /// Nobody appoints themselves.
    case ownAppointment
    /// Nobody answers a complaint that they lodged, or about what they decided.
    case ownComplaint(ComplaintID)
}
