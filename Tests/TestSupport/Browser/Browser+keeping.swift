package import Foundation

// What a browser keeps of a visit, and what it puts on paper.

extension Browser {
    /// What a site has left here, such as who is signed in: somebody else may sit down, and it can be put back afterwards.
    package struct Cookies {
        fileprivate let all: [[String: Any]]
    }

    package func takeCookies() throws -> Cookies {
        let all = try command("GET", "/cookie") as? [[String: Any]] ?? []
        _ = try command("DELETE", "/cookie")
        return Cookies(all: all)
    }

    /// On a page of the site that left them.
    package func put(_ cookies: Cookies) throws {
        for cookie in cookies.all { _ = try command("POST", "/cookie", ["cookie": cookie]) }
    }

    /// Shows the page as paper would, until it is shown as a screen does again.
    package func look(asPaper isPaper: Bool) throws {
        _ = try command("POST", "/goog/cdp/execute", ["cmd": "Emulation.setEmulatedMedia", "params": ["media": isPaper ? "print" : ""]])
    }

    /// The page as it is printed, on A4, as a PDF file.
    package func printed() throws -> Data {
        let page: [String: Any] = ["page": ["width": 21.0, "height": 29.7], "background": false, "shrinkToFit": true]
        return Data(base64Encoded: try command("POST", "/print", page) as? String ?? "") ?? Data()
    }
}
