import Commands
import Hummingbird
import Pages

extension Visit {
    /// Does what was sent. Refusals that the form itself does not show are shown by the door.
    func outcome(of deed: Deed, _ request: Request) async throws -> Outcome {
        switch deed {
        case .signOut: try signOut()
        case .modelAcceptance: try await acceptance()
        }
    }

    /// Every form of whoever is signed in bears the session's token.
    func checkToken(_ token: String?) throws(FormRefusal) {
        guard let caller else { return }
        guard token == caller.session.formToken else { throw .pageTooOld }
    }
}
