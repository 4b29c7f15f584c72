import Pages

extension Visit {
    func signOut() throws -> Outcome {
        if let caller { try office?.sessions.end(caller.token) }
        return .with(Cookies.clearing(isSecure: isSecure), .goTo(Address(.signIn)))
    }
}
