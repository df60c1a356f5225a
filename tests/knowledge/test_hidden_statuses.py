from __future__ import annotations

import time

import pytest

from abslint.knowledge.hidden_statuses import LONGEST, SIGNS, find_hidden_status


@pytest.mark.parametrize(
    ("text", "native", "place", "rest"),
    [
        ("in press", "in-press", "whole", ""),
        ("*To appear.*", "in-press", "whole", ""),
        ("Manuscript in preparation", "in-preparation", "whole", ""),
        ("currently under review", "submitted", "whole", ""),
        ("Article in press", "epub-ahead-of-print", "whole", ""),
        ("Journal of Shores (in press)", "in-press", "inside", "Journal of Shores"),
        ("Journal of Shores [Epub ahead of print]", "epub-ahead-of-print", "inside", "Journal of Shores"),
        ("Journal of Shores, to appear", "in-press", "inside", "Journal of Shores"),
        ("Journal of Shores - forthcoming.", "in-press", "inside", "Journal of Shores"),
        ("To appear in the Journal of Shores", "in-press", "leading", "Journal of Shores"),
        ("Submitted to Journal of Shores", "submitted", "leading", "Journal of Shores"),
        ("Accepted for publication in Shores", "in-press", "leading", "Shores"),
    ],
)
def test_finds_a_status_and_what_goes_with_it(text: str, native: str, place: str, rest: str) -> None:
    found = find_hidden_status(text)
    assert found is not None
    assert (found.native, found.place) == (native, place)
    assert text[: found.start] + text[found.end :] == rest
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "submitted: 2020-01-01",
        "Submitted 6 Feb 2020, accepted 17 April 2020",
        "Annual Review of the Press",
        "Proceedings of the Shore Press",
        "Accepted with minor changes",
        "Crabs forthcoming from their holes",
    ],
)
def test_leaves_histories_and_names_alone(text: str) -> None:
    assert find_hidden_status(text) is None


def test_passes_long_texts_over() -> None:
    assert find_hidden_status("Crabs (in press)" + "." * LONGEST) is None


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_is_needed_by_some_text(sign: str) -> None:
    texts = ("to appear", "in press", "forthcoming", "in preparation", "under review", "submitted", "accepted")
    texts += ("ahead of print", "advance online publication")
    assert [text for text in texts if sign in text and find_hidden_status(text)]


@pytest.mark.parametrize("char", ["(", " ", "_", ",", "- ", "to "])
def test_takes_no_long_time(char: str) -> None:
    start = time.process_time()
    find_hidden_status(char * (LONGEST // len(char)))
    assert time.process_time() - start < 0.1
