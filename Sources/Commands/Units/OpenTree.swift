package import Events
import Rules

/// Opens a tree over the units.
package struct OpenTree: Command {
    package let tree: Key
    package let name: Name
    package let on: Day

    package init(tree: Key, name: Name, on: Day) {
        self.tree = tree
        self.name = name
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.keepUnits) }

    package func decide(in work: Work) throws {
        if try work.atlas().trees[tree] != nil { return }
        try work.enterActs([(on, .treeOpened(TreeOpened(tree: tree, name: name)))])
    }
}
