from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.dates import read_date
from abslint.knowledge.statuses import (
    LATER_EVENTS,
    NATIVE_STATUSES,
    VOCABULARIES,
    find_status,
    is_native_status,
    is_status_in,
    near_status,
    needs_date,
    split_status_and_date,
    status_in,
    status_order,
    update_type,
)
from abslint.knowledge.table import pieces, read_table

MODERN_DAYS = st.dates(datetime.date(1500, 1, 1), datetime.date(2400, 1, 1))


def test_the_table_holds_the_native_words_in_order():
    assert tuple(row["native"] for row in read_table("status")) == NATIVE_STATUSES + LATER_EVENTS
    assert [status_order(native) for native in NATIVE_STATUSES] == [1, 2, 3, 4, 5, None, None]
    dated = [native for native in NATIVE_STATUSES if needs_date(native)]
    assert dated == ["in-press", "epub-ahead-of-print", "published"]
    assert not needs_date("nonsense")


def test_every_word_of_the_table_is_found():
    for row in read_table("status"):
        for column in ("native", *VOCABULARIES, "aliases_safe", "aliases_unsafe"):
            for word in pieces(row[column]):
                assert find_status(word) is not None, word
                assert column in ("native", "aliases_safe", "aliases_unsafe") or is_status_in(word, column)


@pytest.mark.parametrize(
    ("text", "native", "safe"),
    [
        ("published", "published", True),
        ("Published", "published", True),
        ("Accepted/In press", "in-press", True),
        ("in_press", "in-press", True),
        ("InPress", "in-press", True),
        ("ppublish", "published", True),
        ("epublish", "published", True),
        ("aheadofprint", "epub-ahead-of-print", True),
        ("E-pub ahead of print", "epub-ahead-of-print", True),
        ("online first", "epub-ahead-of-print", True),
        ("VoR", "published", True),
        ("publishedVersion", "published", True),
        ("http://purl.org/coar/version/c_970fb48d4fbd8a85", "published", True),
        ("info:eu-repo/semantics/acceptedVersion", "in-press", True),
        ("under review", "submitted", False),
        ("forthcoming", "in-press", False),
        ("to appear", "in-press", False),
        ("working paper", "preprint", False),
        ("draft", "in-preparation", False),
        ("published online", "published", False),
        ("prepublished", "epub-ahead-of-print", False),
        ("AM", "in-press", False),
        ("Obsolete", "withdrawn", False),
        ("Created", "in-preparation", False),
        ("post-review-pre-published", "in-press", True),
        ("retracted", "retracted", True),
        ("Udgivet", "published", True),
        ("Gepubliceerd", "published", True),
    ],
)
def test_words_of_all_vocabularies(text, native, safe):
    match = find_status(text)
    assert match is not None
    assert (match.native, match.safe) == (native, safe)


def test_where_a_word_comes_from():
    for text, vocabulary in (
        ("published", "native"),
        ("ppublish", "pubmed_publicationstatus"),
        ("VoR", "niso_jav"),
        ("forthcoming", "alias"),
        ("Udgivet", "portal"),
        ("prepublished", "biblatex_pubstate"),
    ):
        match = find_status(text)
        assert match is not None
        assert match.vocabulary == vocabulary


@pytest.mark.parametrize("text", ["", " ", "publshed", "yes", "2020", "x" * 1000])
def test_what_is_no_status(text):
    assert find_status(text) is None


def test_did_you_mean():
    assert near_status("publshed") == "published"
    assert near_status("pubilshed") == "published"
    assert near_status("In pres") == "in-press"
    assert near_status("sumbitted") == "submitted"
    assert near_status("retrcted") == "retracted"
    assert near_status("banana") is None
    assert near_status("x" * 1000) is None


def test_native_words_are_exact():
    assert is_native_status("in-press")
    assert not is_native_status("In press")
    assert not is_native_status("retracted")


def test_words_of_a_shape():
    assert is_status_in("E-pub ahead of print", "pure_label")
    assert is_status_in("in press", "csl_status")
    assert not is_status_in("in-press", "csl_status")
    assert is_status_in("ppublish", "pubmed_publicationstatus")
    assert is_status_in("preprint", "native")
    assert status_in("in-press", "csl_status") == "in press"
    assert status_in("published", "pubmed_publicationstatus") == "ppublish"
    assert status_in("published", "biblatex_pubstate") is None
    assert status_in("published", "native") == "published"
    assert status_in("nonsense", "csl_status") is None
    with pytest.raises(KeyError):
        is_status_in("published", "no_column")
    with pytest.raises(KeyError):
        status_in("published", "no_column")


def test_later_events():
    assert [update_type(native) for native in LATER_EVENTS] == [
        "correction",
        "correction",
        "withdrawal",
        "retraction",
        "expression-of-concern",
    ]
    assert update_type("published") is None
    assert update_type("nonsense") is None


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("Published - Feb 1 2020", "Published", "Feb 1 2020"),
        ("In press - 2021", "In press", "2021"),
        ("Accepted/In press - Feb 2020", "Accepted/In press", "Feb 2020"),
        ("E-pub ahead of print - 1 Feb 2020", "E-pub ahead of print", "1 Feb 2020"),
        ("Published – 2020-02-01", "Published", "2020-02-01"),
        ("Published, 2020", "Published", "2020"),
        ("Published (2020)", "Published", "2020"),
        ("published: 2020.", "published", "2020"),
        ("Published 2020", "Published", "2020"),
        ("Published - 2020-13-01", "Published", "2020-13-01"),
        ("Udgivet - 1 feb. 2020", "Udgivet", "1 feb. 2020"),
        (" Published - 2020 ", "Published", "2020"),
    ],
)
def test_status_and_date_in_one_value(text, status, date):
    found = split_status_and_date(text)
    assert found is not None
    assert (text[slice(*found.status)], text[slice(*found.date)]) == (status, date)


@pytest.mark.parametrize(
    "text", ["", "Published", "In press", "Published - soon", "2020", "Feb 1 2020", "Accepted/In press", "- 2020"]
)
def test_values_that_are_not_both(text):
    assert split_status_and_date(text) is None


@given(
    st.sampled_from(NATIVE_STATUSES),
    st.sampled_from([" - ", ", ", " ", ": ", " – "]),
    st.dates(datetime.date(1500, 1, 1), datetime.date(2400, 1, 1)),
)
def test_what_is_joined_comes_apart(native, join, date):
    found = split_status_and_date(f"{native}{join}{date.isoformat()}")
    assert found is not None
    assert found.status == (0, len(native))
    assert read_date(f"{native}{join}{date.isoformat()}"[slice(*found.date)]).reading


@given(st.text(max_size=60))
def test_nothing_is_found_twice_over(text):
    match = find_status(text)
    assert match is None or match.native in NATIVE_STATUSES + LATER_EVENTS
    assert near_status(text) is None or near_status(text) in NATIVE_STATUSES + LATER_EVENTS
    split_status_and_date(text)
