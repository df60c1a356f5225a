r"""Codes are written in one form here, and in another there.

`en` in most records and `eng` in some, a bare DOI here and a link there, `2020-02-01` beside `1 Feb 2020`: each may be
right, but who filters or counts by them gets two answers. The form that occurs less often is told where it first
stands. Records of one shape are compared, since each shape has forms of its own, and entries of a bibliography with
those of the same file. What another rule tells of the same place is not told again: this one speaks where a
repository has its own way, and has switched that rule off.

```json bad profile=csl-json want=code-system-mixed:/language
[
  {"id": "a", "title": "Tides at dusk", "language": "en-US"},
  {"id": "b", "title": "Tides at dawn", "language": "en_GB"},
  {"id": "c", "title": "Tides at noon", "language": "de"}
]
```
```yaml bad profile=plain whole want=code-system-mixed:/language
- {title: Tides at dusk, authors: Ida Marsh, year: 2019, language: eng}
- {title: Tides at dawn, authors: Ida Marsh, year: 2020, language: nor}
- {title: Tides at noon, authors: Ida Marsh, year: 2021, language: en}
```
```yaml good
- language: en
- language: de-AT
- language: gsw
```
```ris good
TY  - JOUR
TI  - Tides at dusk
Y1  - 2020/02/01/
ER  -
TY  - JOUR
TI  - Tides at dawn
Y1  - 2020/04//
ER  -
TY  - JOUR
TI  - Tides at noon
Y1  - 2020/04//Apr-Jun, 2020
ER  -
```
```json good profile=csl-json
[
  {"id": "a", "issued": {"date-parts": [[2020, 2, 1]]}},
  {"id": "b", "issued": {"raw": "2020-02-01"}},
  {"id": "c", "issued": {"raw": "2020"}}
]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.knowledge.code_forms import code_form
from abslint.knowledge.spellings import codes, place_of_code
from abslint.knowledge.variants import by_form, how_often
from abslint.model.diagnostic import Spelling
from abslint.model.finding import Severity
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.model.rule import TallyRule, Variant, Verdict
from abslint.model.span import Pointer

LEAST = 2
"""Places that make a form one's own: of two records neither says how the others should be."""

_NAMES = {"language": "language", "doi": "DOI", "date": "date"}


def keys(spelling: Spelling) -> Iterable[str]:
    return (str(spelling).partition("\n")[0],) if code_form(str(spelling)) else ()


def find(paper: Paper, spelling: Spelling) -> Pointer | None:
    return place_of_code(paper, str(spelling))


def judge(variants: Sequence[Variant]) -> Iterator[Verdict]:
    usual, *others = by_form(variants, lambda one: code_form(str(one.spelling)))
    for other in others if usual.times >= LEAST else ():
        what = _NAMES[str(other.first.spelling).partition("\n")[0]]
        words = f"{what} is {other.form} ({how_often(other.times)}), elsewhere {usual.form} ({how_often(usual.times)})"
        yield Verdict(other.first.first, words, ((usual.usual.first, f"{usual.form} here"),))


def moot(profile: Profile) -> bool:
    forms = profile.forms
    return forms.dates == {"edtf"} and forms.languages == {"bcp47"} and not forms.doi_links


RULE = TallyRule(
    name="code-system-mixed",
    page=__doc__,
    severity=Severity.INFO,
    yields_to=(
        "language-not-shortest",
        "language-name",
        "language-tag-case",
        "doi-as-link",
        "date-not-iso",
        "date-ambiguous",
        "date-impossible",
        "date-other-calendar",
        "date-range",
        "date-two-digit-year",
        "date-uncertain-marker",
        "placeholder-value",
    ),
    terms=("language", "identifiers.doi", "dates.published"),
    spell=codes,
    keys=keys,
    judge=judge,
    find=find,
    within_shape=True,
    moot=moot,
)
