r"""A number, text or list is smaller or larger than the schema allows, or a list repeats itself.

Mostly a slip: a count below nothing, a list without items, the same item twice.

```yaml bad
number_of_contributors: -1  # want: schema-size
```
```json bad want=schema-size:/language
{"language": []}
```
```yaml good
number_of_contributors: 1
language: [en, nb]
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-size", page=__doc__, severity=Severity.ERROR, origin="schema")
