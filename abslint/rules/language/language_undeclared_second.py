r"""Title and abstract are in two languages, but one is declared.

A reader who filters by language finds the paper under one of them only. Where the shape takes a list, both can be
declared; else the second text belongs to the translated titles or the other abstracts. Judged by little words, for
English, German, French, Spanish and Dutch, and by script; off unless selected, since a title in the original
language beside an English abstract is a habit of many journals.

```yaml bad
language: de  # want: language-undeclared-second
title: Die Krabben und die Möwen an der See und was sie von uns halten
```
```yaml bad
language: ru  # want: language-undeclared-second
title: Крабы и другие посетители приливных бассейнов в летние месяцы
```
```yaml good
language: [de, en]
title: Die Krabben und die Möwen an der See und was sie von uns halten
```
```yaml good
language: de
title: Die Krabben und die Möwen an der See und was sie von uns halten
abstract: >-
  Wir haben einen Sommer lang beobachtet, wer an den kleinen Teich kam, und die Besucher bei Tag und bei Nacht
  gezählt. Die Krabben kamen in der Dämmerung, die Möwen am Morgen, und die Kinder, wenn die Schule geschlossen war.
  Die meisten blieben nicht länger als eine Stunde.
```
```yaml good
language: it
title: Die Krabben und die Möwen an der See und was sie von uns halten
```
```yaml good
title: Carcinus maenas, Larus argentatus
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.languages import base_language, language_name
from abslint.knowledge.prose import shorten
from abslint.knowledge.scripts import dominant_script, script_of
from abslint.knowledge.text_language import TELLS_NO_LANGUAGE, TELLS_NONE_BUT_ENGLISH, language_by_words
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Glance, Look, Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    declared = paper.filled("language")
    base = base_language(declared[0].text) if len(declared) == 1 else ""
    title, abstract = paper.one("title"), paper.one("abstract")
    if not base or title is None or abstract is None:
        return
    of_title = _language(title.text, base)
    of_abstract = _language(abstract.text, base) if of_title else ""
    if of_abstract and of_title != of_abstract and base in (of_title, of_abstract):
        names = f"the title is in {language_name(of_title)}, the abstract in {language_name(of_abstract)}"
        yield declared[0].finding(f"{names}, but only `{shorten(declared[0].text)}` is declared")


def _language(text: str, declared: str) -> str:
    """The declared language where its script tells, else that of the text's little words."""
    script = dominant_script(text[:4000]).script
    return declared if script != "Latin" and script in script_of(declared) else language_by_words(text)


_ENGLISH = Glance(lambda text: base_language(text) == "en", (Look(has=("^[Ee][Nn](?:-[A-Z]{2})?$",)),))

RULE = PaperRule(
    name="language-undeclared-second",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("language", "title", "abstract"),
    check=check,
    stills=(
        *(Still(without=frozenset({term})) for term in ("language", "title", "abstract")),
        Still(texts=(("title", TELLS_NO_LANGUAGE),)),
        Still(texts=(("language", _ENGLISH), *((term, TELLS_NONE_BUT_ENGLISH) for term in ("title", "abstract")))),
    ),
)
