r"""A value stands outside the vocabulary that the schema lists.

Other programs know the listed words only. A near miss is offered as a fix that
wants a look; where the list is short it is told whole.

```yaml bad
type: article-jornal  # want: schema-value
```
```yaml fixed
type: article-journal
```
```yaml bad
links:
  - url: https://example.org/tidal.pdf
    access: free of charge  # want: schema-value
```
```yaml good
type: article-journal
links:
  - url: https://example.org/tidal.pdf
    access: open
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-value", page=__doc__, severity=Severity.ERROR, origin="schema")
