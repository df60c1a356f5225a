r"""A handle of a repository stands where the DOI should.

DOIs are handles that begin with `10.`; `10568/110997` is one of a repository's own. It is resolved by another service,
and indexes do not know it. It belongs to the handle's own field or among the links.

```yaml bad
identifiers:
  doi: 10568/110997  # want: doi-is-handle
```
```yaml bad
doi: http://hdl.handle.net/10568/110997  # want: doi-is-handle
```
```json bad profile=csl-json want=doi-is-handle:/DOI
{"DOI": "hdl:20.500.11820/ab12"}
```
```yaml good
identifiers: {doi: 10.1234/110997, handle: 10568/110997}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import PLAIN_DOI, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(doi: Field) -> Iterator[Finding]:
    if read_written_doi(doi.text).kind == "handle":
        yield doi.finding(f"`{shorten(doi.text)}` is a handle and no DOI, which begins with `10.`")


RULE = FieldRule(
    name="doi-is-handle",
    page=__doc__,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value",),
)
