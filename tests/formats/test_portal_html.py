"""Pages of HTML: tags and a portal's blocks, their places, and edits in the page's own style."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import apply_edits, fix
from abslint.formats import format_for, sniff
from abslint.formats.html_document import HtmlDocument
from abslint.formats.portal_html import FORMAT, read
from abslint.model.finding import Change, Edit, Insert, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.source import Source
from abslint.testing import plan_for

JOURNAL = """\
<!DOCTYPE html>
<html lang="en">
<head>
  <title>Tides</title>
  <meta name="citation_title" content="Tides &amp; caf&eacute;s of the d&#252;nes"/>
  <META NAME='Citation_Author' CONTENT='Marsh, Ida'>
  <meta name="citation_author" content="Holm, Tor">
  <meta content="10.1234/tidal.7" name=citation_doi>
  <meta name=citation_volume content=12>
  <meta name="citation_keywords" content="tide &quot;and&quot; moon"> <meta name="viewport" content="w">
</head>
<body><p>R&D</p></body>
</html>
"""

PORTAL = """\
<!DOCTYPE html>
<html>
<head>
<meta name="citation_title" content="Tides">
<script>var x = '<h1>no</h1><meta name="citation_title" content="no">';</script>
<style>h1 > p { }</style>
</head>
<body>
<h1>Shores <!-- abslint: ignore[title-full-stop] --></h1>
<div class="rendering rendering_researchoutput">
<h1><span>Tides of <i>E.
   coli</i> &ndash; a count</span></h1>
<p class="relations persons"><a class="link person"><span>Ida Marsh</span></a>, Tor Holm &amp; Ebba Sand</p>
<p class="type"><span>Research output<span>: </span></span><span>Contribution to journal<u> › </u></span>Article</p>
<h2>Abstract</h2>
<div class="textblock"><div>We counted.<br/>Twice.</div> Thrice.</div>
<table class="properties"><tbody>
<tr class="language"><th scope="row">Original language</th><td>English
<tr><th scope="row">Journal</th><td><a rel="Journal"><span>Journal of Imagined Shores</span></a></td></tr>
  <tr><th scope="row">Volume</th><td>12</td></tr>
<tr><th>Issue <!-- x > y -->number<td><!-- <b> -->3<!----></td></tr>
<tr><th>What nobody knows</th><td>x</td></tr>
<tr><th scope="row">DOIs</th><td><div class="doi"><a href="https://doi.org/10.1234/t"><span>10.1234/t</span></a></div></td></tr>
<tr class="status"><th scope="row">Publication status</th><td><span>Published - </span><span>1 Feb 2020</span></td></tr>
</tbody></table>
<h3>Keywords</h3>
<ul class="relations keywords">
<li><span>*tide</span></li>
<li>moon
</ul>
<h3>Bibliographical note</h3><div class="textblock">Late.</div>
</div>
</body>
</html>
"""


def one(text: str) -> HtmlDocument:
    (document,) = read(Source("x.html", text))
    assert isinstance(document, HtmlDocument)
    return document


def mend(text: str, edits: Sequence[Edit] | None) -> str | None:
    return None if edits is None else apply_edits(Source("x.html", text), sorted(edits)).text


def spelled(text: str, change: Change) -> str | None:
    return mend(text, one(text).spell(change))


def test_tags_are_read_by_their_names_in_lower_case() -> None:
    assert one(JOURNAL).data == {
        "citation_title": "Tides & cafés of the dünes",
        "citation_author": ["Marsh, Ida", "Holm, Tor"],
        "citation_doi": "10.1234/tidal.7",
        "citation_volume": "12",
        "citation_keywords": ['tide "and" moon'],
    }


def test_the_blocks_of_a_portal_are_read_by_the_keys_of_their_labels() -> None:
    assert one(PORTAL).data == {
        "citation_title": "Tides",
        "title": "Tides of <i>E. coli</i> – a count",
        "authors": ["Ida Marsh", "Tor Holm", "Ebba Sand"],
        "type_line": "Research output: Contribution to journal › Article",
        "abstract": "We counted.\nTwice.\nThrice.",
        "original_language": "English",
        "journal": "Journal of Imagined Shores",
        "volume": "12",
        "issue_number": "3",
        "dois": ["10.1234/t"],
        "publication_status": "Published - 1 Feb 2020",
        "keywords": ["*tide", "moon"],
        "bibliographical_note": "Late.",
    }


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("<span>Committee on Dykes and Dunes</span>, Ida Marsh", ["Committee on Dykes and Dunes", "Ida Marsh"]),
        ("<a><span>Committee on Dykes and Dunes</span></a>", ["Committee on Dykes and Dunes"]),
        (
            "<a>Committee and <span>Dunes</span> and <span>Dykes</span></a>, Tor Holm",
            ["Committee and Dunes and Dykes", "Tor Holm"],
        ),
        ("<a>Marsh, Ida</a> and <a>Holm, Tor</a>", ["Marsh, Ida", "Holm, Tor"]),
        ("<span>Ida Marsh, Tor Holm</span>", ["Ida Marsh", "Tor Holm"]),
        ("<span><span>Ida Marsh</span>, Tor Holm</span> &amp; Ebba Sand", ["Ida Marsh", "Tor Holm", "Ebba Sand"]),
        ("<a>Ida Marsh,</a> <a>Tor Holm;</a><a>Ebba Sand</a>", ["Ida Marsh", "Tor Holm", "Ebba Sand"]),
        ("<a>Ida Marsh<span>, Tor Holm and Ebba Sand", ["Ida Marsh", "Tor Holm", "Ebba Sand"]),
    ],
)
def test_a_name_in_an_element_of_its_own_is_one(said: str, names: list[str]) -> None:
    """A committee's was taken for two authors where `and` stands in it."""
    page = one(PORTAL.replace('<a class="link person"><span>Ida Marsh</span></a>, Tor Holm &amp; Ebba Sand', said))
    assert page.data["authors"] == names


