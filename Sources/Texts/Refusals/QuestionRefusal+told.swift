import enum Queries.QuestionRefusal

extension QuestionRefusal: Telling {
    func told(in language: Language) -> Told { Told(code: code, sentence: said(in: language), exit: .usage) }
}
