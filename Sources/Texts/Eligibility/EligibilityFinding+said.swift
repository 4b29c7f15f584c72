package import Events
package import enum Rules.EligibilityFinding
package import struct Rules.EligibilityFacts

extension EligibilityFinding {
    /// What is missing or in the way, and what to do about it, in the words of the programme.
    package func said(of programme: Programme, in language: Language) -> String {
        let words = AimWords(programme: programme, language: language)
        return switch self {
        case .wordUnknown(let aim):
            say(
                language, "Chương trình mà hồ sơ này áp dụng không có \(quoted: aim.key). Hãy chọn nội dung khác.",
                "The programme that this file goes by does not have \(quoted: aim.key). Ask for something else.")
        case .periodUnknown(let key):
            say(
                language, "Chương trình không có giai đoạn \(quoted: key). Hãy chọn giai đoạn khác.",
                "The programme has no period \(quoted: key). Choose another.")
        case .notInForce(let aim, let day):
            say(
                language, "\(words.word(of: aim)) không còn hoặc chưa được áp dụng vào ngày \(day).",
                "\(words.word(of: aim)) is not in use on \(day).")
        case .levelNotInForce(let key, let day):
            say(
                language, "Ngày \(day) không còn hoặc chưa có hội đồng \(lowered(words.level(key))).",
                "There is no council at \(lowered(words.level(key))) on \(day).")
        case .subjectNotForForm(let subject, let form):
            say(
                language, "\(words.form(form)) không dành cho đối tượng \(lowered(words.subject(subject))). Hãy chọn hình thức khác.",
                "\(words.form(form)) is not for this subject (\(lowered(words.subject(subject)))). Choose another form.")
        case .lowerLevelMissing(let level, let period):
            say(
                language, "Chưa được \(lowered(words.level(level))) công nhận cho \(lowered(words.period(period))). Không được vượt cấp.",
                "Not recognised at \(lowered(words.level(level))) for \(lowered(words.period(period))), and no level may be skipped.")
        case .needMissing(let condition, let need, let period):
            say(
                language, "\(words.condition(condition)): chưa \(words.need(need, .vi)) cho \(lowered(words.period(period))).",
                "\(words.condition(condition)): not \(words.need(need, .en)) for \(lowered(words.period(period))).")
        case .yearsMissing(let condition, let need, let have, let missing):
            have.isEmpty
                ? say(
                    language, "\(words.condition(condition)): chưa \(words.need(need, .vi)); còn thiếu năm \(years(missing)).",
                    "\(words.condition(condition)): not \(words.need(need, .en)); missing \(years(missing)).")
                : say(
                    language, "\(words.condition(condition)): đã \(words.need(need, .vi)) năm \(years(have)); còn thiếu năm \(years(missing)).",
                    "\(words.condition(condition)): \(words.need(need, .en)) in \(years(have)); missing \(years(missing)).")
        case .checkMissing(let check):
            say(
                language, "Chưa hiệp y về \(lowered(words.check(check))). Hãy hỏi cơ quan có thẩm quyền và ghi lại câu trả lời.",
                "Nobody was asked about this yet: \(words.check(check)). Ask the body in charge and record its answer.")
        case .checkExpired(let check, let answered, let until):
            say(
                language,
                "Trả lời ngày \(answered) về \(lowered(words.check(check))) hết giá trị từ ngày \(until). Hãy hỏi lại.",
                "The answer of \(answered) (\(words.check(check))) holds no longer from \(until). Ask again.")
        case .checkNotClear(let check, let body, let answered):
            say(
                language,
                "\(body) trả lời ngày \(answered): đang có vướng mắc về \(lowered(words.check(check))). Chờ đến khi có trả lời mới.",
                "\(body) answered on \(answered) that something stands in the way (\(words.check(check))). Wait until it answers otherwise.")
        case .sameAchievement(let award, let across):
            say(
                language,
                "Mô hình đã được khen: \(told(award, across, words)). Một thành tích chỉ được khen một lần.",
                "The model was commended already: \(told(award, across, words)). One achievement is honoured once.")
        case .sameHost(let award, let across):
            say(
                language,
                "Đơn vị thực hiện đã được khen: \(told(award, across, words)). Hãy xem có phải cùng một thành tích không.",
                "Those who run it were commended already: \(told(award, across, words)). See whether it is the same achievement.")
        case .thematicForMerit(let form):
            say(
                language, "\(words.form(form)) là khen thưởng công trạng; kết quả của phong trào không được dùng làm căn cứ.",
                "\(words.form(form)) is an award of merit; results of a movement are no ground for it.")
        case .foundUnfit(let level, let period):
            say(
                language, "Thẩm định ở \(lowered(words.level(level))) cho \(lowered(words.period(period))) kết luận chưa đủ điều kiện.",
                "The appraisal at \(lowered(words.level(level))) for \(lowered(words.period(period))) found it unfit.")
        case .notAppraised(let level, let period):
            say(
                language, "Chưa thẩm định ở \(lowered(words.level(level))) cho \(lowered(words.period(period))).",
                "Not appraised yet at \(lowered(words.level(level))) for \(lowered(words.period(period))).")
        }
    }