@pytest.mark.parametrize(
    ("text", "pointer", "word", "written"),
    [
        (JOURNAL, ("citation_title",), "&", "&amp;"),
        (JOURNAL, ("citation_title",), "é", "&eacute;"),
        (JOURNAL, ("citation_title",), "ünes", "&#252;nes"),
        (JOURNAL, ("citation_keywords", 0), "moon", "moon"),
        (JOURNAL, ("citation_volume",), "2", "2"),
        (JOURNAL, ("citation_author", 1), "Tor", "Tor"),
        (PORTAL, ("title",), "coli", "coli"),
        (PORTAL, ("title",), "E. c", "E.\n   c"),
        (PORTAL, ("title",), "–", "&ndash;"),
        (PORTAL, ("authors", 2), "Ebba", "Ebba"),
        (PORTAL, ("publication_status",), "1 Feb", "1 Feb"),
        (PORTAL, ("abstract",), "Thrice", "Thrice"),
        (PORTAL, ("abstract",), "counted", "counted"),
    ],
)
def test_each_word_stands_where_it_is_said_to(
    text: str, pointer: tuple[str | int, ...], word: str, written: str
) -> None:
    document = one(text)
    start = document.written(pointer).index(word)
    assert text[slice(*document.locate(pointer, (start, start + len(word))))] == written


def test_places_count_code_points_behind_a_byte_order_mark() -> None:
    source = decode('\ufeff<meta name="citation_title" content="😀 e\u0301 tide">\r\n'.encode(), "x.html")
    (document,) = read(source)
    assert isinstance(document, HtmlDocument)
    assert source.text[slice(*document.locate(("citation_title",), (5, 9)))] == "tide"


def test_pointers_name_texts_lists_and_the_record() -> None:
    document = one(JOURNAL)
    assert JOURNAL[slice(*document.locate(()))].startswith('<meta name="citation_title"')
    assert JOURNAL[slice(*document.locate(("citation_author",)))].startswith("Marsh, Ida'>")
    assert JOURNAL[slice(*document.locate_key(("citation_doi",)))] == "citation_doi"
    assert JOURNAL[slice(*document.locate_key(("citation_author", 1)))] == "Holm, Tor"
    assert PORTAL[slice(*one(PORTAL).locate_key(("volume",)))] == "Volume"
    for pointer in [("x",), ("citation_author", 2), ("citation_doi", 0)]:
        with pytest.raises(LookupError):
            document.locate(pointer)
    with pytest.raises(LookupError):
        document.locate(("citation_doi",), (0, 99))
    for pointer in [(), ("citation_author",)]:
        with pytest.raises(TypeError):
            document.written(pointer)
    assert (document.base, document.json_text, document.line) == ((), None, None)
    assert (document.plain(("x",)), document.remark(("x",))) == (False, None)
    assert not [*document.blocks(), *document.misreads]


