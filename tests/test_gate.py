"""The gate for clean records: it clears what is clean, and never what a rule or the schema has something to say of."""

from __future__ import annotations

import copy
import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import jsonschema_rs
import orjson
import pytest
from hypothesis import example, given, reject
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.gate.asks import Ask, shared_asks
from abslint.gate.gate import LESSONS, RARE, SAMPLE, TRIAL, WORTH_IT, Doubt, Gate, Test, make_gate
from abslint.gate.texts import any_of, lacking, look_schema
from abslint.lens import Left
from abslint.model.glance import Glance, Still
from abslint.model.profile import ANY, Confidence, Profile, Where
from abslint.model.rule import FieldRule, PaperRule
from abslint.model.source import Source
from abslint.prepare import prepare
from abslint.profiles import load_profile, profile_names
from abslint.rules import load_catalogue
from abslint.schema.formats import CUSTOM, LOOKS
from abslint.testing import plan_for
from abslint.testing.examples import lint_example
from abslint.triage import pieces
from tests.test_triage import CHANGES, PLACES, put, told_values

TODAY = date(2026, 3, 4)

CLEAN: dict[str, Any] = {
    "id": "eelgrass-2019",
    "title": "Eelgrass and the snails that live on it in a shallow bay of the northern sea",
    "type": "article-journal",
    "language": "en",
    "publication_status": "published",
    "dates": {"published": "2019-05-06"},
    "authors": [{"family": "Krog", "given": "Ida"}, {"family": "Sand", "given": "Otto"}],
    "container": {"title": "Shallow Waters", "issn": "2049-3630"},
    "volume": "7",
    "issue": "2",
    "pages": "11-19",
    "identifiers": {"doi": "10.1234/eelgrass.7", "pmid": "20000001"},
    "abstract": "We counted snails on eelgrass for two summers, by day and by night, in a bay that is not deeper than "
    "two metres. They sat on the leaves as long as there was light, and on the ground below them when there was none. "
    "There were more of them in the second summer, which was warmer, than in the first one.",
    "keywords": ["eelgrass", "snails", "bays"],
    "license": "CC-BY-4.0",
}


def gate_of(profile: str = "native") -> Gate[Left]:
    """The gate of the default rules."""
    return prepare(replace(plan_for((), profile), triage="gate")).lens(load_profile(profile)).gate


def test_a_clean_record_is_cleared() -> None:
    assert gate_of().clears(CLEAN) is not None


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Eelgrass and the snails that live on it in a shallow bay of the northern sea."},
        {"title": " "},
        {"title": ""},
        {"journal": ""},
        {"title": None},
        {"keywords": []},
        {"keywords": ["snails", 7]},
        {"container": {}},
        {"abstract": CLEAN["abstract"] + " © 2019 The Authors. All rights reserved."},
        {"abstract": "We  counted snails."},
        {"dates": {"published": "2019-02-30"}},
        {"dates": {"published": "2019", "epub": "2019-05-06"}},
        {"publication_status": "publshed"},
        {"identifiers": {"doi": "https://doi.org/10.1234/eelgrass.7"}},
        {"titel": "Eelgrass"},
    ],
)
def test_what_is_not_clean_is_not_cleared(change: dict[str, Any]) -> None:
    assert gate_of().clears({**CLEAN, **change}) is None


SPELLINGS: dict[str, Callable[[Any], str | None]] = {
    "unknown": lambda data: None,
    "compact": lambda data: json.dumps(data, separators=(",", ":"), ensure_ascii=False),
    "spaced": lambda data: json.dumps(data, ensure_ascii=False),
    "escaped": json.dumps,
    "loose": lambda data: json.dumps(data, indent=2, separators=(" ,", "\t: ")),
}


