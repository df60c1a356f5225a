"""A record in PubMed's XML, and where each of its fields then stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from abslint.formats import load_format
from abslint.model.finding import Problem
from abslint.model.source import Source
from benchmarks.papers.medline import language_code
from benchmarks.papers.shapes import Data, Shape, day_of, value_at

_CITATION = "/MedlineCitation"
_ARTICLE = f"{_CITATION}/Article"
_JOURNAL = f"{_ARTICLE}/Journal"
_ISSUE = f"{_JOURNAL}/JournalIssue"
_WORDS = f"{_CITATION}/KeywordList/0/Keyword"
_SECTIONS = f"{_ARTICLE}/Abstract/AbstractText"
_KINDS_AT = f"{_ARTICLE}/PublicationTypeList/PublicationType"
_IDS_AT = "/PubmedData/ArticleIdList/ArticleId"

_TYPES = {"article-journal": ("D016428", "Journal Article"), "preprint": ("D000076942", "Preprint")}
_KINDS = {
    "case-report": ("D002363", "Case Reports"),
    "comment": ("D016420", "Comment"),
    "editorial": ("D016421", "Editorial"),
    "letter": ("D016422", "Letter"),
    "review": ("D016454", "Review"),
    "systematic-review": ("D000078182", "Systematic Review"),
}
_STATUSES = {
    "epub-ahead-of-print": "aheadofprint",
    "in-press": "aheadofprint",
    "preprint": "ppublish",
    "published": "ppublish",
}
_HISTORY = {"submitted": "received", "revised": "revised", "accepted": "accepted"}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_SEASONS = {"21": "Spring", "22": "Summer", "23": "Fall", "24": "Winter"}
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-2[1-4])?")
_PLAIN = {
    "/title": f"{_ARTICLE}/ArticleTitle",
    "/original_title/text": f"{_ARTICLE}/VernacularTitle",
    "/publication_status": "/PubmedData/PublicationStatus",
    "/container/title": f"{_JOURNAL}/Title",
    "/container/short_title": f"{_JOURNAL}/ISOAbbreviation",
    "/volume": f"{_ISSUE}/Volume",
    "/issue": f"{_ISSUE}/Issue",
    "/note": f"{_CITATION}/GeneralNote/0",
    "/abstract/copyright": f"{_ARTICLE}/Abstract/CopyrightInformation",
}
_NAMES = {"family": "LastName", "given": "ForeName", "suffix": "Suffix", "literal": "CollectiveName"}


def _parts(day: Any, name: str = "") -> Data:
    """A date by its parts; months of a journal's issue have names."""
    year, month, date, *_ = [*str(day).split("-"), "", ""]
    if month in _SEASONS:
        return {"Year": year, "Season": _SEASONS[month]}
    named = _MONTHS[int(month) - 1] if month and name else month.lstrip("0")
    return {key: part for key, part in (("Year", year), ("Month", named), ("Day", date.lstrip("0"))) if part}


def _kept(**parts: Any) -> Data:
    """An element's parts without those that are not there."""
    return {name: part for name, part in parts.items() if part or part == ""}


def _text(data: Data, place: str) -> Any:
    value = value_at(data, place)
    return value if value is None or isinstance(value, str) else str(value)


def _issn(data: Data) -> tuple[str, Any] | None:
    """The kind of the only ISSN that an article shows, and the number."""
    issn = value_at(data, "/container/issn")
    if not isinstance(issn, dict):
        return None if issn is None else ("", issn)
    return next(((kind, issn[kind]) for kind in ("print", "electronic") if kind in issn), None)


def _printed(data: Data) -> str:
    """The place of the date of a journal's issue; of what is online only it shows the year."""
    return "/dates/published" if day_of(data) == "/dates/epub" else day_of(data)


