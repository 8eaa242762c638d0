package import Assessment
package import Bilingual
package import Catalogue

/// Which data set is shown where, nowhere, five times: outputs by themes, or the data sets of one theme by output.
///
/// Data sets that were not observed in the version are left out, and counted in a note.
package struct OutputsChart: Sendable {
  package let snapshot: Snapshot
  /// The theme shown, `nil`: all data sets.
  ///
  /// A theme that the model does not have gives an empty picture.
  package let theme: ThemeID?
  package let language: Language
  /// The data sets shown, sorted by id.
  package let dataSets: [DataSet]
  /// How many of the theme were not observed in the version.
  let notObserved: Int

  package init(_ snapshot: Snapshot, theme: ThemeID? = nil, language: Language = .english) {
    self.snapshot = snapshot
    self.theme = theme
    self.language = language
    let subject = snapshot.version.dataSets.filter { dataSet in
      theme.map(dataSet.themes.contains) ?? true
    }
    dataSets = subject.filter { $0.presence != .notObserved }
    notObserved = subject.count - dataSets.count
  }

  package static func id(of theme: ThemeID?) -> String {
    theme.map { "outputs-\($0)" } ?? "outputs"
  }

  package var chart: Chart { theme == nil ? wholeProject : ofTheme }

  /// How many data sets, of `theme` unless `nil`, `output` shows.
  package func count(_ output: OutputID, theme: ThemeID? = nil) -> Int {
    dataSets.count { dataSet in
      dataSet.outputs.contains(output) && (theme.map(dataSet.themes.contains) ?? true)
    }
  }

  /// How many data sets are shown in no output, in one, and so on; the last: in five or more.
  package var distribution: [Int] {
    var counts = Array(repeating: 0, count: Self.most + 1)
    for dataSet in dataSets { counts[min(Self.most, Self.times(dataSet))] += 1 }
    return counts
  }

  /// From so many on, times are counted together.
  static let most = 5

  /// In how many outputs a data set is shown.
  static func times(_ dataSet: DataSet) -> Int { Set(dataSet.outputs).count }

  /// All outputs of the catalogue and any others that are named, those that show most first.
  var outputs: [(output: Output, count: Int)] {
    let named = Set(dataSets.flatMap(\.outputs))
    let known = snapshot.history.outputs
    let strangers = named.subtracting(known.map(\.id)).map {
      Output(id: $0, title: $0.text, kind: .repository, status: .current, bestFormat: .unknown)
    }
    return (known + strangers).map { ($0, count($0.id)) }
      .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
  }

  /// The data sets by how often they are shown, most often first, then by title.
  var ranked: [DataSet] {
    dataSets.map { ($0, Self.times($0)) }
      .sorted { ($1.1, $0.0.title, $0.0.id) < ($0.1, $1.0.title, $1.0.id) }
      .map(\.0)
  }

  private var key: [Sheet.KeyPart] {
    let samples =
      theme == nil
      ? [
        (OutputsDrawing.circle(share: 0.8, at: Point(22, 9)), OutputsWording.manyShown),
        (OutputsDrawing.circle(share: 0.1, at: Point(22, 9)), OutputsWording.fewShown),
        (
          OutputsDrawing.status(in: Frame(x: 2, y: 3, width: 40, height: 12)), OutputsWording.notNow
        ),
      ]
      : [
        (OutputsDots.dot(isShown: true, at: Point(22, 9)), OutputsWording.isShown),
        (OutputsDots.dot(isShown: false, at: Point(22, 9)), OutputsWording.isNotShown),
      ]
    return [
      Sheet.KeyPart(
        title: OutputsWording.cells.text(in: language),
        entries: samples.map { sample, words in
          Sheet.KeyPart.Entry(sample: [sample], words: words.text(in: language))
        }
      )
    ]
  }

  func sheet(
    title: LocalizedText,
    extent: [LocalizedText],
    summary: [LocalizedText]
  )
    -> MatrixSheet
  {
    var notes = [OutputsWording.nowhereMeans]
    if notObserved > 0 { notes.append(OutputsWording.notObserved(notObserved)) }
    return MatrixSheet(
      snapshot: snapshot,
      language: language,
      id: Self.id(of: theme),
      title: title.text(in: language),
      extent: extent.map { $0.text(in: language) }.joined(separator: ", "),
      summary: (summary + [OutputsWording.distribution(distribution)])
        .map { $0.text(in: language) },
      key: key,
      notes: notes.map { $0.text(in: language) }
    )
  }
}
