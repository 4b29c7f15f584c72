package import Events
package import struct Rules.Gazetteer

extension Share {
    package var name: Name {
        switch self {
        case .whole: Name(vi: "toàn bộ", en: "whole")
        case .part: Name(vi: "một phần", en: "part")
        }
    }
}

extension Gazetteer.Reason {
    package var name: Name {
        switch self {
        case .sameSpelling: Name(vi: "trùng tên, trùng dấu", en: "spelled the same")
        case .sameLetters: Name(vi: "trùng chữ cái, khác dấu", en: "same letters, other accents")
        case .nearlySameLetters: Name(vi: "chữ cái gần giống", en: "nearly the same letters")
        case .kindFits: Name(vi: "đúng loại đơn vị", en: "its type fits")
        case .kindDiffers: Name(vi: "khác loại đơn vị", en: "its type differs")
        case .placeFits: Name(vi: "đúng đơn vị cấp trên", en: "lies where it was said to lie")
        case .placeDiffers: Name(vi: "khác đơn vị cấp trên", en: "lies elsewhere")
        case .formerName: Name(vi: "tên cũ", en: "a former name")
        case .standsNoLonger: Name(vi: "không còn vào ngày đó", en: "no longer there on that day")
        case .standsNotYet: Name(vi: "chưa có vào ngày đó", en: "not there yet on that day")
        }
    }
}

extension Language {
    /// A unit's name with the word of its kind: "Phường Đức Xuân", "Phường 1"; in English "Đức Xuân ward", "Ward 1". The country stands alone.
    package func unit(type: String, name: String) -> String {
        if type == "Nước" || type.isEmpty { return name }
        if self == .vi { return "\(type) \(name)" }
        let kind = unitType(type)
        return name.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? "\(capitalised(kind)) \(name)" : "\(name) \(kind)"
    }

    /// The word of a unit's kind; one that is not known stays as the law writes it.
    package func unitType(_ type: String) -> String {
        guard self == .en else { return type }
        return switch type {
        case "Nước": "country"
        case "Tỉnh": "province"
        case "Thành phố": "city"
        case "Quận": "urban district"
        case "Huyện": "district"
        case "Thị xã": "town"
        case "Thị trấn": "township"
        case "Phường": "ward"
        case "Xã": "commune"
        case "Đặc khu": "special zone"
        default: type
        }
    }

    /// The tier a unit stands on; tiers are data, so one that is not known is shown by its key.
    package func tier(_ key: Key) -> String {
        switch key {
        case "country": say(self, "cả nước", "country")
        case "province": say(self, "cấp tỉnh", "province")
        case "district": say(self, "cấp huyện", "district")
        case "commune": say(self, "cấp xã", "commune")
        default: key
        }
    }
}
