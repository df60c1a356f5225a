"""What holds for every page: places are right, edits come out as wanted, a cut costs nothing but what is cut off."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.engine import lint
from abslint.fixer import apply_edits, fix
from abslint.formats.html_document import HtmlDocument
from abslint.formats.portal_html import read
from abslint.model.finding import Change, Insert, Remove, ReplacePart, ReplaceValue, Split
from abslint.model.rule import CorpusRule
from abslint.model.source import Source
from abslint.model.span import Pointer
from abslint.rules import load_catalogue
from abslint.testing import plan_for

PLAN = plan_for(name for name, rule in load_catalogue().rules.items() if not isinstance(rule, CorpusRule))

WORDS = st.sampled_from(
    ["tides", " ", "R&amp;D", "&lt;i&gt;", "&#233;", "&eacute;", "é😀", "a & b", ".", "10.1234/t", "&nosuch;", "&#0;",
     "\n  ", "\r\n", "*moon", "2020/02/01", "'", "&quot;", "&#xe9;"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=4).map("".join)
MARKED = st.lists(
    st.one_of(WORDS, st.sampled_from(["<i>E. coli</i>", "<span>x</span>", "<br>", "<!-- n -->", "<b>", "</p>"])),
    max_size=4,
).map("".join)
NAMES = st.sampled_from(
    ["citation_title", "citation_author", "citation_doi", "citation_keywords", "Citation_Volume", "DC.Title",
     "dc.creator", "viewport", "citation_publication_date"]
)  # fmt: skip
ROWS = st.sampled_from(["Original language", "Volume", "Journal", "Publication status", "Pages", "x"])


@st.composite
def metas(draw: st.DrawFn) -> str:
    """A tag of a head."""
    name, said = draw(NAMES), draw(TEXTS)
    quote = draw(st.sampled_from(['"', "'"]))
    said = said.replace(quote, "")
    end = draw(st.sampled_from([">", "/>", " />"]))
    if draw(st.booleans()):
        return f"<meta name={quote}{name}{quote} content={quote}{said}{quote}{end}"
    return f"<meta content={quote}{said}{quote}\nname={name}>"


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """A block of a body."""
    kind = draw(st.integers(0, 5))
    said = draw(MARKED)
    if kind == 0:
        return f"<h1><span>{said}</span></h1>"
    if kind == 1:
        return f'<div class="textblock">{said}</div>'
    if kind == 2:
        return f'<p class="relations persons"><span>{said}</span>, Tor Holm</p>'
    if kind == 3:
        return f'<ul class="relations keywords">\n<li>{said}\n<li><span>moon</span></li></ul>'
    row = draw(ROWS)
    return f'<table class="properties"><tr><th>{row}</th><td>{said}</td></tr>\n<tr><th>Issue</th><td>3</table>'


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A whole page."""
    gap = draw(st.sampled_from(["\n", "", "\r\n  "]))
    head = gap.join(draw(st.lists(metas(), max_size=5)))
    body = gap.join(draw(st.lists(blocks(), max_size=4)))
    title = '<meta name="citation_title" content="Ebb">'
    return f'<!DOCTYPE html>{gap}<head>{title}{gap}{head}</head>{gap}<div class="rendering">{body}</div></html>'


BITS = st.sampled_from(
    ["<meta name='citation_title' content='", "'>", ">", "<", "/>", '"', "'", "=", "<meta ", "name=", "citation_title",
     " content=", "<div class='rendering'>", "<h1>", "</h1>", "<li>", "<ul class=keywords>", "</ul>", "<tr>", "<td>",
     "<table class=properties>", "<th>Volume", "</th>", "</table>", "<!--", "-->", "<script>", "</script>", "<i>",
     "</i>", "&", "&amp;", "&#128512;", "w", " ", "\n", "<p class='relations persons'>", "</p>", "\x00", "<textarea>",
     "<div class='textblock'>", "</div>", "<h2>Keywords</h2>", "<a href=x>10.1/x", "<ul class=dois>", "]]>"]
)  # fmt: skip
DRAWN = st.lists(BITS, max_size=30).map("".join)


def documents(text: str) -> list[HtmlDocument]:
    return [one for one in read(Source("x.html", text)) if isinstance(one, HtmlDocument)]


def texts_in(data: dict[str, Any]) -> list[tuple[Pointer, str]]:
    """Every text of a record with its pointer."""
    found: list[tuple[Pointer, str]] = []
    for key, value in data.items():
        found += [((key, n), one) for n, one in enumerate(value)] if isinstance(value, list) else [((key,), value)]
    return found


