r"""A text is in a script that its declared language is not written in.

Where `en` is declared and the abstract is in Cyrillic or Han, one of the two is wrong. No guessing is needed for
that: the letters tell. The other way round is no defect, since many papers in Russian, Chinese or Arabic have an
abstract in English. Texts of less than 40 letters beyond the Latin script, quotations and formulae say nothing.

```yaml bad
title: Крабы и другие посетители приливных бассейнов в летние месяцы  # want: language-script-mismatch
```
```yaml bad
language: [en, de]
abstract: >-  # want: language-script-mismatch:/abstract
  Всё лето мы наблюдали за небольшим приливным бассейном и считали его посетителей днём и ночью. Крабы приходили в
  сумерках, чайки на рассвете, а дети тогда, когда школа была закрыта. Большинство гостей оставалось меньше часа.
```
```json bad want=language-script-mismatch:/title profile=csl-json
{
  "language": "zh",
  "title": "Приливные бассейны и их посетители в летние месяцы"
}
```
```yaml good
language: ru
title: Крабы и другие посетители приливных бассейнов в летние месяцы
```
```yaml good
language: [en, ru]
title: Крабы и другие посетители приливных бассейнов в летние месяцы
```
```yaml good
language: zh
```
```yaml good
language: ru
title: Những con cua, những con mòng biển và những đứa trẻ ở vũng nước nhỏ
```
```yaml good
title: "The proverb «тише едешь — дальше будешь, говорили наши бабушки и дедушки» in the speech of young drivers"
```
```yaml good
title: The angles αβγδ, κλμν and φχψω of a quadrangle
```
```yaml good
title: 潮だまりの蟹と訪問者
```
```yaml bad want=language-script-mismatch:/abstract
language: en
abstract: 海豹の研究。私たちは北海のアザラシを十年間にわたり調査し、その数が増えていることを見いだした。漁業の盛んな湾を除く。
```
```yaml good
language: ja
abstract: 海豹の研究。私たちは北海のアザラシを十年間にわたり調査し、その数が増えていることを見いだした。漁業の盛んな湾を除く。
```
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from abslint.knowledge.languages import shortest
from abslint.knowledge.placeholders import is_placeholder
from abslint.knowledge.prose import shorten
from abslint.knowledge.scripts import dominant_script, script_of
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Glance, Look, Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

LETTERS = 40
SHARE = 0.7


def check(paper: Paper) -> Iterator[Finding]:
    fields = [field for term in ("title", "abstract") for field in paper.filled(term) if _may_differ(field.text)]
    if not fields:
        return
    declared = [field for field in paper.filled("language") if not is_placeholder(field.text)]  # told as such
    scripts = [script_of(shortest(field.reading.replace("_", "-"))) for field in declared]
    if not scripts or not all(scripts):
        return
    known = frozenset().union(*scripts)
    for field in fields:
        script, share, letters = dominant_script(field.text)
        if letters >= LETTERS and share >= SHARE and script not in known and script != "Latin":
            yield _finding(paper, field, script)


def _may_differ(text: str) -> bool:
    """A quick no: fewer characters beyond Latin-1 than a text in another script has letters."""
    return not text.isascii() and len(text) - len(text.encode("latin-1", "ignore")) >= LETTERS * SHARE


def _finding(paper: Paper, field: Field, script: str) -> Finding:
    declared = ", ".join(f"`{shorten(language.text, 20)}`" for language in paper.filled("language")[:3])
    return field.finding(f"the {field.term} is in {script} script, but the declared language is {declared}")


_FEW_BEYOND_LATIN = Glance(
    lambda text: not _may_differ(text),
    (Look(lacks=(rf"(?:[^\x00-\xff][\x00-\xff]*){{{ceil(LETTERS * SHARE)}}}",)),),
    exact=True,
)

RULE = PaperRule(
    name="language-script-mismatch",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("language", "title", "abstract"),
    check=check,
    stills=(Still(texts=(("title", _FEW_BEYOND_LATIN), ("abstract", _FEW_BEYOND_LATIN))),),
)
