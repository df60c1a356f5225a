from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.identifier_kinds import KIND_NAMES, other_kind
from abslint.knowledge.plain_identifiers import OWN_FORMS

KINDS = sorted({term.rpartition(".")[2] for term in OWN_FORMS})
SHAPES = [
    *(r"[0-9]{1,13}", r"[0-9]{4}-[0-9]{3}[0-9X]", r"97[89][0-9-]{10,14}", r"[0-9][0-9-]{8,11}[0-9X]"),
    *(r"(https://orcid\.org/)?[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", r"PMC[0-9]{1,9}", r"PMID:? ?[0-9]{1,9}"),
    *(r"[0-9]{4}\.[0-9]{4,5}(v1)?", r"10\.[0-9]{4}[./][0-9a-z./ -]{0,20}", r"(https://ror\.org/)?0[a-z0-9]{6}[0-9]{2}"),
    *(r"[0-9]{4}-[0-9]{4}[ ,;/][0-9]{4}-[0-9]{4}", r"arXiv:[0-9]{4}\.[0-9]{5}", r"[0-9]{5}/[0-9]{3}"),
]
TEXTS = st.one_of(*(st.from_regex(shape, fullmatch=True) for shape in SHAPES), st.text(max_size=20))


@given(TEXTS)
def test_what_has_its_own_form_is_of_no_other_kind(text: str) -> None:
    for term, is_own in OWN_FORMS.items():
        if is_own(text):
            assert other_kind(text, term.rpartition(".")[2]) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("10.1234/tide.7", "doi"),
        ("PMID: 30000001", "pmid"),
        ("PMC6000001", "pmcid"),
        ("arXiv:2301.00010", "arxiv"),
        ("978-0-306-40615-7", "isbn"),
        ("2049-3630", "issn"),
        ("https://orcid.org/0000-0001-5109-3700", "orcid"),
        ("https://ror.org/027bh9e22", "ror"),
    ],
)
def test_each_kind_is_seen_among_all_others(text: str, kind: str) -> None:
    for own in KINDS:
        found = other_kind(text, own)
        assert (found.kind if found else own) == kind
        assert kind in KIND_NAMES


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("0306406152", "pmid"),  # as likely another database's number
        ("2049-3630 2434-561X", "issn"),
        ("0302-9743 1611-3349", "issn"),  # together the check digit of an ORCID iD fits
        ("0-306-40615-2 978-0-306-40615-7", "isbn"),
        ("10/fqd6hj", "doi"),
        ("10568/110997", "doi"),
        ("2049-3631", "isbn"),
        ("20493630", "isbn"),
        ("10.48550/arXiv.2301.00010", "arxiv"),
        ("2301.00010", "doi"),
    ],
)
def test_what_is_not_certain_is_not_told(text: str, own: str) -> None:
    assert other_kind(text, own) is None
