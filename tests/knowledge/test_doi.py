from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.doi import (
    clean_doi,
    decode_doi,
    doi_key,
    doi_keys,
    doi_prefix,
    doi_url,
    find_dois,
    is_doi,
    strip_doi,
)
from abslint.knowledge.doi_kinds import (
    clean_handle,
    clean_short_doi,
    doi_version,
    is_handle,
    is_short_doi,
    is_test_doi,
    preprint_server,
)

BARE = [
    "10.1000/182",
    "10.1000.10/123",
    "10.1016/S0140-6736(97)11096-0",
    "10.1002/(SICI)1099-0690(199805)1998:5<777::AID-EJOC777>3.0.CO;2-#",
    "10.1175/1520-0469(1985)042<2271:TROTA>2.0.CO;2",
    "10.1643/0045-8511(2000)000[0001:AB]2.0.CO;2",
    "10.1207/s15430421tip4103&4_2",
    "10.1130/x+y",
    "10.5194/acp-20-1-2020",
]


@pytest.mark.parametrize("doi", BARE)
def test_legal_dois_are_dois_and_read_as_themselves(doi):
    assert is_doi(doi)
    reading = strip_doi(doi)
    assert reading is not None
    assert reading == (doi, "", 0, len(doi), "", False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10.1000",
        "10.1000/",
        "10.100/x",
        "11.1000/x",
        "10.1000/a b",
        "10.1000/abc.",
        "10.1000/abc)",
        "10.1000/ábc",
        "10.1000/a%2Fb",
        "10.1000/a&lt;b",
        "10.1000/a<br>",
        "doi:10.1000/x",
        "10/fqd6hj",
        "10568/110997",
        "10.1000/x\n",
    ],
)
def test_what_is_no_bare_doi(text):
    assert not is_doi(text)


@pytest.mark.parametrize(
    ("text", "doi", "form", "tail", "escaped"),
    [
        ("https://doi.org/10.1000/182", "10.1000/182", "link", "", False),
        ("http://dx.doi.org/10.1000/182.", "10.1000/182", "link", ".", False),
        ("HTTPS://DOI.ORG/10.1000/ABC", "10.1000/ABC", "link", "", False),
        ("https://doi-org.proxy.lib.example.edu/10.1000/182", "10.1000/182", "link", "", False),
        ("https://doi.org/10.1000/182?utm_source=mail", "10.1000/182", "link", "?utm_source=mail", False),
        ("https://doi.org/10.1000/182#:~:text=a", "10.1000/182", "link", "#:~:text=a", False),
        ("https://doi.org/10.1000/182/", "10.1000/182", "link", "/", False),
        ("https://doi.org/doi:10.1000/182", "10.1000/182", "link", "", False),
        ("<https://doi.org/10.1000/182>", "10.1000/182", "link", ">", False),
        ("https://hdl.handle.net/10.1000/182", "10.1000/182", "link", "", False),
        ("doi.org/10.1000/182", "10.1000/182", "host", "", False),
        ("www.doi.org/10.1000/182", "10.1000/182", "host", "", False),
        ("doi:10.1000/182", "10.1000/182", "scheme", "", False),
        ("info:doi/10.1000/182", "10.1000/182", "scheme", "", False),
        ("urn:doi:10.1000/182", "10.1000/182", "scheme", "", False),
        ("DOI 10.1000/182", "10.1000/182", "label", "", False),
        ("DOI: 10.1000/182", "10.1000/182", "label", "", False),
        ("doi: https://doi.org/10.1000/182", "10.1000/182", "label", "", False),
        ("10.1000/182,", "10.1000/182", "", ",", False),
        ("10.1016/S0140-6736(97)11096-0).", "10.1016/S0140-6736(97)11096-0", "", ").", False),
        ("(10.1000/182)", "10.1000/182", "", ")", False),
        (" 10.1000/182 \n", "10.1000/182", "", " \n", False),
        ("10.1000%2F182", "10.1000/182", "", "", True),
        ("10.1000/a\\_b", "10.1000/a_b", "", "", True),
        ("10.1000/a{\\_}b", "10.1000/a_b", "", "", True),
        ("10.1002/1:5&lt;7::AID-X7&gt;3.0.CO;2-8", "10.1002/1:5<7::AID-X7>3.0.CO;2-8", "", "", True),
        ("10.1002/1:5%3C7::AID-X7%3E3.0.CO;2-8", "10.1002/1:5<7::AID-X7>3.0.CO;2-8", "", "", True),
        ("https://www.example.com/doi/abs/10.1080/1.2", "10.1080/1.2", "page", "", False),
        ("https://www.example.com/doi/full/10.1080/1.2?journalCode=x", "10.1080/1.2", "page", "?journalCode=x", False),
        ("https://www.example.com/doi/pdf/10.1080/1.2", "10.1080/1.2", "page", "", False),
        ("https://example.org/doi/10.1111/j.1/abstract", "10.1111/j.1", "page", "/abstract", False),
        ("https://link.example.com/article/10.1007/s1-2#citeas", "10.1007/s1-2", "page", "#citeas", False),
        ("https://b.example.org/content/10.1101/20.1.1.12v2.full", "10.1101/20.1.1.12", "page", "v2.full", False),
        ("https://example.org/one/article?id=10.1371/journal.x.01", "10.1371/journal.x.01", "page", "", False),
    ],
)  # fmt: skip
def test_ways_of_writing_a_doi(text, doi, form, tail, escaped):
    reading = strip_doi(text)
    assert reading is not None
    assert (reading.doi, reading.prefix_form, reading.tail, reading.escaped) == (doi, form, tail, escaped)
    assert text[reading.end :] == tail
    assert decode_doi(text[reading.start : reading.end]) == doi
    assert clean_doi(text) == doi


