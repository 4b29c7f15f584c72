import Foundation
import Testing

@testable import Keeping

@Suite struct TimedCodeTests {
    /// RFC 6238, appendix B: SHA-1, eight digits.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"), (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ])
    func `codes are those of the RFC`(_ row: (Int64, String)) {
        let secret = Data("12345678901234567890".utf8)
        #expect(TimedCode.code(secret, step: TimedCode.step(at: row.0 * 1000), digits: 8) == row.1)
        #expect(TimedCode.code(secret, step: TimedCode.step(at: row.0 * 1000)) == String(row.1.suffix(6)))
    }

    /// RFC 4648, section 10.
    @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI")])
    func `base32 is that of the RFC`(_ row: (String, String)) { #expect(TimedCode.base32(Data(row.0.utf8)) == row.1) }

    @Test func `a step before and after is taken, two are not`() {
        let secret = Data("12345678901234567890".utf8)
        // Steps of 30 s: the 100th begins at 3,000 s.
        let code = TimedCode.code(secret, step: 100)
        for (milliseconds, found) in [(2_969_999, nil), (2_970_000, 100), (3_000_000, 100), (3_059_999, 100), (3_060_000, nil)] as [(Int64, Int?)] {
            #expect(TimedCode.step(of: code, secret, at: milliseconds) == found, "\(milliseconds)")
        }
        #expect(TimedCode.step(of: "\(code.prefix(3)) \(code.suffix(3))", secret, at: 3_000_000) == 100)
        for bad in ["", "1", code + "0", String(repeating: "0", count: 10_000), "\u{200B}" + code] {
            #expect(TimedCode.step(of: bad, secret, at: 3_000_000) == nil, "\(bad.prefix(20))")
        }
    }
}
