from __future__ import annotations

from collections.abc import Callable

import pytest

from abslint.model.diagnostic import Diagnostic, Excerpt, Fix, Report
from abslint.model.finding import Edit, Severity
from abslint.model.span import Lines, Span
from abslint.model.telling import Header, RuleCard, Style
from abslint.reporters import load_reporter

URL = "https://abslint.github.io/rules/"


@pytest.fixture
def problem() -> Callable[..., Diagnostic]:
    """Make a diagnostic: the text's defect stands between ``«`` and ``»``."""

    def make(marked: str, rule: str = "title-full-stop", line: int = 1, **facts: object) -> Diagnostic:
        start = marked.index("«")
        end = marked.index("»") - 1
        text = marked.replace("«", "").replace("»", "")
        lines = Lines(text, line)
        region = lines.region(Span(start, end))
        known: dict[str, object] = {
            "severity": Severity.WARNING,
            "message": "something is wrong",
            "path": "papers/a.yaml",
            "record": "lind-2021",
            "record_index": 0,
            "pointer": "/title",
            "excerpt": Excerpt(lines.text_of(region.line)),
        }
        return Diagnostic(rule=rule, region=region, span=Span(start, end), **{**known, **facts})

    return make


@pytest.fixture
def mend() -> Callable[..., Fix]:
    """Make a fix that turns one marked line into another."""

    def make(marked: str, text: str, title: str = "mend it", safe: bool = True, line: int = 1) -> Fix:
        start, end = marked.index("«"), marked.index("»") - 1
        old = marked.replace("«", "").replace("»", "")
        edit = Edit(Span(start, end), text, Lines(old, line).region(Span(start, end)))
        new = old[:start] + text + old[end:]
        return Fix(title, (edit,), safe, (tuple(old.splitlines()), tuple(new.splitlines())))

    return make


@pytest.fixture
def header() -> Header:
    severities = {"title-full-stop": Severity.WARNING, "date-ambiguous": Severity.ERROR, "text-tab": Severity.INFO}
    cards = {
        name: RuleCard(
            name, name.split("-", maxsplit=1)[0], f"About {name}.", f"All about {name}.", severity, URL + name
        )
        for name, severity in severities.items()
    }
    return Header("1.2.3", cards)


@pytest.fixture
def tell(header: Header) -> Callable[..., str]:
    """The whole output of a reporter."""

    def told(name: str, report: Report, heading: Header | None = None, **style: object) -> str:
        return "".join(load_reporter(name).tell(report, heading or header, Style(**style)))

    return told
