"""What a rule is: a value with a page, a check and its options. Knows neither syntax nor shape."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from abslint.model.define import frozen
from abslint.model.diagnostic import Fact, Spelling
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.late import Late, address_of
from abslint.model.paper import Claim, Field, Paper
from abslint.model.profile import Profile
from abslint.model.span import Pointer
from abslint.model.usage import Way


@frozen
class Literals:
    """A rule can only find something where one of these stands in the lower-cased text of one of its fields.

    Each field's text has a line feed before it and behind it there, so that its ends can be named: ``"\\n "``.
    ``sign`` may say more: a pattern, as those of a ``Look``, that is found in each text in which the rule finds
    anything.
    """

    pieces: tuple[str, ...]
    sign: str = ""

    def __init__(self, *pieces: str, sign: str = "") -> None:
        object.__setattr__(self, "pieces", tuple(piece.lower() for piece in pieces))
        object.__setattr__(self, "sign", sign)


@frozen
class Chars:
    """A rule can only find something where one of these characters stands in the text of one of its fields. ``sign`` is
    as that of literals."""

    chars: str
    sign: str = ""


Trigger = Literals | Chars


@frozen(kw_only=True)
class RuleBase:
    """What all kinds share.

    ``page`` is the module's docstring, or where it is found. ``covers`` are schema rules silenced at this rule's
    pointer, ``yields_to`` rules that win where both speak of one place. ``default`` says whether the rule is on unless
    asked otherwise. ``extra`` names the extra (of the package) without which the rule cannot run.
    """

    name: str
    page: str | Late | None
    severity: Severity = Severity.WARNING
    default: bool = True
    covers: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    extra: str = ""


@frozen(kw_only=True)
class FieldRule(RuleBase):
    """Judges one leaf: ``check(field, **options)`` gives findings. Called with fields whose text is not blank.

    ``silent_on`` says of a text that, in whatever shape of record, neither this rule nor any other that names the same
    function can find anything in a field that says nothing else, be it in its text or in the shape's reading of it:
    rules of one subject share it, and a clean value costs one call instead of ten, its repetitions none. It is asked
    for rules with their default options only, and may take ``today``.

    Of what can be read in several ways other records may say more: ``shows(field)`` names the way that a field shows
    which has but one reading, the empty string where it shows none, as it does on what its rule is ``silent_on``.
    ``quotes(ways)`` says what the records of the run show, in a note to each finding that ``asks``. A rule with a
    ``trigger`` cannot ask.
    """

    terms: tuple[str, ...]
    check: Callable[..., Iterable[Finding]]
    trigger: Trigger | None = None
    silent_on: Callable[..., bool] | None = None
    shows: Callable[[Field], str] | None = None
    quotes: Callable[[Mapping[str, Way]], str] | None = None


@frozen(kw_only=True)
class PaperRule(RuleBase):
    """Judges a record: ``check(paper, **options)`` gives findings. ``terms`` are all that it reads.

    ``stills`` are kinds of records in which it finds nothing, ``silent_on`` is as for field rules, of a whole record.

    ``by_habit(paper)`` finds the lack of the first of the terms ``habit`` in a record that has none of them; it is told
    where most records of the type in the repository have one. Its findings say what is lacking, and not why.
    """

    terms: tuple[str, ...]
    check: Callable[..., Iterable[Finding]]
    trigger: Trigger | None = None
    silent_on: Callable[..., bool] | None = None
    stills: tuple[Still, ...] = ()
    habit: tuple[str, ...] = ()
    by_habit: Callable[[Paper], Iterable[Finding]] | None = None


@frozen
class Verdict:
    """What a corpus rule judges of a group: the guilty fact, the message, the facts it is related to."""

    fact: Fact
    message: str
    related: tuple[tuple[Fact, str], ...] = ()
    severity: Severity | None = None


@frozen(kw_only=True)
class CorpusRule(RuleBase):
    """Judges many records: ``collect(paper, **options)`` maps each to claims, ``judge(facts)`` reduces those of
    one key (ordered by address) to verdicts. Groups of fewer than ``least`` facts need not be judged.

    ``keys(papers)`` gives of each of some records, whatever the options, the keys of its claims, or more: claims are
    then asked for only of records that share a key with others. A claim of the key ``common`` is not judged in a file
    of which all records make it. Of two rules that find fault with the same two records, the one that the other covers,
    or that yields to it, says nothing.

    ``repeats`` says that what it holds against one record is that they repeat it: they then repeat each other, too.
    """

    terms: tuple[str, ...]
    collect: Callable[..., Iterable[Claim]]
    judge: Callable[[Sequence[Fact]], Iterable[Verdict]]
    keys: Callable[[Sequence[Paper]], Sequence[Collection[str]]] | None = None
    least: int = 2
    repeats: bool = False
    common: str = ""

    @property
    def claims(self) -> str:
        """The name under which its claims are counted: rules that give one function of keys count them once."""
        return address_of(self.keys) if self.keys else self.name


class Variant(NamedTuple):
    """One spelling of what several have in common: how often it stands there, and where first. What the record at
    ``first`` is, and where in it, is found out once it is told."""

    spelling: Spelling
    times: int
    first: Fact


@frozen(kw_only=True)
class TallyRule(RuleBase):
    """Counts how things are spelled in many records: ``spell(papers)`` gives of each of some records its spellings as
    they stand, and is asked of all. Of each spelling only the count and the first place are kept.

    ``keys(spelling)`` says with which others it is held side by side: those that share a key. ``judge(variants,
    **options)`` gets the spellings of one key, by place, and gives verdicts on their first places. ``find(paper,
    spelling)`` says where in a record it stands, and is asked for what is told only. ``within_shape``: only records of
    one shape are compared. A verdict yields to what the rules in ``yields_to`` find at the same place of its record;
    ``moot(profile)`` says that in a shape these find all that it could tell, so that it need not be asked if they run.
    """

    terms: tuple[str, ...]
    spell: Callable[[Sequence[Paper]], Sequence[Collection[Spelling]]]
    keys: Callable[[Spelling], Iterable[str]]
    judge: Callable[..., Iterable[Verdict]]
    find: Callable[[Paper, Spelling], Pointer | None]
    within_shape: bool = False
    moot: Callable[[Profile], bool] | None = None


@frozen(kw_only=True)
class SourceRule(RuleBase):
    """A page, a severity and examples; its problems come from decoding, a format, the schema or suppression."""

    origin: str
    """``decode``, ``format``, ``schema``, ``suppress`` or ``engine``."""


Rule = FieldRule | PaperRule | CorpusRule | TallyRule | SourceRule

ACROSS = (CorpusRule, TallyRule)
"""The kinds of rules that hold records against each other."""

Options = dict[str, Any]
"""A rule's options by the names of its check's keyword arguments."""
