import Assessment
import Catalogue
import Diagrams
import FactorModel
import Testing

/// The time lines and the overview of the shipped case: nothing runs into anything, and the story is told.
struct TimelinesAndOverviewTests {
  @Test func keepTextsApart() throws {
    let snapshot = try ShippedProject.snapshot()
    var scenes = [OverviewChart(snapshot).chart.scene]
    for factor in snapshot.model.factors {
      let timeline = TimelineChart(snapshot, factor: factor.id)
      scenes += [timeline?.chart?.scene, timeline?.compact].compactMap(\.self)
    }
    for population in snapshot.model.populations {
      let timeline = TimelineChart(snapshot, population: population.id)
      scenes += [timeline?.chart?.scene, timeline?.compact].compactMap(\.self)
    }
    #expect(scenes.count > 200)
    for scene in scenes {
      let texts = scene.texts
      let frames = texts.map(\.frame)
      let outside = frames.indices.filter { place in
        let frame = frames[place]
        return frame.minX < 0 || frame.minY < 0 || frame.maxX > scene.size.width
          || frame.maxY > scene.size.height
      }
      let over = frames.indices.filter { place in
        frames[(place + 1)...].contains { $0.overlaps(frames[place]) }
      }
      #expect(outside.map { texts[$0].text } == [], "\(scene.id): outside")
      #expect(over.map { texts[$0].text } == [], "\(scene.id): over another")
    }
  }

  @Test func tellOfCareLeavers() throws {
    let population = try #require(PopulationID("care-leavers"))
    let chart = try #require(
      TimelineChart(ShippedProject.snapshot(), population: population)?.chart
    )
    #expect(chart.outline.sections.first?.title.hasPrefix("Stopped: ") == true)
    let first = try #require(chart.scene.symbols.first)
    #expect(first.facts.contains("Last period: 2015/16"))
    #expect(first.facts.contains("State: S stopped"))
  }
}
