r"""A text is in another language than the one that is declared.

A detector only verifies what is declared, text by text, and says nothing of texts under 100 letters, of languages
that it doesn't know, or where it is in doubt. Languages that it takes for each other (Norwegian and Danish, Croatian
and Serbian, Indonesian and Malay, Galician and Portuguese, Czech and Slovak), and an English abstract of a paper in
another language, are worth a look only. Needs the extra `language` (`pip install abslint[language]`).

```yaml bad want=language-mismatch:/title,language-mismatch:/abstract
language: nl
title: >-
  What the crabs, gulls and children who came to visit a small tidal pool did there in one long and rather rainy
  summer, by day and by night
```
```yaml bad
language: en
abstract: >-  # want: language-mismatch:/abstract
  Wir haben einen Sommer lang beobachtet, wer an den kleinen Teich kam, und die Besucher bei Tag und bei Nacht
  gezählt. Die Krabben kamen in der Dämmerung, die Möwen am Morgen, und die Kinder, wenn die Schule geschlossen war.
```
```yaml good
language: [de, en]
```
```yaml good
language: de
title: Der kleine Teich und seine Gäste
abstract: >-
  Wir haben einen Sommer lang beobachtet, wer an den kleinen Teich kam, und die Besucher bei Tag und bei Nacht
  gezählt. Die Krabben kamen in der Dämmerung, die Möwen am Morgen, und die Kinder, wenn die Schule geschlossen war.
```
```yaml good
language: fi
title: Lyhyt otsikko
abstract: "Carcinus maenas, Larus argentatus, Mytilus edulis"
type: report
```
```yaml good
title: "Carcinus maenas, Larus argentatus, Mytilus edulis, Littorina littorea: $x_1^2 + x_2^2 = 42$, p < 0.05, n = 12"
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from abslint.knowledge.languages import are_near, base_language, language_name
from abslint.knowledge.prose import shorten
from abslint.knowledge.text_language import plain_prose, written_language
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

SURE, DOUBT = 0.9, 0.02


def check(paper: Paper) -> Iterator[Finding]:
    declared = [written_language(base_language(one.text)) for one in paper.filled("language")]
    for field in (*paper.filled("title"), *paper.filled("abstract")) if declared and all(declared) else ():
        if found := _other_language(plain_prose(field.text), declared):
            yield _finding(field, found, declared)


def _finding(field: Field, found: str, declared: list[str]) -> Finding:
    usual = found == "en" and field.term == "abstract"
    severity = Severity.INFO if usual or any(are_near(found, one) for one in declared) else None
    name, said = language_name(found) or f"`{found}`", ", ".join(f"`{one}`" for one in declared[:3])
    message = f"the {field.term} `{shorten(field.text, 40)}` reads as {name}, but {said} is declared"
    return field.finding(message, severity=severity)


def _other_language(prose: str, declared: list[str]) -> str:
    """The language that a text is surely in, if it is surely in none of those declared."""
    if not prose:
        return ""
    shares = Counter[str]()
    for label, share in _detector().rank(prose):
        shares[written_language(label)] += share
    best = max(shares, key=shares.__getitem__)
    told = all(one in shares for one in declared) and sum(shares[one] for one in declared) <= DOUBT
    return best if told and shares[best] >= SURE else ""


@cache
def _detector() -> Any:
    """The detector of the extra, loaded with the first text that is asked about."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


RULE = PaperRule(
    name="language-mismatch",
    page=__doc__,
    default=False,
    extra="language",
    terms=("language", "title", "abstract"),
    check=check,
    yields_to=("language-script-mismatch",),
)
