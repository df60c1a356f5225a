"""What the pages of the language rules can't show: options, severities, the detector."""

from __future__ import annotations

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Severity
from abslint.model.plan import Plan
from abslint.testing import TODAY


def judge(text: str, *rules: str, **options: object) -> list[Diagnostic]:
    plan = Plan(rules=rules, today=TODAY, profile="native", options={rules[0]: options})
    report = lint(decode(text.encode(), "tidal.yaml"), plan)
    assert not report.internal_errors, report.traces
    return report.diagnostics


@pytest.mark.parametrize(
    ("system", "text", "wanted"),
    [
        ("iso639-1", "eng", "en"),
        ("iso639-2b", "de", "ger"),
        ("iso639-2b", "deu", "ger"),
        ("iso639-3", "de", "deu"),
        ("iso639-3", "iw", "heb"),
    ],
)
def test_a_repository_may_prefer_another_code_system(system: str, text: str, wanted: str) -> None:
    record = f"title: Crabs\nlanguage: {text}\n"
    plan = Plan(
        rules=("language-not-shortest",),
        today=TODAY,
        profile="native",
        options={"language-not-shortest": {"code_system": system}},
    )
    fixed = fix(decode(record.encode(), "tidal.yaml"), plan)
    assert fixed.source.text == f"title: Crabs\nlanguage: {wanted}\n"
    assert not fixed.report.diagnostics


def test_a_code_that_the_system_lacks_is_left_alone() -> None:
    assert not judge("title: Crabs\nlanguage: tpi\n", "language-not-shortest", code_system="iso639-1")


def test_a_region_is_not_lost_without_a_look() -> None:
    (found,) = judge("title: Crabs\nlanguage: en-US\n", "language-not-shortest", code_system="iso639-3")
    assert found.fix is not None
    assert not found.fix.safe


@pytest.mark.parametrize("text", ["quc", "ksh", "egl", "aaa", "zza", "qaa", "kmr-Latn", "zh-yue"])
def test_codes_of_all_languages_are_known(text: str) -> None:
    assert not judge(f"title: Crabs\nlanguage: {text}\n", "language-unknown")


@pytest.mark.parametrize("text", ["xyz", "qzz", "qb", "qt", "zh-xyz"])
def test_what_is_no_code_is_no_language(text: str) -> None:
    assert judge(f"title: Crabs\nlanguage: {text}\n", "language-unknown")


@pytest.mark.parametrize(
    ("text", "tag"),
    [("jp-JP", "ja-JP"), ("dk-DK", "da-DK"), ("cz-CZ", "cs-CZ"), ("en-EN", "en"), ("en-UK", "en-GB"), ("cn", "zh")],
)
def test_countries_in_a_tag(text: str, tag: str) -> None:
    (found,) = judge(f"title: Crabs\nlanguage: {text}\n", "language-country-code")
    assert found.fix is not None
    assert found.fix.edits[0].text == tag
    assert not found.fix.safe


@pytest.mark.parametrize(("language", "count"), [("sh", 1), ("hbs", 1), ("sh-Latn", 1), ("shp", 0), ("sr", 0)])
def test_serbo_croatian_is_left_to_people(language: str, count: int) -> None:
    found = judge(f"title: Crabs\nlanguage: {language}\n", "language-not-shortest")
    assert [one.severity for one in found] == [Severity.INFO] * count
    assert not any(one.fix for one in found)


def test_an_unsure_item_makes_the_list_unsafe() -> None:
    (sure,) = judge("title: Crabs\nlanguage: eng;nor\n", "language-list-in-string")
    (unsure,) = judge("title: Crabs\nlanguage: eng;cn\n", "language-list-in-string")
    assert sure.fix is not None
    assert unsure.fix is not None
    assert (sure.fix.safe, unsure.fix.safe) == (True, False)


def test_a_title_has_one_language_so_no_list_is_made() -> None:
    record = "title: Crabs\noriginal_title: {text: Crabs, language: 'eng;nor'}\n"
    (found,) = judge(record, "language-list-in-string")
    assert found.fix is None


@pytest.mark.parametrize(
    ("word", "rule"),
    [("no", "language-read-as-boolean"), ("yes", "language-read-as-boolean"), ("on", "language-unknown")],
)
def test_only_a_language_is_read_as_a_boolean(word: str, rule: str) -> None:
    found = judge(
        f"title: Crabs\nlanguage: {word}\n",
        "language-read-as-boolean",
        "language-unknown",
        "yaml-reader-difference",
    )
    assert [one.rule for one in found] == [rule]


NORWEGIAN = (
    "Vi så på en liten dam ved kysten gjennom hele sommeren og telte gjestene om dagen og om natten. Krabbene kom i "
    "skumringen, måkene ved daggry, og barna når skolen var stengt. De fleste ble i mindre enn en time."
)


@pytest.mark.parametrize(
    ("declared", "abstract", "severities"),
    [
        ("nb", NORWEGIAN, []),
        ("da", NORWEGIAN, [Severity.INFO]),
        ("fr", NORWEGIAN, [Severity.WARNING]),
        ("[fr, nb]", NORWEGIAN, []),
        ("tlh", NORWEGIAN, []),
        ("fr", NORWEGIAN[:100], []),
        ("fr", "x = 12, y <sub>3</sub> $a + b = c$ " * 20, []),
    ],
)
def test_the_detector_only_verifies(declared: str, abstract: str, severities: list[Severity]) -> None:
    pytest.importorskip("py3langid")
    record = f"title: Crabs\nlanguage: {declared}\nabstract: '{abstract}'\n"
    found = judge(record, "language-mismatch")
    assert [one.severity for one in found] == severities


ENGLISH = (
    "We watched a small pool at the shore for one summer and counted its visitors by day and by night. Crabs came at "
    "dusk, gulls at dawn, and children whenever the school was closed."
)


@pytest.mark.parametrize("abstract", [f"{ENGLISH} {NORWEGIAN} {NORWEGIAN}", f"{NORWEGIAN} {NORWEGIAN} {ENGLISH}"])
def test_an_abstract_in_two_languages_is_worth_a_look(abstract: str) -> None:
    pytest.importorskip("py3langid")
    found = judge(f"title: Crabs\nlanguage: en\nabstract: '{abstract}'\n", "language-mismatch")
    assert [(one.severity, one.message.split(" reads ")[0]) for one in found] == [
        (Severity.INFO, "a part of the abstract")
    ]


@pytest.mark.parametrize(("sign", "number"), [("=", 0), ("–", 1)])
def test_a_title_may_have_its_parallel(sign: str, number: int) -> None:
    pytest.importorskip("py3langid")
    title = f"{NORWEGIAN[:190]} {sign} The guests of a small pool"
    assert len(judge(f"title: '{title}'\nlanguage: en\n", "language-mismatch")) == number


def test_without_a_language_nothing_is_compared() -> None:
    pytest.importorskip("py3langid")
    assert not judge(f"title: Crabs\nabstract: '{NORWEGIAN}'\n", "language-mismatch", "language-undeclared-second")