def test_comments_are_those_of_the_page_and_not_of_scripts() -> None:
    text = '<!-- a --><meta name="citation_title" content="T"><script><!-- b --></script>\n<!-- c <p> -->\n<!-- d'
    assert [(comment.text, comment.alone) for comment in one(text).comments()] == [("a", False), ("c <p>", True)]


@pytest.mark.parametrize(
    "text",
    ["", "<html><h1>Tides</h1></html>", '<meta name="description" content="citation_title">', "plain words",
     '<meta name="citation_title" content="cut', "<!-- <meta name='citation_title' content='x'> -->",
     "<div class='rendering'>", '<meta name="citation_title">', '<meta name="dc.title x" content="y">'],
)  # fmt: skip
def test_what_tells_of_no_paper_is_passed_over(text: str) -> None:
    assert list(read(Source("x.html", text))) == []


def test_a_huge_page_without_a_paper_is_passed_over_fast() -> None:
    text = "<p class='x'>words &amp; more</p>\n" * 200_000
    start = time.process_time()
    assert list(read(Source("x.html", text))) == []
    assert time.process_time() - start < 1


def test_thousands_of_authors_in_one_line_are_read_fast() -> None:
    """Each was cut out of the line by a look at all of it: 2,000 names took six seconds."""
    names = ", ".join(f"<a><span>Ida Marsh {number}</span></a>" for number in range(2000))
    page = f'<div class="rendering"><h1>Tides</h1><p class="relations persons">{names}</p></div>'
    start = time.process_time()
    assert len(one(page).data["authors"]) == 2000
    assert time.process_time() - start < 1


def test_what_comes_again_without_leave_is_a_list() -> None:
    text = '<meta name="citation_title" content="a"><meta name="citation_title" content="b">'
    assert one(text).data == {"citation_title": ["a", "b"]}
    assert one(text).written(("citation_title", 1)) == "b"


@pytest.mark.parametrize(
    ("text", "change", "old", "new"),
    [
        (JOURNAL, ReplacePart(("citation_title",), (6, 7), "and"), "&amp;", "and"),
        (JOURNAL, ReplacePart(("citation_title",), (6, 7), "<"), "&amp;", "&lt;"),
        (JOURNAL, ReplaceValue(("citation_author", 0), "O'Marsh, Ida"), "'Marsh, Ida'", "'O&apos;Marsh, Ida'"),
        (JOURNAL, ReplaceValue(("citation_author", 1), 'Holm "T"'), "Holm, Tor", "Holm &quot;T&quot;"),
        (JOURNAL, ReplaceValue(("citation_volume",), 13), "content=12", "content=13"),
        (JOURNAL, ReplaceValue(("citation_volume",), "1 & 2"), "content=12", 'content="1 &amp; 2"'),
        (JOURNAL, Remove(("citation_author", 0)), "  <META NAME='Citation_Author' CONTENT='Marsh, Ida'>\n", ""),
        (JOURNAL, Remove(("citation_keywords",)),
         '<meta name="citation_keywords" content="tide &quot;and&quot; moon">', ""),
        (JOURNAL, Rename(("citation_doi",), "citation_pmid"), "citation_doi", "citation_pmid"),
        (JOURNAL, Split(("citation_author", 1), ("A, B", "C & D")), '<meta name="citation_author" content="Holm, Tor">',
         '<meta name="citation_author" content="A, B">\n  <meta name="citation_author" content="C &amp; D">'),
        (JOURNAL, Insert(("citation_issue",), 3), "moon\">", "moon\">\n  <meta name=\"citation_issue\" content=\"3\">"),
        (PORTAL, ReplacePart(("title",), (0, 5), "Ebbs"), "<span>Tides", "<span>Ebbs"),
        (PORTAL, ReplacePart(("title",), (0, 5), "<b>x</b>"), "<span>Tides", "<span><b>x</b>"),
        (PORTAL, ReplacePart(("title",), (24, 25), "-"), "&ndash;", "-"),
        (PORTAL, ReplaceValue(("volume",), "13"), "<td>12", "<td>13"),
        (PORTAL, Remove(("volume",)), '  <tr><th scope="row">Volume</th><td>12</td></tr>\n', ""),
        (PORTAL, Remove(("keywords", 0)), "<li><span>*tide</span></li>\n", ""),
        (PORTAL, Split(("keywords", 0), ("a", "b")), "<li><span>*tide</span></li>",
         "<li><span>a</span></li>\n<li><span>b</span></li>"),
        (PORTAL, ReplacePart(("authors", 1), (0, 3), "Tore"), "Tor ", "Tore "),
    ],
)  # fmt: skip
def test_changes_are_spelled_in_the_pages_own_style(text: str, change: Change, old: str, new: str) -> None:
    assert text.count(old) == 1
    assert spelled(text, change) == text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (JOURNAL, ReplaceValue(("citation_title",), ["a"])),
        (JOURNAL, ReplaceValue(("citation_title",), "a\0b")),
        (JOURNAL, Rename(("citation_doi",), "citation_volume")),
        (JOURNAL, Rename(("citation_doi",), "citation_author")),
        (JOURNAL, Rename(("citation_doi",), "title")),
        (JOURNAL, Split(("citation_title",), ("a", "b"))),
        (JOURNAL, Insert(("title",), "x")),
        (JOURNAL, Insert(("citation_issue",), ["1", "2"])),
        (JOURNAL, Quote(("citation_volume",))),
        (PORTAL, ReplacePart(("title",), (9, 14), "x")),  # from before a tag into it
        (PORTAL, ReplacePart(("title",), (10, 13), "x")),  # half a tag
        (PORTAL, ReplacePart(("publication_status",), (8, 14), " ")),  # from one element into the next
        (PORTAL, ReplacePart(("abstract",), (8, 14), " ")),
        (PORTAL, ReplaceValue(("volume",), "")),
        (PORTAL, ReplaceValue(("volume",), " 1")),
        (PORTAL, Remove(("title",))),
        (PORTAL, Remove(("authors", 0))),
        (PORTAL, Remove(("dois",))),
        (PORTAL, Split(("authors", 0), ("a", "b"))),
        (PORTAL, Rename(("volume",), "citation_volume")),
    ],
)
def test_what_cannot_be_said_is_not_spelled(text: str, change: Change) -> None:
    assert spelled(text, change) is None


