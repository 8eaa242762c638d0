import Catalogue
import CatalogueImport
import Diagnostics
import ModelFiles
import Reports

/// The files of link checks of a project: `data/link-checks/DATE.csv`, one for each day.
struct LinkCheckFiles {
  private let project: LoadedProject

  init(_ project: LoadedProject) { self.project = project }

  private var folder: String { "\(project.file.dataFolder)/\(LinkRecordsFile.folder)" }

  /// From the project's folder.
  func path(_ day: Day) -> String { "\(folder)/\(day).csv" }

  func absolutePath(_ day: Day) -> String { project.folder.absolute(path(day)) }

  /// The days that have a file, earliest first.
  func days() throws -> [Day] {
    try Disk.names(in: project.folder.absolute(folder)).compactMap { name in
      name.hasSuffix(".csv") ? Day(String(name.dropLast(".csv".count))) : nil
    }.sorted()
  }

  /// The day that is asked for, or the latest; ``CouldNot`` where there is no such file.
  func day(_ asked: Day?, to purpose: String) throws -> Day {
    let days = try days()
    guard let latest = days.last else {
      throw CouldNot(
        "\(purpose): there are none in \(folder)",
        help: "'bwlch links check' asks the links of a version"
      )
    }
    guard let asked else { return latest }
    guard days.contains(asked) else {
      let near = NearMiss.help(for: asked.description, among: days.map(\.description))
      throw CouldNot(
        "\(purpose): there are none of \(asked)",
        help: near ?? "the latest are of \(latest)"
      )
    }
    return asked
  }

  /// What the file of a day holds, and its bytes; nothing where there is none.
  func reading(_ day: Day) throws -> (records: LinkRecordsFile.Reading, bytes: [UInt8]) {
    guard let file = try project.folder.file(path(day)), !file.bytes.isEmpty else {
      return (LinkRecordsFile.Reading(), [])
    }
    let reading = LinkRecordsFile.read(file)
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      throw CouldNot("read \(path(day)): it has errors", help: "'bwlch check' lists them")
    }
    return (reading, file.bytes)
  }

  /// Replaces the file of a day as a whole.
  func write(_ bytes: [UInt8], of day: Day) throws {
    try project.folder.transaction(on: project.file.dataFolder).writing {
      try $0.commit([("\(LinkRecordsFile.folder)/\(day).csv", .write(bytes))])
    }
  }

  /// The right to change these files, which one process has at a time until it releases it.
  func lock() throws -> FolderLock {
    let path = project.folder.absolute(folder)
    try Disk.makeFolder(path)
    return try FolderLock(path)
  }

  /// The records of a day, graded as a whole, with what stands beside them in the catalogue.
  func report(_ day: Day) throws -> LinkReport {
    let recorded = LinkCheckRecord.sorted(try reading(day).records.records)
    let graded = LinkCheckRecord.regraded(recorded)
    let versions = project.history.versions
    return LinkReport(
      day: day,
      file: path(day),
      lines: graded.map { record in
        let titles = versions.reversed().lazy.compactMap { $0[record.trace.dataSet]?.title }
        return LinkReport.Line(record: record, title: titles.first)
      },
      outdated: zip(recorded, graded).count { $0.grade != $1.grade },
      versions: versions.filter { LinkCheck.bears(from: day, on: $0.asOf) }.map(\.id)
    )
  }
}
