r"""One ORCID iD stands with two spellings of a name.

`Müller` here and `Muller` there make two authors of one, in every list by name; and where the names are two people's,
one of them has the other's ORCID iD. A name with initials or without middle names is no other spelling: journals print
what they print. Off by default: people marry, and a paper keeps the name that it was published under.

```yaml bad want=author-variant:/authors/0/orcid
- authors: [{family: Schäfer, given: Ida, orcid: 0000-0001-5109-3700}]
- authors: [{family: Schäfer, given: I., orcid: 0000-0001-5109-3700}]
- authors: [{family: Schafer, given: Ida, orcid: 0000-0001-5109-3700}]
```
```json bad profile=csl-json want=author-variant:/author/0/ORCID
[
  {"id": "a", "author": [{"family": "Marsh", "given": "Ida", "ORCID": "https://orcid.org/0000-0001-5109-3700"}]},
  {"id": "b", "author": [{"family": "Reef", "given": "Jo", "ORCID": "https://orcid.org/0000-0001-5109-3700"}]}
]
```
```yaml good
- authors: [{family: Marsh, given: Ida M., orcid: 0000-0001-5109-3700}]
- authors: [{family: Marsh, given: I., orcid: 0000-0001-5109-3700}]
- authors: [{family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.knowledge.author_variants import ORCID, are_compatible, authors, place_of_author
from abslint.knowledge.identifiers import clean_orcid, orcid_checksum_ok
from abslint.knowledge.people import PARTS
from abslint.knowledge.prose import shorten
from abslint.knowledge.variants import by_form, how_often
from abslint.model.diagnostic import Spelling
from abslint.model.finding import Severity
from abslint.model.paper import Paper
from abslint.model.rule import TallyRule, Variant, Verdict
from abslint.model.span import Pointer


def keys(author: Spelling) -> Iterable[str]:
    orcid = clean_orcid(author[0])
    return (orcid,) if orcid and orcid_checksum_ok(orcid) else ()


def find(paper: Paper, author: Spelling) -> Pointer | None:
    return place_of_author(paper, author)


def judge(variants: Sequence[Variant]) -> Iterator[Verdict]:
    usual, *others = by_form(variants, lambda one: "\n".join(one.spelling[1:]))
    mostly = shorten(_name(usual.usual))
    for other in others:
        name = other.first.spelling[1:]
        if not are_compatible(*name, *usual.usual.spelling[1:]):
            words = (
                f"ORCID iD of `{shorten(_name(other.first))}` ({how_often(other.times)}) is mostly that of `{mostly}`"
            )
            here = ((usual.usual.first, f"`{mostly}` stands here"),)
            yield Verdict(other.first.first, f"{words} ({how_often(usual.times)})", here)


def _name(variant: Variant) -> str:
    return " ".join(part for part in reversed(variant.spelling[1:]) if part)


RULE = TallyRule(
    name="author-variant",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    yields_to=("orcid-shared",),
    terms=(ORCID, *PARTS),
    spell=authors,
    keys=keys,
    judge=judge,
    find=find,
)
