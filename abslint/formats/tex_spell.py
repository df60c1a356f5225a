"""Spells a text as LaTeX, so that it says the same. Knows no BibTeX."""

from __future__ import annotations

import re

from abslint.formats.tex_tokens import tokens
from abslint.knowledge.patterns import Pattern

_SPECIAL = Pattern(r"[&%#_]|\$")
_TAGS = (("i", "textit"), ("b", "textbf"), ("sup", "textsuperscript"), ("sub", "textsubscript"))
_TILDE_OR_TICKS = {"~": r"\textasciitilde{}"}


def spell_tex(text: str, newline: str) -> str:
    """LaTeX that says a text: signs that mean something else behind a backslash, formulae and commands as they are.

    Whether it says just that is for who asks to see: a text may hold what cannot be said.
    """
    for tag, command in _TAGS:
        text = re.sub(rf"<{tag}>((?:(?!</?{tag}>).)*)</{tag}>", rf"\\{command}{{\1}}", text, flags=re.DOTALL)
    spelled = []
    for token in tokens(text, 0, len(text)):
        written = text[token.start : token.end]
        formula = written.startswith("$") and len(written) > 1
        if written == "~":
            spelled.append(_TILDE_OR_TICKS["~"])
        elif token.same and not formula and not written.startswith("\\"):
            spelled.append(_SPECIAL.sub(lambda match: "\\" + match[0], written))
        else:
            spelled.append(written)
    return "".join(spelled).replace("\n\n", newline * 2)
