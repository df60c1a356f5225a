r"""LaTeX stands in a text that is none.

`\'e`, `\&` and `\emph{…}` are printed as they stand wherever the text is not set by LaTeX, and searching for the word
fails. They come from BibTeX files that were read without decoding. Formulae between dollars are left alone, since many
pages show them; so is BibTeX itself, and in Markdown a backslash before a sign. A price has a dollar, too. What is
read is written in Unicode; it wants a look, and where some command is not read nothing is mended.

```yaml bad
title: Caf\'es \& sleep in Z{\"u}rich  # want: text-latex
```
```yaml fixed
title: Cafés & sleep in Zürich
```
```yaml bad
title: Sleep of \emph{Vulpes vulpes} and {\it Meles} at 5 \textdegree{} (\textbf{new})  # want: text-latex
```
```yaml fixed
title: Sleep of <i>Vulpes vulpes</i> and <i>Meles</i> at 5 ° (new)
```
```yaml bad
container: {title: 'Design \& Semantics of Sleep'}  # want: text-latex
```
```yaml bad
title: A bound of \documentclass[12pt]{minimal} \begin{document}$$x^2$$\end{document} for sleep  # want: text-latex
```
```yaml bad
title: Doses of 5 \pm 2 mg and \cite{marsh} again  # want: text-latex
```
```yaml good
title: Rabbits for US$81.08 and sleep for US$5.07
```
```yaml good
title: On $\alpha$-stable sleep, $\mathcal{O}(n)$ dreams and \(\beta\) waves
```
```yaml good
title: "Alzheimer\\'s and \\\"early\\\" sleep, l\\'eau, and\\or C:\\temp w\\o interferon alpha\\beta"
```
```markdown good
---
title: 'Sleep \& the file a\_b'
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.latex import SIGN, find_latex
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals
from abslint.model.terms import TEXT_TERMS


def check(field: Field) -> Iterator[Finding]:
    forms = field.paper.profile.forms
    if forms.latex or "\\" not in field.text:
        return
    found = find_latex(field.text, forms.markup, forms.markdown)
    if not found:
        return
    first = found[0]
    message = f"`{shorten(field.text[first.start : first.end])}` is LaTeX"
    if first.plain:
        message += f" for `{shorten(first.plain)}`"
    if len(found) > 1:
        message += f", and {len(found) - 1} more in the value"
    fix = None
    if isinstance(field.value, str) and all(one.plain for one in found):
        changes = (
            ReplacePart(field.pointer, (one.start + field.start, one.end + field.start), one.plain or "")
            for one in reversed(found)
        )
        fix = Proposal("write it in Unicode", tuple(changes), safe=False)
    yield field.finding(message, (first.start, first.end), fix)


RULE = FieldRule(
    name="text-latex",
    page=__doc__,
    severity=Severity.INFO,
    terms=TEXT_TERMS,
    check=check,
    trigger=Literals("\\", sign=SIGN),
    yields_to=("doi-escaped", "keyword-markup"),
)
