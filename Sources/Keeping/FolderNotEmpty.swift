/// A folder that is to be made has something in it; nothing is ever written over it.
package struct FolderNotEmpty: Error, Equatable, Sendable {
    package let path: String

    package init(path: String) { self.path = path }
}
