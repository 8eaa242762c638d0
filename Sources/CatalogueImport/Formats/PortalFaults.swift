package import Diagnostics

/// What the diagnostics of importing JSON and RDF catalogues, and of telling formats apart, mean.
package enum PortalFaults {
  package static let all: [DiagnosticDescription] = files + json + rdf + rows

  private static func error(_ id: String, _ why: String) -> DiagnosticDescription {
    DiagnosticDescription(id: id, severity: .error, why: why)
  }

  private static func warning(_ id: String, _ why: String) -> DiagnosticDescription {
    DiagnosticDescription(id: id, severity: .warning, why: why)
  }

  private static let files = [
    error(
      "empty-file",
      "The file holds nothing. Importing it as the whole catalogue would take away every data set, so it is refused."
    ),
    error(
      "file-too-large",
      "No file of more than 1 GiB is read, which no catalogue is; formats that have to be read as a whole are bounded more narrowly, in bytes, values and statements. So no file can eat the memory."
    ),
    error(
      "malformed-text",
      "The file begins with the mark of UTF-16 and is no UTF-16. Guessing would change words."
    ),
    error(
      "not-a-catalogue",
      "The file is something else, such as the data of one data set, the description of an API, or RDF without data sets. "
        + "It is named for what it is, with the place where the catalogue is to be had."
    ),
    error(
      "wrong-format",
      "The file was said to be of a format and is of another that can be read. Nothing is taken until that is settled."
    ),
    error(
      "web-page",
      "A server answers with a page where an error or a login stands in the way; saved under the name of the export it is no catalogue."
    ),
    error(
      "unreadable-format",
      "The file is of a kind that is known and cannot be read, such as a PDF or a workbook with a password."
    ),
    error(
      "unknown-format",
      "Nothing in the file tells of what kind it is. A format can be named, and is then tried."
    ),
    error(
      "nothing-to-import",
      "The file has no row, no row of it became a data set, or no sheet of it has headings among which is the title. An empty catalogue would take away every data set, so the file is refused."
    ),
    error(
      "partial-page",
      "The file says that there are more data sets than it lists. Read as the whole, the rest would count as removed; it is "
        + "refused unless it is imported as a part."
    ),
    warning(
      "partial-page-accepted",
      "The file lists only a part of its catalogue and was accepted as such: what is not in it counts as not observed."
    ),
    warning(
      "count-differs",
      "The file lists more data sets than it says. All of them are read; the count is the portal's own."
    ),
    warning(
      "idle-option",
      "An option says how the columns or sheets of a table are to be read, and the file is no table. Perhaps another file was meant."
    ),
    error(
      "portal-error",
      "The portal answered that it could not do what it was asked. There is no catalogue in the answer."
    ),
    error(
      "only-names",
      "A list of names tells nothing about the data sets, neither titles nor links. Another question to the portal does."
    ),
  ]

  private static let json = [
    error(
      "json-syntax",
      "The file breaks the grammar of JSON at the place named. What stands behind it cannot be trusted, so nothing is taken."
    ),
    error(
      "json-truncated",
      "The document ends before it is closed: the file was cut off while it was fetched or saved."
    ),
    error(
      "json-too-deep",
      "No catalogue nests its values so deep; a file that does is hostile or broken."
    ),
    warning(
      "json-repeated-key",
      "A key stands twice in one object. JSON leaves open which value counts; the later is taken, as most programs do."
    ),
    warning(
      "json-half-character",
      "An escape names one half of a character that takes two. It is read as the replacement character, and the text differs."
    ),
    error(
      "json-ld-remote-context",
      "The document leaves the meaning of its keys to a file elsewhere. Bwlch fetches nothing: the file can be given."
    ),
    error(
      "json-ld-context",
      "The context of a JSON-LD document is not of the form that the standard describes."
    ),
    error(
      "json-ld-context-cycle",
      "A term is defined through itself, or a context leads back to itself, so that no key has a meaning."
    ),
    warning(
      "json-ld-unsupported",
      "The document uses a part of JSON-LD that is not understood. What stands there is not read, and the rest is."
    ),
    warning(
      "json-ld-undefined-term",
      "A key is defined by no context. JSON-LD leaves such keys out; a mistyped prefix looks the same."
    ),
  ]

  private static let rdf = [
    error(
      "rdf-syntax",
      "The file breaks the grammar of its RDF syntax at the place named. Half a graph could say the opposite of the whole, so "
        + "nothing is taken."
    ),
    warning("rdf-doubtful", "The RDF parser reads the statement and holds it to be doubtful."),
    error(
      "rdf-too-deep",
      "No catalogue nests its nodes so deep; a file that does is hostile or broken."
    ),
    error(
      "xml-entities",
      "Entities that hold other entities can grow without bound, and external ones reach out of the file. Neither is read."
    ),
    error(
      "unreadable-encoding",
      "XML declares an encoding that is rare and can hide what the file holds. It has to be saved as UTF-8."
    ),
  ]

  private static let rows = [
    error(
      "malformed-row",
      "Something that is no data set stands among the data sets. The row is not taken."
    ),
    error(
      "missing-identifier",
      "A data set without an identifier cannot be found again in the next file. The row is not taken."
    ),
    error(
      "missing-title",
      "A data set without a title cannot be shown or matched. The row is not taken."
    ),
    error(
      "repeated-identifier",
      "Two rows of the file bear one identifier, and nothing tells which is meant. The later is not taken."
    ),
    warning(
      "deleted-data-set",
      "The portal lists a data set that it has deleted. Nobody can look at it there, so the row is not taken."
    ),
    warning(
      "control-character",
      "A text has characters in it that stand for no letter and can change what a screen shows or break a file. Each is read as the replacement character."
    ),
    warning(
      "link-without-scheme",
      "An address does not say how to get there, as in www.example.org. It is taken as it is written: whether https:// is meant is not for Bwlch to say."
    ),
    warning("title-not-text", "A title is a number or the like. It is read as text."),
    warning(
      "malformed-value",
      "A value is not one of those that the format allows. The fact is left unknown, the words are kept."
    ),
    warning(
      "frequency-unknown",
      "The file says how often a data set appears in a way for which the catalogue has no word. The fact is left unknown."
    ),
    warning(
      "period-unread",
      "The file names a period that cannot be read. The fact is left unknown, the words are kept."
    ),
  ]
}
