r"""One journal stands under two names, or with ISSNs that are not one journal's.

Lists by journal, and links to it, fall apart where `Journal of Sleep Research` is `J Sleep Res` in some records. Names
are compared where they have an ISSN in common; the one that occurs less often is told where it first stands. Where the
names are of two journals, the ISSN is wrong in one of the records, or the journal has changed its name. A journal has
one ISSN in print and one online, so that only three that never stand together are too many. Looks at articles of
journals: the books of a series share its ISSN, each under a title of its own.

```yaml bad want=container-variant:/container/title
- container: {title: Journal of Tide Pools, issn: 2049-3630}
- container: {title: Journal of Tide Pools, issn: 2049-3630}
- container: {title: J Tide Pools, issn: 2049-3630}
```
```yaml bad want=container-variant:/container/title
- container: {title: Sands & Reeds, issn: 2049-3630}
- container: {title: Sands and Reeds, issn: 2049-3630}
```
```yaml bad want=container-variant:/container/title
- container: {title: Tide Pools, issn: 2049-3630}
- container: {title: Annals of Road Acoustics, issn: 2049-3630}
```
```yaml good
- container: {title: Journal of Tide Pools, issn: 2049-3630}
- container: {title: Journal of Tide Pools, issn: 0378-5955}
```
Where each name has an ISSN of its own beside the one that they share, the journal has changed its name, and its back
numbers are online under one.

```yaml good
- container: {title: Shore Letters, issn: {print: 2049-3630, electronic: 0378-5955}}
- container: {title: Shore Letters (New Series), issn: {print: 1476-4687, electronic: 0378-5955}}
```
```yaml good
- type: chapter
  container: {title: Reeds in Spring, issn: 2049-3630}
- type: chapter
  container: {title: Gulls in Winter, issn: 2049-3630}
```
```yaml bad want=container-variant:/container/title
- container: {title: Tide Pools, issn: 2049-3630}
- container: {title: Tide Pools, issn: 0378-5955}
- container: {title: Tide Pools, issn: 1476-4687}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from abslint.knowledge.journal_names import are_one_journal, are_renamed, joined, journal_key, right_issns
from abslint.knowledge.prose import shorten
from abslint.knowledge.spellings import journals, place_of
from abslint.knowledge.variants import DAMAGE, by_form, how_often
from abslint.model.diagnostic import Spelling
from abslint.model.finding import Severity
from abslint.model.paper import Paper
from abslint.model.rule import TallyRule, Variant, Verdict
from abslint.model.span import Pointer

TOO_MANY = 3
"""ISSNs of one journal that never stand together from which on something is wrong."""


def keys(journal: Spelling) -> Iterable[str]:
    issns = right_issns(tuple(journal[1:]))
    return (*issns, f"{journal_key(journal[0])}\n") if issns else ()


def find(paper: Paper, journal: Spelling) -> Pointer | None:
    return place_of(paper, "container.title", journal[0])


def judge(variants: Sequence[Variant]) -> Iterator[Verdict]:
    if not set.intersection(*map(_issns, variants)):
        yield from _too_many(variants)
        return
    usual, *others = by_form(variants, lambda one: " ".join(normalize("NFC", one.spelling[0]).split()))
    others = [other for other in others if not are_renamed(_issns(other.first), _issns(usual.usual))]
    mostly = shorten(usual.form)
    here = ((usual.usual.first, f"`{mostly}` stands here"),)
    unlike = [other for other in others if not are_one_journal(other.form, usual.form)]
    for other in others:
        if other not in unlike:
            often = f"({how_often(other.times)}) is `{mostly}` in other records ({how_often(usual.times)})"
            yield Verdict(other.first.first, f"journal `{shorten(other.form)}` {often}", here)
    if unlike:
        more = f", and {len(unlike) - 1} more" if len(unlike) > 1 else ""
        words = f"ISSN of `{shorten(unlike[0].form)}`{more} is that of `{mostly}` in other records"
        yield Verdict(unlike[0].first.first, f"{words} ({how_often(usual.times)})", here)


def _issns(variant: Variant) -> set[str]:
    return {*right_issns(tuple(variant.spelling[1:]))}


def _too_many(variants: Sequence[Variant]) -> Iterator[Verdict]:
    """A journal whose ISSNs are those of three or more."""
    apart = [{*group} for group in joined(map(_issns, variants))]
    if len(apart) < TOO_MANY:
        return
    last = next(one for one in reversed(variants) if _issns(one) & apart[-1])
    issns = ", ".join(f"`{min(group)}`" for group in apart[:5])
    words = f"journal `{shorten(last.spelling[0])}` stands with ISSNs that never stand together: {issns}"
    yield Verdict(last.first, words, ((variants[0].first, "another ISSN stands here"),))


RULE = TallyRule(
    name="container-variant",
    page=__doc__,
    severity=Severity.INFO,
    yields_to=(*DAMAGE, "placeholder-value", "container-holds-more"),
    terms=("container.issn", "container.title", "type"),
    spell=journals,
    keys=keys,
    judge=judge,
    find=find,
)
