r"""One term stands in several spellings over the repository.

Who searches for `eye tracking`, or opens its page, does not meet the papers under `eye-tracking`. The spelling that
occurs at most half as often is told where it first stands: hyphens, spaces, apostrophes, accents, and capitals inside
words. Whether words begin with capitals is told only where one spelling is ten times as usual. Entries
of a bibliography are compared with those of the same file. An acronym is no spelling of a word.

```yaml bad want=keyword-variant:/keywords/0
- keywords: [eye tracking, tides]
- keywords: [eye tracking, gulls]
- keywords: [Eye-tracking, reeds]
```
```yaml bad want=keyword-variant:/keywords/1
- keywords: [GitHub, tides]
- keywords: [gulls, Github]
- keywords: [GitHub, reeds]
```
```yaml good
- keywords: [eye tracking, tides]
- keywords: [Eye tracking, gulls]
- keywords: [eye tracking, Tides]
```
```yaml good
- keywords: [AIDS, tides]
- keywords: [aids, gulls]
- keywords: [AIDS, reeds]
```
```yaml good
- keywords: [pêche, tides]
- keywords: [péché, gulls]
- keywords: [pêche, reeds]
```
```yaml good
- keywords: [eye tracking, tides]
- keywords: [eye-tracking, gulls]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.knowledge.keyword_variants import are_one_term, keyword_form, keyword_key, plain_keyword
from abslint.knowledge.prose import shorten
from abslint.knowledge.spellings import keywords, place_of_keyword
from abslint.knowledge.variants import DAMAGE, Form, by_form, how_often
from abslint.model.diagnostic import Spelling
from abslint.model.finding import Severity
from abslint.model.paper import Paper
from abslint.model.rule import TallyRule, Variant, Verdict
from abslint.model.span import Pointer

CLEARLY = 2
"""How many times as usual a spelling must be for others to be told."""

RARE = 10
"""How many times as usual a spelling must be for capitals at the beginning of words to be told."""


def keys(keyword: Spelling) -> Iterable[str]:
    key = keyword_key(str(keyword))
    return (key,) if key else ()


def find(paper: Paper, keyword: Spelling) -> Pointer | None:
    return place_of_keyword(paper, str(keyword))


def judge(variants: Sequence[Variant]) -> Iterator[Verdict]:
    usual, *others = by_form(variants, lambda one: keyword_form(_plain(one)))
    for other in others:
        if other.times * CLEARLY <= usual.times and are_one_term(usual.form, other.form):
            yield _told(other, usual)
    of_usual = (one for one in variants if keyword_form(_plain(one)) == usual.form)
    written, *odd = by_form(of_usual, _plain)
    for other in odd:
        if other.times * RARE <= written.times:
            yield _told(other, written)


def _plain(variant: Variant) -> str:
    return plain_keyword(str(variant.spelling))


def _told(rare: Form, usual: Form) -> Verdict:
    told, mostly = shorten(_plain(rare.first)), shorten(_plain(usual.usual))
    words = f"keyword `{told}` ({how_often(rare.times)}) is mostly `{mostly}` ({how_often(usual.times)})"
    return Verdict(rare.first.first, words, ((usual.usual.first, f"`{mostly}` stands here"),))


RULE = TallyRule(
    name="keyword-variant",
    page=__doc__,
    severity=Severity.INFO,
    yields_to=(*DAMAGE, "keyword-duplicate"),
    terms=("keywords",),
    spell=keywords,
    keys=keys,
    judge=judge,
    find=find,
)
