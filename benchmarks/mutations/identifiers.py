"""Plants the defects of identifiers and links."""

from __future__ import annotations

import random
import re

from benchmarks.mutations.registry import plants
from benchmarks.papers import numbers
from benchmarks.papers.people import orcid, ror
from benchmarks.papers.shapes import Data

FREE = "native csl-json hugo"
"""The shapes that show DOIs bare."""


def _swap(digits: str, dice: random.Random) -> str:
    """Another digit at a random place before the last."""
    found = [match.start() for match in re.finditer(r"\d", digits)][4:-1]
    at = dice.choice(found)
    return digits[:at] + str((int(digits[at]) + dice.randint(1, 9)) % 10) + digits[at + 1 :]


def _doi(data: Data) -> str:
    found = str(data.get("identifiers", {}).get("doi", ""))
    return "" if re.search(r"[()]|10\.1101|arXiv", found) else found


def _put(data: Data, name: str, value: str) -> str:
    data.setdefault("identifiers", {})[name] = value
    return f"/identifiers/{name}"


@plants("doi-as-link", shapes=FREE)
def as_link(data: Data, dice: random.Random) -> str | None:
    heads = [
        "https://doi.org/",
        "http://dx.doi.org/",
        "doi:",
        "DOI: ",
        "doi.org/",
        "https://www.doi.org/",
        "doi:https://doi.org/",
    ]
    return _put(data, "doi", dice.choice(heads) + _doi(data)) if _doi(data) else None


@plants("doi-malformed", shapes=FREE)
def malformed(data: Data, dice: random.Random) -> str | None:
    doi = _doi(data)
    forms = [
        doi.split("/")[0],
        "https://shore.example.org/7",
        f"{doi}, {doi}2",
        doi.replace("10.", "1O.", 1),
        doi.replace("/", "/ ", 1),
        "pending",
        f"{doi};{doi}2",
        doi.replace("/", "", 1),
    ]
    return _put(data, "doi", dice.choice(forms)) if doi else None


@plants("doi-trailing-punctuation", shapes=FREE)
def trailing(data: Data, dice: random.Random) -> str | None:
    tails = [".", ",", ";", ")", ").", "?utm_source=mail", "]", " ", "\u201d"]
    return _put(data, "doi", _doi(data) + dice.choice(tails)) if _doi(data) else None


@plants(
    "doi-escaped",
    unless="openalex schema-org pure-api",
    recall=0.9,
    why="BibTeX may have a backslash before an underscore",
)
def escaped(data: Data, dice: random.Random) -> str | None:
    doi = str(data.get("identifiers", {}).get("doi", ""))
    sici = "10.1002/(SICI)1096(199601)99:1&lt;1::AID-A1&gt;3.0.CO;2-1"
    forms = [doi.replace("/", "%2F", 1), doi + r"\_12", sici, doi + "&amp;2"]
    if "(" in doi:
        forms.append(doi.replace("(", "%28").replace(")", "%29"))
    return _put(data, "doi", dice.choice(forms)) if doi else None


@plants("doi-short")
def short(data: Data, dice: random.Random) -> str:
    return _put(
        data, "doi", dice.choice(["10/fqd6hj", "10/gk9vx2", "https://doi.org/10/fqd6hj", "https://doi.org/fqd6hj"])
    )


@plants("doi-is-handle")
def handle(data: Data, dice: random.Random) -> str:
    return _put(
        data,
        "doi",
        dice.choice(["10568/110997", "http://hdl.handle.net/10568/110997", "hdl:20.500.11820/ab12", "2027/mdp.39015"]),
    )


@plants("doi-unregistered-prefix")
def unregistered(data: Data, dice: random.Random) -> str:
    return _put(data, "doi", dice.choice(["10.5555/1234567.1234568", "10.5072/tide.7", "10.5555/3295222"]))


@plants("doi-url-disagree", shapes="native csl-json")
def url_disagree(data: Data, dice: random.Random) -> str | None:
    if not _doi(data):
        return None
    other = dice.choice([_doi(data) + "8", "10.1234/other.1"])
    data["links"] = [{"url": dice.choice(["https://doi.org/", "http://dx.doi.org/"]) + other}]
    return "/links/0/url"


@plants("doi-in-wrong-field", shapes="native csl-json")
def wrong_field(data: Data, dice: random.Random) -> str | None:
    doi = _doi(data)
    if doi.count("/") != 1 or data["type"] not in {"article-journal", "paper-conference", "chapter"}:
        return None
    del data["identifiers"]["doi"]
    if dice.random() < 0.5:
        data["note"] = dice.choice([f"DOI: {doi}", f"doi:{doi}", f"https://doi.org/{doi}"])
        data.pop("links", None)
    else:
        doi = doi.replace("TIDE/", "TIDE")
        data["links"] = [
            {
                "url": dice.choice(
                    [
                        f"https://doi.org/{doi}",
                        f"http://dx.doi.org/{doi}",
                        f"https://journals.example.org/doi/full/{doi}",
                    ]
                )
            }
        ]
    return "/identifiers/doi"


