r"""A short DOI stands for the DOI.

`10/fqd6hj` is a shortcut of shortDOI.org to a DOI. No index knows papers by it, and it says nothing of the publisher.
Open it, and write the DOI to which it leads. Where a link of the record says that DOI, it is proposed.

```yaml bad
identifiers:
  doi: 10/fqd6hj  # want: doi-short
```
```yaml bad
doi: https://doi.org/fqd6hj  # want: doi-short
```
```json bad profile=csl-json want=doi-short:/DOI
{"DOI": "https://doi.org/10/fqd6hj"}
```
```json bad profile=csl-json want=doi-short:/DOI
{"DOI": "10/fqd6hj", "URL": "https://doi.org/10.1234/tide.77"}
```
```json fixed profile=csl-json
{"DOI": "10.1234/tide.77", "URL": "https://doi.org/10.1234/tide.77"}
```
```yaml good
identifiers: {doi: 10.1234/fqd6hj}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi import clean_doi
from abslint.knowledge.doi_faults import PLAIN_DOI, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplaceValue
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(doi: Field) -> Iterator[Finding]:
    if read_written_doi(doi.text).kind == "short":
        message = f"`{shorten(doi.text)}` is a short DOI: write the one to which it leads"
        linked = set(filter(None, map(clean_doi, doi.paper.texts("links.url"))))
        if len(linked) != 1:
            yield doi.finding(message)
            return
        (full,) = linked
        fix = Proposal("write the DOI of the link", (ReplaceValue(doi.pointer, full),), safe=False)
        yield doi.finding(f"{message}, `{shorten(full)}` by the record's link", fix=fix)


RULE = FieldRule(
    name="doi-short",
    page=__doc__,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value",),
)
