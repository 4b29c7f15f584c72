import Foundation

/// The files of a register, in one folder. No file holds the folder's own path: it may be moved.
package struct DataFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var journal: String { path + "/journal.sqlite" }
    package var keys: String { path + "/keys.sqlite" }
    package var signingKey: String { path + "/checkpoint.key" }
    /// What may change or be destroyed: credentials, sessions, drafts, messages.
    package var keeping: String { path + "/keeping.sqlite" }
    /// What the register is told about what is outside it. Written by a person.
    package var settings: String { path + "/settings.yaml" }
    /// Evidence, sealed.
    package var files: String { path + "/files" }
    /// Files on their way in.
    package var uploads: String { path + "/uploads" }
    package var register: String { path + "/register.sqlite" }
    package var projectingLock: String { path + "/projecting.lock" }
    package var servingLock: String { path + "/serving.lock" }

    package var holdsRegister: Bool { FileManager.default.fileExists(atPath: journal) }

    /// Makes the folder, for its owner only.
    package func make() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
