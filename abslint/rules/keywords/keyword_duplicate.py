r"""A keyword stands in the record twice.

Merged exports bring the same keyword from two sources, often in another case
or with PubMed's star. The later one is taken away; by hand where they differ by
case or accents. Short symbols that only case tells apart (`Shh` in mice, `SHH`
in people) are two, and so are a heading of a vocabulary and an author's word.

```yaml bad
keywords: [sleep, memory, sleep]  # want: keyword-duplicate:/keywords/2
```
```yaml fixed
keywords: [sleep, memory]
```
```yaml bad
keywords:
  - Night shifts
  - café
  - night shifts  # want: keyword-duplicate
  - cafe  # want: keyword-duplicate
```
```yaml fixed
keywords:
  - Night shifts
  - café
```
```yaml bad
keywords: ["*Gambling", gambling]  # want: keyword-major-topic-mark:/keywords/0, keyword-duplicate:/keywords/1
```
```yaml bad want=keyword-duplicate:/keywords/2
- keywords: [vitamin D, tides]
- keywords: [vitamin D, gulls, VITAMIN D]
```
```json bad profile=csl-json want=keyword-duplicate
{"keyword": "sleep, memory, sleep"}
```
```json fixed profile=csl-json
{"keyword": "sleep, memory"}
```
```json good profile=csl-json
{"keyword": "Marsh, Ida, diaries, Marsh, Otto, letters"}
```
```yaml good
keywords: [Shh, SHH, AIDS, aids, C, C++, "C#", T cell, T-cell receptor]
```
```yaml good
keywords:
  - gambling
  - {text: Gambling, vocabulary: mesh}
  - {text: hotel, language: en}
  - {text: hotel, language: fr}
```
```yaml bad
keywords:
  - {text: seals, major: true}
  - tides
  - seals  # want: keyword-duplicate
```
```yaml fixed
keywords:
  - {text: seals, major: true}
  - tides
```
```yaml bad
keywords:
  - seals
  - {text: seals, major: true}  # want: keyword-duplicate
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import kinds_of, pieces_of, place_in_list, stands_in_list
from abslint.knowledge.keywords import coarse_key, major_marks, same_keyword, told_apart_by_case
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, Remove
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Part


def check(paper: Paper) -> Iterator[Finding]:
    keywords = paper.filled("keywords")
    if len(keywords) > 1 and len({coarse_key(keyword.text) for keyword in keywords}) == len(keywords):
        return
    pieces = sorted(pieces_of(paper), key=place_in_list)
    keys = [same_keyword(text) for _, _, text in pieces]
    if len(set(keys)) == len(keys):
        return
    kinds, majors = (
        kinds_of(paper),
        {field.pointer[:-1] for field in paper.filled("keywords.major") if field.value is True},
    )
    seen: dict[tuple[object, ...], dict[str, None]] = {}  # spellings, in order
    before = 0
    for (keyword, part, spelled), key in zip(pieces, keys, strict=True):
        text = " ".join(spelled.split())
        others = seen.setdefault((key, *kinds.get(keyword.pointer[:-1], ())), {})
        twins = [other for other in others if not told_apart_by_case(other, text)]
        if key and twins and not _may_be_half(keyword, text):
            how = "twice" if text in twins else f"already, as `{shorten(twins[0])}`"
            fix = _remove(keyword, (before if part[0] else 0, part[1]), exact=text in twins)
            if major_marks(text) or keyword.pointer[:-1] in majors:
                fix = None  # the mark would go, too
            yield keyword.finding(f"keyword `{shorten(text)}` stands here {how}", _shown(keyword, part), fix)
        others[text] = None
        before = part[1]


def _may_be_half(keyword: Field, text: str) -> bool:
    """Whether a piece between commas of one string may be half of a heading (``Morrison, Toni,Novelists``)."""
    return not stands_in_list(keyword) and text.istitle() and " " not in text and ";" not in keyword.text


def _shown(keyword: Field, part: Part) -> Part | None:
    return None if stands_in_list(keyword) else part


def _remove(keyword: Field, part: Part, exact: bool) -> Proposal | None:
    """Take the item away, or the keyword with the separator before it."""
    plain = keyword.pointer[-1] != "text"
    if stands_in_list(keyword):
        pointer = keyword.pointer if plain else keyword.pointer[:-1]
        fix: Proposal | None = Proposal("drop the later one", (Remove(pointer),), safe=exact and plain)
        return fix
    fix = keyword.replace("drop the later one", "", part)
    return fix if fix is None or exact else fix.unsafe()


RULE = PaperRule(
    name="keyword-duplicate",
    page=__doc__,
    terms=("keywords", "keywords.vocabulary", "keywords.language", "keywords.major"),
    check=check,
    silent_on=are_plain_keywords,
)
