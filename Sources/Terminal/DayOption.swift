import ArgumentParser
import Events

extension Day: ExpressibleByArgument {
    /// A day is written 2025-07-01 in a shell.
    public init?(argument: String) { self.init(argument) }
}
