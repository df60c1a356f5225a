r"""A DOI is written as a link or with a label.

The record keeps the bare DOI, `10.1000/182`. `https://doi.org/`, `doi:` and the like are added where it is shown. A
publisher's address that holds the DOI is cut down to it, which wants a look. With the option `form = "url"` the house
keeps DOIs as Crossref displays them, `https://doi.org/10.1000/182`, and bare ones are told instead.

```yaml bad
identifiers:
  doi: https://doi.org/10.1234/tide.7  # want: doi-as-link
```
```yaml fixed
identifiers:
  doi: 10.1234/tide.7
```
```yaml bad
doi: "doi: 10.1234/tide.7"  # want: doi-as-link
```
```yaml fixed
doi: "10.1234/tide.7"
```
```json bad profile=csl-json want=doi-as-link:/DOI
{"DOI": "http://dx.doi.org/10.1234/TIDE.7"}
```
```json fixed profile=csl-json
{"DOI": "10.1234/TIDE.7"}
```
```markdown bad
---
doi: doi.org/10.1234%2Ftide.7  # want: doi-as-link
---
```
```markdown fixed
---
doi: 10.1234/tide.7
---
```
```yaml bad
identifiers: {doi: "https://journal.example.org/doi/full/10.1234/tide.7?journalCode=tide"}  # want: doi-as-link
```
```yaml fixed
identifiers: {doi: "10.1234/tide.7"}
```
```yaml bad
identifiers: {doi: "http://doi.example.org/10.1234/tide.7"}  # want: doi-as-link
```
```yaml good
identifiers: {doi: 10.1234/tide.7}
```
```yaml good
doi: 10.1234/https.doi.org
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from abslint.knowledge.doi import doi_url
from abslint.knowledge.doi_faults import PLAIN_DOI, is_loose, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

Form = Literal["bare", "url"]


def check(doi: Field, *, form: Form = "bare") -> Iterator[Finding]:
    written = read_written_doi(doi.text)
    if form == "url":
        yield from _bare(doi, written.value if written.kind in ("bare", "led") else "")
        return
    reading = written.reading
    if reading is None or not reading.prefix_form or doi.paper.profile.forms.doi_links:
        return
    end = reading.end if is_loose(reading.tail) else len(doi.text)
    fix = doi.replace(f"write the bare DOI `{shorten(reading.doi)}`", reading.doi, (0, end))
    if fix is not None and reading.prefix_form == "page":
        fix = fix.unsafe()
    yield doi.finding(f"DOI `{shorten(doi.text)}` is written as a link or with a label", (0, end), fix)


def _bare(doi: Field, bare: str) -> Iterator[Finding]:
    if bare and doi.text != doi_url(bare):
        fix = doi.replace("write it as a link", doi_url(bare))
        yield doi.finding(f"DOI `{shorten(doi.text)}` is not written as `{shorten(doi_url(bare))}`", fix=fix)
    elif bare:
        yield doi.right()  # whatever the schema asks for


RULE = FieldRule(
    name="doi-as-link",
    page=__doc__,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value",),
)
