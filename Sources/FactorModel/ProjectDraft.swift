package import Catalogue
package import Diagnostics

/// All that was read of a project, before it is known to hold together.
package struct ProjectDraft: Sendable {
  package var model: ModelDraft
  package var catalogue: CatalogueDraft
  /// The version that commands use unless told otherwise, and where the project says so.
  package var defaultVersion: VersionID?
  package var defaultVersionPlace: SourceLocation?

  package init(
    model: ModelDraft,
    catalogue: CatalogueDraft,
    defaultVersion: VersionID? = nil,
    defaultVersionPlace: SourceLocation? = nil
  ) {
    self.model = model
    self.catalogue = catalogue
    self.defaultVersion = defaultVersion
    self.defaultVersionPlace = defaultVersionPlace
  }

  /// What a project is once it holds together.
  package struct Parts: Sendable {
    package let model: Model
    package let history: CatalogueHistory
  }

  /// Holds the parts against each other, and makes the model and the catalogue if nothing is wrong.
  ///
  /// - Parameter reading: what was reported while the files were read. An error among it keeps the parts from being
  ///   made; what a file that could not be read leads to further down is not reported.
  /// - Returns: the parts unless one diagnostic is an error, and all diagnostics, those of reading among them, by place.
  package func checked(after reading: [Diagnostic]) -> Checked<Parts> {
    let silenced = Consequence.checksSilenced(by: reading)
    let found = Check.all.flatMap { check in
      silenced.contains(check.id) ? [] : check.run(self)
    }
    let diagnostics = Set(reading + found).sorted()
    guard !diagnostics.contains(where: { $0.severity == .error }), let method = model.method,
      let country = catalogue.country
    else { return Checked(nil, diagnostics) }
    let parts = Parts(
      model: Model(checked: model, method: method),
      history: history(country: country)
    )
    return Checked(parts, diagnostics)
  }

  private func history(country: LevelID) -> CatalogueHistory {
    let versions = catalogue.versions.map { version in
      CatalogueVersion(
        id: version.id,
        asOf: version.asOf,
        recorded: version.recorded,
        label: version.label,
        note: version.note,
        citations: version.citations,
        dataSets: version.dataSets
      )
    }
    return CatalogueHistory(
      versions: versions,
      outputs: catalogue.outputs.sorted { $0.id < $1.id },
      geography: GeographyLattice(
        country: country,
        levels: catalogue.levels,
        covers: catalogue.covers
      ),
      breakdownTerms: catalogue.breakdownTerms.sorted { $0.id < $1.id },
      linkChecks: catalogue.linkChecks.sorted {
        ($0.dataSet, $0.checked, $0.result.rawValue, $0.address ?? "")
          < ($1.dataSet, $1.checked, $1.result.rawValue, $1.address ?? "")
      }
    )
  }
}
