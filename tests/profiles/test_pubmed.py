"""A record of PubMed's XML seen as a paper."""

from __future__ import annotations

import pytest

from abslint.engine import lint
from abslint.formats.pubmed_xml import FORMAT
from abslint.knowledge.pubmed import KINDS, RELATIONS, STATES, TYPES, UPDATES
from abslint.knowledge.pubmed_dates import read_parts, read_words
from abslint.knowledge.statuses import is_status_in
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.model.source import Source
from abslint.model.terms import TERMS
from abslint.profiles import recognise
from abslint.profiles.csl_json import TYPES as CSL_TYPES
from abslint.profiles.pubmed import PROFILE
from abslint.schema.builtin import builtin_document
from abslint.testing import plan_for

RECORD = """<PubmedArticle>
<MedlineCitation Status="MEDLINE" Owner="NLM">
<PMID Version="1">30000001</PMID>
<Article PubModel="Print">
<Journal>
<ISSN IssnType="Print">2049-3630</ISSN>
<JournalIssue CitedMedium="Print"><Volume>12</Volume><Issue>3</Issue>
<PubDate><Year>2020</Year><Month>Feb</Month><Day>1</Day></PubDate></JournalIssue>
<Title>Journal of Imagined Shores</Title><ISOAbbreviation>J Imagined Shores</ISOAbbreviation>
</Journal>
<ArticleTitle>[Visitors of a tidal pool].</ArticleTitle>
<Pagination><StartPage>101</StartPage><EndPage>119</EndPage><MedlinePgn>101-19</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1234/tidal.1</ELocationID>
<ELocationID EIdType="pii" ValidYN="Y">S1234</ELocationID>
<Abstract>
<AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Tidal pools have many visitors, most at dusk.</AbstractText>
<AbstractText Label="METHODS" NlmCategory="METHODS">We watched one pool by day and by night.</AbstractText>
<AbstractText Label="RESULTS" NlmCategory="RESULTS">Crabs came at dusk, gulls at dawn, nobody at noon.</AbstractText>
<CopyrightInformation>Copyright the authors.</CopyrightInformation>
</Abstract>
<AuthorList CompleteYN="Y">
<Author ValidYN="Y"><LastName>Marsh</LastName><ForeName>Ida</ForeName><Initials>I</Initials><Suffix>Jr</Suffix>
<Identifier Source="ORCID">0000-0003-1415-9269</Identifier>
<AffiliationInfo><Affiliation>Institute of Shores, Imagined University.</Affiliation>
<Identifier Source="ROR">https://ror.org/02k7v4d05</Identifier></AffiliationInfo></Author>
<Author ValidYN="Y"><CollectiveName>Shore Group</CollectiveName></Author>
</AuthorList>
<Language>ger</Language>
<DataBankList CompleteYN="Y"><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
<AccessionNumberList><AccessionNumber>NCT01234567</AccessionNumber></AccessionNumberList></DataBank>
<DataBank><DataBankName>GENBANK</DataBankName>
<AccessionNumberList><AccessionNumber>AB123456</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
<GrantList CompleteYN="Y"><Grant><GrantID>G-7</GrantID><Agency>Shore Fund</Agency><Country>Denmark</Country></Grant>
</GrantList>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>
<PublicationType UI="D016454">Review</PublicationType></PublicationTypeList>
<VernacularTitle>Besucher eines Gezeitentümpels.</VernacularTitle>
<ArticleDate DateType="Electronic"><Year>2020</Year><Month>01</Month><Day>15</Day></ArticleDate>
</Article>
<MedlineJournalInfo><Country>Denmark</Country><MedlineTA>J Imagined Shores</MedlineTA>
<ISSNLinking>2049-3630</ISSNLinking></MedlineJournalInfo>
<CommentsCorrectionsList>
<CommentsCorrections RefType="ErratumIn"><RefSource>J Imagined Shores. 2021</RefSource><PMID Version="1">8</PMID>
</CommentsCorrections>
<CommentsCorrections RefType="UpdateOf"><RefSource>Preprints of Shores</RefSource><PMID Version="1">9</PMID>
</CommentsCorrections></CommentsCorrectionsList>
<MeshHeadingList><MeshHeading><DescriptorName UI="D000001" MajorTopicYN="Y">Shores</DescriptorName>
<QualifierName UI="Q000002" MajorTopicYN="N">ecology</QualifierName></MeshHeading></MeshHeadingList>
<OtherAbstract Type="Publisher" Language="fre"><AbstractText>Des crabes et des mouettes.</AbstractText></OtherAbstract>
<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">tidal pool</Keyword><Keyword MajorTopicYN="Y">shore crab</Keyword>
</KeywordList>
</MedlineCitation>
<PubmedData><History>
<PubMedPubDate PubStatus="received"><Year>2019</Year><Month>6</Month><Day>1</Day></PubMedPubDate>
<PubMedPubDate PubStatus="accepted"><Year>2019</Year><Month>12</Month><Day>1</Day></PubMedPubDate>
<PubMedPubDate PubStatus="entrez"><Year>2020</Year><Month>1</Month><Day>16</Day></PubMedPubDate></History>
<PublicationStatus>ppublish</PublicationStatus>
<ArticleIdList><ArticleId IdType="pubmed">30000001</ArticleId><ArticleId IdType="doi">10.1234/tidal.1</ArticleId>
<ArticleId IdType="pmc">PMC7000001</ArticleId></ArticleIdList>
<ReferenceList><Reference><Citation>Another paper.</Citation>
<ArticleIdList><ArticleId IdType="doi">10.1234/other</ArticleId></ArticleIdList></Reference></ReferenceList>
</PubmedData></PubmedArticle>
"""