def _person(data: Data, dice: random.Random) -> int | None:
    found = [at for at, one in enumerate(data["authors"]) if isinstance(one, dict) and "family" in one]
    return dice.choice(found) if found else None


def _orcid(data: Data, dice: random.Random, value: str) -> str | None:
    at = _person(data, dice)
    if at is None:
        return None
    data["authors"][at]["orcid"] = value
    return f"/authors/{at}/orcid"


@plants("orcid-malformed")
def orcid_malformed(data: Data, dice: random.Random) -> str | None:
    right = orcid(dice)
    forms = [
        right[:-1],
        right + "1",
        right[:5] + right[10:],
        right[:-2] + "O" + right[-1],
        "https://orcid.org/ida-marsh",
        "ida@example.org",
    ]
    return _orcid(data, dice, dice.choice(forms))


@plants("orcid-checksum")
def orcid_checksum(data: Data, dice: random.Random) -> str | None:
    wrong = _swap(orcid(dice), dice)
    return _orcid(data, dice, dice.choice([wrong, wrong, f"https://orcid.org/{wrong}"]))


@plants("orcid-form", unless="schema-org", recall=0.9, why="some shapes show links without encryption")
def orcid_form(data: Data, dice: random.Random) -> str | None:
    right = orcid(dice)
    forms = [
        f"http://orcid.org/{right}",
        right.replace("-", ""),
        f"orcid.org/{right}",
        f"ORCID: {right}",
        right.replace("-", "–"),
        right.replace("-", " "),
    ]
    return _orcid(data, dice, dice.choice(forms))


@plants("orcid-shared", recall=0.85, why="MEDLINE does not say whose an iD is")
def orcid_shared(data: Data, dice: random.Random) -> str | None:
    found = [at for at, one in enumerate(data["authors"]) if isinstance(one, dict) and "family" in one]
    if len(found) < 2:
        return None
    first, second = sorted(dice.sample(found, 2))
    data["authors"][first]["orcid"] = data["authors"][second]["orcid"] = orcid(dice)
    return f"/authors/{second}/orcid"


def _issn(data: Data, dice: random.Random, value: str) -> str | None:
    issn = data.get("container", {}).get("issn")
    if data["type"] != "article-journal" or issn is None:
        return None
    if isinstance(issn, dict):
        which = dice.choice(["print", "electronic"])
        issn[which] = value
        return f"/container/issn/{which}"
    data["container"]["issn"] = value
    return "/container/issn"


@plants("issn-malformed", shapes="native csl-json")
def issn_malformed(data: Data, dice: random.Random) -> str | None:
    right = numbers.issn(dice)
    forms = [
        right.replace("-", ""),
        right.replace("-", "–"),
        right[:-1],
        f"ISSN {right}",
        right.replace("-", " "),
        right.replace("-", "--"),
        f"{right}1",
    ]
    return None if "print" in str(data.get("container", {}).get("issn", "")) else _issn(data, dice, dice.choice(forms))


@plants("issn-checksum", shapes="native csl-json")
def issn_checksum(data: Data, dice: random.Random) -> str | None:
    return (
        _issn(data, dice, _swap(numbers.issn(dice), dice)) if "electronic" not in str(data.get("container")) else None
    )


@plants("issn-list-in-string", shapes="native")
def issn_list(data: Data, dice: random.Random) -> str | None:
    one, other = numbers.issn(dice), numbers.issn(dice)
    forms = [
        f"{one} {other}",
        f"{one}, {other}",
        f"{one}; {other}",
        f"{one} (print), {other} (electronic)",
        f"{one}/{other}",
        f"{one} (Print) {other} (Online)",
    ]
    return _issn(data, dice, dice.choice(forms))