def _journal(data: Data) -> Data:
    issn, day = _issn(data), value_at(data, _printed(data)) or str(value_at(data, "/dates/epub") or "")[:4]
    kind = "Electronic" if issn and issn[0] == "electronic" else "Print"
    issue = _kept(
        Volume=_text(data, "/volume"), Issue=_text(data, "/issue"), PubDate=_parts(day, "PubDate") if day else None
    )
    return _kept(
        ISSN={"@IssnType": kind, "#text": str(issn[1])} if issn else None,
        JournalIssue={"@CitedMedium": "Internet", **issue},
        Title=_text(data, "/container/title"),
        ISOAbbreviation=_text(data, "/container/short_title"),
    )


def _section(one: Any) -> Any:
    names = {"@Label": one.get("label"), "@NlmCategory": one.get("category")}
    attributes = {name: value for name, value in names.items() if value is not None}
    return {**attributes, "#text": one["text"]} if attributes else one["text"]


def _abstract(value: Any) -> Data | None:
    if not isinstance(value, dict):
        return None if value is None else {"AbstractText": [value]}
    texts = [_section(one) for one in value.get("sections", [])]
    return _kept(AbstractText=texts, CopyrightInformation=value.get("copyright"))


def _affiliation(one: Any) -> Data:
    name, ror = (one.get("name"), one.get("ror")) if isinstance(one, dict) else (one, None)
    return _kept(Affiliation=name, Identifier=[{"@Source": "ROR", "#text": ror}] if ror else None)


def _author(one: Any) -> Data:
    if isinstance(one, str):
        family, comma, given = one.partition(", ")
        one = {"family": family, "given": given} if comma else {"literal": one}
    names = {own: one.get(name) for name, own in _NAMES.items()}
    orcid = [{"@Source": "ORCID", "#text": one["orcid"]}] if "orcid" in one else None
    places = [_affiliation(place) for place in one.get("affiliations", [])]
    return {"@ValidYN": "Y", **_kept(**names, Identifier=orcid, AffiliationInfo=places)}


def _keyword(one: Any) -> Data:
    text, major = (one.get("text"), one.get("major")) if isinstance(one, dict) else (one, False)
    return {"@MajorTopicYN": "Y" if major else "N", "#text": text}


def _grant(one: Data) -> Data:
    return _kept(GrantID=one.get("award"), Agency=one.get("funder"))


def _kind(known: tuple[str, str] | None) -> list[Data]:
    return [{"@UI": known[0], "#text": known[1]}] if known else []


def _article(data: Data) -> Data:
    language, people = data.get("language"), data.get("authors")
    languages = language if isinstance(language, list) else [language]
    kinds = _kind(_TYPES.get(str(data.get("type")))) + _kind(_KINDS.get(str(data.get("subtype"))))
    pages, epub = data.get("pages", data.get("article_number")), value_at(data, "/dates/epub")
    authors = [_author(one) for one in people] if isinstance(people, list) else []
    grants = [_grant(one) for one in data.get("funding", [])]
    return _kept(
        Journal=_journal(data),
        ArticleTitle=data.get("title"),
        Pagination=None if pages is None else {"MedlinePgn": str(pages)},
        Abstract=_abstract(data.get("abstract")),
        AuthorList={"@CompleteYN": "Y", "Author": authors} if authors else None,
        Language=[language_code(one) for one in languages if one is not None],
        GrantList={"@CompleteYN": "Y", "Grant": grants} if grants else None,
        PublicationTypeList={"PublicationType": kinds},
        VernacularTitle=_text(data, "/original_title/text"),
        ArticleDate=None if epub is None else [{"@DateType": "Electronic", **_parts(epub)}],
    )


def _ids(data: Data) -> dict[str, str]:
    """The identifiers by their native names, in order."""
    found = {name: _text(data, f"/identifiers/{name}") for name in ("pmid", "pmcid", "doi")}
    return {name: value for name, value in found.items() if value is not None}


