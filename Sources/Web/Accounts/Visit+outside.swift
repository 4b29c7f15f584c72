import HTTPTypes
import Hummingbird
import Identity
import Keeping
import Pages

extension Visit {
    /// To the provider. Whoever is signed in and has just given the password links an account; anybody else signs in.
    func leaveForOutside() async throws -> Response {
        guard let outside = office?.outside else { throw HTTPError(.notFound) }
        let linking = caller.flatMap { outside.takePermit($0.session.id) ? (session: $0.session.id, account: $0.officer.account) : nil }
        let request = outside.begin(LocalPath(asked[.next]), linking: linking)
        do {
            return Answers.goTo(
                try await outside.provider.address(for: request), adding: Cookies.settingOutside(request.state, isSecure: isSecure))
        } catch {
            _ = outside.take(request.state)
            throw error
        }
    }

    /// Back from the provider: only the browser that left, and once.
    func comeFromOutside(_ request: Request) async throws -> Outcome {
        guard let office, let outside = office.outside else { return .nothing }
        var parameters: [String: String] = [:]
        for (name, value) in request.uri.queryParameters.prefix(WebLimits.parametersMax) where parameters[String(name)] == nil {
            parameters[String(name)] = String(value)
        }
        guard let held = Cookies.outside(in: request.headers, isSecure: isSecure), held == parameters["state"], let begun = outside.take(held)
        else { throw IdentityRefusal.requestUnknown }
        let identified = try await outside.provider.identify(parameters, for: begun.request)
        let link = Link(issuer: identified.issuer, subject: identified.subject)
        let cleared = Cookies.clearingOutside(isSecure: isSecure)
        if let linking = begun.linking {
            // The session that asked must be the one that is still there.
            guard let caller, caller.session.id == linking.session, caller.officer.account == linking.account else {
                throw IdentityRefusal.requestUnknown
            }
            try office.credentials.link(link, to: linking.account)
            return .with(cleared, done(.linked))
        }
        guard let account = try office.credentials.account(of: link) else { throw AccountRefusal.linkUnknown }
        return .with(cleared, try stepOn(try office.credentials.signIn(vouchedFor: account), to: begun.next))
    }

    func linking() async throws -> Outcome {
        guard let outside = office?.outside, let caller else { return .nothing }
        return try await orShow(.linking) {
            try await checkPassword()
            outside.permit(caller.session.id)
            // A form must not lead to another server (form-action): from this page a link does.
            return .page(OutsidePage(frame: frame, issuer: outside.issuer), .ok)
        }
    }

    func unlinking() throws -> Outcome {
        guard let office, let caller else { return .nothing }
        let account = caller.officer.account
        for link in try office.credentials.links(of: account) where link.issuer == form[.label] {
            try office.credentials.unlink(link, from: account)
        }
        return done(.unlinked)
    }
}