BOOK = """<PubmedBookArticle><BookDocument><PMID Version="1">20000001</PMID>
<ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
<Book><Publisher><PublisherName>Shore Press</PublisherName><PublisherLocation>Aarhus</PublisherLocation></Publisher>
<BookTitle book="pools">The Book of Pools</BookTitle><PubDate><Year>2019</Year></PubDate>
<AuthorList Type="editors"><Author><LastName>Holm</LastName><ForeName>Tor</ForeName></Author></AuthorList></Book>
<ArticleTitle book="pools" part="one">Visitors of Pools</ArticleTitle><Language>eng</Language>
<AuthorList Type="authors"><Author><LastName>Marsh</LastName><ForeName>Ida</ForeName></Author></AuthorList>
<PublicationType UI="D016454">Review</PublicationType>
<Abstract><AbstractText>Tidal pools have many visitors.</AbstractText></Abstract>
</BookDocument></PubmedBookArticle>
"""


def paper(text: str = RECORD) -> Paper:
    (document,) = FORMAT.read(Source("x.xml", text))
    assert not isinstance(document, Problem)
    return Paper(document.data, (), document, PROFILE)


def readings(seen: Paper, term: str) -> list[str]:
    return [field.reading for field in seen.all(term)]


def told(text: str) -> set[str]:
    return {one.rule for one in lint(Source("x.xml", text), plan_for()).diagnostics}


EXPECTED = {
    "id": ["30000001"],
    "title": ["[Visitors of a tidal pool]."],
    "original_title": ["Besucher eines Gezeitentümpels."],
    "type": ["article-journal"],
    "subtype": ["review"],
    "language": ["ger"],
    "publication_status": ["ppublish"],
    "updates.type": ["erratum"],
    "updates.id": ["8"],
    "relations.type": ["has-preprint"],
    "relations.id": ["9"],
    "dates.published": ["2020-02-01"],
    "dates.epub": ["2020-01-15"],
    "dates.submitted": ["2019-06-01"],
    "dates.accepted": ["2019-12-01"],
    "dates.revised": [],
    "abstract.label": ["BACKGROUND", "METHODS", "RESULTS"],
    "abstract.category": ["BACKGROUND", "METHODS", "RESULTS"],
    "abstract.copyright": ["Copyright the authors."],
    "other_abstracts": ["Des crabes et des mouettes."],
    "other_abstracts.language": ["fre"],
    "keywords": ["tidal pool", "shore crab"],
    "keywords.major": ["N", "Y"],
    "subjects.label": ["Shores", "ecology"],
    "subjects.code": ["D000001", "Q000002"],
    "authors.family": ["Marsh"],
    "authors.given": ["Ida"],
    "authors.suffix": ["Jr"],
    "authors.literal": ["Shore Group"],
    "authors.orcid": ["0000-0003-1415-9269"],
    "authors.ror": ["https://ror.org/02k7v4d05"],
    "authors.affiliations": ["Institute of Shores, Imagined University."],
    "container.title": ["Journal of Imagined Shores"],
    "container.short_title": ["J Imagined Shores"],
    "container.issn": ["2049-3630"],
    "volume": ["12"],
    "issue": ["3"],
    "pages": ["101-19"],
    "identifiers.doi": ["10.1234/tidal.1", "10.1234/tidal.1"],
    "identifiers.pmid": ["30000001"],
    "identifiers.pmcid": ["PMC7000001"],
    "identifiers.other": ["S1234"],
    "funding.funder": ["Shore Fund"],
    "funding.award": ["G-7"],
    "trial_registration.registry": ["ClinicalTrials.gov"],
    "trial_registration.id": ["NCT01234567"],
}


@pytest.mark.parametrize("term", EXPECTED)
def test_the_record_is_read_as_a_paper(term: str) -> None:
    seen = paper()
    assert readings(seen, term) == EXPECTED[term]
    skimmed = paper()
    assert skimmed.terms is not None
    assert readings(skimmed, term) == EXPECTED[term]
    assert skimmed.has(term) == seen.has(term) == bool(EXPECTED[term])


def test_sections_people_and_lists_are_whole() -> None:
    seen = paper()
    assert set(PROFILE.fields) <= set(TERMS)
    assert [len(field.value) for field in seen.all("abstract.sections")] == [3]  # type: ignore[arg-type]
    assert [field.text[:5] for field in seen.all("abstract")] == ["Tidal", "We wa", "Crabs"]
    assert (len(seen.all("authors")), len(seen.all("keywords.list"))) == (2, 1)


