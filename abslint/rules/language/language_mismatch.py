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
```
```yaml good
title: "Carcinus maenas, Larus argentatus, Mytilus edulis, Littorina littorea: $x_1^2 + x_2^2 = 42$, p < 0.05, n = 12"
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from abslint.knowledge.languages import are_near, base_language, language_name
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

READ = 4000
SURE, DOUBT = 0.9, 0.02
VARIETIES = {"nb": "no", "yue": "zh", "wuu": "zh", "arz": "ar", "ary": "ar", "uzs": "uz", "hbo": "he"}

_NO_PROSE = Pattern(r"<[^<>]{1,80}>|\$[^$]{1,200}\$|\\[a-zA-Z]+|\S*\d\S*|https?://\S+")


def check(paper: Paper) -> Iterator[Finding]:
    declared = [VARIETIES.get(base, base) for base in (base_language(one.text) for one in paper.filled("language"))]
    if not declared or not _model().known.issuperset(declared):
        return
    for term in ("title", "abstract"):
        for field in paper.filled(term):
            found = _other_language(field.text, declared)
            if found:
                yield _finding(field, found, declared)


def _finding(field: Field, found: str, declared: list[str]) -> Finding:
    near = any(are_near(found, one) for one in declared)
    usual = found == "en" and field.term == "abstract"
    name = language_name(found) or f"`{found}`"
    said = ", ".join(f"`{one}`" for one in declared[:3])
    message = f"the {field.term} `{shorten(field.text, 40)}` reads as {name}, but {said} is declared"
    return field.finding(message, severity=Severity.INFO if near or usual else None)


def _other_language(text: str, declared: list[str]) -> str:
    """The language that a text is surely in, if it is surely in none of those declared."""
    prose = _NO_PROSE.sub(" ", text[:READ])
    if sum(map(str.isalpha, prose)) < 100:
        return ""
    shares: dict[str, float] = {}
    for label, share in _model().rank(prose):
        language = VARIETIES.get(label, label)
        shares[language] = shares.get(language, 0.0) + share
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= SURE and sum(shares.get(one, 0.0) for one in declared) <= DOUBT else ""


class _Model:
    """The detector: loaded with the first record that is asked about."""

    def __init__(self) -> None:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        identifier: Any = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        self.rank = identifier.rank
        self.known = frozenset(VARIETIES.get(label, label) for label in identifier.labels)


@cache
def _model() -> _Model:
    return _Model()


RULE = PaperRule(
    name="language-mismatch",
    page=__doc__,
    default=False,
    extra="language",
    terms=("language", "title", "abstract"),
    check=check,
    yields_to=("language-script-mismatch",),
)
