"""What a lens remembers of texts that come again and again."""

from __future__ import annotations

from dataclasses import replace

from abslint.decode import decode
from abslint.engine import lint
from abslint.lens.runs import LONGEST, MOST, Known
from abslint.prepare import prepare
from abslint.profiles import load_profile
from abslint.testing import plan_for


def test_known_texts_are_short_and_not_many() -> None:
    known = Known()
    known.keep(["eel", "x" * LONGEST, "x" * (LONGEST + 1)])
    assert known == {"eel", "x" * LONGEST}
    known.keep(map(str, range(MOST)))
    assert len(known) <= MOST
    assert str(MOST - 1) in known


def test_numbers_are_remembered_by_their_texts() -> None:
    plan = replace(plan_for((), "native"), prefix="lens/")
    clean = prepare(plan).lens(load_profile("native")).sieves["volume"].clean
    for volume in (b"7", b'"n/a"'):
        lint(decode(b'{"title": "Eels", "volume": ' + volume + b"}", "a.json"), plan)
    assert clean == {"7"}
