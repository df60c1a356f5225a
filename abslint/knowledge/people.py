"""The authors of a record one by one, be they kept as texts or in parts. Does not know who is a person."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from abslint.knowledge.group_names import is_group
from abslint.knowledge.identifiers import clean_orcid
from abslint.knowledge.patterns import Pattern
from abslint.model.define import mutable
from abslint.model.paper import Field, Paper
from abslint.model.span import Pointer

_COMMON = frozenset(
    (
        "ahn bae bai bui cai cao chan chang chen cheng cheung cho choi chung cui dai dang deng ding do dong du "
        "duan fan fang feng fu gao gong gu guo han hao he ho hong hou hu huang huynh hwang jang jeong ji jia jiang "
        "jin jung kang kim kong kwon lai lam lau le lee lei leung li liang liao lim lin ling liu long lu luo ma "
        "mao meng ng ngo nguyen oh pan park peng pham phan qian qin qiu ren seo shao shen shi shin song su sun tan "
        "tang tian tran tsai vo vu wan wang wei wen wong wu xia xiang xiao xie xiong xu xue yan yang yao ye yi yin "
        "yoo yoon yu yuan zeng zhan zhang zhao zheng zhong zhou zhu zou"
    ).split()
)
"""Family names of East Asia that many people have, as they are written in Latin letters."""

PARTS = ("authors.family", "authors.given", "authors.literal", "authors.name")
"""Terms of which an author's name is made."""

_INITIALS = Pattern(r"\W*(?:[^\W\d_][.\s-]*){1,4}\W*")


@mutable
class Person:
    """An author: ``pointer`` is the item of the list, or the list where that is one text. What is blank is None."""

    pointer: Pointer
    family: Field | None = None
    given: Field | None = None
    literal: Field | None = None
    name: Field | None = None

    @property
    def whole(self) -> Field | None:
        """What should be a whole name: a text, or a literal."""
        return self.name or self.literal

    @property
    def fields(self) -> list[Field]:
        """The parts of the name that say something."""
        return [part for part in (self.family, self.given, self.literal, self.name) if part is not None]

    @property
    def in_parts(self) -> bool:
        """Whether family and given name are both given, as only a person's are."""
        return self.family is not None and self.given is not None

    @property
    def may_be_group(self) -> bool:
        """Whether the name may be a group's."""
        return not self.in_parts and any(is_group(part.text) for part in self.fields)


def people_of(paper: Paper) -> list[Person]:
    """The authors of a record in order; the same ones each time they are asked for."""
    known: list[Person] | None = paper.shared.get("people")
    if known is None:
        found: dict[Pointer, Person] = {}
        for term in PARTS:
            key = term.partition(".")[2]
            for field in paper.filled(term):
                item = _item_round(field.pointer)
                setattr(found.setdefault(item, Person(item)), key, field)
        known = paper.shared["people"] = sorted(found.values(), key=_place)
    return known


def _item_round(pointer: Pointer) -> Pointer:
    """The item of a list that a name stands in, however deep; where there is none, what it stands in, or its own."""
    last = max((end for end, step in enumerate(pointer, 1) if isinstance(step, int)), default=0)
    return pointer[:last] or pointer[:-1] or pointer


def owner_of(pointer: Pointer, people: Collection[Pointer]) -> Pointer:
    """Which of the people, by their pointers, what stands somewhere below them belongs to: shapes may keep identifiers
    in a list of their own. Where it is none of them, what it stands in."""
    inwards = (pointer[:end] for end in range(len(pointer) - 1, 0, -1))
    return next((place for place in inwards if place in people), pointer[:-1])


def owners_of(identifiers: Sequence[Field], people: Collection[Pointer]) -> list[Pointer]:
    """Whose each of these is, as ``owner_of`` says. Where they stand together in a list beside the people they are
    theirs in order, if there are as many."""
    owners = [owner_of(one.pointer, people) for one in identifiers]
    if len(owners) != len(people) or len(set(owners)) != 1 or owners[0] in people:
        return owners
    places = {place[-1]: place for place in people}
    return [places.get(one.pointer[-1], owner) for one, owner in zip(identifiers, owners, strict=True)]


def orcids_of(paper: Paper, people: Collection[Pointer]) -> tuple[dict[Pointer, str], set[str]]:
    """The ORCID iDs of these people, each of one, and those of which it cannot be known whose they are; without
    their addresses, as far as they are iDs."""
    said = paper.filled("authors.orcid")
    texts = [clean_orcid(one.text) or one.text for one in said]
    owned = list(zip(owners_of(said, people), texts, strict=True))
    return dict(owned), {text for owner, text in owned if owner not in people}


def _place(person: Person) -> tuple[str, int]:
    """The list and the place in it."""
    root, index = person.pointer[0], person.pointer[-1]
    return str(root), index if isinstance(index, int) else -1


def stands_in_list(person: Person) -> bool:
    """Whether an author is an item of a list, and no text that stands for a whole list."""
    return isinstance(person.pointer[-1], int)


def are_initials(given: str) -> bool:
    """Whether a given name is nothing but initials: ``I.``, ``I. M.``, ``IM``, ``J-P``."""
    if len(given) > 24 or _INITIALS.fullmatch(given) is None:
        return False
    return given.upper() == given or all(len(word) == 1 for word in given.replace(".", " ").replace("-", " ").split())


def is_shared_by_many(*names: str) -> bool:
    """Whether one of a person's names is a family name that so many have that two authors may be called the same.

    They are unless the given name has more than one syllable, or so many letters.
    """
    common = [name for name in names if name.casefold() in _COMMON]
    return bool(common) and all(len(name) < 7 and name.isalpha() for name in names)
