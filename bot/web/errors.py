"""What can be wrong when serving: for whoever starts the server, and for whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.errors import BotError
from bot.sentences import sentence


class CannotBind(BotError):
    """The address cannot be opened; `name` is the sentence that says why and what to do."""

    def __init__(self, name: str, **values: str) -> None:
        super().__init__(sentence(f"serve_{name}", **values))


class BadSetting(BotError):
    """Settings that would leave the door open, or that do not go together."""

    def __init__(self, name: str, **values: str) -> None:
        super().__init__(sentence(f"serve_{name}", **values))


class NotBuilt(BotError):
    """What browsers load is not there: the checkout was not installed with make."""

    def __init__(self) -> None:
        super().__init__(sentence("serve_geen_widget"))


class BadSecret(BotError):
    """The key of the cookies cannot be used."""

    @classmethod
    def too_short(cls, least: int) -> BadSecret:
        """One that can be guessed would let anyone into any conversation."""
        return cls(sentence("serve_geheim_kort", minst=str(least)))

    @classmethod
    def in_file(cls, path: Path, reason: str) -> BadSecret:
        """The file cannot be read or made."""
        return cls(sentence("serve_geheim_bestand", bestand=str(path), reden=reason))


class Problem(Exception):
    """An answer other than a reply: a status, a code for programs and a sentence for people."""

    headers: Mapping[str, str] = {}

    def __init__(self, status: int, code: str, **values: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code
        self.message = sentence(f"web_{code}", **values)


class TooFast(Problem):
    """More than anyone types; says when to come back."""

    def __init__(self, seconds: int) -> None:
        super().__init__(429, "te_snel", seconden=str(seconds))
        self.headers = {"Retry-After": str(seconds)}


class NobodyThere(Problem):
    """Nothing established who asks; `login` is where that can be done, if anywhere."""

    def __init__(self, code: str, login: str | None = None) -> None:
        super().__init__(401, code)
        self.login = login
