r"""A text is not what the schema's `format` names: a date, an address, an identifier.

All formats of JSON Schema are checked, and besides `doi`, `orcid`, `issn`,
`isbn`, `bcp47` (a language tag) and `edtf` (a date that may be uncertain). Where
a rule of its own knows better what is wrong with the value, that rule speaks.

```yaml bad
keywords:
  - text: Strandkrabbe
    language: not a tag  # want: schema-format
```
```yaml good
keywords:
  - text: Strandkrabbe
    language: de
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(name="schema-format", page=__doc__, severity=Severity.ERROR, origin="schema")
