package import Bilingual
import CatalogueIndex
import Diagnostics
package import Reports

/// Searches the catalogue in all its versions, by the index, which is brought up to date before.
package struct SearchCatalogue: Sendable {
  package struct Query: Sendable {
    package var words: String
    /// In which the data set has to stand; `nil`: in any.
    package var version: String?
    /// Only what reads otherwise than in this version, or is not in it.
    package var since: String?
    package var limit: Int
    package var language: Language?

    package init(
      words: String,
      version: String? = nil,
      since: String? = nil,
      limit: Int = 20,
      language: Language? = nil
    ) {
      self.words = words
      self.version = version
      self.since = since
      self.limit = limit
      self.language = language
    }
  }

  private let folder: ProjectFolder
  private var query: Query

  package init(_ folder: ProjectFolder, _ query: Query) {
    self.folder = folder
    self.query = query
  }

  /// What was found; throws ``CouldNot`` where the project or the index cannot be read, or there is no such version.
  package func run() throws -> SearchOutcome {
    let sources = try IndexSources(folder).sources()
    let asked = [query.version, query.since].compactMap(\.self)
    for version in asked where !sources.contains(where: { $0.id == version }) {
      throw CouldNot(
        "search in version '\(version)': there is none",
        help: NearMiss.help(for: version, among: sources.map(\.id))
      )
    }
    var search = self
    // What changed is asked of one version; without a word on which, of the newest.
    if query.since != nil { search.query.version = query.version ?? sources.last?.id }
    return try search.run(sources)
  }

  private func run(_ sources: [VersionSource]) throws -> SearchOutcome {
    do {
      let (result, remarks) = try RowIndex.withIndex(at: ProjectIndex.path(of: folder), of: sources)
      {
        try search($0)
      }
      return outcome(result, remarks)
    } catch let error as IndexError {
      return try inMemory(sources, because: error)
    }
  }

  /// An index that cannot be written is no reason not to answer.
  private func inMemory(
    _ sources: [VersionSource],
    because error: IndexError
  ) throws -> SearchOutcome {
    do {
      let index = try RowIndex.inMemory()
      _ = try index.refresh(sources)
      return outcome(try search(index), [.inMemory(reason: error.description)])
    } catch let error as IndexError {
      throw CouldNot("search the catalogue: \(error.description)", help: nil)
    }
  }

  private func search(_ index: RowIndex) throws -> SearchResult {
    try index.search(
      query.words,
      version: query.version,
      since: query.since,
      limit: query.limit,
      language: query.language
    )
  }

  private func outcome(_ result: SearchResult, _ remarks: [IndexRemark]) -> SearchOutcome {
    SearchOutcome(
      words: query.words,
      version: query.version,
      since: query.since,
      total: result.total,
      hits: result.hits.map { hit in
        SearchOutcome.Hit(
          dataSet: hit.dataSet,
          title: hit.title,
          titleWelsh: hit.titleWelsh,
          publisher: hit.publisher,
          versions: hit.versions,
          field: hit.matchedField.columnName,
          snippet: hit.snippet.text(),
          changed: hit.change.map(changed)
        )
      },
      suggestions: result.suggestions.map { ($0.word, $0.candidates) }
        .map { SearchOutcome.Suggestion(word: $0, candidates: $1) },
      remarks: remarks.map(\.text)
    )
  }
}

/// The columns that differ; none for a data set that is new.
private func changed(_ change: SearchHit.Change) -> [String] {
  guard case .changed(let before, let after) = change else { return [] }
  let (old, new) = (IndexRows.cells(of: before), IndexRows.cells(of: after))
  return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
}

/// Where the index of a project is.
enum ProjectIndex {
  static func path(of folder: ProjectFolder) -> String { folder.absolute(".bwlch/index.sqlite") }
}

extension SearchField {
  /// The column of the catalogue that it is.
  fileprivate var columnName: String {
    switch self {
    case .title: "title"
    case .titleWelsh: "title_cy"
    case .description: "description"
    case .descriptionWelsh: "description_cy"
    case .publisher: "publisher"
    case .publisherWelsh: "publisher_cy"
    case .provider: "provider"
    case .why: "why"
    }
  }
}