@pytest.mark.parametrize(
    "text",
    ["see 10.1000/182", "10.1000/182 and 10.1000/183", "https://doi.org/10/fqd6hj", "10568/110997", "10.1000/a b",
     "none", "https://example.com/paper/182", "doi:", "https://doi.org/", "10.1000/" + "a" * 3000],
)  # fmt: skip
def test_texts_that_name_no_one_doi(text):
    assert strip_doi(text) is None
    assert clean_doi(text) is None
    assert doi_key(text) == ""


def test_the_key_forgets_case_and_form():
    assert doi_key("https://doi.org/10.1000/ABC.") == doi_key("doi:10.1000/abc") == "10.1000/abc"


def test_dois_in_running_text_keep_their_brackets_and_lose_the_sentence():
    text = (
        "Corrects DOI: 10.1371/journal.x.01. (See 10.1000/a(1)), 10.1002/b<br/> https://doi.org/10.1000/c, v10.1000/d"
    )
    found = find_dois(text)
    assert [reading.doi for reading in found] == ["10.1371/journal.x.01", "10.1000/a(1)", "10.1002/b", "10.1000/c"]
    assert [reading.prefix_form for reading in found] == ["label", "", "", "link"]
    assert all(text[reading.start : reading.end] == reading.doi for reading in found)
    assert find_dois("10.1000/a,10.1000/b")[1].doi == "10.1000/b"
    assert find_dois("no doi here 10. 1000/a") == []


def test_a_url_that_can_be_read_back():
    for doi in BARE:
        assert clean_doi(doi_url(doi)) == doi
    assert doi_url("10.1000/a<1::b>") == "https://doi.org/10.1000/a%3C1::b%3E"
    assert doi_prefix("10.1000.10/123") == "10.1000.10"


@given(st.text(alphabet="10./doi:htps<>()[]&;lt%2F\\_ -#?vA.,", max_size=60))
def test_readings_are_dois_and_lie_where_they_say(text):
    reading = strip_doi(text)
    if reading is not None:
        assert is_doi(reading.doi)
        assert decode_doi(text[reading.start : reading.end]) == reading.doi
        assert text.endswith(reading.tail)
        assert clean_doi(reading.doi) == reading.doi


@given(st.text(alphabet="abcXYZ019-._;()/", min_size=1, max_size=20).map(lambda s: "10.1234/" + s))
def test_a_doi_survives_every_prefix(doi):
    if is_doi(doi):
        for lead in ("https://doi.org/", "doi:", "DOI: ", "doi.org/", "http://dx.doi.org/"):
            if not doi.endswith("/"):
                assert clean_doi(lead + doi) == doi


