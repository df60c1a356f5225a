r"""A keyword is an identifier, an author's name or the name of a database.

Keywords taken from a page's hidden metadata bring the paper's own numbers, its
authors and the makers of the page along (`pmid:31415926`, `NCBI`). The paper's
identifiers have fields of their own. A database's name counts only beside others
of its page, since papers are written about databases.

```yaml bad
keywords:
  - sleep
  - "PMID: 31415926"  # want: keyword-identifier
  - doi:10.1234/tidal.7  # want: keyword-identifier
```
```yaml bad
keywords: [sleep, Ida Marsh, "Marsh, Ida"]  # want: keyword-identifier:/keywords/1, keyword-identifier:/keywords/2
```
```yaml bad
keywords:
  - sleep
  - NCBI  # want: keyword-identifier
  - NLM  # want: keyword-identifier
  - MEDLINE  # want: keyword-identifier
```
```json bad profile=csl-json want=keyword-identifier,keyword-identifier
{"keyword": "sleep; https://example.org/sleep; PMC3141592"}
```
```markdown bad
---
tags: [sleep, Ida Marsh]  # want: keyword-identifier
---
```
```yaml good
keywords: [NCBI, DOI, PubMed, MEDLINE, ORCID, "1984", COVID-19, 5-HTTLPR, Marsh, rs2020933, CAS 50-00-0]
```
```yaml good
authors: [World Bank]
keywords: [World Bank, loans]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifier_kinds import identify
from abslint.knowledge.keyword_lists import glance, pieces_of
from abslint.knowledge.name_orders import name_orders
from abslint.knowledge.page_makers import is_number_of_record, is_page_maker, makes_page
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

_DIGIT = Pattern(r"\d")
_SIGN = Pattern(r"\d{4}-?\d{3}|10[./]\d|pm|arxiv|orcid|hdl|doi|://|www\.")
_URL = Pattern(r"(?:https?://|www\.)\S+\Z")
_TWO_NAMES = Pattern(r"[A-ZÀ-Þ][^\s\x1f]{0,40} [A-ZÀ-Þ]")
_LETTERS = {"doi": "DOI", "short-doi": "DOI", "arxiv": "arXiv number", "orcid": "ORCID iD"}


def check(paper: Paper) -> Iterator[Finding]:
    look = glance(paper)
    names = name_orders(paper) if _TWO_NAMES.search(look) else frozenset()
    if not names and not _promises(look.lower()):
        return
    pieces = list(pieces_of(paper))
    kinds = [_kind(text) for _, _, text in pieces]
    page = any(kinds) or makes_page([text for _, _, text in pieces])
    for (keyword, part, text), kind in zip(pieces, kinds, strict=True):
        what = kind
        if not what and page and is_page_maker(text):
            what = "name of a database"
        if not what and text.casefold() in names:
            what = "name of an author of this paper"
        if what:
            yield keyword.finding(f"`{shorten(text)}` is the {what}, not a keyword", part)


def _promises(look: str) -> bool:
    """Whether something among the keywords, in small letters, may be an identifier or a maker of pages."""
    if "://" in look or "www." in look or "ncbi" in look or "national" in look:
        return True
    return _DIGIT.search(look) is not None and _SIGN.search(look) is not None


def _kind(text: str) -> str:
    if len(text) > 300 or not _SIGN.search(text.lower()):
        return ""
    if _URL.match(text):
        return "address of a page"
    if is_number_of_record(text):
        return "number of a record"
    found = identify(text)
    return _LETTERS.get(found.kind, found.kind.upper()) if found else ""


RULE = PaperRule(
    name="keyword-identifier",
    page=__doc__,
    terms=("keywords", "authors.name", "authors.family", "authors.given"),
    check=check,
    silent_on=are_plain_keywords,
)
