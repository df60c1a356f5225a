r"""The whole title stands in quotation marks.

They come from a list of references in which titles are quoted, or from a program that quotes what it exports, and are
then printed within the quotation marks of the citation style. What somebody said may well be a title, and a short one
may name the work that the paper is about: so nothing is said where a subtitle follows, where somebody speaks of
themselves, or of fewer than eight words. As that is a guess, the fix wants a look.

```yaml bad
title: '"Tides, crabs and the school calendar of a small island"'  # want: title-in-quotes
```
```yaml fixed
title: 'Tides, crabs and the school calendar of a small island'
```
```yaml bad
title: “Counting crabs at dusk with one lamp and two children”  # want: title-in-quotes
```
```yaml fixed
title: Counting crabs at dusk with one lamp and two children
```
```yaml bad
title: „Die Zählung der Krabben in der Dämmerung mit einer Lampe“  # want: title-in-quotes
language: de
```
```json bad profile=csl-json want=title-in-quotes,title-full-stop
{"title": "“Counting crabs at dusk with one lamp and two children”."}
```
```yaml good
title: '"Low water" is a word with many meanings at the "high school"'
```
```yaml good
title: '“Low water”, “slack water” and what the pilots call “dead water”'
```
```yaml good
title: “The Crab at the Door”
```
```yaml good
title: “I never saw a crab that I did not like”
```
```yaml good
title: “There is always one more crab”
subtitle: what counting does to those who count
```
```yaml good
title: "'Tis the tide that counts, said the pilots' children"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.plain_titles import SOUND_TITLES
from abslint.knowledge.prose import shorten, words
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

PARTNERS = {'"': '"”', "'": "'’", "“": '”"', "„": "“”", "«": "»", "»": "«", "‘": "’'", "‚": "‘’"}

FEWEST = 8
"""Words."""

_SPEAKING = frozenset("i i'm i've i'd me my we we're our us you you're your ich wir mein uns je j'ai nous mon".split())


def check(paper: Paper) -> Iterator[Finding]:
    title = paper.one("title")
    if title is None or not isinstance(title.value, str) or paper.has("subtitle"):
        return
    text = title.text.strip()
    body = text.removesuffix(".").rstrip()
    if len(body) < 3 or body[-1] not in PARTNERS.get(body[0], ""):
        return
    inside = body[1:-1]
    if any(mark in inside for mark in {body[0], body[-1]} - {"’"}):
        return  # two quotations at the two ends
    said = [word.lower().replace("’", "'") for word in words(inside)]
    if len(said) < FEWEST or not _SPEAKING.isdisjoint(said) or inside.rstrip()[-1] in "?!…":
        return
    start = len(title.text) - len(title.text.lstrip())
    end = start + len(body)
    changes = (ReplacePart(title.pointer, (end - 1, end), ""), ReplacePart(title.pointer, (start, start + 1), ""))
    fix = Proposal("take the quotation marks off", changes, safe=False)
    yield title.finding(f"title `{shorten(body)}` stands in quotation marks as a whole", (start, end), fix)


RULE = PaperRule(
    name="title-in-quotes",
    page=__doc__,
    terms=("title", "subtitle"),
    check=check,
    stills=SOUND_TITLES,
)
