import Commands
import Events
import Rules
import TestSupport
import Testing
@testable import Web

@Suite struct VersionTests {
    @Test func `what a revision changed in the answers is shown word by word, and only to who may see the file`() async throws {
        let house = try OfficeHouse.withDraft()
        let actor = Desk.Actor.account("registrant", passedSecondFactor: false)
        func sketch(_ content: String) -> ModelSketch {
            ModelSketch(
                unit: "c01888-1", name: "Dân vận khéo làm đường", host: nil, field: "economy", type: "model", subject: "collective",
                answers: ["situation": content])
        }
        for content in ["Vận động 12 hộ hiến đất.", "Vận động 15 hộ hiến đất."] {
            _ = try house.house.desk.perform(ReviseModel(model: "m-1", sketch: sketch(content), on: .of("2025-06-20")), as: actor)
        }
        let page = try await house.get("/models/m-1", as: "receiver")
        #expect(page.body.contains("Vận động <del><span class='hid'>[bỏ: </span>12<span"))
        #expect(page.body.contains("[thêm: </span>15<span"))
        #expect(try await house.get("/models/m-1", as: "neighbour").status == 404)
    }
}
