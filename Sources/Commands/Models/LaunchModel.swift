package import Events
package import Rules

/// Records the launch.
package struct LaunchModel: ModelCommand {
    package static let right = Right.prepareModels
    package let model: ModelID
    package let on: Day

    package init(model: ModelID, on: Day) {
        self.model = model
        self.on = on
    }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        work.enter(try known.launch(in: setting, on: on), of: known, on: on)
    }
}
