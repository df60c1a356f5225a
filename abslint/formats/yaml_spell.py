"""Spells a change of one scalar or key in the file's own style; changes of shape are spelled next door."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from abslint.formats import yaml_reshape as reshape
from abslint.formats.yaml_layout import BLOCKS, Layout
from abslint.formats.yaml_lines import is_first, line_end
from abslint.formats.yaml_nearby import fitted_plain, nearby, reads_nearby
from abslint.formats.yaml_quote import (
    NOT_AS_IS,
    UnspellableError,
    double,
    escape,
    fits_plain,
    folded,
    key,
    like,
    literal,
    reads,
    scalar,
)
from abslint.formats.yaml_resolve import is_old_date, means_text, resolve
from abslint.formats.yaml_site import Site
from abslint.formats.yaml_tree import Scalar
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit, Insert, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.span import Part, Span

if TYPE_CHECKING:
    from abslint.formats.yaml_document import YamlDocument

Edits = tuple[Edit, ...]

_INDICATORS = Pattern("[|>]([-+]?)[1-9]?([-+]?)")


def spell(document: YamlDocument, change: Change) -> Edits | None:
    """The edits that make a change, or None if they would touch more than the change says, or cannot be spelled.

    Raises LookupError where the pointer names nothing.
    """
    try:
        if isinstance(change, Insert):
            return reshape.insert(document, change.pointer, change.value)
        site = document.site(change.pointer)
        if site.shared:
            return None  # an alias stands for it elsewhere, and would change with it
        if isinstance(change, ReplaceValue | Split) and document.source.text.startswith("#", site.node.end):
            return None  # only quotes can bear a comment without a blank before it
        return _spell(document, site, change)
    except UnspellableError:
        return None


def _spell(document: YamlDocument, site: Site, change: Change) -> Edits | None:
    match change:
        case ReplaceValue(value=value):
            return _replace(document, site, value)
        case ReplacePart(part=part, text=text):
            return _replace_part(document, site, part, text)
        case Rename(key=name):
            return _rename(document, site, name)
        case Quote(through_comment=through):
            return _quote(document, site, through)
        case Split(values=values):
            return reshape.split(document, site, values)
        case Remove():
            return reshape.remove(document, site)
    return None


def _replace(document: YamlDocument, site: Site, value: object) -> Edits | None:
    node = site.node
    if isinstance(node, Scalar) and not isinstance(value, dict | list | tuple):
        if node.tagged:
            return None
        if isinstance(value, str):
            return rewrite(document, site, node, value)
        return _put(document, site, node, scalar(value, site.in_flow, '"'))
    return reshape.put(document, site, value)


def rewrite(document: YamlDocument, site: Site, node: Scalar, text: str) -> Edits | None:
    """Spell a text in the place of a scalar: in its style where that can hold it, else in double quotes."""
    if node.style in BLOCKS:
        return _rewrite_block(document, node, text) or _put(document, site, node, double(text))
    if node.style:
        return _put(document, site, node, like(node.style, text, site.in_flow, document.style.quote))
    return _put(document, site, node, scalar(text, site.in_flow, document.style.quote, is_old_date(node.text)))


def _put(document: YamlDocument, site: Site, node: Scalar, spelled: str) -> Edits | None:
    """Put a scalar of one line in the place of another."""
    text = document.source.text
    if node.style in BLOCKS and "#" in text[node.start : line_end(text, node.start)]:
        return None  # the comment in its header would be lost
    if text[node.end : node.end + 1] == "#" or (node.style in BLOCKS and is_first(text, node.start)):
        return None  # only quotes can bear a comment without a blank before it, only a block such an indentation
    prefix = reshape.prefix_of_empty(document, site) if node.start == node.tail else ""
    return None if prefix is None else (Edit(Span(node.start, node.end), prefix + spelled),)


def _replace_part(document: YamlDocument, site: Site, part: Part, text: str) -> Edits | None:
    node = site.node
    if not isinstance(node, Scalar) or node.tagged:
        return None
    start = min(max(part[0], 0), len(node.text))
    end = min(max(part[1], start), len(node.text))
    wanted = node.text[:start] + text + node.text[end:]
    if wanted == node.text:
        return ()
    layout = node.layout
    if layout is None or node.start == node.tail:
        return rewrite(document, site, node, wanted)
    near = nearby(node.source, node.text, layout, (start, end))
    if node.style or _stays_plain(node.text, wanted, near and near.before + text + near.behind, site.in_flow):
        for first, last in ((start, end), _over_folds(layout, start, end, len(node.text))):
            inserted = node.text[first:start] + text + node.text[end:last]
            edit = _patch(document, node, layout, (first, last), inserted, wanted)
            if edit is not None:
                return (edit,)
    return rewrite(document, site, node, wanted)


def _stays_plain(old: str, new: str, near: str | None, in_flow: bool) -> bool:
    """Whether a plain scalar may stay plain with another text, meaning that text or a value of the type it had.

    ``near`` is the stretch of the new text that is new; without one all of it is looked at.
    """
    local = near is not None and fitted_plain(old, in_flow)
    if not fits_plain(near if local and near else new, in_flow, folded=True):
        return False
    if means_text(new) or (is_old_date(old) and is_old_date(new)):
        return True
    before = resolve(old)
    return not isinstance(before, str) and type(resolve(new)) is type(before)


def _over_folds(layout: Layout, start: int, end: int, length: int) -> Part:
    """The part with the line ends that touch it: what stands beside a line end loses its blanks."""
    while start > 0 and layout.is_fold(start - 1):
        start -= 1
    while end < length and layout.is_fold(end):
        end += 1
    return start, end


def _patch(document: YamlDocument, node: Scalar, layout: Layout, part: Part, inserted: str, wanted: str) -> Edit | None:
    """Put a text in the place of a part without touching the rest of the scalar, if it then reads as wanted."""
    spelled = _inside(node.style, inserted, layout.indent, document.style.newline)
    if spelled is None:
        return None
    start, end = layout.span(*part)
    first, last = layout.inside
    if end > last or start < first or (node.style in BLOCKS and first == last):
        return None
    text, near = document.source.text, nearby(node.source, node.text, layout, part)
    if near is not None:
        piece = text[near.start : start] + spelled + text[end : near.end]
        if reads_nearby(piece, node.style, layout.indent, near.before + inserted + near.behind):
            return Edit(Span(start, end), spelled)
    candidate = text[node.start : start] + spelled + text[end : node.tail]
    return Edit(Span(start, end), spelled) if reads(candidate, node.style, wanted) else None


def _inside(style: str, text: str, indent: int, newline: str) -> str | None:
    """What stands for a text inside a scalar of a style, its lines indented; None if nothing can."""
    if style == '"':
        return escape(text)
    if NOT_AS_IS.search(text.replace("\n", "") if style == "|" else text):
        return None
    if style == "'":
        return text.replace("'", "''")
    return re.sub("\n(?=(\n?))", lambda match: newline + ("" if match[1] else " " * indent), text)


def _rewrite_block(document: YamlDocument, node: Scalar, text: str) -> Edits | None:
    layout, source = node.layout, document.source.text
    indicators = _INDICATORS.match(source, node.start)
    if layout is None or indicators is None or layout.inside[0] == layout.inside[1]:
        return None
    feeds = len(text) - len(text.rstrip("\n"))
    keeps = feeds > 1 or (feeds == 1 and node.keeps)
    newline = document.style.newline
    if node.style == "|":
        body = literal(text, layout.indent, newline)
    else:
        body = folded(text, layout.indent, newline, _width(node, layout))
    if body is None:
        return None
    chomping = "+" if keeps else "" if feeds else "-"
    header = re.sub("[-+]", "", indicators[0]) + chomping
    end = node.tail if keeps else layout.inside[1]
    body += newline * feeds if keeps else ""
    between = source[indicators.end() : layout.inside[0]]
    if not reads(header + between + body + source[end : node.tail], node.style, text):
        return None
    edits = (Edit(Span(node.start, indicators.end()), header),) if header != indicators[0] else ()
    return (*edits, Edit(Span(layout.inside[0], end), body))


def _width(node: Scalar, layout: Layout) -> int:
    """The longest line of a folded scalar, in code points."""
    lines = node.source[layout.inside[0] : layout.inside[1]].splitlines()
    return max(40, *(len(line.strip()) for line in lines))


def _rename(document: YamlDocument, site: Site, name: str) -> Edits | None:
    old = site.key
    if not isinstance(old, Scalar) or old.anchored or old.tagged or old.style in BLOCKS or old.start == old.tail:
        return None
    if name in [child.text for child in site.collection.keys if isinstance(child, Scalar)]:
        return None
    quote = document.style.quote
    bare = key(name, site.in_flow, quote)
    return (Edit(Span(old.start, old.tail), like(old.style, name, site.in_flow, quote) if old.style else bare),)


def _quote(document: YamlDocument, site: Site, through_comment: bool) -> Edits | None:
    node = site.node
    if not isinstance(node, Scalar) or node.style or node.tagged:
        return None
    source, end = document.source.text, node.tail
    rest = source[end : line_end(source, end)].rstrip()
    if through_comment and rest[:1] in (" ", "\t") and rest.lstrip(" \t").startswith("#"):
        end += len(rest)
    prefix = reshape.prefix_of_empty(document, site) if node.start == node.tail else ""
    raw = re.sub(r'["\\]', r"\\\g<0>", source[node.start : end])
    return None if prefix is None else (Edit(Span(node.start, end), f'{prefix}"{raw if node.text else raw.lstrip()}"'),)
