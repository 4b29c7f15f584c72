import Events
import Queries
import TestSupport
import Testing

struct TakeUpTests {
    @Test func `the graph has what a model came from and what came from it, with its links`() throws {
        let house = try TestHouse.furnished()
        for model: ModelID in ["a", "b", "c", "d", "e", "f"] {
            try house.register(model, "Mô hình \(model)", in: "c01888-1", on: "2025-03-01", period: "2025")
        }
        for (model, origin): (ModelID, ModelID) in [("c", "a"), ("c", "b"), ("d", "c"), ("e", "d"), ("a", "f")] { try house.takeUp(model, origin) }
        let graph = try #require(try house.room.takeUps(around: "c"))
        #expect(graph.nodes.map { "\($0.id) \($0.step)" } == ["c 0", "a -1", "b -1", "f -2", "d 1", "e 2"])
        #expect(graph.links.map { "\($0.origin)>\($0.follower)" } == ["a>c", "b>c", "c>d", "d>e", "f>a"])
        #expect(!graph.isCut)
        #expect(try house.room.takeUps(around: "e")?.nodes.map { "\($0.id) \($0.step)" } == ["e 0", "d -1", "c -2", "a -3", "b -3"])
        #expect(try house.room.takeUps(around: "e")?.isCut == true)
        #expect(try house.room.takeUps(around: "nowhere") == nil)
    }

    @Test func `a circle ends, and too many are cut`() throws {
        let house = try TestHouse.furnished()
        for number in 0...TakeUpGraph.nodesMax {
            try house.register(ModelID("n-\(number)"), "Mô hình \(number)", in: "c01888-1", on: "2025-03-01", period: "2025")
        }
        try house.takeUp("n-0", "n-1")
        try house.takeUp("n-1", "n-0")
        #expect(try house.room.takeUps(around: "n-0")?.nodes.map(\.id) == ["n-0", "n-1"])
        for number in 2...TakeUpGraph.nodesMax { try house.takeUp(ModelID("n-\(number)"), "n-0") }
        let graph = try #require(try house.room.takeUps(around: "n-0"))
        #expect(graph.nodes.count == TakeUpGraph.nodesMax && graph.isCut)
    }
}
