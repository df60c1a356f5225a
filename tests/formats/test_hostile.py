"""What nobody means, in each format, all the way from bytes to mended bytes: a file cut at any byte, values of a
megabyte, signs that open and never close. Findings come of it, never an exception, nor time that grows with the square.
"""

from __future__ import annotations

import codecs
import time
from pathlib import Path

import pytest

from abslint.decode import decode, encode
from abslint.engine import lint
from abslint.fixer import Fixed, fix
from abslint.model.source import Source
from abslint.testing import plan_for

PLAN = plan_for()
RICH = Path(__file__).parent / "rich"
"""A file in each format, with everything that the format has and many a fault."""

NAMES = sorted(path.name for path in RICH.iterdir())
STEP = 17
"""Bytes between two cuts in a run by day; by night there is one at each."""


def mended(data: bytes, name: str) -> Fixed:
    """What comes of a file's bytes; nothing of ours may fail, and what was read can be written again."""
    source = decode(data, name)
    assert encode(source, source.text, source.byte_order_mark) == data
    fixed = fix(source, PLAN, unsafe=True)
    assert [one.message for one in fixed.report.diagnostics if one.rule == "internal-error"] == []
    return fixed


def cut_at(name: str, step: int) -> None:
    data = (RICH / name).read_bytes()
    for end in range(0, len(data) + 1, step):
        again = fix(mended(data[:end], name).source, PLAN, unsafe=True)
        assert not again.changed, (name, end)


def test_every_format_has_a_rich_file() -> None:
    for name in NAMES:
        report = lint(decode((RICH / name).read_bytes(), name), PLAN)
        assert report.records >= 1, name
        assert len({one.rule for one in report.diagnostics}) >= 6, name


@pytest.mark.parametrize("name", NAMES)
def test_a_file_cut_at_any_byte(name: str) -> None:
    cut_at(name, STEP)


@pytest.mark.nightly
@pytest.mark.parametrize("name", NAMES)
def test_a_file_cut_at_each_byte(name: str) -> None:
    cut_at(name, 1)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("cp1252", b""),
    ],
)
def test_a_file_in_another_encoding_is_told_and_read_the_same(name: str, encoding: str, mark: bytes) -> None:
    text = (RICH / name).read_bytes().decode("utf-8-sig").encode(encoding, "ignore").decode(encoding)
    plain, other = lint(decode(text.encode(), name), PLAN), lint(decode(mark + text.encode(encoding), name), PLAN)
    told = [one for one in other.diagnostics if one.rule not in ("not-utf8", "byte-order-mark")]
    assert len(told) < len(other.diagnostics)
    assert [(one.rule, one.pointer, one.region, one.message) for one in told] == [
        (one.rule, one.pointer, one.region, one.message) for one in plain.diagnostics
    ]
    mended(mark + text.encode(encoding), name)


CITATION = "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>{}</Article></MedlineCitation></PubmedArticle>"
PAGE = '<html><head><meta name="citation_title" content="{}"><meta name="citation_doi" content="10.1234/x"></head>'

PLACES = [
    ("x.bib", "@article{k,\n title = {", "},\n year = 2020\n}\n"),
    ("x.bib", '@article{k,\n abstract = "', '",\n year = 2020\n}\n'),
    ("x.bib", "@article{k,\n keywords = {", "}\n}\n"),
    ("x.bib", "@article{k, title = {Tides}}", ""),
    ("x.bib", "@article{k, title = {", ""),
    ("x.bib", "", ""),
    ("x.ris", "TY  - JOUR\nTI  - ", "\nER  - \n"),
    ("x.ris", "TY  - JOUR\nTI  - Tides\nAB  - ", "\nER  - \n"),
    ("x.ris", "TY  - JOUR\nTI  - Tides\nKW  - ", "\nER  - \n"),
    ("x.ris", "TY  - JOUR\n", ""),
    ("x.nbib", "PMID- 1\nTI  - ", "\n"),
    ("x.nbib", "PMID- 1\nTI  - Tides\nAB  - ", "\n"),
    ("x.nbib", "PMID- 1\nTI  - Tides\n", ""),
    ("x.xml", *CITATION.format("<ArticleTitle>{}</ArticleTitle>").split("{}")),
    ("x.xml", *CITATION.format("<Abstract><AbstractText>{}</AbstractText></Abstract>").split("{}")),
    ("x.xml", "<PubmedArticleSet>", ""),
    ("x.xml", "<PubmedArticle><MedlineCitation><PMID ", ""),
    ("x.xml", "<!DOCTYPE PubmedArticleSet [", "]><PubmedArticleSet/>"),
    ("x.toml", "title = 'Tides'\nlanguage = 'en'\nabstract = '''", "'''\n"),
    ("x.toml", "title = 'Tides'\nlanguage = 'en'\nkeywords = [", ""),
    ("x.toml", "", ""),
    ("x.csv", "Title,Authors,Year,DOI\n", ",Marsh,2020,10.1234/x\n"),
    ("x.csv", 'Title,Authors,Year,DOI,Abstract\nTides,Marsh,2020,10.1234/x,"', '"\n'),
    ("x.csv", "Title,Authors,Year,DOI,", "\n"),
    ("x.tsv", "Title\tAuthors\tYear\tDOI\n", "\tMarsh\t2020\t10.1234/x\n"),
    ("x.html", *PAGE.split("{}")),
    ("x.html", PAGE.format("Tides") + "<div class='rendering'><h2>", "</h2></div>"),
    ("x.html", "<html><!-- ", ""),
]
"""Where a long text may stand: in a value, and where none should be."""

PIECES = [
    *("{", "}", "<", '"', "a", "tides and moons ", "\n", " ", "\\", "&amp;", "\0", ",", ";", "a,b\n", ": "),
    *("<a>", "{\\", "[", "]]>", "<!--", '"""', "x=1\n", "TY  - JOUR\n", "PMID- 1\n", "\t", "\r", "\x1b[", "e\u0301"),
    *("a\f", "\u2028", "%", "$", "(", "and ", "-", "*", "10.1234/a ", "https://x.org/", "</", "<![CDATA[", "''", "#"),
]


def spent(place: tuple[str, str, str], piece: str, length: int) -> float:
    """The processor time (seconds) that mending takes of a file with a text of so many characters in a place."""
    name, before, behind = place
    data = (before + piece * (length // len(piece)) + behind).encode()
    start = time.process_time()
    mended(data, name)
    return time.process_time() - start


FLOOR = 1.0
"""Seconds below which growth is of no interest."""

GROWTH = 3.0
"""A text twice as long may take so many times as long: four would be its square."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("piece", ["{", "<", '"', "a", " ", "\0", "a,b\n", "&amp;"])
def test_long_texts_of_one_piece(place: tuple[str, str, str], piece: str) -> None:
    spent(place, piece, 2_000)


@pytest.mark.nightly
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_no_faster_than_the_text(place: tuple[str, str, str], piece: str) -> None:
    short = spent(place, piece, 20_000)
    if short > FLOOR:
        long = spent(place, piece, 40_000)
        assert long < GROWTH * short


@pytest.mark.nightly
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("piece", ["{", "<", '"', "a", "tides and moons ", "\n"])
def test_a_megabyte(place: tuple[str, str, str], piece: str) -> None:
    name, before, behind = place
    lint(Source(name, before + piece * (1_000_000 // len(piece)) + behind), PLAN)
