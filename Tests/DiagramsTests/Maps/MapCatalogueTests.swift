import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct MapCatalogueTests {
  @Test func listsAMapForEachThemeThatCanBeMade() {
    var sketch = Sketch()
    sketch.add("a")
    let catalogue = MapCatalogue(sketch.snapshot)
    #expect(catalogue.entries.map(\.id) == ["theme-care", "theme-health"])
    for entry in catalogue.entries {
      #expect(catalogue.diagram(of: entry.subject)?.id == entry.id)
    }
  }

  @Test func makesNeighbourhoodsOnDemand() {
    var sketch = Sketch()
    sketch.add("a")
    let catalogue = MapCatalogue(sketch.snapshot)
    #expect(
      catalogue.diagram(of: .neighbourhood(key("a"), depth: 2))?.id == "neighbourhood-a-2"
    )
    #expect(catalogue.diagram(of: .neighbourhood(key("b"), depth: 2)) == nil)
  }
}