def _history(data: Data) -> dict[str, Any]:
    """The dates of the article's way, by their native names."""
    dates = {name: value_at(data, f"/dates/{name}") for name in _HISTORY if day_of(data) != f"/dates/{name}"}
    return {name: day for name, day in dates.items() if day is not None}


def _turn(data: Data) -> Data:
    pmid = _text(data, "/identifiers/pmid")
    number = crc32(str(data.get("id", data.get("title"))).encode("utf-8", "replace")) % 10**8 + 1
    words, note, status = data.get("keywords"), _text(data, "/note"), data.get("publication_status")
    keywords = [_keyword(one) for one in words] if isinstance(words, list) else []
    history = [{"@PubStatus": _HISTORY[name], **_parts(day)} for name, day in _history(data).items()]
    kinds = {"pmid": "pubmed", "pmcid": "pmc", "doi": "doi"}
    ids = [{"@IdType": kinds[name], "#text": value} for name, value in _ids(data).items()]
    citation = _kept(
        PMID={"@Version": "1", "#text": pmid if pmid and pmid.isdigit() else str(number)},
        Article={"@PubModel": "Print", **_article(data)},
        KeywordList=[{"@Owner": "NOTNLM", "Keyword": keywords}] if keywords else None,
        GeneralNote=None if note is None else [note],
    )
    return {
        "MedlineCitation": {"@Status": "Publisher", "@Owner": "NLM", **citation},
        "PubmedData": _kept(
            History={"PubMedPubDate": history} if history else None,
            PublicationStatus=_STATUSES.get(str(status), status),
            ArticleIdList={"ArticleId": ids} if ids else None,
        ),
    }


def _point(pointer: str, data: Data) -> str | None:
    """The place of a field; None where it has none, or its value is written in other words."""
    if pointer == "/publication_status" and data.get("publication_status") in ("in-press", "preprint"):
        return None
    if pointer in _PLAIN:
        return _PLAIN[pointer]
    first, *rest = pointer.split("/")[1:]
    if first == "authors":
        return _author_at(rest, data)
    if first == "keywords" and isinstance(data.get("keywords"), str):
        return None
    if first == "keywords":
        below = {"": "/#text", "text": "/#text", "major": "/@MajorTopicYN"}.get("/".join(rest[1:]))
        return _WORDS if not rest else below and f"{_WORDS}/{rest[0]}{below}"
    if first == "abstract":
        return _abstract_at(rest, data)
    if first == "funding" and len(rest) == 2:
        own = {"funder": "Agency", "award": "GrantID"}.get(rest[1])
        return own and f"{_ARTICLE}/GrantList/Grant/{rest[0]}/{own}"
    if first == "language":
        return f"{_ARTICLE}/Language/{rest[0] if rest else 0}"
    return _places(data).get(pointer)


def _places(data: Data) -> dict[str, str]:
    """The places that depend on what else there is."""
    issn = _issn(data)
    numbered = {f"/identifiers/{name}": f"{_IDS_AT}/{at}/#text" for at, name in enumerate(_ids(data))}
    past = {f"/dates/{name}": f"/PubmedData/History/PubMedPubDate/{at}" for at, name in enumerate(_history(data))}
    kind = {"/subtype": f"{_KINDS_AT}/1/#text"} if data.get("subtype") in _KINDS else {}
    printed = f"{_JOURNAL}/ISSN/#text"
    shown = {"/container/issn": printed, **({f"/container/issn/{issn[0]}": printed} if issn and issn[0] else {})}
    pages = "/pages" if "pages" in data or "article_number" not in data else "/article_number"
    return {
        **numbered,
        **past,
        **kind,
        **shown,
        "/type": f"{_KINDS_AT}/0/#text",
        pages: f"{_ARTICLE}/Pagination/MedlinePgn",
        _printed(data): f"{_ISSUE}/PubDate",
        "/dates/epub": f"{_ARTICLE}/ArticleDate/0",
    }


