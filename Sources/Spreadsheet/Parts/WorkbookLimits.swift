/// How much of a workbook is taken in before it is refused.
package struct WorkbookLimits: Sendable, Hashable {
  /// Files within the archive.
  package var entries = 10_000
  /// What all files of the archive may come to when they are unpacked.
  package var unpackedBytes = 4 << 30
  /// How many times its packed size a file of the archive may be, once it is larger than `unsuspectedBytes`.
  package var ratio = 250
  package var unsuspectedBytes = 16 << 20
  /// Elements within elements.
  package var depth = 64
  /// One tag with its attributes.
  package var tagBytes = 4 << 20
  /// The table of texts that cells share, which is held in memory.
  package var sharedBytes = 512 << 20
  /// One cell's text; Excel's own limit is 32,767 characters.
  package var cellBytes = 1 << 20
  /// Excel's limits.
  package var rows = 1_048_576
  package var columns = 16_384
  /// Fonts, fills, cell formats, sheets, links, merged ranges and rules, each for itself.
  package var entriesOfAList = 200_000
  /// Cells that merged ranges are copied to, in a sheet.
  package var mergedCopies = 2_000_000
  /// What trying the rules of conditional formats may cost in a sheet; a trial on a short text costs one.
  package var ruleTrials = 20_000_000

  package init() {}
}