@plants("issn-repeated", shapes="native")
def issn_repeated(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal":
        return None
    same = numbers.issn(dice)
    data["container"]["issn"] = {"print": same, "electronic": same}
    return "/container/issn/electronic"


@plants("isbn-checksum", shapes="native csl-json")
def isbn_checksum(data: Data, dice: random.Random) -> str | None:
    wrong = _swap(numbers.isbn(dice), dice)
    forms = [wrong, wrong.replace("-", ""), "0-306-40651-2", f"ISBN {wrong}"]
    if data["type"] == "book":
        return _put(data, "isbn", dice.choice(forms))
    if data["type"] != "chapter":
        return None
    data["container"]["isbn"] = dice.choice(forms)
    return "/container/isbn"


@plants("example-identifier")
def example(data: Data, dice: random.Random) -> str | None:
    return dice.choice(
        [
            lambda: _orcid(data, dice, "0000-0002-1825-0097"),
            lambda: _issn(data, dice, "1234-5679") if isinstance(data.get("container", {}).get("issn"), str) else None,
            lambda: _put(data, "doi", "10.1000/xyz123") if data["type"] == "article-journal" else None,
            lambda: _put(data, "isbn", "978-3-16-148410-0") if data["type"] == "book" else None,
        ]
    )()


@plants("identifier-in-wrong-field", shapes="native csl-json")
def in_wrong_field(data: Data, dice: random.Random) -> str | None:
    name, value = dice.choice(
        [
            ("pmid", f"PMC{dice.randint(1_000_000, 9_999_999)}"),
            ("pmcid", "10.1234/tide.7"),
            ("doi", "arXiv:2301.00010"),
            ("pmid", "https://doi.org/10.1234/tide.7"),
            ("arxiv", "10.1234/tide.7"),
            ("doi", numbers.isbn(dice)),
            ("doi", "PMC6000001"),
            ("isbn", numbers.issn(dice)),
        ]
    )
    if data["type"] != ("book" if name == "isbn" else "article-journal"):
        return None
    return _put(data, name, value)


@plants("preprint-version-suffix", shapes="native csl-json")
def version_suffix(data: Data, dice: random.Random) -> str | None:
    doi = str(data.get("identifiers", {}).get("doi", ""))
    return _put(data, "doi", f"{doi}v{dice.randint(1, 4)}") if data["type"] == "preprint" else None


def _number(data: Data, name: str, value: str) -> str | None:
    return _put(data, name, value) if data["type"] == "article-journal" else None


@plants("pmid-malformed", shapes=FREE)
def pmid(data: Data, dice: random.Random) -> str | None:
    number = dice.randint(10_000_000, 39_999_999)
    forms = [
        f"PMID: {number}",
        f"https://pubmed.ncbi.nlm.nih.gov/{number}/",
        f"{number}.0",
        f"0{number // 10}",
        f"{number}12",
        f"{number}, {number + 1}",
        f"pmid{number}",
        f" {number}",
        f"{number} [pmid]",
    ]
    return _number(data, "pmid", dice.choice(forms))


@plants("pmcid-malformed", shapes="native csl-json")
def pmcid(data: Data, dice: random.Random) -> str | None:
    number = dice.randint(1_000_000, 9_999_999)
    forms = [
        f"PMCID: PMC{number}",
        f"PMCPMC{number}",
        str(number),
        f"PMC{number}.2",
        f"pmc{number}",
        f"PMC {number}",
        f"PMC0{number}",
        f"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC{number}/",
    ]
    return _number(data, "pmcid", dice.choice(forms))


@plants("arxiv-malformed", shapes="native")
def arxiv(data: Data, dice: random.Random) -> str | None:
    return _number(
        data,
        "arxiv",
        dice.choice(
            [
                "arXiv: 2301.00010v2",
                "https://arxiv.org/abs/2301.00010",
                "HEP-TH/9901001",
                "2301.00010 [q-bio.PE]",
                "2301.0001",
                "2313.00010",
                "arXiv:2301.00010",
                "2301.00010.pdf",
                "arxiv.org/abs/2301.00010",
            ]
        ),
    )


@plants("ror-malformed", shapes="native")
def bad_ror(data: Data, dice: random.Random) -> str | None:
    at = _person(data, dice)
    if at is None:
        return None
    right = ror(dice)
    last = f"{(int(right[-2:]) + dice.randint(1, 90)) % 97 + 1:02}"
    forms = [
        f"ROR: {right}",
        f"https://ror.org/{right}",
        right.upper() if right.upper() != right else f"ror.org/{right}",
        "grid.5132.5",
        right[:-1],
        right[:-2] + last if last != right[-2:] else right[:-1],
        f"ror.org/{right}",
    ]
    data["authors"][at]["affiliations"] = [{"name": "Shore Institute", "ror": dice.choice(forms)}]
    return f"/authors/{at}/affiliations/0/ror"


@plants("url-malformed", shapes="native csl-json")
def bad_url(data: Data, dice: random.Random) -> str:
    data["links"] = [
        {
            "url": dice.choice(
                [
                    "www.example.org/tide.pdf",
                    "htpp://example.org/tide",
                    "http://example,org/tide",
                    "https://example.org/tide tables.pdf",
                    "https://example.org/tide; https://example.org/ebb",
                    "ida.marsh@example.org",
                    "https//example.org/tide",
                    "http:/example.org/tide",
                    "https://https://example.org/tide",
                    "https://example.org/tide&amp;x=1",
                    "http://",
                ]
            )
        }
    ]
    return "/links/0/url"


@plants("url-text-fragment", shapes=FREE)
def text_fragment(data: Data, dice: random.Random) -> str:
    tail = dice.choice(["#:~:text=ebb%20and,flood", "#results:~:text=ebb", "#:~:text=tide"])
    data["links"] = [{"url": f"https://shore.example.org/{dice.choice(['tide', 'tide?id=7'])}{tail}"}]
    return "/links/0/url"
