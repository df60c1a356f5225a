r"""An ignore, in a comment or in `[[ignores]]`, silences nothing.

It is left over from a defect that has been mended, or it names the wrong
place, and it would hide the next one. It is judged only for rules that ran;
rules across records are judged only when the whole repository is checked.

```yaml bad here
title: Foxes at night  # abslint: ignore[title-full-stop]  # want: unused-ignore
```
```yaml fixed here
title: Foxes at night
```
```yaml bad here
title: Foxes at night.  # abslint: ignore[title-full-stop, title-all-caps]  # want: unused-ignore
```
```yaml fixed here
title: Foxes at night.  # abslint: ignore[title-full-stop]
```
```yaml good here
title: Foxes at night.  # abslint: ignore[title-full-stop] so printed by the journal
```
```yaml good here
# abslint: ignore[title-full-stop] so printed by the journal
title: Foxes at night.
```
```yaml good here
# abslint: ignore-file[title-full-stop]
title: Foxes at night.
```
"""

from __future__ import annotations

from abslint.model.rule import SourceRule

RULE = SourceRule(name="unused-ignore", page=__doc__, origin="suppress")
