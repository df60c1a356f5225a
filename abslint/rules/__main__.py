"""Writes the index of the rules, ``python -m abslint.rules``: all of each but its page and what it checks."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from types import FunctionType, ModuleType
from typing import Any

from abslint.model.finding import Severity
from abslint.model.glance import Glance, Still
from abslint.model.late import Late, asks_today
from abslint.model.rule import Chars, Literals, Rule
from abslint.rules import GROUPS
from abslint.rules.walk import HERE, rules_of

INDEX = HERE / "index.py"

_HEAD = '''"""Every rule, all but its page and what it checks. Made by ``python -m abslint.rules``: not to be edited."""

from __future__ import annotations

{imports}

RULES: dict[str, tuple[Rule, ...]] = {{
{groups}}}
'''


class _Writer:
    """Writes rules as code, and remembers what that code must import."""

    def __init__(self) -> None:
        self.imports: set[tuple[str, str]] = {("abslint.model.rule", "Rule")}

    def rule(self, rule: Rule, module: str) -> str:
        """A rule of a module: what differs from the defaults of its kind."""
        written = {"name": repr(rule.name), "page": self.code(Late(module, "__doc__"))}
        for one in fields(rule):
            value = getattr(rule, one.name)
            if one.name not in written and value != one.default:
                written[one.name] = self.late(value, module) if isinstance(value, FunctionType) else self.code(value)
        lines = "".join(f"            {name}={value},\n" for name, value in written.items())
        return f"        {self.known(type(rule))}(\n{lines}        ),\n"

    def late(self, function: FunctionType, module: str) -> str:
        """A function by its address. One of what is known is imported: it is asked for clean records, too."""
        if function.__module__ != module:
            return self.known(function)
        return self.code(Late(module, function.__qualname__, asks_today(function)))

    def code(self, value: object) -> str:
        """A value as code."""
        match value:
            case Glance() | Still() | (Still(), *_) if name := self.named(value):
                return name
            case Severity():
                return f"{self.known(Severity)}.{value.name}"
            case Late():
                self.known(Late)
                return repr(value)
            case tuple():
                return f"({''.join(f'{self.code(item)}, ' for item in value)})"
            case frozenset():
                return f"frozenset({{{', '.join(sorted(map(repr, value)))}}})"
            case Literals():
                sign = f"sign={value.sign!r}" if value.sign else ""
                return f"{self.known(Literals)}({', '.join(filter(None, [*map(repr, value.pieces), sign]))})"
            case Still() | Chars():
                stated = ((one.name, getattr(value, one.name), one.default) for one in fields(value))
                given = ", ".join(f"{name}={self.code(part)}" for name, part, default in stated if part != default)
                return f"{self.known(type(value))}({given})"
            case str() | bool() | int():
                return repr(value)
        raise TypeError(f"an index cannot hold {value!r}")

    def known(self, thing: type | Callable[..., Any]) -> str:
        """The name of a class or function that is imported."""
        self.imports.add((thing.__module__, thing.__qualname__))
        return thing.__qualname__

    def named(self, value: object) -> str:
        """The name of a value that a module of what is known, or a rule's, gives it; else the empty string."""
        homes = [
            module for module in sorted(sys.modules) if module.startswith(("abslint.knowledge.", "abslint.rules."))
        ]
        for module in homes:
            for name, other in vars(sys.modules[module]).items():
                if other is value and _is_made_in(sys.modules[module], name):
                    self.imports.add((module, name))
                    return name
        return ""


def _is_made_in(module: ModuleType, name: str) -> bool:
    """Whether a name is given in a module, and not imported into it."""
    return re.search(rf"^{name}(: [^=]+)? = ", inspect.getsource(module), re.MULTILINE) is not None


def _imports(names: set[tuple[str, str]]) -> Iterator[str]:
    for module in sorted({module for module, _ in names}):
        yield f"from {module} import {', '.join(sorted(name for home, name in names if home == module))}"


def text() -> str:
    """The index of the rules as the committed file holds it."""
    writer = _Writer()
    groups = "".join(
        f"    {group!r}: (\n{''.join(writer.rule(rule, module) for module, rule in rules_of(group).items())}    ),\n"
        for group in GROUPS
    )
    return _HEAD.format(imports="\n".join(_imports(writer.imports)), groups=groups)


if __name__ == "__main__":
    INDEX.write_text(text(), encoding="utf-8", newline="\n")
