package import Diagnostics

/// What the diagnostics of the list of imports, and of what an import is laid over, mean.
package enum ImportFaults {
  /// Of `data/imports.csv`.
  package static let record = [
    DiagnosticDescription(
      id: "malformed-scope",
      severity: .error,
      why: """
        The scope of an import is `whole`, or terms such as `publisher=StatsWales`. It tells which data sets of a version the \
        file could have named; without it, absence from the file says nothing.
        """
    )
  ]

  /// Of an import that is about to be made.
  package static let planned = [
    DiagnosticDescription(
      id: "empty-scope",
      severity: .warning,
      why: """
        No data set of the version before is within a term of the scope. Most often its name is written otherwise in the \
        catalogue, and then every row of the file would count as new.
        """
    ),
    DiagnosticDescription(
      id: "incomplete-file",
      severity: .warning,
      why: """
        Rows of the file were refused, or sheets of it were not read. A data set that seems to be absent may stand there, so \
        none is said to be removed: what is absent was not observed.
        """
    ),
    DiagnosticDescription(
      id: "later-version",
      severity: .warning,
      why: """
        A version of a later day was made by an import before this one. What a file is silent on comes from the version before, \
        which was another then: the later version has neither the rows nor the facts that this file brings.
        """
    ),
    DiagnosticDescription(
      id: "loose-reference",
      severity: .warning,
      why: """
        A row names a data set as its whole or its successor that the version would not have. The name is kept among the other \
        words of the row; the row itself is taken in.
        """
    ),
    DiagnosticDescription(
      id: "most-removed",
      severity: .warning,
      why: """
        The import takes more than half of the data sets out of the catalogue. Most often the file tells of a part only, and \
        nobody said so.
        """
    ),
    DiagnosticDescription(
      id: "outside-scope",
      severity: .warning,
      why: """
        The scope says of which part of the catalogue the file tells, and rows of it are not of that part. They are taken in. \
        Whether they are absent from a later file of the same scope will not be seen.
        """
    ),
    DiagnosticDescription(
      id: "published-later",
      severity: .warning,
      why: """
        By its own dates, the file tells of a later day than --as-of says. A version of that day would have data sets that \
        were not there yet.
        """
    ),
  ]
}
