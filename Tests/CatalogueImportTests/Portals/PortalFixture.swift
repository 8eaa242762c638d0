import CatalogueImport
import Testing

/// A small catalogue of each format, of which every cut and every change is tried.
struct PortalFixture: Sendable, CustomTestStringConvertible {
  var format: CatalogueFormat
  var text: String
  /// Whether the format tells where a file ends.
  var isClosed = true

  var testDescription: String { format.rawValue }

  static let statsWalesDataSet = """
    {"id": "141baa8a-2ed0-45cb-ad4a-83de8c2333b5", "first_published_at": "2023-01-01T00:00:00Z",
     "archived_at": "2025-02-03T09:30:00Z",
     "replaced_by": {"dataset_id": "0ff18b56-0a4f-4ac3-a198-197aa48cc9e1",
       "dataset_title": "Newer figures", "auto_redirect": true},
     "start_date": null, "end_date": null,
     "published_revision": {"id": "r1", "revision_index": 5,
       "coverage_start_date": "2015-04-01T00:00:00Z", "coverage_end_date": "2024-03-31T00:00:00Z",
       "metadata": [
         {"language": "en-GB", "title": " Children counted", "summary": "How many", "quality": "Good"},
         {"language": "cy-GB", "title": "Plant a gyfrifwyd", "summary": "Faint", "quality": "Da"}],
       "update_frequency": {"update_type": "update", "date": {"day": "15", "month": "06", "year": "2026"}},
       "designation": "in_development",
       "providers": [
         {"language": "en-gb", "provider_name": "Welsh Government", "source_name": "Census of children"},
         {"language": "cy-gb", "provider_name": "Llywodraeth Cymru", "source_name": "Cyfrifiad"}],
       "topics": [{"id": 1, "path": "1", "name_en": "Care", "name_cy": "Gofal"}]},
     "publisher": {"group": {"id": "g", "name": "Team", "email": "team@example.org"},
       "organisation": {"id": "o", "name": "Welsh Government"}}}
    """

  static let turtle = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <https://example.org/whole> a dcat:DatasetSeries ; dct:title "Whole"@en .
    <https://example.org/part> a dcat:Dataset ;
      dct:title "Part"@en, "Rhan"@cy, "Teil"@de ;
      dct:publisher [ a foaf:Agent ; foaf:name "Office"@en, "Swyddfa"@cy ] ;
      dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL> ;
      dct:temporal [ dcat:startDate "2015"^^xsd:gYear ; dcat:endDate "2022-12-31"^^xsd:date ] ;
      dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> ;
      dcat:landingPage <https://example.org/part.html> ;
      dcat:inSeries <https://example.org/whole> .

    """

  static let all: [PortalFixture] = [
    PortalFixture(
      format: .statsWales,
      text: #"{"data":[{"id":"a","title_en":"Ŵy","title_cy":"Ŵy","archived_at":null}],"count":1}"#
    ),
    PortalFixture(
      format: .statsWalesOData,
      text:
        #"{"odata.metadata":"x#datasetdimensions","value":[{"Dataset":"a0001","DimensionName_ENG":"Area"}]}"#
    ),
    PortalFixture(
      format: .ckan,
      text: """
        {"success":true,"result":{"count":1,"results":[{"id":"1","name":"a","title":"A","notes":"N",
        "private":false,"organization":{"title":"O"},"extras":[{"key":"frequency","value":"R/P1Y"}],
        "resources":[{"url":"https://example.org/a.csv","format":"CSV"}],"author_email":"a@example.org"}]}}
        """
    ),
    PortalFixture(
      format: .dataJSON,
      text: """
        {"@context":"https://example.org/c.jsonld","dataset":[{"identifier":"A","title":"A \\u00e9",
        "accessLevel":"non-public","temporal":"2010-01-01/2015-12-31","accrualPeriodicity":"R/P1Y",
        "publisher":{"name":"O"},"contactPoint":{"fn":"N"}}]}
        """
    ),
    PortalFixture(
      format: .dcatRDFXML,
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
        <dcat:Dataset rdf:about="https://example.org/a"><dct:title xml:lang="en">A</dct:title>
        </dcat:Dataset></rdf:RDF>
        """
    ),
    PortalFixture(format: .dcatTurtle, text: turtle, isClosed: false),
    PortalFixture(
      format: .dcatJSONLD,
      text: """
        {"@context":{"@vocab":"http://www.w3.org/ns/dcat#","t":{"@id":"http://purl.org/dc/terms/title",
        "@container":"@language"}},"@graph":[{"@id":"https://example.org/a","@type":"Dataset",
        "t":{"en":"A","cy":"B"}}]}
        """
    ),
  ]
}
