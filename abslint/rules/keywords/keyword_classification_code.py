r"""A class of a classification stands among the keywords.

Economists' JEL codes, mathematicians' MSC codes, numbered goals and areas of
portals belong to `subjects`, with scheme and code, where they can be looked up.
A bare code and one behind a mere phrase count only in company (`Q10` is a
coenzyme as well), and `SDG 3` without its official heading is a topic that
authors name.

```yaml bad
keywords:
  - sleep
  - Sustainable Development (Q01)  # want: keyword-classification-code
```
```yaml bad
keywords: [sleep, "JEL: I12"]  # want: keyword-classification-code:/keywords/1
subjects:
  - {scheme: ddc, code: "612.8"}
```
```yaml bad
keywords:
  - Q54  # want: keyword-classification-code
  - Q58  # want: keyword-classification-code
  - Climate (Q54)  # want: keyword-classification-code
  - sleep
```
```json bad profile=csl-json want=keyword-classification-code,keyword-classification-code
{"keyword": "sleep; MSC 2020: 35Q30; SDG 3 - Good Health and Well-being"}
```
```markdown bad
---
tags:
  - 2741 Radiology, Nuclear Medicine and Imaging  # want: keyword-classification-code
  - 1984 novels
---
```
```yaml good
keywords: ["Q10", "Coenzyme Q10", "Cobalamin (B12)", "Vitamin cobalamin (B12)", "SDG 3", "1984 novels", "35S"]
```
```yaml good
keywords: ["Carbon (C14)"]
```
```yaml good
keywords:
  - {text: Sustainable Development (Q01), vocabulary: jel}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from abslint.knowledge.keyword_lists import glance, pieces_of, stands_in_list, vocabularies, vocabulary_of
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.knowledge.subject_codes import SubjectCode, bare_code, read_subject_code
from abslint.model.finding import Finding, Insert, Proposal, Remove, ReplaceValue, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Part

_DIGIT = Pattern(r"[0-9]")


def check(paper: Paper) -> Iterator[Finding]:
    if not _DIGIT.search(glance(paper)):
        return
    found: list[tuple[Field, Part, str, SubjectCode]] = []
    bare: list[tuple[Field, Part, str, SubjectCode]] = []
    for keyword, part, text in pieces_of(paper, _DIGIT.search):
        code = read_subject_code(text)
        if code is not None:
            found.append((keyword, part, text, code))
        elif (code := bare_code(text)) is not None:
            bare.append((keyword, part, text, code))
    if not found and not bare:
        return
    schemes = Counter(code.scheme for *_, code in (*found, *bare))
    found += [item for item in bare if schemes[item[3].scheme] > 1]
    known = vocabularies(paper) if found else {}
    found = [item for item in found if not vocabulary_of(item[0], known)]
    fix = _move(paper, [(keyword, code) for keyword, _, _, code in found]) if found else None
    for keyword, part, text, code in found:
        name = f"{code.scheme.upper()} class"
        yield keyword.finding(f"`{shorten(text)}` is a {name}, which belongs to the subjects", part, fix)


def _move(paper: Paper, found: list[tuple[Field, SubjectCode]]) -> Proposal | None:
    """Move all of them at once, where the shape has a place for subjects and the items are plain."""
    if not paper.profile.holds("subjects.code"):
        return None
    if not all(stands_in_list(keyword) and keyword.pointer[-1] != "text" for keyword, _ in found):
        return None
    place = paper.pointer_for("subjects.code")
    old = paper.data.get("subjects") if isinstance(paper.data, dict) else None
    new = [_subject(code) for _, code in found]
    kept = len(paper.filled("keywords")) > len(found)
    gone = [Remove(keyword.pointer) for keyword, _ in found] if kept else [Remove(found[0][0].pointer[:-1])]
    put = ReplaceValue(place, [*old, *new]) if isinstance(old, list) else Insert(place, new)
    return Proposal("move it to the subjects", (*gone, put), safe=False)


def _subject(code: SubjectCode) -> dict[str, str]:
    subject = {"scheme": code.scheme, "code": code.code}
    return subject | {"label": code.label} if code.label else subject


RULE = PaperRule(
    name="keyword-classification-code",
    page=__doc__,
    severity=Severity.INFO,
    terms=("keywords", "keywords.vocabulary", "subjects.code"),
    check=check,
    silent_on=are_plain_keywords,
)