@pytest.mark.parametrize("spell", SPELLINGS.values(), ids=list(SPELLINGS))
@pytest.mark.parametrize(
    "change",
    [
        {},
        {"title": "Ålegræs og snegle"},
        {"title": 'Snails on "eelgrass"'},
        {"note": "a\\b"},
        {"volume": "7a"},
        {"note": "a\nb"},
        {"note": "a\\nb"},
    ],
)
def test_a_clean_record_is_cleared_however_it_is_spelled(
    change: dict[str, str], spell: Callable[[Any], str | None]
) -> None:
    record = {**CLEAN, **change}
    assert gate_of().clears(record, spell(record)) is not None


@pytest.mark.parametrize("spell", SPELLINGS.values(), ids=list(SPELLINGS))
@pytest.mark.parametrize(
    "change",
    [
        {"title": "Ålegræs  og snegle"},
        {"title": 'Snails &amp; "eelgrass"'},
        {"keywords": ["eelgrass", "snails ", "bays"]},
        {"keywords": [" eelgrass"]},
        {"authors": [{"family": "Krog", "given": "Ida"}, {"family": "Sand\u200b", "given": "Otto"}]},
        {"license": ""},
        {"title": "Snails \non eelgrass"},
        {"title": "Snails\n[on eelgrass]"},
        {"note": "\n \n"},
    ],
)
def test_what_has_a_sign_is_not_cleared_however_it_is_spelled(
    change: dict[str, Any], spell: Callable[[Any], str | None]
) -> None:
    record = {**CLEAN, **change}
    assert gate_of().clears(record, spell(record)) is None


@pytest.mark.parametrize("key", ["title", "type", "language", "publication_status", "dates", "authors", "abstract"])
def test_what_lacks_something_is_not_cleared(key: str) -> None:
    assert gate_of().clears({name: value for name, value in CLEAN.items() if name != key}) is None


def glances() -> list[Glance]:
    """Every glance of a rule, as it is on the day and in each shape."""
    found: dict[Glance, None] = {}
    forms = [load_profile(name).forms for name in profile_names()]
    for rule in load_catalogue().rules.values():
        if isinstance(rule, FieldRule) and isinstance(rule.silent_on, Glance):
            found.update((rule.silent_on.of(of).on(TODAY), None) for of in forms)
        if isinstance(rule, PaperRule):
            found.update((glance.on(TODAY), None) for still in rule.stills for _, glance in still.texts)
    found.update((Glance(CUSTOM[name], looks), None) for name, looks in LOOKS.items())
    return list(found)


@cache
def seen_by(glance: Glance) -> Any:
    """What says whether any look takes a text for clean."""
    schema = {"anyOf": [look_schema(look) for look in glance.looks]} if glance.looks else False
    return jsonschema_rs.validator_for(schema, pattern_options=jsonschema_rs.RegexOptions()).is_valid


WORDS = (
    *(
        "n/a",
        "na",
        "N.A.",
        "none",
        "None ",
        "null",
        "nil",
        "unknown",
        "undefined",
        "tbd",
        "t.b.d.",
        "to be added",
        "todo",
    ),
    *("xxx", "lorem ipsum", "abstract here", "n\u0131l", "2020-undefined", "2019-na", "-", "?", "…", "[object Object]"),
    *(
        "2026",
        "2027",
        "2026-03-05",
        "1500",
        "1450-01-01",
        "2019/2020",
        "2019/02/03/",
        "2026/02//",
        "2027///",
        "2019-02-29",
        "en",
        "EN",
        "eng",
        "no",
        "sh",
        "pt-BR",
    ),
    *("10.1234/v1", "10.5555/12345678", "10.1000/xyz123", "10.1101/2020.01.01.123456", "10.21203/rs.3.rs-1/v1"),
    *("0000-0002-1825-0097", "1234-5679", "2049-3630", "published", "Published", "preprint", "article-journal"),
    *("Aims: to count. Results: many.", "Methods - we counted", "[Snails]", "This corrects the article", "THE SNAILS"),
    *("\x1c", "\x85", "\u00a0", "\ufeff", "\u2028", "\u0130", "\u212a", "\u017f", "\0", "a\n", "a.\n", "a. "),
)
PIECES = st.sampled_from(sorted({*WORDS, *"aAbBnNsSkKiI.,:;-–—[](){}<>&/0129 \n\t\u0130\u0131\u017f\u212aé漢Ж"}))
TEXTS = st.one_of(
    st.lists(PIECES, max_size=6).map("".join),
    st.tuples(st.sampled_from(told_values()), st.sampled_from(CHANGES)).map(lambda pair: pair[1](pair[0])),
    st.tuples(st.sampled_from(told_values()), PIECES).map("".join),
    st.text(max_size=40),
)


