r"""Keywords of one record begin in small and in capital letters.

A list reads better, and compares better, in one style. Where most begin with a
capital, the small ones are told; where most are small, only those capitals whose
word the title or the abstract writes small: the others may be proper nouns, and so may
be several capitals beside a small word (`Southern Black women`).
Symbols and acronyms (`mRNA`, `pH`, `DNA`) count on neither side.

```yaml bad
keywords: [Sleep, Memory, night shifts]  # want: keyword-case-style:/keywords/2
```
```yaml fixed
keywords: [Sleep, Memory, Night shifts]
```
```yaml bad
keywords: [shore crab, gulls, Pool]  # want: keyword-case-style:/keywords/2
```
```yaml fixed
keywords: [shore crab, gulls, pool]
```
```json bad profile=csl-json want=keyword-case-style
{"keyword": "Sleep; Memory; night shifts"}
```
```yaml good
keywords: [sleep, memory, Paraguay, DNA, Bayesian statistics]
```
```yaml good
keywords: [shore crab, gulls, Pool Society members]
```
```yaml bad
keywords: [shore crab, gulls, Pool Society]  # want: keyword-case-style:/keywords/2
```
```yaml good
keywords: [Sleep, Memory, mRNA, pH, p53, iPad]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import pieces_of, vocabularies, vocabulary_of
from abslint.knowledge.plain_keywords import plain_keywords
from abslint.knowledge.prose import shorten, words
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

Piece = tuple[Field, int, str]
"""A keyword's field, where it begins in it, its text."""


def check(paper: Paper) -> Iterator[Finding]:
    known = vocabularies(paper)
    capital, small = list[Piece](), list[Piece]()
    for keyword, (start, _), text in pieces_of(paper):
        first = text.split(" ", 1)[0]
        if vocabulary_of(keyword, known) or not first.isalpha() or len(first) < 3:
            continue
        if first.islower():
            small.append((keyword, start, text))
        elif first.istitle():
            capital.append((keyword, start, text))
    if not small or not capital or len(small) == len(capital):
        return
    if len(capital) > len(small):
        yield from (_finding(piece, piece[2][0].upper(), "a small letter") for piece in small)
        return
    common = _small_words(paper)
    yield from (_finding(piece, piece[2][0].lower(), "a capital") for piece in capital if _all_in(piece[2], common))


def _small_words(paper: Paper) -> frozenset[str]:
    """The words that title and abstract write in small letters."""
    texts = [field.text for term in ("title", "abstract") for field in paper.filled(term)]
    return frozenset(word for text in texts for word in words(text) if word.islower())


def _all_in(text: str, common: frozenset[str]) -> bool:
    capital = [word.lower() for word in words(text) if word.istitle()]
    return common.issuperset(capital[:1] if len(capital) == len(words(text)) else capital)


def _finding(piece: Piece, letter: str, what: str) -> Finding:
    keyword, start, text = piece
    part = (start, start + 1)
    fix = keyword.replace("write it as the others", letter, part)
    message = f"keyword `{shorten(text)}` begins with {what}, most others do not"
    return keyword.finding(message, part, fix.unsafe() if fix else None)


def _begin_alike(paper: Paper) -> bool:
    """Whether no keyword begins with a capital, or none with a small letter."""
    keywords = plain_keywords(paper)
    if keywords is None:
        return False
    if not keywords or " ".join(keywords).islower():  # nearly always
        return True
    return len({keyword[0].islower() for keyword in keywords}) < 2


RULE = PaperRule(
    name="keyword-case-style",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("keywords", "keywords.vocabulary", "title", "abstract"),
    check=check,
    silent_on=_begin_alike,
)
