r"""A record has a key that its shape does not know.

What stands there is read by nobody. It is mostly a misspelling, or a name from
another shape. Keys of one's own begin with `x_`; CSL has `custom` for them. A
misspelt key whose right name is required is told together with what is missing.
What Crossref and DataCite add to CSL-JSON is let pass.

```yaml bad
identifers: {doi: 10.1234/foxes.1}  # want: unknown-field
```
```yaml bad without=keywords
keyword: [foxes, night]  # want: unknown-field
```
```yaml fixed without=keywords
keywords: [foxes, night]
```
```json bad profile=csl-json want=unknown-field:/publsher
{"publsher": "Dyke Press"}
```
```json fixed profile=csl-json
{"publisher": "Dyke Press"}
```
```json good profile=csl-json
{"custom": {"shelf": "B12"}, "is-referenced-by-count": 3, "part-title": "Tides"}
```
```yaml bad
<<: {volume: "3"}  # want: unknown-field
```
```yaml good
x_shelf: B12
```
```yaml good
$schema: record.schema.json
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.closest import closest
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, Rename
from abslint.model.format import MERGE_KEY
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    for key in paper.unknown_keys():
        near = closest(key, paper.profile.known_keys)
        message = f"`{shorten(key)}` is no field of a {paper.profile.title}"
        if key == MERGE_KEY:
            message = "`<<` merges another mapping for some readers of YAML only: write its fields out"
        fix = None
        if near is not None:
            message += f"; did you mean `{near}`?"
            if isinstance(paper.data, dict) and near not in paper.data:
                fix = Proposal(f"rename it to `{near}`", (Rename((key,), near),), safe=False)
        yield Finding((key,), message, fix=fix, on_key=True)


RULE = PaperRule(
    name="unknown-field",
    page=__doc__,
    terms=(),
    check=check,
    stills=(Still(closed=True),),
    covers=("schema-other",),
    yields_to=("schema-required",),
)