@given(text=TEXTS)
@example("2020-02-0१")
@example("Ж" * 27 + "a" * 20)
@example("Ж" * 28 + "a" * 20)
@example("EELGRASS in bays")
@example("ÅLEGRÆSS in bays")
@example("Eelgrass in bays\u00a0")
@example("HTTPS://DOI.ORG/10.1234/TIDE.7")
@example("https://do\u0130.org/10.1234/tide.7")
def test_no_look_takes_for_clean_what_its_check_does_not(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:  # which no validator takes
        return
    for glance in glances():
        if seen_by(glance)(text):
            assert glance(text), glance
        elif glance.exact:
            assert not glance(text), glance


def test_looks_know_most_clean_texts() -> None:
    for rule, text in {
        "title-full-stop": "Eelgrass and snails",
        "date-not-iso": "2019-05-06",
        "date-implausible": "2019-05-06",
        "doi-malformed": "10.1234/eelgrass.7",
        "language-unknown": "en",
        "placeholder-value": "Shallow Waters",
        "status-unknown": "published",
        "example-identifier": "0000-0002-1694-233X",
        "abstract-truncated": CLEAN["abstract"] + " Most of them were small (3 mm).",
    }.items():
        found = load_catalogue().rules[rule]
        assert isinstance(found, FieldRule)
        assert isinstance(found.silent_on, Glance)
        assert seen_by(found.silent_on.on(TODAY))(text), rule


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("date-not-iso", "2019/05/06/"),
        ("date-not-iso", "2019/05//"),
        ("date-not-iso", "2019///"),
        ("date-implausible", "2019/05/06/"),
        ("language-unknown", "eng"),
        ("language-name", "English"),
    ],
)
def test_looks_know_what_is_right_in_a_shape(rule: str, text: str) -> None:
    found = load_catalogue().rules[rule]
    assert isinstance(found, FieldRule)
    assert isinstance(found.silent_on, Glance)
    assert seen_by(found.silent_on.of(load_profile("ris").forms).on(TODAY))(text)
    assert not seen_by(found.silent_on.of(load_profile("native").forms).on(TODAY))(text)


def test_a_piece_is_found_in_whatever_case() -> None:
    cased = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).lower() != chr(code)]
    by_small: dict[str, list[str]] = {}
    for char in cased:
        for small in char.lower():
            by_small.setdefault(small, []).append(char)
    for small, chars in by_small.items():
        found = jsonschema_rs.validator_for(lacking(any_of([small])), pattern_options=jsonschema_rs.RegexOptions())
        assert not any(map(found.is_valid, chars)), small


@pytest.mark.parametrize(
    ("piece", "texts"),
    [
        ("\n ", [" a", "a\n b"]),
        (" \n", ["a ", "a \nb"]),
        ("\n[", ["[a", "b\n[a"]),
        ("a.b", ["A.B", "xa.bx"]),
        ("&", ["a&b"]),
        ("-", ["a-b"]),
        ("\n", ["", "a"]),
    ],
)
def test_pieces_are_spelled(piece: str, texts: list[str]) -> None:
    schema = lacking(any_of([piece, "quince"]))
    found = jsonschema_rs.validator_for(schema, pattern_options=jsonschema_rs.RegexOptions())
    assert not any(map(found.is_valid, texts))
    if piece != "\n":
        assert found.is_valid("plum")


def test_white_space_says_nothing() -> None:
    for code in range(sys.maxunicode + 1):
        if chr(code).isspace():
            assert gate_of().clears({**CLEAN, "license": chr(code) * 2}) is None, hex(code)


