"""The way from the root of a YAML tree to one of its nodes. Does not change anything."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.yaml_tree import Alias, Collection, Node, grow, has_anchor
from abslint.model.define import frozen
from abslint.model.span import Pointer


@frozen
class Site:
    """A node and the way to it: its parent and its index there. ``borrowed`` means that an alias stands on the way."""

    node: Node
    parent: Site | None = None
    index: int = 0
    borrowed: bool = False

    @property
    def collection(self) -> Collection:
        """The node's parent. Raises LookupError for the root."""
        if self.parent is None or not isinstance(self.parent.node, Collection):
            raise LookupError("the root has no parent")
        return self.parent.node

    @property
    def held(self) -> bool:
        """Whether an alias stands, or may stand, for it or for something that holds it."""
        return self.borrowed or self.node.anchored or any(site.node.anchored for site in self.above())

    @property
    def shared(self) -> bool:
        """Whether an alias stands, or may stand, for it, for a part of it, or for something that holds it."""
        return self.held or has_anchor(self.node)

    @property
    def in_flow(self) -> bool:
        """Whether it stands inside brackets."""
        return any(isinstance(site.node, Collection) and site.node.flow for site in self.above())

    @property
    def key(self) -> Node | None:
        """The key whose value it is."""
        if self.parent is None or not self.collection.is_mapping:
            return None
        return self.collection.children[2 * self.index]

    def above(self) -> Iterator[Site]:
        """Parents, the nearest first."""
        site = self.parent
        while site is not None:
            yield site
            site = site.parent


def find(root: Node, pointer: Pointer, source: str, shift: int) -> Site:
    """The node that a pointer names. Raises LookupError where it names nothing."""
    site = Site(root)
    for step in pointer:
        site = behind(site, source, shift)
        if not isinstance(site.node, Collection):
            raise LookupError(step)
        index = site.node.position(step)
        site = Site(site.node.values[index], site, index, site.borrowed)
    return site


def behind(site: Site, source: str, shift: int) -> Site:
    """The site itself, or what its alias stands for."""
    node = site.node
    if not isinstance(node, Alias) or node.target is None:
        return site
    return Site(grow(node.target.events, node.target.targets, source, shift), site.parent, site.index, borrowed=True)
