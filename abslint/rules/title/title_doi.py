r"""A DOI stands where the title should.

Whoever or whatever made the record knew no more of the paper than that. The DOI's page tells the title. A title in
which a DOI is spoken of, as in a note on another paper, is one.

```yaml bad
title: 10.1234/crabs.7  # want: title-doi
```
```yaml bad
title: "https://doi.org/10.1234/crabs.7"  # want: title-doi
```
```json bad profile=csl-json want=title-doi
{"title": "DOI: 10.1234/CRABS.7"}
```
```yaml good
title: "Correction to: Counting crabs at dusk (10.1234/crabs.7)"
```
```yaml good
title: 10 years of counting crabs
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi import strip_doi
from abslint.knowledge.plain_titles import SOUND_TITLE
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(title: Field) -> Iterator[Finding]:
    reading = strip_doi(title.text.strip())
    if reading is not None:
        yield title.finding(f"DOI `{shorten(reading.doi)}` stands where the title should")


RULE = FieldRule(
    name="title-doi", page=__doc__, severity=Severity.ERROR, terms=("title",), check=check, silent_on=SOUND_TITLE
)
