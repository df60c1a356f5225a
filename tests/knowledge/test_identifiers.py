from __future__ import annotations

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge import article_ids, check_digits, identifiers
from abslint.knowledge.identifier_kinds import identify, is_example_identifier

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from stdnum import isbn as stdnum_isbn
    from stdnum import issn as stdnum_issn
    from stdnum.iso7064 import mod_11_2, mod_97_10

digits = st.text(alphabet="0123456789", min_size=15, max_size=15)


@given(digits, st.sampled_from("0123456789X"))
def test_orcid_checksums_are_those_of_stdnum(body, check):
    bare = f"{body[:4]}-{body[4:8]}-{body[8:12]}-{body[12:]}{check}"
    assert identifiers.is_orcid(bare)
    assert identifiers.orcid_checksum_ok(bare) == mod_11_2.is_valid(body + check)
    assert identifiers.is_right_orcid(bare) == mod_11_2.is_valid(body + check)
    assert identifiers.orcid_checksum_ok(bare[:-1] + mod_11_2.calc_check_digit(body))


@given(st.text(alphabet="0123456789", min_size=7, max_size=7), st.sampled_from("0123456789X"))
def test_issn_checksums_are_those_of_stdnum(seven, check):
    bare = f"{seven[:4]}-{seven[4:]}{check}"
    assert identifiers.issn_checksum_ok(bare) == stdnum_issn.is_valid(bare)
    assert identifiers.is_right_issn(bare) == stdnum_issn.is_valid(bare)
    assert identifiers.issn_checksum_ok(bare[:-1] + stdnum_issn.calc_check_digit(seven))


@given(st.text(alphabet="0123456789", min_size=9, max_size=9), st.sampled_from("0123456789X"))
def test_isbn_10_checksums_are_those_of_stdnum(nine, check):
    assert identifiers.isbn_checksum_ok(nine + check) == stdnum_isbn.is_valid(nine + check)
    right = nine + check_digits.isbn10_check_digit(nine)
    assert identifiers.isbn13(right) == stdnum_isbn.to_isbn13(right)


@given(st.sampled_from(["978", "979"]), st.text(alphabet="0123456789", min_size=10, max_size=10))
def test_isbn_13_checksums_are_those_of_stdnum(prefix, ten):
    assert identifiers.isbn_checksum_ok(prefix + ten) == stdnum_isbn.is_valid(prefix + ten)
    right = prefix + ten[:9] + check_digits.isbn13_check_digit(prefix + ten[:9])
    assert identifiers.isbn_checksum_ok(right)


@pytest.mark.parametrize("ror", ["05dxps055", "02mhbdp94", "042nb2s44", "01an7q238", "05a28rw58"])
def test_ror_checksums(ror):
    assert identifiers.is_ror(ror)
    assert identifiers.ror_checksum_ok(ror)
    wrong = ror[:-1] + str((int(ror[-1]) + 1) % 10)
    assert not identifiers.ror_checksum_ok(wrong)


