import Commands
import Events
import Pages

extension Visit {
    func acceptance() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        let model = ModelID(id)
        try await office.perform(
            [UnchangedSince(model: model, entry: form.number(.seen) ?? -1), AcceptModel(model: model, on: defaults.today)], as: caller)
        return .goTo(.model(model))
    }
}
