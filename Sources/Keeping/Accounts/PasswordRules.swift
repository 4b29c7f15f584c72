import Events

/// What a sign-in name and a password must be. Length is what counts; no rule asks for capitals or signs, which only make passwords alike.
enum PasswordRules {
    /// The name without blanks around it.
    static func checked(name typed: String) throws(AccountRefusal) -> String {
        let name = trimmed(typed)
        guard !name.isEmpty else { throw .signInNameMissing }
        guard name.count <= KeepingLimits.signInNameCharactersMax else { throw .signInNameTooLong(max: KeepingLimits.signInNameCharactersMax) }
        guard isReadable(name) else { throw .signInNameUnreadable }
        // What folding leaves is what tells names apart.
        guard folded(name).filter({ $0 != " " }).count >= KeepingLimits.signInNameCharactersMin else {
            throw .signInNameTooShort(min: KeepingLimits.signInNameCharactersMin)
        }
        return name
    }

    static func check(_ password: String, for name: String) throws(AccountRefusal) {
        guard !password.isEmpty else { throw .passwordMissing }
        guard password.utf8.count <= 4 * KeepingLimits.passwordCharactersMax, password.count <= KeepingLimits.passwordCharactersMax else {
            throw .passwordTooLong(max: KeepingLimits.passwordCharactersMax)
        }
        // Nobody could type it again.
        guard isReadable(password) else { throw .passwordUnreadable }
        guard password.count >= KeepingLimits.passwordCharactersMin else { throw .passwordTooShort(min: KeepingLimits.passwordCharactersMin) }
        let plain = folded(password)
        guard plain != folded(name) else { throw .passwordIsName }
        guard !common.contains(plain.replacing(" ", with: "")) else { throw .passwordIsCommon }
    }

    /// What attackers try first among those that are long enough, folded.
    private static let common: Set<String> = [
        "0000000000", "00000000000", "000000000000", "0123456789", "01234567890", "0987654321", "1111111111", "11111111111", "111111111111",
        "1122334455", "1212121212", "1231231231", "1231231234", "123123123123", "123456123456", "1234512345", "1234554321", "1234567890",
        "12345678900", "1234567890123", "123456789012", "12345678901", "1234567891", "12345678910", "1234567899", "123456789a", "123456789q",
        "1234567890a", "1234567890q", "1234qwerasdf", "1234qwerty", "1357924680", "147258369", "1472583690", "1q2w3e4r5t", "1q2w3e4r5t6y",
        "1qaz2wsx3edc", "1qazxsw23edc", "2222222222", "5555555555", "6666666666", "7777777777", "8888888888", "9876543210", "9999999999",
        "a1b2c3d4e5", "a123456789", "a1234567890", "aaaaaaaaaa", "abc1234567", "abc123456789", "abcd123456", "abcd12345678", "abcdefghij",
        "abcdefghijk", "admin12345", "admin123456", "administrator", "anhnhoem123", "anhyeuem123", "asdfghjkl123", "asdfghjklz", "changeme123",
        "changeme1234", "chungtacungnhau", "danvankheo", "danvankheo123", "danvankheo2025", "danvankheo2026", "dungquenem", "emyeuanh123",
        "giadinhtoi", "hanoi12345", "hochiminh123", "iloveyou12", "iloveyou123", "khongbiet123", "khongcogi", "khongco123", "letmein123",
        "maiyeuem123", "matkhau123", "matkhau1234", "matkhau12345", "matkhau123456", "matkhaumoi", "matkhaumoi123", "password00", "password01",
        "password11", "password12", "password123", "password1234", "password12345", "password123456", "passw0rd123", "p4ssw0rd123",
        "q1w2e3r4t5", "q1w2e3r4t5y6", "qazwsxedcrfv", "qwer123456", "qwerty1234", "qwerty12345", "qwerty123456", "qwertyqwerty", "qwertyuiop",
        "qwertyuiop123", "tinhyeu123", "vietnam123", "vietnam1234", "vietnam123456", "vietnam2025", "vietnam2026", "welcome123", "welcome1234",
        "xinchao123", "zaq12wsxcde3", "zxcvbnm123", "zxcvbnm123456", "zxcvbnmasdfghjkl",
    ]
}

/// Without blanks around it.
func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[first...last])
}
