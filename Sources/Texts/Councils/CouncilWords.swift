package import Events
package import Rules

// The words of councils.

extension Language {
    package func name(of state: CouncilSession.State) -> String {
        switch state {
        case .convened: say(self, "Đã triệu tập", "Convened")
        case .open: say(self, "Đang họp", "In session")
        case .adjourned: say(self, "Tạm dừng", "Adjourned")
        case .minutes: say(self, "Chờ ký biên bản", "Minutes to be signed")
        case .closed: say(self, "Đã kết thúc", "Closed")
        case .abandoned: say(self, "Đã hủy", "Abandoned")
        }
    }

    package func name(of role: CouncilRole) -> String {
        switch role {
        case .chair: say(self, "Chủ tịch", "Chair")
        case .deputy: say(self, "Phó Chủ tịch", "Deputy chair")
        case .secretary: say(self, "Thư ký", "Secretary")
        case .member: say(self, "Ủy viên", "Member")
        }
    }

    package func name(of mode: SessionMode) -> String {
        switch mode {
        case .online: say(self, "Trực tuyến", "Online")
        case .room: say(self, "Họp trực tiếp", "In the room")
        case .mixed: say(self, "Trực tiếp kết hợp trực tuyến", "Mixed")
        }
    }

    package func name(of outcome: CouncilOutcome, for kind: AimKind) -> String {
        switch outcome {
        case .declined: say(self, "Không đạt", "Declined")
        case .deferred: say(self, "Để lại kỳ sau", "Deferred")
        case .granted:
            switch kind {
            case .recognise: say(self, "Được công nhận", "Recognised")
            case .grade: say(self, "Được xếp hạng", "Graded")
            case .propose: say(self, "Được đề nghị cấp trên", "Proposed upward")
            case .commend: say(self, "Được đề nghị khen thưởng", "Proposed for commendation")
            }
        }
    }

    package func name(of vote: Vote) -> String {
        switch vote {
        case .yes: say(self, "Đồng ý", "Yes")
        case .no: say(self, "Không đồng ý", "No")
        case .abstain: say(self, "Không có ý kiến", "Abstain")
        }
    }

    package func name(of ground: ConflictGround) -> String {
        switch ground {
        case .ownUnit: say(self, "Cùng đơn vị với mô hình", "Of the model's own unit")
        case .superiorUnit: say(self, "Thuộc đơn vị cấp trên trực tiếp của mô hình", "Of the unit right above the model's")
        case .author: say(self, "Người lập hoặc gửi hồ sơ", "Wrote or sent the file")
        case .rater: say(self, "Đã thẩm định hoặc xét ở bước trước", "Appraised it or decided on it before")
        case .post: say(self, "Đang phụ trách hồ sơ ở cấp dưới", "Looks after the file at its own level")
        case .kinship: say(self, "Có quan hệ gia đình (tự khai)", "Kinship (declared)")
        case .declared: say(self, "Có liên quan khác (tự khai)", "Another interest (declared)")
        }
    }
}
