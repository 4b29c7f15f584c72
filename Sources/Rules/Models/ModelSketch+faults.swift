package import Events

extension ModelSketch {
    /// Everything that keeps a form from being sent, so that whoever fills it in can put it right in one go: rules stop at the first. In the order
    /// of the form; days, periods and words are the rules' business.
    package func faults(in form: [FormItem]) -> [ModelRefusal] {
        var faults: [ModelRefusal] = []
        if name.isEmpty {
            faults.append(.nameMissing)
        } else if !isReadable(name) {
            faults.append(.nameUnreadable)
        } else if name.count > Limits.nameCharactersMax {
            faults.append(.nameTooLong(max: Limits.nameCharactersMax))
        }
        if let host {
            if !isReadable(host) {
                faults.append(.hostUnreadable)
            } else if host.count > Limits.nameCharactersMax {
                faults.append(.hostTooLong(max: Limits.nameCharactersMax))
            }
        }
        let answers = answering(form).answers
        for item in form where item.key != ModelSketch.nameQuestion || !name.isEmpty {
            let answer = answers[item.key] ?? ""
            if answer.isEmpty {
                if item.isRequired { faults.append(.answerMissing(item.key)) }
            } else if !isReadableProse(answer) {
                faults.append(.answerUnreadable(item.key))
            } else if answer.count > item.charactersMax {
                faults.append(.answerTooLong(item.key, max: item.charactersMax))
            }
        }
        return faults
    }

    /// How many of the answers that must be there are.
    package func answered(of form: [FormItem]) -> (done: Int, all: Int) {
        let answers = answering(form).answers
        let needed = form.filter(\.isRequired)
        return (needed.count { !(answers[$0.key] ?? "").isEmpty }, needed.count)
    }
}