def test_a_chapter_of_a_book() -> None:
    seen = paper(BOOK)
    read = {term: readings(seen, term) for term in ("id", "title", "container.title", "authors.family", "subtype")}
    assert read == {
        "id": ["20000001"],
        "title": ["Visitors of Pools"],
        "container.title": ["The Book of Pools"],
        "authors.family": ["Marsh"],
        "subtype": ["review"],
    }
    assert (len(seen.all("authors")), len(seen.all("editors"))) == (1, 1)
    assert readings(seen, "contributors.family") == ["Holm"]
    assert readings(seen, "dates.published") == ["2019"]


def test_what_is_right_in_pubmed_is_not_reported() -> None:
    assert not told(RECORD)
    assert not told(BOOK)
    for status in ("ppublish", "epublish", "aheadofprint"):
        assert "status-unknown" not in told(RECORD.replace("ppublish", status))


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("<Month>Feb</Month><Day>1</Day>", "<Month>Feb</Month><Day>30</Day>", {"date-impossible"}),
        (">tidal pool<", ">*tidal pool<", {"keyword-major-topic-mark"}),
        ("many visitors, most", "many  vis\u00aditors, most", {"text-whitespace", "text-invisible-character"}),
        (">ger<", ">xyz<", {"language-unknown"}),
        (">ppublish<", ">printed<", {"status-unknown"}),
        ("0000-0003-1415-9269", "0000-0003-1415-9261", {"orcid-checksum"}),
        ("02k7v4d05", "02k7v4d06", {"ror-malformed"}),
        ("<Language>ger</Language>", "", {"schema-required"}),
        ('NlmCategory="METHODS"', 'NlmCategory="RESULTS"', {"section-category-mismatch"}),
        ("<Month>12</Month><Day>1</Day>", "<Month>1</Month><Day>1</Day>", {"date-out-of-order"}),
        ("PMC7000001", "7000001", {"pmcid-malformed"}),
    ],
)
def test_what_is_wrong_in_pubmed_is_reported(old: str, new: str, rules: set[str]) -> None:
    assert old in RECORD
    assert rules <= told(RECORD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2000 Spring", "2000-21"),
        ("2000 Nov-Dec", "2000-11/2000-12"),
        ("1998 Dec-1999 Jan", "1998-12/1999-01"),
        ("1998-1999", "1998/1999"),
        ("2001 Jan 28-Feb 4", "2001-01-28/2001-02-04"),
        ("2001 Jan 3-10", "2001-01-03/2001-01-10"),
        ("2000 Fall-Winter", "2000"),
        ("1st Quart 1987", "1987"),
        ("Spring", None),
        (None, None),
    ],
)
def test_dates_in_words(said: str | None, date: str | None) -> None:
    assert read_words(said) == read_parts({"MedlineDate": said}) == date


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ({"Year": "2020"}, "2020"),
        ({"Year": "2020", "Month": "Jun"}, "2020-06"),
        ({"Year": "2020", "Month": "6", "Day": "1"}, "2020-06-01"),
        ({"Year": "2020", "Month": "13"}, "2020-13"),
        ({"Year": "2020", "Month": "Juny"}, "2020-Juny"),
        ({"Year": "2020", "Season": "Winter"}, "2020-24"),
        ({"Year": "2020", "Season": "Apr-Jun"}, "2020-04/2020-06"),
        ({"Year": "2020", "Season": "Winter-Spring"}, "2020"),
        ({"Month": "Jun"}, None),
        ("2020", None),
    ],
)
def test_dates_in_parts(parts: object, date: str | None) -> None:
    assert read_parts(parts) == date


def test_the_profile_is_known_by_its_elements() -> None:
    assert PROFILE.recognise({"MedlineCitation": {}}) is PROFILE.recognise({"BookDocument": {}}) is Confidence.STRONG
    assert PROFILE.recognise({"PubmedData": {}}) is PROFILE.recognise({"MedlineCitation": "a"}) is Confidence.NO
    assert recognise({"MedlineCitation": {}}, "pubmed_xml") is PROFILE
    assert recognise({"MedlineCitation": {}}, "json") is None


def test_tables_and_schema_agree() -> None:
    assert set(TYPES.values()) <= CSL_TYPES | {"preprint"}
    assert not set(UPDATES) & set(RELATIONS)
    assert not set(KINDS) & set(TYPES)
    assert {"dates." + state for state in STATES.values()} <= set(PROFILE.fields)
    assert all(is_status_in(word, "pubmed_publicationstatus") for word in ("ppublish", "epublish", "aheadofprint"))
    schema = builtin_document("https://abslint.github.io/schemas/pubmed.schema.json")
    properties = schema["properties"]  # type: ignore[index]
    assert set(properties) == PROFILE.known_keys
    for places in PROFILE.fields.values():
        assert all(where.pattern[0] in properties for where in places)
