/// Which files of an output folder Bwlch wrote, and for which command, so that it never touches anybody else's.
///
/// ```
/// bwlch-manifest/1
/// render focus-referrals.svg
/// report gap-report.md
/// ```
struct OutputManifest: Hashable {
  static let fileName = ".bwlch-manifest"
  private static let heading = "bwlch-manifest/1"

  /// The command that wrote each file; the first to write a file keeps it.
  var owners: [String: String]

  init(owners: [String: String] = [:]) {
    self.owners = owners
  }

  /// Reads what ``text`` wrote; a line that is not of that form is passed over, and its file is nobody's.
  init(_ text: String) {
    owners = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2, OutputFolder.isInside(parts[1]) { owners[parts[1]] = parts[0] }
    }
  }

  var text: String {
    let lines = owners.map { "\($0.value) \($0.key)" }.sorted()
    return ([Self.heading] + lines).joined(separator: "\n") + "\n"
  }
}
