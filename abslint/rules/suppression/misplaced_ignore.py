r"""An ignore comment stands inside a string, where it is text.

In a folded or literal block, and between quotes, `#` begins no comment: it
becomes part of the abstract. Put the comment behind the key.

```yaml bad here
abstract: |
  We watched foxes at night from a window for one winter and wrote down when they came.
  They came at four in the morning on most days, and later on Sundays. # abslint: ignore[title-all-caps]  # want: misplaced-ignore
```
```yaml good here
abstract: >  # abslint: ignore[text-html-entity] the journal prints it so
  We watched foxes at night &amp; by day from a window for one winter and wrote down when they came. They came at
  four in the morning on most days, and later on Sundays.
```
"""

from __future__ import annotations

from abslint.model.rule import SourceRule

RULE = SourceRule(name="misplaced-ignore", page=__doc__, origin="suppress")
