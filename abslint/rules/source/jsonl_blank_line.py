r"""A blank line stands between the records of a JSON Lines file.

Each line is one value, and a blank one is none: strict readers stop there. A
blank line at the end of the file does no harm.

```jsonl bad want=jsonl-blank-line profile=csl-json
{"id": "a", "type": "book", "title": "Foxes at night", "author": [{"literal": "Ida Marsh"}]}

{"id": "b", "type": "book", "title": "Foxes by day", "author": [{"literal": "Ida Marsh"}]}
```
```jsonl fixed
{"id": "a", "type": "book", "title": "Foxes at night", "author": [{"literal": "Ida Marsh"}]}
{"id": "b", "type": "book", "title": "Foxes by day", "author": [{"literal": "Ida Marsh"}]}
```
```jsonl good profile=csl-json
{"id": "a", "type": "book", "title": "Foxes at night", "author": [{"literal": "Ida Marsh"}]}

```
"""

from __future__ import annotations

from abslint.model.rule import SourceRule

RULE = SourceRule(name="jsonl-blank-line", page=__doc__, origin="format")
