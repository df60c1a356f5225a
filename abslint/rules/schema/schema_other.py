r"""Something else that the schema forbids: an unknown key inside a closed group, a mix of forms.

A key that nobody reads is information lost. Where a known key is near, it is
offered; keys of your own begin with `x_`.

```yaml bad
event:
  name: Conference on Imagined Shores
  contry: Norway  # want: schema-other
```
```yaml fixed
event:
  name: Conference on Imagined Shores
  country: Norway
```
```json bad want=schema-other:/event/hall
{"event": {"name": "Conference on Imagined Shores", "hall": "B"}}
```
```yaml good
event:
  name: Conference on Imagined Shores
  country: Norway
  x_hall: B
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-other", page=__doc__, severity=Severity.ERROR, origin="schema")
