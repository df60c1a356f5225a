"""A record as the saved page of a Pure portal, and where each of its fields then stands: in the blocks that a reader
sees, and in the tags only what those do not show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from abslint.formats.html_texts import INLINE
from abslint.knowledge.portal import label_for
from benchmarks.papers.page_tags import iris_of, is_read_back, tag_lines
from benchmarks.papers.portal import LABELS, in_lines
from benchmarks.papers.shapes import Data, full_name, value_at
from benchmarks.papers.told import (
    abstract_of,
    inverted,
    isbn_of,
    issns_of,
    language_of,
    names_told,
    text_at,
    told,
    told_shape,
    words_told,
)

_LINES = {
    "article-journal": "Research output: Contribution to journal › Article",
    "book": "Research output: Book/Report › Book",
    "chapter": "Research output: Chapter in Book/Report/Conference proceeding › Chapter",
    "paper-conference": "Research output: Chapter in Book/Report/Conference proceeding › Conference contribution",
    "preprint": "Research output: Working paper › Preprint",
    "report": "Research output: Book/Report › Report",
}
_ROWS = {
    **{place: pointer.split("/")[1] for place, (_, pointer) in LABELS.items()},
    "/container/publisher": "publisher",
    "/container/place": "place_of_publication",
    "/container/edition": "edition",
    "/container/series": "series",
    "/container/issn": "issn",
    "/container/issn/print": "print_issn",
    "/container/issn/electronic": "electronic_issn",
    "/number_of_pages": "number_of_pages",
    "/chapter_number": "chapter_number",
    "/event/name": "event",
    "/identifiers/pmid": "pubmed_id",
    "/identifiers/pmcid": "pubmed_central_id",
    "/identifiers/arxiv": "arxiv_id",
    "/license": "license",
}
"""Native places to the keys of the labels that stand before their values."""

_TAGS = {"/container/short_title": "citation_journal_abbrev", "/links/0/url": "citation_pdf_url"}
"""Native places to the tags that say what no block shows."""

_ECHOES = {
    "/title": "citation_title",
    "/dates/published": "citation_publication_date",
    "/container/title": "citation_journal_title",
    "/volume": "citation_volume",
    "/identifiers/doi": "citation_doi",
}
"""Native places to the tags that say them again."""

_OUTSIDE = frozenset({"title", "type_line", "authors", "abstract", "keywords", "dois"})
"""Keys that have a block of their own."""

_INLINE = re.compile(rf"&lt;(/?(?:{'|'.join(sorted(INLINE))}))&gt;")


def _echoes(data: Data) -> Data:
    """What the tags say again of what a reader sees."""
    people = data.get("authors")
    return {
        **{name: None if (said := text_at(data, place)) is None else said.value for place, name in _ECHOES.items()},
        "citation_author": [inverted(one) for one in people] if isinstance(people, list) else None,
        "citation_issn": [one.value for one in issns_of(data)] or None,
    }


def _shown(data: Data, place: str) -> Any:
    """What a row shows of a native place; None where a list or a mapping stands there."""
    if place == "/language":
        return language_of(data)
    return None if isinstance(value_at(data, place), dict | list) else text_at(data, place)


def _type_line(data: Data) -> Any:
    """The line of the type, which says of a paper that was reviewed by peers that it was."""
    line = _LINES.get(str(data.get("type")))
    if line is None or data.get("peer_reviewed") is not True:
        return told(line, "/type")
    return told(f"{line} › peer-review", "/type", "/peer_reviewed")


def _tell(data: Data) -> Data:
    rows = {key: _shown(data, place) for place, key in _ROWS.items()}
    if data.get("type") != "article-journal":
        rows["title_of_host_publication"] = rows.pop("journal")
    doi = rows.pop("dois")
    return {
        **_echoes(data),
        **{name: text_at(data, place) for place, name in _TAGS.items()},
        "citation_author_orcid": iris_of(data),
        "title": text_at(data, "/title"),
        "authors": names_told(data, full_name),
        "type_line": _type_line(data),
        "abstract": abstract_of(data, in_lines),
        **rows,
        "publication_date": text_at(data, "/dates/published", "/dates/posted"),
        "isbn": isbn_of(data),
        "dois": None if doi is None else [doi],
        "keywords": words_told(data),
        "bibliographical_note": text_at(data, "/note"),
    }


def _fits(data: Data) -> bool:
    """Whether a page can show the record: of a type that the portal has, whose values are read as they were written."""
    turned = PURE_HTML.turn(data)
    return "title" in turned and "type_line" in turned and is_read_back(write([turned]), turned)


def _spelled(text: Any) -> str:
    """A text between tags, with those that stand in texts as they are, and line breaks as a page has them."""
    return _INLINE.sub(r"<\1>", escape(str(text), quote=False)).replace("\n", "<br>")


def _spans(texts: list[Any]) -> list[str]:
    return [f"<span>{_spelled(text)}</span>" for text in texts]


def _row(label: str, cell: str) -> str:
    return f'<tr><th scope="row">{label}</th><td>{cell}</td></tr>'


def _blocks(data: Data) -> Iterator[str]:
    """The lines of the part that shows the paper."""
    yield f"<h1>{_spelled(data.get('title'))}</h1>"
    if "authors" in data:
        yield f'<p class="relations persons">{", ".join(_spans(data["authors"]))}</p>'
    yield f'<p class="type">{_spelled(data.get("type_line"))}</p>'
    if "abstract" in data:
        yield f'<h2>Abstract</h2>\n<div class="textblock">{_spelled(data["abstract"])}</div>'
    yield '<table class="properties"><tbody>'
    for key, value in data.items():
        label = None if key in _OUTSIDE else label_for(key, "en")
        if label is not None:
            yield _row(label, _spelled(value))
    for doi in data.get("dois", ()):
        yield _row("DOIs", f'<div class="doi"><a href="#doi">{_spelled(doi)}</a></div>')
    yield "</tbody></table>"
    if "keywords" in data:
        words = "\n".join(f"<li>{word}</li>" for word in _spans(data["keywords"]))
        yield f'<h3>Keywords</h3>\n<ul class="relations keywords">\n{words}\n</ul>'


def write(records: list[Data]) -> str:
    """The page: its tags, and the part that shows the paper."""
    (data,) = records
    tags = tag_lines({name: value for name, value in data.items() if name.startswith("citation_")})
    body = ["<body>", '<div class="rendering">', *_blocks(data), "</div>", "</body>", "</html>", ""]
    return "\n".join(["<!DOCTYPE html>", "<html>", "<head>", *tags, "</head>", *body])


PURE_HTML = told_shape("pure-html", _tell, _fits)