    private func years(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }

    /// Which award it was, and in what it is another than the one that is asked for.
    private func told(_ award: EligibilityFacts.Award, _ across: [Across], _ words: AimWords) -> String {
        let language = words.language
        let decision = say(
            language, "\(words.form(award.form)), quyết định \(award.number) ngày \(award.issuedOn)",
            "\(words.form(award.form)), decision \(award.number) of \(award.issuedOn)")
        guard !across.isEmpty else { return decision }
        let other = across.map { language.name(of: $0) }.joined(separator: ", ")
        return decision + say(language, " (khác \(other))", " (other \(other))")
    }
}

/// What the words of a programme are called where aims and conditions name them. A key that the programme does not know is shown as it is.
package struct AimWords {
    package let programme: Programme
    package let language: Language

    package init(programme: Programme, language: Language) {
        self.programme = programme
        self.language = language
    }

    /// "Công nhận: Cấp huyện".
    package func said(_ aim: Aim) -> String { "\(language.name(of: aim.kind)): \(word(of: aim))" }

    /// The level, grade or form that an aim is about.
    package func word(of aim: Aim) -> String {
        switch aim.kind {
        case .recognise, .propose: level(aim.key)
        case .grade: name(programme.grades, aim.key)
        case .commend: form(aim.key)
        }
    }

    /// "được cấp huyện công nhận".
    package func need(_ need: Need, _ language: Language) -> String {
        let words = AimWords(programme: programme, language: language)
        let word = need.key.map { lowered(need.kind == .graded ? words.name(programme.grades, $0) : words.level($0)) }
        guard let word, need.kind != .effective else { return language.name(of: need.kind) }
        return switch need.kind {
        case .registered: say(language, "đăng ký với \(word)", "registered at \(word)")
        case .recognised: say(language, "được \(word) công nhận", "recognised at \(word)")
        case .graded: say(language, "được xếp loại \(word)", "graded as \(word)")
        case .effective: language.name(of: .effective)
        }
    }

    package func level(_ key: Key) -> String { name(programme.levels.map(\.term), key) }
    package func form(_ key: Key) -> String { name(programme.awardForms.map(\.term), key) }
    package func period(_ key: Key) -> String { programme.periods.first { $0.key == key }?.name.said(in: language) ?? key }
    package func check(_ key: Key) -> String { name((programme.checks ?? []).map(\.term), key) }
    package func condition(_ key: Key) -> String { name((programme.eligibility ?? []).map(\.term), key) }
    package func subject(_ key: Key) -> String { name(programme.subjects, key) }

    private func name(_ terms: [Term], _ key: Key) -> String { terms.first { $0.key == key }?.name.said(in: language) ?? key }
}

/// As it stands inside a sentence.
private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
