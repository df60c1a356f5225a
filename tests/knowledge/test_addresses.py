from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.addresses import LONGEST, address_fault, is_plain_address

RIGHT = [
    "https://example.org",
    "HTTP://EXAMPLE.ORG/A_(b)",
    "https://example.org:8080/~ida/a,b;c?d=[e]|{f}&g=%zz#h",
    "https://web.archive.org/web/2020/http://example.org/,/https",
    "http://login.example.org/login?url=https://example.org/a",
    "https://example.org/a@b",
    "https://ida:tide@example.org./a",
    "http://[2001:db8::1]:80/a",
    "http://localhost:1313/a",
    "https://пример.example/путь/файл",
    "http://例え。example/潮",
    "https://example.org/10.1234/(SICI)1(199601)1:1<1::AID-A>3.0.CO;2-<1>",
    "https://doi.org/10.1234/a",
    "https://example.org/a&copy=1&amplitude;",
    "ftp://ftp.example.org/a",
    "ssh://git.example.org/a",
    "mailto:ida@example.org",
    "urn:nbn:de:101:1-7",
    "https://example.org/" + "a," * LONGEST + "b",
]
WRONG = [
    *("http:/example.org", "http//example.org", "https;//example.org", "htpp://example.org", "hhttp://example.org"),
    *("https:\\\\example.org", "http: //example.org", "ttps://example.org", "https://", "https:///a", "http://?a"),
    *("https://https://example.org", "http://http//example.org", "https://www,example.org", "https://www/a"),
    *("https://{{ host }}/a", "https://example..org", "https://example.org:a/", "http://exa mple.org"),
    *(
        "https://example.org/a b",
        "https://example.org/a\nb",
        "https://example.org/a\u200bb",
        "https://example.org/\\_a",
    ),
    *("https://example.org/a https://example.org/b", "https://example.org,http://example.com"),
    *("https://example.org/?a=1&amp;b=2", "https://example.org/a,", "https://example.org/a>"),
    *("https://doi.org/", "http://dx.doi.org", "https://doi.org/undefined", "https://arxiv.org/abs/"),
    *("www.example.org/a", "ida@example.org", "10.1234/a", "doi:10.1234/a", "C:\\a\\b.pdf", "ORCID: 0000-0001"),
    *("<https://example.org>", "[tide](https://example.org)", "\\url{https://example.org}"),
]
RELATIVE = ["a.pdf", "/a/b", "../a b.pdf", "#", "?a", "tp/a.pdf", "http/a.pdf", "{{< ref a >}}", "example.org/a", "N/A"]


@pytest.mark.parametrize("text", RIGHT)
def test_addresses_that_can_be_followed_are_right(text: str) -> None:
    assert not address_fault(text, may_be_relative=False)
    assert not address_fault(f" {text}\n", may_be_relative=True)


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_followed_is_told(text: str) -> None:
    assert address_fault(text, may_be_relative=False)
    assert address_fault(text, may_be_relative=True)
    assert not is_plain_address(text)


@pytest.mark.parametrize("text", RELATIVE)
def test_paths_are_right_where_they_may_stand(text: str) -> None:
    assert not address_fault(text, may_be_relative=True)
    assert address_fault(text, may_be_relative=False)


def test_a_backslash_is_right_where_texts_are_latex() -> None:
    assert not address_fault(r"https://example.org/a\_b\&c", may_be_relative=False, latex=True)


PIECES = ["http", "https://", "www.", "a", "example.org", "/", ":", "@", "10.1234/a", "&amp;", " ", ",", "#:~:", "é"]


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=8).map("".join)))
def test_what_is_told_is_said_in_few_words(text: str) -> None:
    for relative in (False, True):
        fault = address_fault(text, relative)
        assert len(fault) < 90
        assert not fault.endswith(".")
    if address_fault(text, may_be_relative=True):  # whoever may keep paths may keep addresses
        assert address_fault(text, may_be_relative=False)
