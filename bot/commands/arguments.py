"""The arguments of a command, explained in Dutch; what was typed is never repeated, it may be a question."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from bot.errors import BotError

_REASONS = (
    (r"the following arguments are required: (.*)", "er ontbreekt nog: {0}"),
    (r"unrecognized arguments", "er staat te veel op de regel; zet een vraag tussen aanhalingstekens"),
    (r"argument \S+: invalid choice: .*\(choose from (.*)\)", "die opdracht is er niet; kies uit {0}"),
    (r"argument (\S+): invalid int value", "{0} moet een getal zijn"),
    (r"argument (\S+): expected", "achter {0} hoort een waarde"),
    (r"argument (\S+): ignored explicit argument", "achter {0} hoort geen waarde"),
    (r"argument (\S+): not allowed with argument (\S+)", "{0} en {1} gaan niet samen"),
)


class BadArguments(BotError):
    """Arguments that each can be read and together cannot be carried out."""


class DutchParser(argparse.ArgumentParser):
    """A parser of which the help and the errors are Dutch."""

    def __init__(self, **settings: Any) -> None:
        settings |= {"add_help": False, "allow_abbrev": False, "formatter_class": _DutchHelp}
        super().__init__(**settings)
        self._positionals.title, self._optionals.title = "argumenten", "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze hulp en stop")

    def error(self, message: str) -> NoReturn:
        """One line with what is wrong and where to look."""
        self.exit(2, f"{self.prog}: {_reason(message)} (hulp: {self.prog} --help)\n")


class _DutchHelp(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


def _reason(message: str) -> str:
    for pattern, reason in _REASONS:
        if found := re.match(pattern, message, re.DOTALL):
            return reason.format(*(part.replace("'", "") for part in found.groups()))
    return "dit kan niet zo"
