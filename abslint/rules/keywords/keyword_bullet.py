r"""A keyword begins with a bullet or a number of a list.

Lists copied from a page bring their bullets and numbers along. Numbers count
only where they count the keywords, from one, so that a team named *1. FC* keeps
its name. The bullets of a portal page belong to the page and are read as such.

```yaml bad
keywords:
  - • sleep  # want: keyword-bullet
  - "- memory"  # want: keyword-bullet
  - ◦dreams  # want: keyword-bullet
```
```yaml fixed
keywords:
  - sleep
  - "memory"
  - dreams
```
```yaml bad
keywords:
  - 1. sleep  # want: keyword-bullet
  - "2. memory"  # want: keyword-bullet
```
```yaml fixed
keywords:
  - sleep
  - "memory"
```
```json bad profile=csl-json want=keyword-bullet,keyword-bullet
{"keyword": "(1) sleep, (2) night shifts"}
```
```json fixed profile=csl-json
{"keyword": "sleep, night shifts"}
```
```yaml good
keywords: ["·OH radical", "•NO", "3D printing", "5-HTTLPR", "-omics", "[18F]FDG", "(1)H NMR", "2. Bundesliga"]
```
```yaml good
keywords: ["1. FC Nowhere", "football", "fans"]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import glance, pieces_of
from abslint.knowledge.keywords import bullet_part, numbering
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Part

_SIGN = Pattern(r"[•◦▪▫‣⁃●○■□➢➤❖✓✔\uf0b7\uf0a7∙·]|[-–—*]\s|\d[.)\]]")


def check(paper: Paper) -> Iterator[Finding]:
    if not _SIGN.search(glance(paper)):
        return
    pieces = list(pieces_of(paper))
    counted = _counted([text for _, _, text in pieces])
    for index, (keyword, (start, _), text) in enumerate(pieces):
        part, thing = bullet_part(text), "a bullet"
        if part is None and index in counted:
            part, thing = counted[index], "the number of a list"
        if part is not None:
            shown = (start + part[0], start + part[1])
            fix = keyword.replace(f"drop {'the bullet' if thing == 'a bullet' else 'the number'}", "", shown)
            fix = fix.unsafe() if fix and index in counted and len(counted) < 3 else fix
            yield keyword.finding(f"keyword `{shorten(text)}` begins with {thing}", shown, fix)


def _counted(texts: list[str]) -> dict[int, Part]:
    """The numbers that say at which place their keyword stands, by index; none unless all have one and differ in more
    than that: the letters to the Corinthians, ``1. Korintherbrief`` and ``2. Korintherbrief``, are counted by ordinals."""
    found, rests = {}, set()
    for index, text in enumerate(texts):
        number = numbering(text)
        if number is None or number[0] != index + 1:
            return {}
        found[index] = number[1]
        rests.add(text[number[1][1] :].casefold())
    return found if len(rests) == len(texts) > 1 else {}


RULE = PaperRule(
    name="keyword-bullet",
    page=__doc__,
    terms=("keywords",),
    check=check,
    silent_on=are_plain_keywords,
    yields_to=("keywords-one-string",),
)