class Reader(HTMLParser):
    """The standard library's reading of the tags of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(reversed(attrs))
        if tag == "meta" and (named.get("name") or "").lower().startswith(("citation_", "dc.")) and "content" in named:
            self.found.append(((named["name"] or "").lower(), named["content"] or ""))


@settings(max_examples=50)
@given(st.lists(metas(), max_size=6).map("\n".join))
def test_tags_are_read_as_the_standard_library_reads_them(text: str) -> None:
    text = text.replace("&#0;", "").replace("\r\n", "\n") + "<meta name=citation_title content=Ebb>"
    reader = Reader()
    reader.feed(text)
    wanted: dict[str, list[str]] = {}
    for name, said in reader.found:
        wanted.setdefault(name, []).append(said)
    (document,) = documents(text)
    assert {key: value if isinstance(value, list) else [value] for key, value in document.data.items()} == wanted


@settings(max_examples=60)
@given(st.one_of(pages(), DRAWN))
def test_every_character_of_a_text_stands_where_it_is_said_to(text: str) -> None:
    for document in documents(text):
        assert 0 <= document.span.start < document.span.end <= len(text)
        for pointer, said in texts_in(document.data):
            assert document.written(pointer) == said
            last = -1
            for at, char in enumerate(said):
                span = document.locate(pointer, (at, at + 1))
                here = text[slice(*span)]
                assert here == char or here[:1] in "&<\r" or (char in " \n" and here), (pointer, at, here)
                assert span.start >= last
                last = span.start


@settings(max_examples=40)
@given(pages(), st.data())
def test_a_page_cut_anywhere_says_no_more_than_the_whole(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(0, len(text) - 1))
    whole = documents(text)[0].data
    report = lint(Source("x.html", text[:end]), PLAN)
    assert report.internal_errors == 0
    for document in documents(text[:end]):
        for key in document.data:
            assert key in whole


@settings(max_examples=120)
@given(DRAWN)
def test_whatever_stands_there_ends_without_an_exception(text: str) -> None:
    report = lint(Source("x.html", text), PLAN)
    assert report.internal_errors == 0
    for document in documents(text):
        list(document.comments())


NEW = st.sampled_from(["", "x", "a < b", "R&D", "<i>x</i>", "<i>", "é", "\n", " ", "x\0", "it's \"", "</p>", "&amp;"])


@st.composite
def changes(draw: st.DrawFn, document: HtmlDocument) -> Change:
    """A change somewhere in a record."""
    pointer, said = draw(st.sampled_from(texts_in(document.data)))
    start = draw(st.integers(0, len(said)))
    part = start, draw(st.integers(start, len(said)))
    split = tuple(draw(st.lists(st.sampled_from(["x", "R&D", "a 'b' \"c\""]), min_size=1, max_size=3)))
    return draw(
        st.sampled_from(
            [
                ReplaceValue(pointer, draw(NEW)),
                ReplacePart(pointer, part, draw(NEW)),
                Remove(pointer),
                Split(pointer, split),
                Insert(("citation_issue",), draw(NEW)),
            ]
        )
    )


def wanted(data: dict[str, Any], change: Change) -> dict[str, list[str]]:
    """The texts as a change wants them."""
    texts = {key: list(value) if isinstance(value, list) else [value] for key, value in data.items()}
    key = str(change.pointer[0])
    at = int(change.pointer[1]) if len(change.pointer) > 1 else 0
    match change:
        case ReplaceValue(_, value):
            texts[key][at] = str(value)
        case ReplacePart(_, (start, end), new):
            texts[key][at] = texts[key][at][:start] + new + texts[key][at][end:]
        case Remove(_):
            del texts[key][at]
        case Split(_, values):
            texts[key][at : at + 1] = values
        case Insert(_, value):
            texts[key] = [str(value)]
    return {key: value for key, value in texts.items() if value}


@settings(max_examples=60)
@given(pages(), st.data())
def test_changes_that_are_spelled_come_out_as_wanted(text: str, data: st.DataObject) -> None:
    (document,) = documents(text)
    for change in data.draw(st.lists(changes(document), min_size=1, max_size=8)):
        edits = document.spell(change)
        if edits is None:
            continue
        changed = apply_edits(Source("x.html", text), sorted(edits)).text
        (again,) = documents(changed)
        found = {key: value if isinstance(value, list) else [value] for key, value in again.data.items()}
        assert found == wanted(document.data, change), (change, changed)


@settings(max_examples=40)
@given(st.one_of(pages(), DRAWN))
def test_fixing_rests_and_leaves_the_record_there(text: str) -> None:
    fixed = fix(Source("x.html", text), PLAN, unsafe=True)
    again = fix(fixed.source, PLAN, unsafe=True)
    assert again.source.text == fixed.source.text
    assert len(documents(fixed.source.text)) == len(documents(text))


def test_what_never_ends_is_not_read_from_each_of_its_beginnings() -> None:
    text = '<meta name="citation_title" content="T">' + '<a "="<a "=' * 60_000
    start = time.process_time()
    assert len(documents(text)) == 1
    assert time.process_time() - start < 1.5


@pytest.mark.parametrize(
    "piece",
    ["<", "<a", "<a ", '<a ="', "<a ='", '<a "=', '="', "<!--", "<!-- -->", "&", "&amp;", "<h1>", "<td>", "<div>",
     "<meta name=", '<meta name="', "<script>", "</script>", "<li>", "<i>", "<ul class='keywords'>", "<a x='<a x=\"",
     '<a "="<a "=', "<p class='relations persons'>", "<table class=properties><tr>", "<tr><th>Pages<td>1", "a, ",
     "<div class=textblock>", "<a" + " " * 50, "<a =", "<!--x-", "<meta name=citation_title content=x>"],
)  # fmt: skip
def test_long_pages_take_no_longer_than_their_length(piece: str) -> None:
    head = '<meta name="citation_title" content="T"><div class="rendering">'
    text = head + piece * (60_000 // len(piece))
    start = time.process_time()
    (document,) = documents(text)
    list(document.comments())
    assert time.process_time() - start < 1
