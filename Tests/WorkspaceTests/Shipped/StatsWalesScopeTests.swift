import Assessment
import Catalogue
import Foundation
import Testing
import Workspace

/// The new StatsWales of January 2026 as a partial version after the review: what is absent from it has not stopped.
@Suite(.enabled(if: StatsWalesSample.file != nil, "the folder shared/samples is not there"))
struct StatsWalesScopeTests {
  private static let scope = ImportScope.part([.init(field: .publisher, value: "StatsWales")])

  private struct Imported {
    var result: ImportResult
    var before: CatalogueVersion
    var after: CatalogueVersion
    var snapshot: Snapshot
    var outputs: [Output]
  }

  private func imported() throws -> Imported {
    let copy = try ProjectCopy()
    let result = try copy.importing(
      try #require(StatsWalesSample.file),
      as: "2026-01",
      asOf: Day(2026, 1, 26),
      scope: Self.scope
    )
    let project = try copy.loaded()
    let (old, new) = (try #require(VersionID("2023-03")), try #require(VersionID("2026-01")))
    let after = try #require(project.history.version(new))
    return Imported(
      result: result,
      before: try #require(project.recorded.version(old)),
      after: after,
      snapshot: AssembleSnapshot(project).run(version: after),
      outputs: project.history.outputs
    )
  }

  @Test func takesPartOfTheCatalogueWithoutStoppingTheRest() throws {
    let imported = try imported()
    let effects = imported.result.effects
    #expect(imported.result.record.rowsRead == 473 && imported.result.record.rowsRefused == 0)
    #expect(effects.fates.count == 473 && effects.removed.isEmpty)
    let rows = Dictionary(uniqueKeysWithValues: imported.after.stated.map { ($0.id, $0) })
    for fate in effects.fates {
      let row = try #require(rows[fate.dataSet])
      #expect(!row.title.lowercased().contains("looked after"), "\(row.title)")
      #expect(row.presence == .stated && row.confirmed == imported.after.asOf)
    }
    let claimed = Set(effects.fates.map(\.dataSet))
    let reviewed = Day(2023, 3, 31)
    var (unseen, carried) = (0, 0)
    for old in imported.before.stated where !claimed.contains(old.id) {
      let new = try #require(rows[old.id], "\(old.id) is lost")
      #expect(new.confirmed == reviewed)
      if Self.scope.contains(old, outputs: imported.outputs) {
        unseen += 1
        #expect(new.presence == .notObserved && new.lifecycle.value == nil, "\(old.id)")
      } else {
        carried += 1
        for column in CatalogueColumn.all where column.name != "confirmed" {
          #expect(column.cell(old) == column.cell(new), "\(old.id) \(column.name)")
        }
      }
    }
    #expect(unseen == effects.notObserved.count && carried == effects.carriedOver)
    #expect(unseen > 100 && carried > 100)
  }

  @Test func opensAndClosesNoGapByAbsence() throws {
    let imported = try imported()
    let diff = try #require(imported.snapshot.diffs.last)
    let unseen = Set(imported.result.effects.notObserved)
    #expect(
      diff.difference.changes.allSatisfy { change in
        !change.classes.contains(.discontinued) && !change.classes.contains(.removed)
      }
    )
    #expect(
      unseen.allSatisfy { id in
        diff.difference.changes.first { $0.id == id }?.classes.allSatisfy { $0 == .notObserved }
          ?? true
      }
    )
    let assessments = imported.snapshot.assessments
    let before = try #require(assessments.first { $0.version == imported.before.id })
    let after = imported.snapshot.assessment
    let formerly = Set(before.dataGaps.filter { $0.primary.code == .discontinued }.map(\.id))
    let now = Set(after.dataGaps.filter { $0.primary.code == .discontinued }.map(\.id))
    #expect(now.isSubset(of: formerly), "\(now.subtracting(formerly))")
    // Nobody has mapped a data set of the new StatsWales yet: nothing can have closed, and what nobody saw opens nothing.
    let moved = diff.comparison.panel.filter { $0.change == .opened || $0.change == .closed }
    #expect(moved.isEmpty, "\(moved.map(\.aspect))")
  }
}

/// The list of data sets of the new StatsWales, where the samples are beside the repository.
private enum StatsWalesSample {
  static let file: String? = {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return ["../shared/samples", "../../shared/samples"]
      .map {
        repository.appending(path: "\($0)/statswales/sw3_published-datasets_2026-01-26.json")
          .standardizedFileURL.path
      }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()
}