def _author_at(rest: list[str], data: Data) -> str | None:
    at = f"{_ARTICLE}/AuthorList/Author"
    if not rest:
        return at
    if not isinstance(value_at(data, f"/authors/{rest[0]}"), dict):
        return None
    at = f"{at}/{rest[0]}"
    if rest[1:] == ["orcid"]:
        return f"{at}/Identifier/0/#text"
    if rest[1:2] == ["affiliations"] and len(rest) > 2:
        below = {"": "/Affiliation", "name": "/Affiliation", "ror": "/Identifier/0/#text"}.get("/".join(rest[3:]))
        return below and f"{at}/AffiliationInfo/{rest[2]}{below}"
    return at if len(rest) < 2 else (f"{at}/{_NAMES[rest[1]]}" if rest[1] in _NAMES else None)


def _abstract_at(rest: list[str], data: Data) -> str | None:
    if not rest:
        return _SECTIONS if isinstance(data.get("abstract"), dict) else f"{_SECTIONS}/0"
    if rest[0] != "sections":
        return None
    one = value_at(data, f"/abstract/sections/{rest[1]}") if len(rest) > 1 else None
    named = isinstance(one, dict) and {"label", "category"} & one.keys()
    below = {"": "", "text": "/#text" if named else "", "label": "/@Label", "category": "/@NlmCategory"}
    way = below.get("/".join(rest[2:]))
    return _SECTIONS if len(rest) < 2 else None if way is None else f"{_SECTIONS}/{rest[1]}{way}"


def _fits(data: Data) -> bool:
    """Whether PubMed's XML can hold the values of a record: it is read as it was written."""
    dates = [value_at(data, place) for place in (day_of(data), "/dates/epub", *(f"/dates/{one}" for one in _HISTORY))]
    if str(data.get("type")) not in _TYPES or not all(_DAY.fullmatch(str(day)) for day in dates if day is not None):
        return False
    turned = _turn(data)
    try:
        text = write([turned])
    except (TypeError, AttributeError):  # a value that is no text
        return False
    found = list(load_format("pubmed_xml").read(Source("export.xml", text)))
    return len(found) == 1 and not isinstance(found[0], Problem) and found[0].data == turned


_TAG = re.compile(r"&lt;(/?(?:i|b|sub|sup))&gt;")


def _said(text: str) -> str:
    """A text with the tags that belong to it."""
    tagged = _TAG.sub(r"<\1>", escape(text))
    balanced = all(tagged.count(f"<{one}>") == tagged.count(f"</{one}>") for one in ("i", "b", "sub", "sup"))
    return tagged if balanced else escape(text)


def _lines(name: str, value: Any, indent: str) -> Iterator[str]:
    """An element on its lines."""
    if isinstance(value, list):
        for one in value:
            yield from _lines(name, one, indent)
        return
    if isinstance(value, str):
        yield f"{indent}<{name}>{_said(value)}</{name}>"
        return
    attributes = "".join(f" {key[1:]}={quoteattr(part)}" for key, part in value.items() if key.startswith("@"))
    children = {key: part for key, part in value.items() if key[0] not in "@#"}
    if "#text" in value:
        yield f"{indent}<{name}{attributes}>{_said(value['#text'])}</{name}>"
    elif not children:
        yield f"{indent}<{name}{attributes}/>"
    else:
        yield f"{indent}<{name}{attributes}>"
        for key, part in children.items():
            yield from _lines(key, part, indent + "  ")
        yield f"{indent}</{name}>"


def write(records: list[Data]) -> str:
    """The records in a set, each element on its line."""
    lines = [line for data in records for line in _lines("PubmedArticle", data, "  ")]
    head = ['<?xml version="1.0" encoding="UTF-8"?>', "<!DOCTYPE PubmedArticleSet>", "<PubmedArticleSet>"]
    return "\n".join([*head, *lines, "</PubmedArticleSet>", ""])


PUBMED = Shape("pubmed", _turn, _point, _fits)
