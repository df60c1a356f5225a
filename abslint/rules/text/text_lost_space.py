r"""A sentence begins right behind the full stop of the last one.

A line break or a tag was taken out, and the space with it: `asleep.We` is one word for a search. Addresses, file
names, code and Latin names of subspecies are left alone. No fix: something else may have been lost there, too. The
rule is off by default, since names of products and programs are written so.

```yaml bad
title: The foxes were asleep.We were not  # want: text-lost-space
```
```yaml bad
abstract: >-
  We watched foxes from a window at night for one whole winter (every night but three).They came at four  # want: text-lost-space
  in the morning on most days, and later on Sundays, when there was less to be found for them.
```
```yaml bad
language: pl
title: Kraby zostały w kałużach piasku.Jesienią było ich więcej  # want: text-lost-space
```
```yaml good
title: Sleep at www.Foxes.example, by mail to ida.Marsh@example.org, and in sleep.Py
```
```yaml good
title: On p.Val600Glu, c.35G>A, Oryza sativa subsp.Japonica and Node.Js
```
```yaml good
title: Calls of numpy.Array and java.util.List
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals

_RUN = Pattern(
    r"(?<![^\s(\"“‘'])(?P<word>[(\"“‘']?[^\s./@_:()]{1,30}[a-z]|[^\s./@_:]{1,40}[)\]%])"
    r"[.!?](?P<next>[A-Z](?:[a-z\u00df-\u00f6\u00f8-\u024f]{1,20})?)(?=[\s,;:]|\Z)"
)
_NAMES = frozenset("sp ssp subsp var cv aff cf fig www numpy scipy data".split())
"""Words behind whose stop a name follows without a space."""

_ENDINGS = frozenset("com org net edu gov info io js py ai app exe txt pdf csv doc docx zip htm html xml json".split())
"""Endings of addresses and of files."""


def check(field: Field) -> Iterator[Finding]:
    found = [match for match in _RUN.finditer(field.text) if not _is_name(match["word"], match["next"])]
    if not found:
        return
    message = f"a space is missing in `{shorten(found[0][0])}`, where a sentence begins"
    if len(found) > 1:
        more = len(found) - 1
        message += f", and in {more} more {'place' if more == 1 else 'places'} of the value"
    yield field.finding(message, found[0].span())


def _is_name(word: str, following: str) -> bool:
    plain = word.strip("(\"“‘'").lower()
    return plain in _NAMES or following.lower() in _ENDINGS or (len(following) == 1 and following not in "AI")


RULE = FieldRule(
    name="text-lost-space",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("title", "subtitle", "translated_titles", "abstract", "other_abstracts", "note", "copyright"),
    check=check,
    trigger=Literals(".", "!", "?", sign=r"[a-z)\]%][.!?][A-Z]"),
    yields_to=("abstract-glued-words",),
)
