import Events
import Keeping
import Pages

// Lists that an account has kept.

extension Visit {
    func views() throws -> (any Page)? { try viewsPage(Typed()) }

    func saveView() throws -> Outcome {
        guard let office, let caller else { return .nothing }
        do {
            // What cannot be asked is not kept: the address is read as if it were asked, and written anew.
            let query = try Asked(form.text(.address)[...]).address(.models, id: nil).with(.page, nil).query
            let text = query.map { "\($0.name)=\(Address.encoded($0.value))" }.joined(separator: "&")
            try office.views.save(form.text(.name), text, for: caller.officer.account)
        } catch let refusal as ViewRefusal {
            guard let page = try viewsPage(form.refused(refusal, at: FieldName(.name))) else { return .nothing }
            return .page(page, .unprocessableContent)
        }
        return .goTo(Address(.views))
    }

    func removeView() throws -> Outcome {
        guard let office, let caller, let view = Int(id) else { return .nothing }
        try office.views.remove(view, of: caller.officer.account)
        return .goTo(Address(.views))
    }

    private func viewsPage(_ typed: Typed) throws -> (any Page)? {
        guard let office, let caller else { return nil }
        let views = try office.views.views(of: caller.officer.account).map { view in
            let query = (try? Asked(view.query[...]))?.address(.models, id: nil).query ?? []
            return SavedViewsPage.View(id: view.id, name: view.name, address: Address(.models, query: query))
        }
        return SavedViewsPage(frame: frame.at(Address(.views)), views: views, typed: typed)
    }
}
