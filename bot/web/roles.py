"""Who someone is to us: a name that leads to nobody, and what they may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from bot.settings import Settings

Role = Literal["user", "editor", "operator"]
ALL: frozenset[str] = frozenset(get_args(Role))


@dataclass(frozen=True)
class Person:
    """Someone who asks; `name` is a pseudonym, empty when nothing establishes who it is."""

    name: str
    roles: frozenset[str]


class RolesOf:
    """From the groups of an organisation to roles. An editor is no operator: each is given apart."""

    def __init__(self, settings: Settings) -> None:
        self._groups = {"editor": _listed(settings.editors), "operator": _listed(settings.operators)}

    def __call__(self, groups: Iterable[str]) -> frozenset[str]:
        """Everyone who is established to be someone is a user."""
        mine = frozenset(groups)
        return frozenset({"user"} | {role for role, named in self._groups.items() if named & mine})


def _listed(text: str) -> frozenset[str]:
    """Names of groups can hold spaces, so commas part them."""
    return frozenset(each.strip() for each in text.split(",") if each.strip())
