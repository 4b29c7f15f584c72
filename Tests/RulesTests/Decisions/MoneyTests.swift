import Events
import Rules
import Testing

@Suite struct MoneyTests {
    static func money(_ rounding: Rounding, to step: Int = 10_000) -> Money {
        Money(
            baseSalaries: [
                BaseSalary(amount: 1_390_000, from: day("2018-07-01"), until: day("2019-07-01")),
                BaseSalary(amount: 1_490_000, from: day("2019-07-01"), until: day("2023-07-01")),
                BaseSalary(amount: 1_800_000, from: day("2023-07-01")),
            ],
            coefficients: [
                Coefficient(form: "giay-khen", subject: "individual", thousandths: 150, until: day("2024-01-01")),
                Coefficient(form: "giay-khen", subject: "individual", thousandths: 200, from: day("2024-01-01")),
                Coefficient(form: "giay-khen", subject: "collective", thousandths: 300),
            ], roundTo: step, rounding: rounding)
    }

    /// 0,15 × 1.490.000 = 223.500.
    @Test(arguments: [(Rounding.down, 220_000), (.nearest, 220_000), (.up, 230_000)])
    func `money is rounded as the programme says`(_ rounding: Rounding, _ amount: Int) throws {
        let reckoning = try MoneyTests.money(rounding).reckon("giay-khen", to: "individual", on: day("2022-04-01"), line: 1)
        #expect(
            reckoning
                == Reckoning(thousandths: 150, baseSalary: 1_490_000, product: 223_500_000, roundTo: 10_000, rounding: rounding, amount: amount))
    }

    /// 0,3 × 1.490.000 = 447.000.
    @Test(arguments: [(Rounding.down, 440_000), (.nearest, 450_000), (.up, 450_000)])
    func `a collective has a coefficient of its own`(_ rounding: Rounding, _ amount: Int) throws {
        #expect(try MoneyTests.money(rounding).reckon("giay-khen", to: "collective", on: day("2022-04-01"), line: 1)?.amount == amount)
    }

    @Test func `half a step goes up, and what needs no rounding stays`() throws {
        #expect(try MoneyTests.money(.nearest, to: 1_000).reckon("giay-khen", to: "individual", on: day("2022-04-01"), line: 1)?.amount == 224_000)
        #expect(try MoneyTests.money(.up, to: 500).reckon("giay-khen", to: "individual", on: day("2022-04-01"), line: 1)?.amount == 223_500)
        #expect(try MoneyTests.money(.up, to: 0).reckon("giay-khen", to: "individual", on: day("2022-04-01"), line: 1)?.amount == 223_500)
    }

    @Test(arguments: [
        ("2019-06-30", 208_500), ("2019-07-01", 223_500), ("2023-06-30", 223_500), ("2023-07-01", 270_000), ("2023-12-31", 270_000),
        ("2024-01-01", 360_000),
    ])
    func `base salary and coefficient are those of the day`(_ on: String, _ amount: Int) throws {
        #expect(try MoneyTests.money(.up, to: 500).reckon("giay-khen", to: "individual", on: day(on), line: 1)?.amount == amount)
    }

    @Test func `no money goes with a form or to a subject without a coefficient`() throws {
        #expect(try MoneyTests.money(.up).reckon("bang-khen", to: "individual", on: day("2022-04-01"), line: 1) == nil)
        #expect(try MoneyTests.money(.up).reckon("giay-khen", to: nil, on: day("2022-04-01"), line: 1) == nil)
    }

    @Test func `without a base salary of the day nothing is guessed`() {
        #expect(throws: DecisionRefusal.baseSalaryMissing(on: day("2018-06-30"))) {
            try MoneyTests.money(.up).reckon("giay-khen", to: "individual", on: day("2018-06-30"), line: 1)
        }
    }

    @Test func `an amount that no number holds is refused`() {
        var money = MoneyTests.money(.up)
        money.coefficients = [Coefficient(form: "giay-khen", subject: "individual", thousandths: .max)]
        #expect(throws: DecisionRefusal.amountOutOfRange(line: 4)) {
            try money.reckon("giay-khen", to: "individual", on: day("2022-04-01"), line: 4)
        }
    }
}