@given(st.integers(min_value=0, max_value=32**6 - 1))
def test_ror_check_digits_are_those_of_stdnum(number):
    seven = "".join(check_digits.CROCKFORD[number // 32**place % 32] for place in range(6, -1, -1))
    assert mod_97_10.is_valid(f"{number}{check_digits.ror_check_digits(seven)}")
    assert identifiers.ror_checksum_ok(seven + check_digits.ror_check_digits(seven))


def test_ror_forms():
    assert identifiers.clean_ror("https://ror.org/05DXPS055/") == "05dxps055"
    assert identifiers.is_ror_url(identifiers.ror_url("05dxps055"))
    for text in ("15dxps055", "05ixps055", "05dxps05", "05dxps0555", ""):
        assert identifiers.clean_ror(text) is None
        assert not identifiers.ror_checksum_ok(text)


@pytest.mark.parametrize(
    "text",
    [
        "0000-0002-1825-009X",
        "000000021825009x",
        "https://orcid.org/0000-0002-1825-009X",
        "http://www.orcid.org/0000-0002-1825-009X/",
        "orcid.org/0000-0002-1825-009x",
        "ORCID: 0000-0002-1825-009X",
        "0000–0002–1825–009X",
        " 0000 0002 1825 009X ",
    ],
)
def test_orcid_forms(text):
    assert identifiers.clean_orcid(text) == "0000-0002-1825-009X"
    assert identifiers.is_orcid(text) == (text == "0000-0002-1825-009X")
    assert not identifiers.orcid_checksum_ok(text)


@pytest.mark.parametrize(
    "text",
    ["0000-0002-1825-00971", "0000-0002-1825-0X97", "0000-0002-1825", "https://orcid.org/", "٠000-0002-1825-0097"],
)
def test_what_is_no_orcid(text):
    assert identifiers.clean_orcid(text) is None
    assert not identifiers.orcid_checksum_ok(text)


def test_orcid_as_url():
    assert identifiers.is_orcid_url("https://orcid.org/0000-0002-1825-0097")
    assert not identifiers.is_orcid_url("http://orcid.org/0000-0002-1825-0097")
    assert identifiers.orcid_url("0000-0002-1825-0097") == "https://orcid.org/0000-0002-1825-0097"


@pytest.mark.parametrize(
    "text", ["2434-561X", "2434561x", "ISSN 2434-561X", "e-ISSN: 2434–561x", "urn:issn:2434-561X", "2434-561X (Print)"]
)
def test_issn_forms(text):
    assert identifiers.clean_issn(text) == "2434-561X"
    assert identifiers.is_issn(text) == (text == "2434-561X")
    assert identifiers.issn_checksum_ok(text)


def test_issns_in_a_list():
    text = "1573-3602 1050-5350, 03785955; 12345678 and 0000-0001-2345-6789"
    assert [found.value for found in identifiers.find_issns(text)] == ["1573-3602", "1050-5350", "0378-5955"]
    first = identifiers.find_issns(text)[1]
    assert text[first.start : first.end] == "1050-5350"
    assert identifiers.clean_issn("1573-3602 1050-5350") is None


def test_isbn_forms():
    for text in ("978-0-306-40615-7", "ISBN 9780306406157", "ISBN-13: 978 0 306 40615 7", "urn:isbn:978-0-306-40615-7"):
        assert identifiers.clean_isbn(text) == "9780306406157"
    assert identifiers.is_isbn("0-306-40615-2")
    assert identifiers.isbn13("0-306-40615-2") == "9780306406157"
    assert identifiers.clean_isbn("0-8044-2957-x") == "080442957X"
    for text in ("1234", "978030640615", "9990306406157", "", "0-306-40615-2 and more"):
        assert identifiers.clean_isbn(text) is None
        assert identifiers.isbn13(text) is None
        assert not identifiers.isbn_checksum_ok(text)
    both = "0-306-40615-2; 978-0-306-40615-7 (pbk.)"
    assert [found.value for found in identifiers.find_isbns(both)] == ["0306406152", "9780306406157"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("https://doi.org/10.1000/182", "doi", "10.1000/182"),
        ("10/fqd6hj", "short-doi", "10/fqd6hj"),
        ("0000-0002-1694-233X", "orcid", "0000-0002-1694-233X"),
        ("PMC12345", "pmcid", "PMC12345"),
        ("PMID 12345", "pmid", "12345"),
        ("0378-5955", "issn", "0378-5955"),
        ("9780306406157", "isbn", "9780306406157"),
        ("arXiv:2301.00010", "arxiv", "2301.00010"),
        ("hep-th/9901001", "arxiv", "hep-th/9901001"),
        ("10.48550/arXiv.2301.00010", "doi", "10.48550/arXiv.2301.00010"),
        ("https://ror.org/05dxps055", "ror", "05dxps055"),
        ("hdl:10568/110997", "handle", "10568/110997"),
    ],
)
def test_kinds(text, kind, value):
    assert identify(text) == (kind, value)


@pytest.mark.parametrize(
    "text", ["12345", "2301.00010", "2019-2020", "0378-5956", "1234567891", "2020/05", "05dxps055", "a", ""]
)
def test_texts_of_no_certain_kind(text):
    assert identify(text) is None


def test_examples():
    for text in ("https://orcid.org/0000-0002-1825-0097", "1234-5679", "12345679", "10.5555/123", "978-3-16-148410-0"):
        assert is_example_identifier(text)
    for text in ("0000-0002-1694-233X", "0378-5955", "10.1000/182", "9780306406157", "", "text"):
        assert not is_example_identifier(text)


@given(st.text(max_size=40))
def test_clean_forms_are_exact_forms(text):
    for clean, exact in (
        (identifiers.clean_orcid, identifiers.is_orcid),
        (identifiers.clean_ror, identifiers.is_ror),
        (identifiers.clean_issn, identifiers.is_issn),
        (identifiers.clean_isbn, identifiers.is_isbn),
        (article_ids.clean_pmid, article_ids.is_pmid),
        (article_ids.clean_pmcid, article_ids.is_pmcid),
        (article_ids.clean_arxiv, article_ids.is_arxiv),
    ):
        bare = clean(text)
        assert bare is None or (exact(bare) and clean(bare) == bare)
        assert not exact(text) or bare is not None
    identify(text)
