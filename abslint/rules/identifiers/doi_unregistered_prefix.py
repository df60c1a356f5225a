r"""A DOI has a prefix whose DOIs are never registered.

`10.5555/` is for examples. ACM's library uses it in its addresses for papers without a DOI, and they get copied; such
a DOI leads nowhere. Put the address of the page among the links, if it is not there, and leave the DOI out. `10.5072/`
is for tests.

```yaml bad
identifiers:
  doi: 10.5555/1234567.1234568  # want: doi-unregistered-prefix
```
```json bad profile=csl-json want=doi-unregistered-prefix:/DOI
{"DOI": "10.5072/tide.7"}
```
```yaml good
identifiers: {doi: 10.1145/1234567.1234568}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import PLAIN_DOI, linked_doi, read_written_doi
from abslint.knowledge.doi_kinds import is_test_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import FieldRule

ADD = "put the address of its page among the links"


def check(doi: Field) -> Iterator[Finding]:
    if "10.5" not in doi.text:
        return
    bare = read_written_doi(doi.text).value
    if is_test_doi(bare):
        what = "the record has the address of its page, leave the DOI out" if _has_page(doi.paper) else ADD
        yield doi.finding(f"DOI `{shorten(bare)}` leads nowhere, {what}")


def _has_page(paper: Paper) -> bool:
    """Whether a link leads elsewhere than to a DOI."""
    return any(link.lower().startswith("http") and linked_doi(link) is None for link in paper.texts("links.url"))


RULE = FieldRule(
    name="doi-unregistered-prefix",
    page=__doc__,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    yields_to=("placeholder-value",),
)
