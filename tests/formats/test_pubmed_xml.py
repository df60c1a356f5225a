"""XML of PubMed: records, their places, what is wrong with their elements, and edits in the file's own style."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import apply_edits
from abslint.formats import format_for, pubmed_xml, sniff
from abslint.formats.pubmed_xml import FORMAT, cuts, ends, read
from abslint.formats.xml_document import XmlDocument
from abslint.formats.xml_values import data_of
from abslint.model.finding import Change, Edit, Insert, Problem, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.source import Source
from abslint.testing import plan_for

TIDES = (
    '<PubmedArticle><MedlineCitation><PMID Version="1">123</PMID><Article><ArticleTitle>Tides.</ArticleTitle>'
    "<Language>eng</Language></Article></MedlineCitation></PubmedArticle>"
)


def both(text: str) -> tuple[list[XmlDocument], list[Problem]]:
    found = list(read(Source("x.xml", text)))
    documents = [one for one in found if isinstance(one, XmlDocument)]
    return documents, [one for one in found if isinstance(one, Problem)]


def article(inner: str) -> str:
    return f"<PubmedArticle><MedlineCitation>{inner}</MedlineCitation></PubmedArticle>"


def one(text: str) -> XmlDocument:
    (document,), _ = both(text)
    return document


def of(inner: str) -> Any:
    """The data inside the citation, read token by token, which is what a glance reads where it reads anything."""
    document = one(article(inner))
    assert data_of(document.root) == document.data
    return document.data["MedlineCitation"]


def mend(text: str, edits: Sequence[Edit] | None) -> str | None:
    return None if edits is None else apply_edits(Source("x.xml", text), sorted(edits)).text


def at(*steps: str | int) -> tuple[str | int, ...]:
    return ("MedlineCitation", *steps)


def spelled(inner: str, change: Change, head: str = "") -> str | None:
    text = head + article(inner)
    mended = mend(text, one(text).spell(change))
    whole = article("\0").split("\0")
    return None if mended is None else mended.removeprefix(head + whole[0]).removesuffix(whole[1])


def test_a_record_is_its_elements_with_lists_of_those_that_may_come_again() -> None:
    documents, problems = both(f"<PubmedArticleSet>{TIDES}\n{TIDES.replace('Tides', 'Ebb')}</PubmedArticleSet>")
    assert not problems
    article = {"ArticleTitle": "Tides.", "Language": ["eng"]}
    assert documents[0].data == {"MedlineCitation": {"PMID": {"@Version": "1", "#text": "123"}, "Article": article}}
    assert [document.base for document in documents] == [(0,), (1,)]


@pytest.mark.parametrize(
    ("inner", "data"),
    [
        ("<A/>", {"A": ""}),
        ("<A></A>", {"A": ""}),
        ("<A>\n </A>", {"A": "\n "}),
        ("<A b='1'/>", {"A": {"@b": "1"}}),
        ("<A b='1'> </A>", {"A": {"@b": "1", "#text": " "}}),
        ("<A>x</A><A>y</A>", {"A": ["x", "y"]}),
        ("<A><B>x</B>\n</A>", {"A": {"B": "x"}}),
        ("<A>t<B>x</B>u</A>", {"A": {"B": "x", "#text": "tu"}}),
        ("<KeywordList><Keyword>a</Keyword></KeywordList>", {"KeywordList": [{"Keyword": ["a"]}]}),
        ("<T>H<sub>2</sub>O</T>", {"T": "H<sub>2</sub>O"}),
        ("<T><i>E. <b>c</b></i> <u>x</u></T>", {"T": "<i>E. <b>c</b></i> x"}),
        ("<T>a<sub/>b<u/></T>", {"T": "a<sub></sub>b"}),
        ("<T>f <m:math xmlns:m='u'><m:mi>x</m:mi><m:mo>=</m:mo></m:math>.</T>", {"T": "f x=."}),
        ("<T>a &amp; b &lt;c&gt; &#xe9;&#233; &quot;</T>", {"T": 'a & b <c> éé "'}),
        ("<T>a<![CDATA[ <b> & ]]>c</T>", {"T": "a <b> & c"}),
        ("<T>a<!-- no -->b<?no?>c</T>", {"T": "abc"}),
        ("<T a=' x&#10;y\n&lt;'>b\r\nc\rd</T>", {"T": {"@a": " x\ny <", "#text": "b\nc\nd"}}),
        ("<T a=\"1 > 2\"/>", {"T": {"@a": "1 > 2"}}),
        ("<x:T xmlns:x='u'>a</x:T>", {"T": "a"}),
        ("<T xmlns='u' b='1'>a</T>", {"T": {"@b": "1", "#text": "a"}}),
        ("<T xml:lang='en'>a</T>", {"T": {"@xml:lang": "en", "#text": "a"}}),
        ("", ""),
    ],
)  # fmt: skip
def test_elements_are_texts_mappings_and_lists(inner: str, data: Any) -> None:
    found = of(inner)
    assert found == (data or {} if inner == "" and found == {} else data)


@pytest.mark.parametrize(
    "around",
    ["{}", "<?xml version='1.0'?>\n<!DOCTYPE PubmedArticleSet>\n<PubmedArticleSet>{}</PubmedArticleSet>",
     "<eFetchResult><Count>1</Count><Set>{}</Set></eFetchResult>", "<!-- a --><s:Set xmlns:s='u'>{}</s:Set>",
     "<!DOCTYPE PubmedArticleSet [ <!ELEMENT a (b)> <!-- ] --> ]><PubmedArticleSet>{}</PubmedArticleSet>"],
)  # fmt: skip
def test_records_are_found_whatever_is_around_them(around: str) -> None:
    documents, problems = both(around.format(TIDES))
    assert [document.data["MedlineCitation"]["Article"]["ArticleTitle"] for document in documents] == ["Tides."]
    assert not problems


def test_a_citation_by_itself_gets_what_should_be_around_it() -> None:
    inner = TIDES.removeprefix("<PubmedArticle>").removesuffix("</PubmedArticle>")
    text = f"<MedlineCitationSet>{inner}{inner}</MedlineCitationSet>"
    documents, problems = both(text)
    assert [document.data for document in documents] == [one(TIDES).data] * 2
    assert not problems
    for document in documents:
        assert text[slice(*document.locate(at("Article", "ArticleTitle")))] == "Tides."
        assert text[slice(*document.locate(()))] == inner


def test_books_and_prefixes() -> None:
    text = "<a:PubmedBookArticle xmlns:a='u'><a:BookDocument><a:PMID>7</a:PMID></a:BookDocument></a:PubmedBookArticle>"
    assert one(text).data == {"BookDocument": {"PMID": "7"}}
    assert text[slice(*one(text).locate_key(("BookDocument", "PMID")))] == "a:PMID"


@pytest.mark.parametrize(
    "text", ["", "<html><p>a & b</html>", "<a><b></a>", "{}", "<PubmedArticleSet></PubmedArticleSet>", "<a", "\0",
             "<svg><title>Tides</title><path d='M0'/></svg>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"],
)  # fmt: skip
def test_other_files_hold_no_records_and_nothing_is_said_of_them(text: str) -> None:
    assert both(text) == ([], [])
    report = lint(Source("x.xml", text), plan_for())
    assert (report.diagnostics, report.skipped) == ([], ["x.xml"])


def test_places_reach_through_tags_references_and_sections() -> None:
    inner = "<T a='x &amp; y'>H<sub>2</sub>O &amp; <![CDATA[<salt>]]>\r\n<u>de<!-- -->ep</u> &#xe9;t&#xe9;</T>"
    text = article(inner)
    document = one(text)
    said = document.written(at("T", "#text"))
    assert said == "H<sub>2</sub>O & <salt>\ndeep été"

    def here(words: str) -> str:
        start = said.index(words)
        return text[slice(*document.locate(at("T", "#text"), (start, start + len(words))))]

    assert [here(words) for words in ("<sub>", "2", "& ", "<salt>", "\n", "deep", "é", "été", "ép"[:1])] == [
        "<sub>", "2", "&amp; ", "<salt>", "\r\n", "de<!-- -->ep", "&#xe9;", "&#xe9;t&#xe9;", "&#xe9;",
    ]  # fmt: skip
    assert text[slice(*document.locate(at("T", "@a"), (2, 3)))] == "&amp;"
    assert text[slice(*document.locate_key(at("T", "@a")))] == "a"


def test_pointers_name_texts_elements_lists_and_the_record() -> None:
    text = article("<PMID>1</PMID><OtherID>a</OtherID> <OtherID>b</OtherID><Empty/>")
    document = one(text)
    assert text[slice(*document.locate(()))] == text
    assert text[slice(*document.locate(at("OtherID")))] == "<OtherID>a</OtherID> <OtherID>b</OtherID>"
    assert text[slice(*document.locate(at("OtherID", 1)))] == "b"
    assert text[slice(*document.locate(at()))].startswith("<MedlineCitation>")
    assert text[slice(*document.locate(at("Empty")))] == "<Empty/>"
    assert text[slice(*document.locate_key(at("OtherID", 1)))] == "b"
    assert text[slice(*document.locate_key(at("OtherID")))] == "OtherID"
    for pointer in [("ZZ",), at("PMID", 0), at("OtherID", 2), at("OtherID", "x"), at("PMID", "#text"), at("@x")]:
        with pytest.raises(LookupError):
            document.locate(pointer)
    for part in [(0, 2), (-1, 0), (2, 1)]:
        with pytest.raises(LookupError):
            document.locate(at("PMID"), part)
    for pointer in [(), at(), at("OtherID")]:
        with pytest.raises(TypeError):
            document.written(pointer)
    with pytest.raises(LookupError):
        document.locate(at(), (0, 0))
    assert (document.json_text, document.line, document.plain(()), document.remark(())) == (None, 0, False, None)
    assert not [*document.misreads, *document.blocks()]


def test_comments_are_those_in_the_record_and_before_it() -> None:
    text = (
        f"<S>\n  <!-- first -->\n{TIDES.replace('Tides.', 'T<!--second--><![CDATA[<!-- none -->]]>')}<!-- third --></S>"
    )
    found = list(one(text).comments())
    assert [(comment.text, comment.alone) for comment in found] == [("first", True), ("second", False)]
    assert text[slice(*found[1].span)] == "<!--second-->"


@pytest.mark.parametrize(
    ("inner", "said", "title"),
    [
        ("<T>R&D</T>", "a bare `&` begins no reference", "R&D"),
        ("<T>p < 0.05</T>", "a bare `<` begins no tag", "p < 0.05"),
        ("<T>p <0.05</T>", "a bare `<` begins no tag", "p <0.05"),
        ("<T>a <b and c> d</T>", "a bare `<` begins no tag", "a <b and c> d"),
        ("<T>caf&eacute;</T>", "`&eacute;` is not known in XML", "caf&eacute;"),
        ("<T>a&my;</T>", "`&my;` is not known in XML", "a&my;"),
        ("<T>a&#0;&#x41;</T>", "`&#0;` stands for no character", "a&#0;A"),
        ("<T>a\x0bb</T>", "the character `U+000B` may not stand", "a\x0bb"),
        ("<T>a]]>b</T>", "`]]>` may not stand in a text", "a]]>b"),
        ("<T>a<!-- b</T>", "`<!--` begins something that does not end", "a<!-- b"),
        ("<T>a<![CDATA[b</T>", "`<![CDATA[` begins something that does not", "a<![CDATA[b"),
        ("<T>a<!ELEMENT b (c)></T>", "a declaration stands in a record", "a"),
        ("<T>a</U></T>", "`</U>` closes nothing that is open", "a"),
        ("<T>a<i>b</T>", "`<i>` is not closed before `</T>`", "a<i>b"),
        ("<T>a</T><N>", "`<N>` is not closed before `</MedlineCitation>`", "a"),
        ("<T b=1>a</T>", "this tag is not written as XML wants it", "a"),
        ("<T b='1' b='2'>a</T>", "the attribute `b` stands twice", "a"),
        ("<T>a</ T>", "this tag is not written as XML wants it", "a"),
        ("<T b='&x'>a</T>", "a bare `&` begins no reference", "a"),
    ],
)
def test_slips_are_told_at_their_place_and_the_record_read(inner: str, said: str, title: str) -> None:
    text = f"<PubmedArticleSet>{article(inner)}{TIDES}</PubmedArticleSet>"
    documents, (problem,) = both(text)
    assert problem.message.startswith(said)
    assert 0 <= problem.span.start < problem.span.end <= len(text)
    assert len(documents) == 2
    found = documents[0].data["MedlineCitation"]["T"]
    assert (found if isinstance(found, str) else found["#text"]) == title
    assert documents[1].data == one(TIDES).data
    if problem.edits:
        mended = mend(text, problem.edits)
        assert mended is not None
        assert not both(mended)[1]


@pytest.mark.parametrize(
    ("inner", "mended", "safe"),
    [
        ("<T>R&D &amp; &</T>", "<T>R&amp;D &amp; &amp;</T>", True),
        ("<T>p < 1, q <2</T>", "<T>p &lt; 1, q &lt;2</T>", True),
        ("<T>caf&eacute;</T>", "<T>caf&#xe9;</T>", True),
        ("<T>a\x0bb</T>", "<T>ab</T>", False),
        ("<T>a]]></T>", "<T>a]]&gt;</T>", True),
    ],
)
def test_slips_are_mended(inner: str, mended: str, safe: bool) -> None:
    _, problems = both(article(inner))
    assert mend(article(inner), [edit for problem in problems for edit in problem.edits]) == article(mended)
    assert {problem.safe for problem in problems} == {safe}


@pytest.mark.parametrize("end", ["", "</MedlineCitation>", "<T>a", "<T", "<T a='", "<!-- ", "<![CDATA[", "&am", "</"])
def test_a_record_without_an_end_is_told_and_the_next_one_read(end: str) -> None:
    cut = f"<PubmedArticle><MedlineCitation><PMID>1</PMID>{end}"
    documents, problems = both(f"<S>{cut}{TIDES}</S>" if end not in ("<!-- ", "<![CDATA[") else f"<S>{cut}</S>")
    assert documents[0].data["MedlineCitation"]["PMID"] == "1"
    assert "this record has no end: `</PubmedArticle>` is missing" in [problem.message for problem in problems]
    if end not in ("<!-- ", "<![CDATA[", "<T a='"):
        assert documents[-1].data == one(TIDES).data


def test_a_file_that_ends_too_early_is_told() -> None:
    text = f"<PubmedArticleSet>\n{TIDES}\n"
    (problem,) = both(text)[1]
    assert problem.message.startswith("the file ends, and what stands around its records is not closed")
    assert text[slice(*problem.span)] == ">"
    assert not both(text + "</PubmedArticleSet>")[1]
    assert not [*both(TIDES)[1]]
    assert len(both(TIDES + TIDES)[1]) == 1


def test_a_slice_begins_and_ends_with_records() -> None:
    for goes_on, told in (True, 0), (False, 1):
        source = Source("x.xml", f"{TIDES}\n{TIDES}\n", 5, 500, goes_on=goes_on)
        assert len([one for one in read(source) if isinstance(one, Problem)]) == told
    last = Source("x.xml", f"{TIDES}\n</PubmedArticleSet></x>", 5, 500)
    assert [type(one) for one in read(last)] == [XmlDocument]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<S>words" + TIDES + "</S>", []),
        ("<PubmedArticleSet>words " + TIDES + "</PubmedArticleSet>", ["`words` stands in no record"]),
        (TIDES + " rest", ["`rest` stands in no record"]),
        ("<S>" + TIDES + "</S></S>", ["`</S>` closes nothing"]),
        ("<S><T>" + TIDES + "</S>", ["`<T>` is not closed before `</S>`"]),
        ("<S>" + TIDES + "</S><?xml version='1.0'?><S>" + TIDES + "</S>", ["another XML declaration"]),
        ("<S>" + TIDES + "</PubmedArticle></S>", ["`</PubmedArticle>` closes nothing"]),
        ("<S> & " + TIDES + "</S>", ["a bare `&`"]),
        ("<!DOCTYPE x [", []),
        ("<!DOCTYPE x [ <S>" + TIDES + "</S>", ["the document type declaration has no end"]),
    ],
)
def test_what_stands_round_records_is_looked_at(text: str, said: list[str]) -> None:
    problems = both(text)[1]
    assert [problem.message[: len(words)] for problem, words in zip(problems, said, strict=True)] == said


LAUGHS = "<!ENTITY l0 'ha'>" + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails a test that opens a file or a connection."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("io.open", refuse)


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE x [{LAUGHS}]>" + article("<ArticleTitle>&l9;</ArticleTitle>"),
        "<!DOCTYPE x [<!ENTITY a '" + "a" * 50_000 + "'>]>" + article("<ArticleTitle>" + "&a;" * 50_000),
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + article("<ArticleTitle>&e;</ArticleTitle>"),
        "<!DOCTYPE x [<!ENTITY e PUBLIC '-//x' 'http://127.0.0.1:9/'>]>" + article("<ArticleTitle>&e;</ArticleTitle>"),
        "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p;]>"
        + article("<ArticleTitle>x</ArticleTitle>"),
    ],
)
@pytest.mark.usefixtures("sealed")
def test_entities_fetch_nothing_and_grow_nothing(text: str) -> None:
    documents, (problem,) = both(text)
    assert documents == []
    assert problem.message.startswith("the file declares entities of its own")


@pytest.mark.usefixtures("sealed")
def test_a_document_type_that_stands_elsewhere_is_not_fetched() -> None:
    documents, problems = both("<!DOCTYPE x PUBLIC '-//x' 'http://127.0.0.1:9/x.dtd'>" + TIDES)
    assert (len(documents), problems) == (1, [])


@pytest.mark.parametrize(
    "declared",
    ["<!ENTITY lol 'lol'>", "<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;", "<!ENTITY x SYSTEM 'http://x/'>",
     "<!ELEMENT a (b)> <!-- ' --> <!ENTITY a \"&b;&b;\">", "%x;"],
)  # fmt: skip
def test_entities_of_one_s_own_are_refused_once(declared: str) -> None:
    text = f"<!DOCTYPE PubmedArticleSet [{declared}]><PubmedArticleSet>{TIDES}{TIDES}</PubmedArticleSet>"
    documents, (problem,) = both(text)
    assert documents == []
    assert problem.message.startswith("the file declares entities of its own")
    report = lint(Source("x.xml", text), plan_for())
    assert [one.rule for one in report.diagnostics] == ["syntax-error"]


NAMESPACE = "http://www.w3.org/2001/XInclude"


@pytest.mark.parametrize(
    "text",
    [
        f"<S xmlns:xi='{NAMESPACE}'><xi:include href='file:///etc/passwd' parse='text'/>{TIDES}</S>",
        f"<S xmlns:xi='{NAMESPACE}'>" + article("<xi:include href='/etc/passwd'/>") + "</S>",
        article(f"<x:include xmlns:x='{NAMESPACE}' href='/etc/passwd'></x:include>"),
        article(f"<include xmlns='{NAMESPACE}' href='/etc/passwd'/>"),
        article(f"<ArticleTitle>Tides<i><x:include xmlns:x='{NAMESPACE}' href='/etc/passwd'/></i></ArticleTitle>"),
    ],
)
def test_other_files_are_not_put_in_and_that_is_told(text: str) -> None:
    documents, problems = both(text)
    assert [problem.message.partition(": ")[2] for problem in problems] == [
        "none is fetched, write what it says instead"
    ]
    assert text[problems[0].span.start :].startswith(("<xi:include", "<x:include", "<include"))
    assert len(documents) == 1
    assert "root" not in str(documents[0].data)


def test_deep_nesting_is_told_and_not_read() -> None:
    deep = article("<a>" * 150 + "x" + "</a>" * 150)
    documents, (problem,) = both(f"<S>{deep}{TIDES}</S>")
    assert problem.message.startswith("more than 100 elements stand inside each other here")
    assert [document.data for document in documents] == [one(TIDES).data]
    documents, problems = both(article("<i>" * 5000 + "x" + "</i>" * 5000))
    assert (len(documents), problems) == (1, [])


ENCODED = [
    ("utf-8", "<?xml version='1.0' encoding='UTF-8'?>", [], []),
    ("utf-8", "<?xml version='1.0' encoding='utf8'?>", [], []),
    ("utf-8", "", [], []),
    ("latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?>", [], []),
    ("cp1252", "<?xml version='1.0' encoding='windows-1252'?>", [], []),
    ("utf-16", "<?xml version='1.0' encoding='UTF-16'?>", ["not-utf8"], []),
    ("utf-16", "", ["not-utf8"], []),
    ("utf-16-le", "<?xml version='1.0' encoding='UTF-16LE'?>", ["not-utf8"], []),
    ("utf-16-be", "<?xml version='1.0'?>", ["not-utf8"], []),
    ("utf-16-be", "", ["not-utf8"], []),
    ("utf-16", "<?xml version='1.0' encoding='UTF-8'?>", ["not-utf8"], []),
    ("utf-8-sig", "<?xml version='1.0' encoding='UTF-8'?>", ["byte-order-mark"], []),
    (
        "utf-8",
        "<?xml version='1.0' encoding='UTF-16'?>",
        [],
        ["the declaration says `UTF-16`, and the file is written in"],
    ),
    ("utf-8", '<?xml version="1.0" encoding="ISO-8859-1"?>', [], ["the declaration says `ISO-8859-1`, and the file"]),
    ("utf-8", "<?xml version='1.0' encoding='klingon'?>", [], ["the declaration says `klingon`, and the file is"]),
    ("latin-1", "<?xml version='1.0' encoding='UTF-8'?>", ["not-utf8"], []),
]


@pytest.mark.parametrize(("encoding", "declaration", "decoding", "said"), ENCODED)
def test_an_encoding_counts_by_the_bytes(encoding: str, declaration: str, decoding: list[str], said: list[str]) -> None:
    text = declaration + f"<S>{TIDES.replace('Tides', 'Märsch')}</S>"
    source = decode(text.encode(encoding), "x.xml")
    assert [problem.rule for problem in source.problems] == decoding
    document, *problems = sorted(read(source), key=lambda one: isinstance(one, Problem))
    assert isinstance(document, XmlDocument)
    assert document.data["MedlineCitation"]["Article"]["ArticleTitle"] == "Märsch."
    assert [one.message[: len(words)] for one, words in zip(problems, said, strict=True)] == said  # type: ignore[union-attr]
    for problem in problems:
        mended = mend(source.text, problem.edits)  # type: ignore[union-attr]
        assert mended is not None
        assert not both(mended)[1]


TITLE = "<T>The <i>E. coli</i> &amp; we</T>"


@pytest.mark.parametrize(
    ("inner", "change", "result"),
    [
        (TITLE, ReplacePart(at("T"), (3, 4), ""), "<T>The<i>E. coli</i> &amp; we</T>"),
        (TITLE, ReplacePart(at("T"), (19, 20), "<"), "<T>The <i>E. coli</i> &lt; we</T>"),
        (TITLE, ReplaceValue(at("T"), "The <i>E. coli</i> & you"), "<T>The <i>E. coli</i> &amp; you</T>"),
        (TITLE, ReplaceValue(at("T"), "Then"), "<T>Then</T>"),
        (TITLE, ReplaceValue(at("T"), "The <b>E. coli</b> & we"), "<T>The <b>E. coli</b> &amp; we</T>"),
        (TITLE, ReplacePart(at("T"), (8, 20), ""), None),
        (TITLE, ReplacePart(at("T"), (4, 8), ""), None),
        (TITLE, ReplacePart(at("T"), (7, 14), "x"), "<T>The <i>x</i> &amp; we</T>"),
        (TITLE, ReplaceValue(at("T"), "a\x0b"), None),
        (TITLE, ReplaceValue(at("T"), ["a"]), None),
        (TITLE, ReplaceValue(at("T"), True), None),
        ("<T>a <u>b c</u> d</T>", ReplacePart(at("T"), (3, 4), "  "), "<T>a <u>b  c</u> d</T>"),
        ("<T>a <u>b c</u> d</T>", ReplacePart(at("T"), (0, 5), "x"), None),
        ("<T>a <!-- n -->b c</T>", ReplacePart(at("T"), (0, 3), "x"), None),
        ("<T>a <!-- n -->b c</T>", ReplacePart(at("T"), (2, 3), "x"), "<T>a <!-- n -->x c</T>"),
        ("<T><![CDATA[a < b]]> c</T>", ReplacePart(at("T"), (4, 5), "<d>"), "<T><![CDATA[a < <d>]]> c</T>"),
        ("<T><![CDATA[a < b]]> c</T>", ReplacePart(at("T"), (4, 5), "x]]>"), None),
        ("<T><![CDATA[a]]>b</T>", ReplacePart(at("T"), (0, 2), "x&"), None),
        ("<T><![CDATA[ab]]>b</T>", ReplacePart(at("T"), (1, 3), "x"), None),
        ("<T/>", ReplaceValue(at("T"), "a"), "<T>a</T>"),
        ("<T b='1'>x</T>", ReplaceValue(at("T", "#text"), ""), None),
        ("<T b='1'>x</T>", ReplaceValue(at("T", "@b"), "it's \"<\""), "<T b='it&apos;s \"&lt;\"'>x</T>"),
        ("<T b='1'>x</T>", ReplacePart(at("T", "@b"), (1, 1), "\n"), "<T b='1&#xA;'>x</T>"),
        ("<T>5</T>", ReplaceValue(at("T"), 6), "<T>6</T>"),
        ("<T>a</T>", ReplacePart(at("T"), (1, 1), "]]>"), "<T>a]]&gt;</T>"),
        ("<T>caf&#xe9;</T>", ReplacePart(at("T"), (0, 0), "é"), "<T>&#xe9;caf&#xe9;</T>"),
        ("<T>café</T>", ReplacePart(at("T"), (0, 0), "ü"), "<T>ücafé</T>"),
    ],
)  # fmt: skip
def test_texts_are_written_in_the_style_of_the_file(inner: str, change: Change, result: str | None) -> None:
    assert spelled(inner, change) == result


LIST = (
    "\n  <KeywordList>\n    <Keyword a='N'>a</Keyword>\n    <Keyword a='N'>b; c</Keyword>\n  </KeywordList>\n  <T>x</T>"
)
KEYWORDS = at("KeywordList", 0, "Keyword")


@pytest.mark.parametrize(
    ("inner", "change", "result"),
    [
        (LIST, Remove((*KEYWORDS, 0)), LIST.replace("    <Keyword a='N'>a</Keyword>\n", "")),
        (LIST, Remove((*KEYWORDS, 0, "#text")), LIST.replace("    <Keyword a='N'>a</Keyword>\n", "")),
        (LIST, Remove(KEYWORDS), "\n  <T>x</T>"),
        (LIST, Remove(at("KeywordList")), "\n  <T>x</T>"),
        (LIST, Remove((*KEYWORDS, 0, "@a")), LIST.replace("<Keyword a='N'>a<", "<Keyword>a<")),
        (LIST, Split((*KEYWORDS, 1, "#text"), ("b", "c")),
         LIST.replace("b; c<", "b</Keyword>\n    <Keyword a='N'>c<")),
        (LIST, Split((*KEYWORDS, 1), ("b", "c")), None),
        (LIST, Split(at("T"), ("b", "c")), None),
        (LIST, Rename(at("T"), "Title"), LIST.replace("<T>x</T>", "<Title>x</Title>")),
        (LIST, Rename(at("T"), "KeywordList"), None),
        (LIST, Rename(at("T"), "a b"), None),
        (LIST, Rename((*KEYWORDS, 0, "@a"), "@b"), LIST.replace("<Keyword a='N'>a<", "<Keyword b='N'>a<")),
        (LIST, Insert((*KEYWORDS, 0, "@b"), "x"), LIST.replace("<Keyword a='N'>a<", "<Keyword a='N' b=\"x\">a<")),
        (LIST, Insert(at("U"), "x"), None),
        (LIST, Insert(at("T", "@b"), "x"), None),
        (LIST, Quote(at("T")), None),
        ("<K>a</K><K>b</K>", Remove(at("K", 0)), "<K>b</K>"),
        ("<KeywordList><Keyword a='1' a='2'>a, b</Keyword></KeywordList>", Split((*KEYWORDS, 0, "#text"), ("a", "b")),
         None),
        ("<KeywordList><Keyword a=1>a, b</Keyword></KeywordList>", Split((*KEYWORDS, 0, "#text"), ("a", "b")),
         None),
        ("<KeywordList><Keyword a='&b;'>a, b</Keyword></KeywordList>", Split((*KEYWORDS, 0, "#text"), ("a", "b")),
         None),
        ("<KeywordList><Keyword>a, b</Keyword></KeywordList>", Split((*KEYWORDS, 0), ("a", "b")),
         "<KeywordList><Keyword>a</Keyword><Keyword>b</Keyword></KeywordList>"),
        ("<T>x</T>", Remove(at("T")), None),
    ],
)  # fmt: skip
def test_elements_and_attributes_are_taken_away_named_and_parted(
    inner: str, change: Change, result: str | None
) -> None:
    assert spelled(inner, change) == result


def test_the_line_end_of_the_file_is_kept() -> None:
    inner = "\r\n<T>a</T>\r\n<U>b</U>\r\n"
    assert spelled(inner, ReplaceValue(at("T"), "x\ny")) == "\r\n<T>x\r\ny</T>\r\n<U>b</U>\r\n"
    assert spelled(inner, Remove(at("T"))) == "\r\n<U>b</U>\r\n"


def test_what_an_encoding_does_not_have_is_written_by_its_number() -> None:
    text = f"<?xml version='1.0' encoding='ISO-8859-1'?>{TIDES.replace('Tides', 'Märsch')}"
    source = decode(text.encode("latin-1"), "x.xml")
    (document,) = read(source)
    assert isinstance(document, XmlDocument)
    edits = document.spell(ReplacePart(at("Article", "ArticleTitle"), (0, 1), "→ü"))
    assert edits is not None
    assert edits[0].text == "&#x2192;ü"


def test_a_file_is_cut_where_records_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"<?xml version='1.0'?>\n<PubmedArticleSet>\n{TIDES}\n{TIDES}\n{TIDES}\n</PubmedArticleSet>\n".encode()
    first = text.index(b"<PubmedArticle>")
    step = len(TIDES) + 1
    assert cuts(text, 1) == [0, first, first + step, first + 2 * step]
    assert cuts(text.replace(b"\n<PubmedArticle>", b"\n  <PubmedArticle>"), 1)[1:3] == [first, first + step + 2]
    assert cuts(text, first + 10)[:2] == [0, first + step]
    assert cuts(text.replace(b"\n", b""), 1) == [0]
    monkeypatch.setattr(pubmed_xml, "LONG_LINE", 10)
    assert len(cuts(text.replace(b"\n", b""), 1)) == 4
    assert cuts(text, 1 << 20) == [0]
    assert cuts(text.replace(b"'1.0'", b"'1.0' encoding='ISO-8859-1'"), 1) == [0]
    assert cuts(b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + text, 1) == [0]
    assert cuts(b"<a>" * 100, 1) == [0]
    assert cuts(b"<a>\n" * 100, 50) == [0, 52, 104, 156, 208, 260, 312, 364]
    assert cuts(b"<a>\n" * 20_000 + text, 50) == [0]
    lone = text.replace(b"<PubmedArticle>", b"").replace(b"</PubmedArticle>", b"")
    assert len(cuts(lone, 1)) == 4
    assert [
        ends(line) for line in (b"  </PubmedArticle>\n", b"</x></PubmedBookArticle></y>", b"</MedlineCitation>\n")
    ] == [
        True,
        True,
        False,
    ]


def test_the_format_is_known_by_its_suffix_and_on_standard_input_by_its_first_line() -> None:
    assert FORMAT.name == "pubmed_xml"
    for path in ("a.xml", "b.XML.gz"):
        assert format_for(path, "") is FORMAT
    for text in ("<?xml version='1.0'?><a/>", TIDES, " <PubmedArticleSet>", "<MedlineCitation>", "<!DOCTYPE Pubmed>"):
        assert sniff(text) == "pubmed_xml"
    for text in ("<!DOCTYPE html>", "<p>Tides", "<title>"):
        assert sniff(text) != "pubmed_xml"


def test_a_reference_that_xml_does_not_know_is_told_once() -> None:
    text = TIDES.replace("Tides", "Caf&eacute; R&D\x0b")
    found = [one for one in lint(Source("x.xml", text), plan_for()).diagnostics if one.rule.startswith(("text", "syn"))]
    assert [one.rule for one in found] == ["syntax-error"] * 3


def test_any_number_of_slips_is_mended() -> None:
    text = article(f"<PMID>1</PMID><T>{'R & D ' * 500}</T>" + "</U>" * 50)
    problems = both(text)[1]
    assert len(problems) == 520
    mended = mend(text, [edit for problem in problems for edit in problem.edits])
    assert mended == text.replace("&", "&amp;")
