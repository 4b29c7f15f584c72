// The page of components: what it says of itself. Its headings are the names of the components in the code, in no language.
extension Language {
    package var designTitle: String { say(self, "Các thành phần giao diện", "Components") }
    package var designLead: String {
        say(
            self, "Mọi thành phần của giao diện ở các trạng thái của nó, để người làm sau biết đã có gì. Nội dung là ví dụ.",
            "Every component of the interface in its states, so that whoever comes next sees what there is. What it shows are examples.")
    }
    package var designMarks: String {
        say(self, "ẤN TƯỢNG, ĐỔI MỚI, NGƯỠNG VỌNG: Ẫ Ổ Ữ Ệ Ặ Ỹ ỵ ợ ặ", "Stacked marks: ẤN TƯỢNG, ĐỔI MỚI, Ẫ Ổ Ữ Ệ Ặ Ỹ ỵ ợ ặ")
    }
    package var designHelp: String {
        say(self, "Nêu rõ việc đã làm, kết quả và số người được hưởng lợi.", "Say what was done, what came of it and for how many.")
    }
    package var designColours: String { say(self, "Màu", "Colours") }
}
