package import Catalogue

extension CatalogueEntry {
  /// As far as the entry says which data set it is: its id counts only where the file states one.
  package var candidate: MatchCandidate {
    var candidate = MatchCandidate(dataSet)
    candidate.isExported = isExported
    if !columns.contains("id") { candidate.id = nil }
    candidate.isInWelshAlone = onlyWelsh.contains("title")
    return candidate
  }
}
