package import Diagnostics

/// What the diagnostics of kept layouts mean.
package enum LayoutFaults {
  package static let all = [
    DiagnosticDescription(
      id: "layout-unreadable",
      severity: .warning,
      why: """
        The file with the places of a map cannot be read, so the map is laid out afresh and the file replaced. Its factors will \
        stand elsewhere than on the pictures of before.
        """
    )
  ]
}
