package import Events
package import Rules

/// The standing body of a level looks through a file: papers, criteria, and whether it is fit for the council.
package struct AppraiseModel: ModelCommand {
    package static let right = Right.appraiseModels
    package let model: ModelID
    package let wish: AppraisalWish
    package let on: Day

    package init(model: ModelID, wish: AppraisalWish, on: Day) {
        self.model = model
        self.wish = wish
        self.on = on
    }

    package func level(of known: Model) -> Key? { wish.level }

    package func decide(in work: Work) throws {
        let (known, setting) = try work.model(model)
        let answered = try work.answered(of: known)
        work.enter(try known.appraise(wish, answered: answered, in: setting, on: on), of: known, on: on)
    }
}
