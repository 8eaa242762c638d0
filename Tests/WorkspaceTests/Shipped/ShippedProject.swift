import Assessment
import Catalogue
import Diagnostics
import FactorModel
import Foundation
import Synchronization
import Testing
import Workspace

/// The project that ships with Bwlch, assessed once for all the tests that read it.
enum ShippedProject {
  static let loaded = Result { try load() }

  /// Assessed once for each version.
  static func snapshot(_ version: String = "2023-03") throws -> Snapshot {
    try snapshots.withLock { known in
      if let snapshot = known[version] { return snapshot }
      let project = try loaded.get()
      let id = try #require(VersionID(version))
      let snapshot = AssembleSnapshot(project).run(
        version: try #require(project.history.version(id))
      )
      known[version] = snapshot
      return snapshot
    }
  }

  private static let snapshots = Mutex<[String: Snapshot]>([:])
  private static let current = Result { try snapshot() }

  static func aspect(_ name: String) throws -> AspectAssessment {
    let id = try #require(AspectID(name))
    return try #require(current.get().assessment.aspect(id), "the model has no aspect \(name)")
  }

  static func gap(_ name: String) throws -> Gap {
    let id = try #require(AspectID(name))
    return try #require(
      current.get().assessment.dataGaps.first { $0.aspect == id },
      "\(name) is no gap"
    )
  }

  private static func load() throws -> LoadedProject {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.path.hasSuffix("/") ? String(root.path.dropLast()) : root.path
    let checked = try LoadProject(ProjectFolder(path: path)).run()
    let faults = checked.diagnostics.filter { $0.severity == .error }.map { $0.rendered() }
    return try #require(checked.value, "\(faults.joined(separator: "\n"))")
  }
}
