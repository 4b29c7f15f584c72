package import Events

/// What goes with one award, and how it was reckoned: coefficient × base salary, rounded as the programme says.
package struct Reckoning: Equatable, Sendable {
    package let thousandths: Int
    package let baseSalary: Int
    /// Before rounding, in thousandths of a đồng.
    package let product: Int
    package let roundTo: Int
    package let rounding: Rounding
    package let amount: Int

    package init(thousandths: Int, baseSalary: Int, product: Int, roundTo: Int, rounding: Rounding, amount: Int) {
        self.thousandths = thousandths
        self.baseSalary = baseSalary
        self.product = product
        self.roundTo = roundTo
        self.rounding = rounding
        self.amount = amount
    }
}

extension Money {
    /// Nil where no money goes with the form, or not to such a recipient.
    package func reckon(_ form: Key, to subject: Key?, on day: Day, line: Int) throws(DecisionRefusal) -> Reckoning? {
        guard let coefficient = coefficients.last(where: { $0.form == form && $0.subject == subject && Money.holds($0.from, $0.until, on: day) })
        else { return nil }
        guard let base = baseSalaries.last(where: { Money.holds($0.from, $0.until, on: day) })?.amount else {
            throw .baseSalaryMissing(on: day)
        }
        let (product, isTooMuch) = coefficient.thousandths.multipliedReportingOverflow(by: base)
        guard !isTooMuch, product >= 0, product <= Int.max / 4, let amount = rounded(product) else { throw .amountOutOfRange(line: line) }
        return Reckoning(
            thousandths: coefficient.thousandths, baseSalary: base, product: product, roundTo: step, rounding: rounding, amount: amount)
    }

    private var step: Int { max(1, roundTo) }

    /// From thousandths of a đồng. Half a step goes up.
    private func rounded(_ product: Int) -> Int? {
        let (unit, isTooMuch) = step.multipliedReportingOverflow(by: 1_000)
        guard !isTooMuch, unit <= Int.max / 4 else { return nil }
        let steps =
            switch rounding {
            case .down: product / unit
            case .up: (product + unit - 1) / unit
            case .nearest: (product + unit / 2) / unit
            }
        let (amount, overflows) = steps.multipliedReportingOverflow(by: step)
        return overflows ? nil : amount
    }

    private static func holds(_ from: Day?, _ until: Day?, on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && day < (until ?? .never)
    }
}
