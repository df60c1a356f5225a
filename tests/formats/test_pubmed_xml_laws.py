"""What holds for every XML text of PubMed: a glance reads what is read slowly, places are right, cuts cost nothing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from abslint.engine import lint
from abslint.fixer import apply_edits, fix
from abslint.formats.pubmed_xml import cuts, read
from abslint.formats.xml_document import XmlDocument
from abslint.formats.xml_glance import glance
from abslint.formats.xml_texts import Text
from abslint.formats.xml_tree import Element
from abslint.formats.xml_values import data_of
from abslint.knowledge.pubmed import REPEATED
from abslint.model.finding import Change, Problem, Remove, ReplacePart, ReplaceValue, Split
from abslint.model.rule import CorpusRule
from abslint.model.source import Source
from abslint.model.span import Pointer
from abslint.rules import load_catalogue
from abslint.testing import plan_for

PLAN = plan_for(name for name, rule in load_catalogue().rules.items() if not isinstance(rule, CorpusRule))

WORDS = st.sampled_from(
    [
        "tides",
        " ",
        "\n  ",
        "R&amp;D",
        "&lt;i&gt;",
        "&#xe9;",
        "&#10;",
        "é😀",
        "<![CDATA[a < b]]>",
        "<![CDATA[]]>",
        "<!-- n -->",
        "<?p?>",
        "10.1234/t",
        ".",
        "<i>E. coli</i>",
        "H<sub>2</sub>",
        "<u>x</u>",
        "<i/>",
        "\r\n",
        "<m:math xmlns:m='u'><m:mi>x</m:mi></m:math>",
    ]
)
TEXTS = st.lists(WORDS, max_size=4).map("".join)
VALUES = st.sampled_from(["", "1", "a &amp; b", "é", "x\ny", "&#10;", "10.1234/t", "doi", "it's &quot;"])
NAMES = st.sampled_from(
    [
        "Article",
        "ArticleTitle",
        "Abstract",
        "AbstractText",
        "KeywordList",
        "Keyword",
        "PMID",
        "Author",
        "Language",
        "x-y",
        "Éa",
    ]
)
GAPS = st.sampled_from(["", "\n", "\n  ", "<!-- abslint -->", "\r\n"])


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    """An element as text."""
    name = draw(NAMES)
    attributes = "".join(
        f' {key}="{draw(VALUES)}"' for key in draw(st.lists(st.sampled_from(["a", "Label", "x:b"][:2]), unique=True))
    )
    kind = draw(st.integers(0, 5 if depth < 4 else 3))
    if kind == 0:
        return f"<{name}{attributes}/>"
    if kind < 4:
        return f"<{name}{attributes}>{draw(TEXTS)}</{name}>"
    gap = draw(GAPS)
    inner = gap.join(draw(st.lists(elements(depth + 1), min_size=1, max_size=4)))
    return f"<{name}{attributes}>{gap}{inner}{gap}</{name}>"


@st.composite
def records(draw: st.DrawFn) -> str:
    """A record as text."""
    inner = draw(GAPS).join(draw(st.lists(elements(), max_size=4)))
    return f"<PubmedArticle><MedlineCitation><PMID>1</PMID>{inner}</MedlineCitation></PubmedArticle>"


@st.composite
def files(draw: st.DrawFn) -> str:
    """A whole file."""
    between = draw(GAPS)
    inner = between.join(draw(st.lists(records(), min_size=1, max_size=3)))
    head = draw(st.sampled_from(["", "<?xml version='1.0'?>\n", "<!DOCTYPE PubmedArticleSet SYSTEM 'x'>"]))
    return f"{head}<PubmedArticleSet>{between}{inner}{between}</PubmedArticleSet>\n"


BITS = st.sampled_from(
    [
        "<PubmedArticle>",
        "</PubmedArticle>",
        "<MedlineCitation>",
        "</MedlineCitation>",
        "<PubmedArticleSet>",
        "<T>",
        "</T>",
        "<T a='1'>",
        "</PubmedArticleSet>",
        "<i>",
        "</i>",
        "<u>",
        "</u>",
        "<T/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xml ",
        "?>",
        "<",
        ">",
        "&",
        "&amp;",
        "&x;",
        "&#x41;",
        "words",
        " ",
        "\n",
        "<T a=1>",
        "<T a",
        "'",
        '"',
        "</ T>",
        "<!DOCTYPE x [",
        "]>",
        "<PubmedBookArticle>",
        "\x0b",
        "</PubmedBookArticle>",
        "<PMID Version='1'>1</PMID>",
        "<Article>",
        "</Article>",
        "<KeywordList><Keyword>a</Keyword></KeywordList>",
    ]
)
DRAWN = st.lists(BITS, max_size=25).map("".join)


def documents(text: str) -> list[XmlDocument]:
    return [one for one in read(Source("x.xml", text)) if isinstance(one, XmlDocument)]


def problems(text: str) -> list[Problem]:
    return [one for one in read(Source("x.xml", text)) if isinstance(one, Problem)]


def texts_in(data: Any, pointer: Pointer = ()) -> list[tuple[Pointer, str]]:
    """Every text of a record with its pointer."""
    if isinstance(data, str):
        return [(pointer, data)]
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    return [found for step, value in pairs for found in texts_in(value, (*pointer, step))]


@settings(max_examples=40)
@given(files())
def test_what_is_well_formed_is_read_without_a_word(text: str) -> None:
    ElementTree.fromstring(text)  # noqa: S314 - our own text
    assert problems(text) == []


@settings(max_examples=40)
@given(files())
def test_a_glance_reads_what_is_read_token_by_token(text: str) -> None:
    for document in documents(text):
        assert data_of(document.root) == document.data


@given(DRAWN)
@example("<PubmedArticle><u><i>a</u></i></PubmedArticle>")
def test_a_glance_at_odd_texts_reads_the_same_or_nothing(text: str) -> None:
    for document in documents(text):
        seen = glance(text[slice(*document.span)])
        assert seen is None or isinstance(seen, str) or document.data in (seen, {"MedlineCitation": seen})


@given(DRAWN.map(lambda text: f"<PubmedArticle>{text}</PubmedArticle>"))
def test_what_no_reader_takes_is_told(text: str) -> None:
    assume("<!DOCTYPE" not in text)
    try:
        ElementTree.fromstring(text)  # noqa: S314 - our own text
    except ElementTree.ParseError:
        assert problems(text), text
    else:
        assert all("stand" in one.message for one in problems(text)), text  # a record in a record


@settings(max_examples=40)
@given(files())
def test_every_character_of_a_text_stands_where_it_is_said_to(text: str) -> None:
    for document in documents(text):
        for pointer, said in texts_in(document.data):
            assert document.written(pointer) == said
            for at, char in enumerate(said):
                here = text[slice(*document.locate(pointer, (at, at + 1)))]
                assert here == char or here[:1] in "&<\r" or (char == " " and here == "\n"), (pointer, at, here)
            assert document.locate(pointer, (0, len(said))).start >= document.span.start


@settings(max_examples=30)
@given(files(), st.data())
def test_a_file_cut_anywhere_gives_findings_and_its_first_records(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(0, len(text.rstrip()) - 1))
    whole, found = documents(text), documents(text[:end])
    complete = sum(document.span.end <= end for document in whole)
    assert [document.data for document in found[:complete]] == [document.data for document in whole[:complete]]
    assert len(found) <= complete + 1
    report = lint(Source("x.xml", text[:end]), PLAN)
    assert report.internal_errors == 0
    assert not found or any(one.rule == "syntax-error" for one in report.diagnostics)


@settings(max_examples=100)
@given(DRAWN)
def test_whatever_stands_there_ends_without_an_exception(text: str) -> None:
    report = lint(Source("x.xml", text), PLAN)
    assert report.internal_errors == 0
    for document in documents(text):
        assert 0 <= document.span.start < document.span.end <= len(text)
        for pointer, said in texts_in(document.data):
            assert document.written(pointer) == said


@settings(max_examples=40)
@given(files(), st.integers(1, 400))
def test_however_a_file_is_cut_the_same_is_found(text: str, size: int) -> None:
    data = text.encode()
    offsets = [*cuts(data, size), len(data)]
    apart: list[Any] = []
    for start, end in zip(offsets, offsets[1:], strict=False):
        piece = Source("x.xml", data[start:end].decode(), 1, start, goes_on=end < len(data))
        apart += [one.data if isinstance(one, XmlDocument) else one for one in read(piece)]
    assert apart == [document.data for document in documents(text)]


NEW = st.sampled_from(
    ["", "x", "a < b", "R&D", "<i>x</i>", "<i>", "]]>", "é", "\n", " ", "x\0", "it's \"", "</u>", "&amp;"]
)


@st.composite
def changes(draw: st.DrawFn, document: XmlDocument) -> Change:
    """A change somewhere in a record."""
    pointer, said = draw(st.sampled_from(texts_in(document.data)))
    start = draw(st.integers(0, len(said)))
    part = start, draw(st.integers(start, len(said)))
    split = tuple(draw(st.lists(st.sampled_from(["x", "R&D", "<i>y</i>"]), min_size=1, max_size=3)))
    return draw(
        st.sampled_from(
            [
                ReplaceValue(pointer, draw(NEW)),
                ReplacePart(pointer, part, draw(NEW)),
                Remove(pointer),
                Split(pointer, split),
            ]
        )
    )


def wanted(document: XmlDocument, change: Change) -> Any:
    """The data as a change wants them; an element without text is gone when that is."""
    data = deepcopy(document.data)
    pointer = change.pointer
    if isinstance(change, Remove | Split) and pointer[-1] == "#text":
        pointer = pointer[:-1]
    *way, last = pointer
    place = data
    for step in way:
        place = place[step]
    match change:
        case ReplaceValue(_, value):
            place[last] = value
        case ReplacePart(_, (start, end), new):
            place[last] = place[last][:start] + new + place[last][end:]
        case Remove(_):
            del place[last]
        case Split(_, values):
            old = place[last]
            place[last : last + 1] = [{**old, "#text": one} if isinstance(old, dict) else one for one in values]
    return data


@settings(max_examples=60)
@given(files(), st.data())
def test_changes_that_are_spelled_come_out_as_wanted(text: str, data: st.DataObject) -> None:
    found = documents(text)
    number = data.draw(st.integers(0, len(found) - 1))
    for change in data.draw(st.lists(changes(found[number]), min_size=1, max_size=8)):
        edits = found[number].spell(change)
        if edits is None:
            continue
        changed = apply_edits(Source("x.xml", text), sorted(edits)).text
        assert problems(changed) == []
        again = [document.data for document in documents(changed)]
        expected = [document.data for document in found]
        expected[number] = wanted(found[number], change)
        if isinstance(change, Remove):
            assert len(again) == len(expected), (text, change, changed)
            assert _pruned(again[number]) == _pruned(expected[number]), (text, change, changed)
        else:
            assert again == expected, (text, change, changed)


def _pruned(data: Any, name: str = "") -> Any:
    """Data without lists of one, and what is left empty where something was taken away: attributes too."""
    if isinstance(data, dict):
        inner = {key: _pruned(value, key) for key, value in data.items() if not key.startswith("@")}
        kept = {key: value for key, value in inner.items() if value not in (None, "")}
        kept = {key: value for key, value in kept.items() if key != "#text" or str(value).strip()}
        return kept.get("#text") if set(kept) == {"#text"} else kept or None
    if isinstance(data, list):
        items = [item for item in (_pruned(one) for one in data) if item not in (None, "")]
        return items[0] if len(items) == 1 else items or None
    return data if data.strip() else None


@settings(max_examples=60)
@given(st.one_of(files(), DRAWN))
def test_fixing_rests_and_leaves_every_record_there(text: str) -> None:
    fixed = fix(Source("x.xml", text), PLAN, unsafe=True)
    again = fix(fixed.source, PLAN, unsafe=True)
    assert again.source.text == fixed.source.text
    assert len(documents(fixed.source.text)) >= len(documents(text))


@pytest.mark.parametrize(
    "piece",
    [
        "<PubmedArticle>",
        "<PubmedArticle>a</PubmedArticle>",
        "<T>",
        "</T>",
        "<!--",
        "<![CDATA[",
        "<",
        "&",
        "<a b='",
        "<T a ",
        "<i>",
        "a ",
        "<PubmedArticleSet>",
        "<T a='1' b='2' c",
        "<a" + " " * 50,
        "&#x",
        "]]",
        "<u>",
        "<?a ",
        "<!X ",
    ],
)
def test_long_files_take_no_longer_than_their_length(piece: str) -> None:
    text = "<PubmedArticle>" + piece * (60_000 // len(piece))
    found = list(read(Source("x.xml", text)))
    assert 0 < len(found) <= 60_000 + 2  # each piece, the record without an end, and the file without one
    for document in found[:1]:
        assert isinstance(document, Problem | XmlDocument)


def test_the_tables_name_elements_and_their_children() -> None:
    assert all(children for children in REPEATED.values())
    assert Element.__slots__
    assert Text(0).span == (0, 0)
