r"""A text is in another language than the one that is declared.

A detector only verifies what is declared, text by text, and says nothing of texts under 100 letters, of languages
that it doesn't know, or where it is in doubt. Languages that it takes for each other (Norwegian and Danish, Croatian
and Serbian, Indonesian and Malay, Galician and Portuguese, Czech and Slovak), an English abstract of a paper in
another language, and an abstract of which only a part is in another one are worth a look only. A title may have its
parallel behind ` = `. Needs the extra `language` (`pip install abslint[language]`).

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
```yaml bad
abstract: |-  # want: language-mismatch:/abstract
  We watched for one summer who came to the small pool, and counted the visitors by day and by night. The crabs came at
  dusk, the gulls in the morning, and the children when the school was closed.
  Wir haben einen Sommer lang beobachtet, wer an den kleinen Teich kam, und die Besucher bei Tag und bei Nacht
  gezählt. Die Krabben kamen in der Dämmerung, die Möwen am Morgen, und die Kinder, wenn die Schule geschlossen war.
  Die meisten von ihnen sind kürzer als eine Stunde geblieben, und der Teich sah nach ihnen so aus wie vorher.
```
```yaml good
title: >-
  Wir haben beobachtet, wer an den kleinen Teich kam, und die Besucher gezählt = We watched who came to the small pool,
  and counted the visitors
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

from collections.abc import Iterator

from abslint.knowledge.languages import are_near, base_language, language_name
from abslint.knowledge.prose import shorten
from abslint.knowledge.text_language import detected_language, plain_prose, written_language
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

SURE, DOUBT = 0.9, 0.02


def check(paper: Paper) -> Iterator[Finding]:
    declared = [written_language(base_language(one.text)) for one in paper.filled("language")]
    for field in (*paper.filled("title"), *paper.filled("abstract")) if declared and all(declared) else ():
        prose = plain_prose(field.text)
        found = _other_language(prose, declared)
        if not found:
            continue
        if not _reads_in_part(prose, field.term, declared):
            yield _finding(field, found, declared)
        elif field.term == "abstract":
            message = f"a part of the abstract reads as {_name(found)}, but only {_said(declared)} is declared"
            yield field.finding(message, severity=Severity.INFO)


def _reads_in_part(prose: str, term: str, declared: list[str]) -> bool:
    """Whether a title's parallel, or the beginning or end of an abstract, is in a declared language after all."""
    if term == "title":
        pieces = prose.split(" = ")[:4]
        return len(pieces) > 1 and any(detected_language(piece, 0)[0] in declared for piece in pieces)
    quarter = len(prose) // 4
    return any(detected_language(piece, SURE)[0] in declared for piece in (prose[:quarter], prose[-quarter:]))


def _finding(field: Field, found: str, declared: list[str]) -> Finding:
    usual = found == "en" and field.term == "abstract"
    severity = Severity.INFO if usual or any(are_near(found, one) for one in declared) else None
    text = f"the {field.term} `{shorten(field.text, 40)}`"
    message = f"{text} reads as {_name(found)}, but {_said(declared)} is declared"
    return field.finding(message, severity=severity)


def _name(tag: str) -> str:
    return language_name(tag) or f"`{tag}`"


def _said(declared: list[str]) -> str:
    return ", ".join(f"`{one}`" for one in declared[:3])


def _other_language(prose: str, declared: list[str]) -> str:
    """The language that a text is surely in, if it is surely in none of those declared."""
    if not prose:
        return ""
    best, shares = detected_language(prose, SURE)
    told = all(one in shares for one in declared) and sum(shares[one] for one in declared) <= DOUBT
    return best if told else ""


RULE = PaperRule(
    name="language-mismatch",
    page=__doc__,
    default=False,
    extra="language",
    terms=("language", "title", "abstract"),
    check=check,
    yields_to=("language-script-mismatch",),
)