def test_the_prefixes_are_those_of_idutils():
    idutils = pytest.importorskip("idutils")
    for doi in BARE:
        assert idutils.is_doi(doi)
        for lead in ("https://doi.org/", "doi:", "doi: ", "http://dx.doi.org/"):
            assert idutils.normalize_doi(lead + doi) == clean_doi(lead + doi)


def test_short_dois():
    assert clean_short_doi("10/fqd6hj") == clean_short_doi("https://doi.org/10/FQD6HJ") == "10/fqd6hj"
    assert clean_short_doi("https://doi.org/fqd6hj") == "10/fqd6hj"
    assert is_short_doi("10/fqd6hj")
    assert not is_short_doi("https://doi.org/10/fqd6hj")
    assert clean_short_doi("10.1000/182") is None


def test_handles():
    assert is_handle("10568/110997")
    assert is_handle("20.500.11820/ab-cd")
    assert clean_handle("https://hdl.handle.net/10568/110997") == clean_handle("hdl:10568/110997") == "10568/110997"
    for text in ("10.1000/182", "https://hdl.handle.net/10.1000/182", "1/2", "10568", "a/b", "10568/a b"):
        assert clean_handle(text) is None


@pytest.mark.parametrize(
    ("doi", "base", "registered"),
    [
        ("10.1101/2020.01.01.123456v2", "10.1101/2020.01.01.123456", False),
        ("10.48550/arXiv.2101.00001v3", "10.48550/arXiv.2101.00001", False),
        ("10.21203/rs.3.rs-123456/v1", "10.21203/rs.3.rs-123456", True),
        ("10.26434/chemrxiv-2021-abc-v2", "10.26434/chemrxiv-2021-abc", True),
        ("10.20944/preprints202001.0001.v1", "10.20944/preprints202001.0001", True),
        ("10.31234/osf.io/abcde_v1", "10.31234/osf.io/abcde", True),
    ],
)
def test_versions(doi, base, registered):
    version = doi_version(doi)
    assert version is not None
    assert (version.base, version.registered) == (base, registered)
    assert doi[: version.start] == base


@pytest.mark.parametrize("doi", ["10.1000/182", "10.1000/rev2", "10.1371/journal.v", "10.1000/v2x", "10.1002/adv2"])
def test_ends_that_are_no_version(doi):
    assert doi_version(doi) is None


@pytest.mark.parametrize(
    ("doi", "name"),
    [
        ("10.1101/123456", "bioRxiv or medRxiv"),
        ("10.1101/2020.04.10.023288", "bioRxiv or medRxiv"),
        ("10.64898/2025.12.01.123456", "bioRxiv or medRxiv"),
        ("10.48550/ARXIV.2101.00001", "arXiv"),
        ("10.21203/rs.3.rs-1/v1", "Research Square"),
        ("10.31234/osf.io/abcde", "OSF Preprints"),
        ("10.26434/chemrxiv.123", "ChemRxiv"),
        ("10.20944/preprints202001.0001.v1", "Preprints.org"),
        ("10.2139/ssrn.123", "SSRN"),
    ],
)
def test_preprint_servers(doi, name):
    server = preprint_server(doi)
    assert server is not None
    assert server.name == name
    assert server.certain == (name != "SSRN")


@pytest.mark.parametrize("doi", ["10.1101/gr.123456.111", "10.1101/gad.1.2", "10.1101/cshperspect.a1", "10.1000/182"])
def test_journals_of_a_prefix_with_preprints(doi):
    assert preprint_server(doi) is None


def test_prefixes_that_are_never_registered():
    assert is_test_doi("10.5555/12345678")
    assert is_test_doi("10.5072/x")
    assert not is_test_doi("10.55555/x")


SPELLED = st.sampled_from(
    [
        "",
        "",
        "10.1234/Tide.1",
        "10.1234/a",
        "10.1234/a\n10.1234/b",
        "https://doi.org/10.1234/B",
        "10.1234/a.",
        "no",
        "\n",
    ]
)


@given(st.lists(SPELLED, max_size=5))
def test_keys_of_many_dois_are_those_of_each(texts: list[str]) -> None:
    assert doi_keys(texts) == [doi_key(text) if text else "" for text in texts]