@st.composite
def changed(draw: st.DrawFn, values: st.SearchStrategy[Any], most: int = 1) -> Source:
    """A clean record without up to two of its keys, and with up to ``most`` values put somewhere."""
    record = copy.deepcopy(CLEAN)
    for _ in range(draw(st.integers(0, 2))):
        record.pop(draw(st.sampled_from(sorted(record))))
    for _ in range(draw(st.integers(1, most))):
        pattern = draw(st.sampled_from(PLACES))
        if len(pattern) == 1:
            record.pop(str(pattern[0]), None)
        put(record, pattern, draw(values))
    try:
        return decode(orjson.dumps(record), "a.json")
    except TypeError:
        reject()  # half a character


@given(changed(TEXTS))
def test_with_one_value_changed_the_gate_loses_nothing(source: Source) -> None:
    plan = replace(plan_for((), "native"), today=TODAY)
    wanted = [(one.rule, one.pointer, one.region) for one in lint(source, replace(plan, triage="off")).diagnostics]
    told = lint(source, replace(plan, triage="gate")).diagnostics
    assert [(one.rule, one.pointer, one.region) for one in told] == wanted


def test_prose_of_many_words_is_known_as_soon_as_prose_of_few() -> None:
    """The engine remembers what it has worked out of the signs, though words begin as these do and go on otherwise."""
    dice = random.Random(20200201)  # noqa: S311 - not for secrets
    triggers = [rule.trigger for rule in load_catalogue().rules.values() if isinstance(rule, FieldRule | PaperRule)]
    known = sorted({piece for trigger in triggers if trigger for piece in pieces(trigger) if piece.isalpha()})

    def text() -> str:
        begun = (piece[: dice.randint(1, len(piece))] for piece in dice.choices(known, k=220))
        return " ".join(word + "".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=3)) for word in begun)

    gate = gate_of()
    gate.leave(Doubt())
    test = gate._test
    assert test is not None
    size = len(text())
    seconds = []
    for texts in ([text() for _ in range(100)], ["We counted snails. " * (size // 19)] * 100):
        data = [{**CLEAN, "abstract": abstract} for abstract in texts]
        written = [json.dumps(one) for one in data]
        took = []
        for _ in range(4):
            start = time.process_time()
            [*map(test, data, written)]
            took.append(time.process_time() - start)
        seconds.append(min(took))
    assert seconds[0] < 8 * seconds[1]  # twice as long; where all is forgotten, thirty times


class Numbers:
    """Tests of numbers, which pass where they are divided by none of those asked for; terms are such numbers."""

    def __init__(self, *asked: int) -> None:
        self.asked = asked
        self.made: list[Doubt] = []

    def clearing(self, doubt: Doubt) -> Test:
        self.made.append(doubt)
        return lambda data, written: not self.reasons(doubt)(data)

    def widened(self, doubt: Doubt) -> Doubt:
        return doubt

    def reasons(self, doubt: Doubt) -> Callable[[Any], Doubt]:
        terms = [str(number) for number in self.asked if str(number) not in doubt.terms]
        return lambda data: Doubt(frozenset(term for term in terms if data % int(term) == 0))


def as_it_is(doubt: Doubt) -> Doubt:
    return doubt


def gate_for(*asked: int, wait: int | None = 0) -> tuple[Gate[Doubt], Numbers]:
    numbers = Numbers(*asked)
    return Gate(lambda: numbers, as_it_is, wait), numbers


def test_a_test_waits_until_it_is_worth_making() -> None:
    gate, numbers = gate_for(7919, wait=WORTH_IT)
    assert [gate.clears(number) for number in range(1, WORTH_IT + 1)] == [None] * WORTH_IT
    assert not numbers.made
    assert gate.clears(1) == Doubt()
    assert len(numbers.made) == 1


def test_what_many_do_not_pass_is_left_from_the_first() -> None:
    gate, numbers = gate_for(2, 3, 7919, wait=WORTH_IT)
    for number in range(1, WORTH_IT + 1):
        gate.clears(number)
    left = Doubt(frozenset("23"))
    assert [gate.clears(number) for number in range(1, TRIAL)] == [left] * (TRIAL - 1)
    assert gate.clears(7919) is None
    assert numbers.made == [Doubt(), left]


def test_what_many_do_not_pass_is_left_after_a_trial() -> None:
    gate, _ = gate_for(5, 101)
    assert gate.clears(5) is None
    for number in range(1, TRIAL + 5):
        gate.clears(number)
    assert gate.clears(5) == Doubt(frozenset("5"))
    assert gate.clears(101) is None


def test_what_few_do_not_pass_is_not_left() -> None:
    gate, numbers = gate_for(SAMPLE)
    for number in range(1, TRIAL * 4):
        gate.clears(number)
    assert numbers.made == [Doubt()]


def test_only_so_many_lessons_are_learned() -> None:
    gate, numbers = gate_for(*range(2, 40))
    for number in range(2, 40):
        for times in range(1, TRIAL + 1):
            gate.clears(number * 1009 if times % 2 else 1009)
    assert len(numbers.made) == LESSONS + 1


class Never(Numbers):
    """Tests that nothing but zero passes, and nobody knows why."""

    def clearing(self, doubt: Doubt) -> Test:
        return lambda data, written: self.asked_of(data)

    def asked_of(self, data: int) -> bool:
        self.made.append(Doubt())
        return data % self.asked[0] == 0

    def reasons(self, doubt: Doubt) -> Callable[[Any], Doubt]:
        return lambda data: Doubt()


def test_a_test_that_hardly_any_passes_is_given_up() -> None:
    numbers = Never(TRIAL * RARE)
    gate = Gate(lambda: numbers, as_it_is, wait=0)
    assert sum(gate.clears(number) is not None for number in range(TRIAL * RARE)) == 1
    assert len(numbers.made) == TRIAL


def test_a_test_that_some_pass_is_kept() -> None:
    numbers = Never(RARE)
    gate = Gate(lambda: numbers, as_it_is, wait=0)
    assert sum(gate.clears(number) is not None for number in range(TRIAL * RARE)) == TRIAL


def test_what_was_learned_is_forgotten_at_a_word() -> None:
    gate, numbers = gate_for(5, 101)
    for number in range(1, TRIAL * 2):
        gate.clears(number)
    assert gate.clears(5) is not None
    gate.forget()
    assert gate.clears(5) is None
    made = len(numbers.made)
    for _ in range(3):
        for number in range(1, TRIAL - 1):
            gate.clears(number)
        gate.forget()
    assert gate.clears(5) is None
    assert len(numbers.made) == made, "what has learned nothing is not made anew"


def test_a_test_that_was_given_up_is_made_anew_where_that_is_forgotten() -> None:
    numbers = Never(TRIAL * RARE)
    gate = Gate(lambda: numbers, as_it_is, wait=0)
    for number in range(TRIAL + 1):
        gate.clears(number)
    assert gate.clears(0) is None
    gate.forget()
    assert gate.clears(0) == Doubt()


def test_where_most_records_hold_quotes_the_gate_is_not_given_up() -> None:
    gate = prepare(plan_for((), "native")).lens(load_profile("native")).gate
    quoted = {**CLEAN, "title": 'Snails on "eelgrass" in a bay'}
    text = json.dumps(quoted)
    passed = [gate.clears(quoted, text) for _ in range(WORTH_IT + TRIAL * 2)]
    assert None not in passed[WORTH_IT:]


def test_only_short_texts_are_remembered() -> None:
    from abslint.gate.texts import SHORT, TextSchemas

    asked: list[str] = []

    def check(text: str) -> bool:
        asked.append(text)
        return True

    texts = TextSchemas()
    texts.clean(check)
    (calm,) = texts.formats.values()
    for text in ("a" * SHORT, "a" * SHORT, "b" * (SHORT + 1), "b" * (SHORT + 1)):
        assert calm(text)
    assert [text[0] for text in asked] == ["a", "b", "b"]


def test_a_check_that_raises_is_told_by_the_rules_not_by_the_gate() -> None:
    from abslint.gate.texts import TextSchemas

    def broken(text: str) -> bool:
        raise RuntimeError(text)

    texts = TextSchemas()
    schema = {"$defs": texts.shared, **texts.clean(broken)}
    validator = jsonschema_rs.validator_for(schema, formats=texts.formats, validate_formats=True)
    assert not validator.is_valid("a")


def test_what_stands_whole_under_a_term_with_rules_of_fields_is_never_sure_to_be_clean() -> None:
    for pattern, record in ((("who", ANY), {"who": [{"name": "Ida"}]}), (("who",), {"who": ["Ida"]})):
        profile = Profile("own", "own", {"names": (Where(pattern, whole=True),)}, lambda _: Confidence.STRONG)
        asked = make_gate(profile, {"names": [str.isascii]}, {}, [], None, as_it_is, wait=0)
        unasked = make_gate(profile, {}, {}, [], None, as_it_is, wait=0)
        assert asked.clears(record) is None
        assert (unasked.clears(record) is not None) == (len(pattern) > 1)


def test_half_a_character_is_no_clean_one() -> None:
    text = orjson.dumps(CLEAN).decode().replace("snails that", r"snails \ud800 that")
    source = decode(text.encode(), "a.json")
    plan = plan_for((), "native")
    found = [lint(source, replace(plan, triage=engine)).diagnostics for engine in ("off", "gate")]
    assert found[0] == found[1]
    assert found[0]


def test_a_kind_that_asks_nothing_besides_settles_its_rule() -> None:
    dated, named = frozenset({"dates.published"}), frozenset({"identifiers.doi"})
    sure = [Still(needs=dated)]
    choice = [Still(needs=dated | named), Still(without=named)]
    settled = [Still(needs=dated), Still(without=named)]
    shared, several = shared_asks([sure, choice, settled])
    assert shared == {Ask("needs", ("dates.published",))}
    assert several == [
        [frozenset({Ask("needs", ("identifiers.doi",))}), frozenset({Ask("without", ("identifiers.doi",))})],
    ]
    assert len(shared_asks([choice, settled])[1]) == 2


def test_a_place_by_its_number_in_a_list_is_never_sure_to_be_clean() -> None:
    places = (Where(("titles", 0, "text")), Where(("title",)))
    profile = Profile("own", "own", {"title": places}, lambda _: Confidence.STRONG)
    stills = [(Still(needs=frozenset({"title"}), lone=frozenset({"title"})),), (Still(without=frozenset({"title"})),)]
    gate = make_gate(profile, {"title": [str.isascii]}, {}, stills, None, as_it_is, wait=0)
    assert gate.clears({"titles": [{"text": "Eels"}]}) is None
    gate.leave(Doubt(frozenset({"title"})))
    assert gate.clears({"titles": [{"text": "Eels"}]}) is None


def test_a_term_that_is_read_out_of_a_list_is_not_taken_for_a_text() -> None:
    """MEDLINE says the type in a list of kinds: no pattern sees it, and each record's is asked for."""
    record = (
        "PMID- {number}\nTI  - Crabs of tidal pool number {number}.\nPST - published\nVI  - 12\nIP  - 3\n"
        "JT  - Journal of Imagined Shores\nDP  - 2020 Feb 1\nPG  - 101-9\nLID - 10.1101/2020.02.01.{number} [doi]\n"
        "FAU - Marsh, Ida\nLA  - eng\nPT  - Journal Article\n"
        "OT  - tidal pool\nOT  - shore crab\nOT  - field observation\n"
    )
    count = WORTH_IT + 2 * SAMPLE
    text = "\n".join(record.format(number=100_000 + number) for number in range(count))
    found = lint_example(text, "export.nbib", plan_for()).diagnostics
    assert sum(one.rule == "status-contradicts-doi" for one in found) == count