def test_a_record_keeps_its_last_value() -> None:
    assert spelled('<meta name="citation_title" content="T">', Remove(("citation_title",))) is None


def test_new_tags_stand_on_lines_of_their_own_and_are_written_as_the_last() -> None:
    text = '<head>\r\n\t<meta name="citation_title" content="T" />\r\n</head>'
    wanted = text.replace("T\" />", 'T" />\r\n\t<meta name="citation_author" content="a" />\r\n\t'
                          '<meta name="citation_author" content="b" />')  # fmt: skip
    assert spelled(text, Insert(("citation_author",), ["a", "b"])) == wanted


def test_a_comment_silences_what_stands_behind_it() -> None:
    text = '{}\n<meta name="citation_title" content="Tides.">\n<meta name="citation_doi" content="10.1234/t">\n'
    assert [one.rule for one in lint(Source("x.html", text.format("")), plan_for()).diagnostics] == ["title-full-stop"]
    ignored = text.format("<!-- abslint: ignore[title-full-stop] -->")
    assert not lint(Source("x.html", ignored), plan_for()).diagnostics


def test_a_page_is_mended_where_findings_stand_and_nowhere_else() -> None:
    text = JOURNAL.replace("d&#252;nes", "d&#252;nes.").replace("Holm, Tor", "Holm, Tor ")
    fixed = fix(Source("x.html", text), plan_for()).source.text
    assert fixed == JOURNAL


def test_pages_are_known_by_their_suffix_or_their_beginning() -> None:
    assert FORMAT.name == "portal_html"
    for path in ("a/B.HTML", "x.htm", "x.html.gz"):
        assert format_for(path, "") is FORMAT
    for text in ("<!DOCTYPE html>", "<!doctype HTML PUBLIC 'x'>", "<html lang=en>", "\n<head>",
                 "<?xml version='1.0'?>\n<!DOCTYPE html>", "<!-- saved --> <html>"):  # fmt: skip
        assert sniff(text) == "portal_html", text
    for text in ("<?xml version='1.0'?><PubmedArticle/>", "<htmlx>", "html", "title: x"):
        assert sniff(text) != "portal_html", text
