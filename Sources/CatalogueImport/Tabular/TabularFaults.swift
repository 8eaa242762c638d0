package import Diagnostics

/// What the diagnostics of reading workbooks and delimited texts mean.
///
/// Those of every format, such as that nothing of a file can be taken, are described in ``PortalFaults``.
package enum TabularFaults {
  package static let all: [DiagnosticDescription] = sheets + columns + rows + colours

  private static let sheets = [
    warning(
      "sheet-not-read",
      "A sheet without headings that the catalogue knows may be a page of notes, or a list whose headings are unusual."
        + " It is left out, with its headings where there are some, so that a column map can say what they mean."
    ),
    warning(
      "hidden-sheet",
      "Hidden sheets often hold look-ups, drafts or what was taken out. They are not read unless somebody asks for them, and"
        + " that there are such sheets is said."
    ),
    error(
      "unknown-sheet",
      "A sheet was asked for by a name that no sheet of the file bears. What was meant cannot be guessed without risk."
    ),
  ]

  private static let columns = [
    warning(
      "unrecognised-column",
      "The heading of a column is none under which the catalogue knows a column. Its cells are kept beside each data set in"
        + " their own words and are not used. Where a name is near to it, it is offered and not taken: a column map takes it."
    ),
    warning(
      "repeated-column",
      "Two columns would be the same column of the catalogue. The one that bears its own name is read, else the first; the cells"
        + " of the other are kept beside the data set. A column map can choose otherwise."
    ),
    warning(
      "unused-column-mapping",
      "A row of the column map names a column that the file does not have, so that it changes nothing. Perhaps the heading was"
        + " renamed since the map was written."
    ),
    error(
      "unknown-field",
      "A column map sends a column to something that is no column of the catalogue. Only the columns of the catalogue and"
        + " 'other' can be named."
    ),
    warning(
      "unrecognised-value",
      "A cell says something that the vocabulary of its column does not know. The fact stays unknown, or the list open, and the"
        + " words are kept as they are, so that nothing is invented and nothing is lost. The same words are reported once, with"
        + " the places where they stand."
    ),
  ]

  private static let rows = [
    warning(
      "another-table",
      "A row below the headings is one of known headings itself, in another order or fewer. It begins a second table: what follows"
        + " is read by it, so that no cell is taken for what stands in another column of the first."
    ),
    error(
      "row-of-no-data-set",
      "A total, the source or the legend of a table, or hints below its headings stand in a row of their own. They would become"
        + " data sets that nobody publishes. Such a row is refused and listed, the others are read."
    ),
    warning(
      "title-alone",
      "A row has a title and nothing else. It may be a data set of which nothing more is known, or a heading or a remark among the"
        + " rows that is not marked as one. It is read as a data set, and somebody should look."
    ),
    error(
      "row-without-title",
      "A row has something in it and names no data set, so that it cannot be an entry of the catalogue. The row is refused, the"
        + " others are read."
    ),
    warning(
      "repeated-title",
      "Several rows without an id have one title and one publisher. They may be one data set listed twice, or several that the"
        + " list does not tell apart. Each is read as one of its own, so that nothing is lost."
    ),
    warning(
      "sub-headings",
      "Rows with one text alone, merged over the table or left of its titles, are headings of the rows below them. They are no"
        + " data sets; their words are kept beside each data set that follows."
    ),
    warning(
      "repeated-header",
      "The row of headings is repeated further down, as printed lists do on each page. It is no data set."
    ),
  ]

  private static let colours = [
    warning(
      "cell-comments",
      "People note on cells what belongs in them, such as that a series has stopped. The words of such comments are kept beside"
        + " the data set and are not read as facts."
    ),
    warning(
      "hidden-rows",
      "Rows of a sheet are hidden, by a filter or by hand. They are read like the others, since a filter is often left behind; if"
        + " they were taken out on purpose, they must be deleted."
    ),
    warning(
      "struck-out",
      "The title of a row is struck out, which says that it no longer holds, and not why. Whether the series runs is taken as"
        + " unknown, whatever the status says, unless it says that it has stopped."
    ),
    warning(
      "read-from-colour",
      "Analysts mark discontinued series in red. Where no words say otherwise a red row is read as a series that has stopped;"
        + " the fact is marked as inferred and cites the cell. Colour is easily painted by mistake, so it is always said."
    ),
    warning(
      "colour-contradicts-status",
      "A row is marked in red, which means that the series has stopped, and its status says in words that it has not. Words are"
        + " more deliberate than paint: they are taken."
    ),
    warning(
      "colour-without-meaning",
      "Red in the row of headings, over a whole table, or on single cells other than title and status is decoration as far as"
        + " can be told: nothing is read from it."
    ),
  ]

  private static func warning(_ id: String, _ why: String) -> DiagnosticDescription {
    DiagnosticDescription(id: id, severity: .warning, why: why)
  }

  private static func error(_ id: String, _ why: String) -> DiagnosticDescription {
    DiagnosticDescription(id: id, severity: .error, why: why)
  }
}
