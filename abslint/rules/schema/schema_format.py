r"""A text is not what the schema's `format` names: a date, an address, an identifier.

All formats of JSON Schema are checked, and besides `doi`, `orcid`, `issn`,
`isbn`, `bcp47` (a language tag) and `edtf` (a date that may be uncertain). Where
a rule of its own knows better what is wrong with the value, that rule speaks.

```yaml bad
thesis:
  supervisors:
    - family: Reef
      orcid: not known  # want: schema-format
```
```yaml good
thesis:
  supervisors:
    - family: Reef
      orcid: 0000-0001-5109-3700
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-format", page=__doc__, severity=Severity.ERROR, origin="schema")
