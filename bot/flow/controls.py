"""Words that steer a guided flow: back, why, skip, stop."""

from __future__ import annotations

from functools import lru_cache

from bot.sentences import controls
from knowledge.normal import fold

_POLITE = frozenset("a.u.b aub alsjeblieft graag maar even nu please svp hoor toch dan".split())
_BY_INTENT = {"terug": "terug", "stop": "stop", "opnieuw": "opnieuw"}
_SURE = 0.8  # a longer message has to be meant as steering beyond doubt
_SHORT = 5  # words


def control_in(text: str, intent: str, confidence: float) -> str | None:
    """What the message asks the flow to do, or None. A word like "terug" in a longer text is no command."""
    if name := _phrases().get(_bare(text)):
        return name
    short = len(text.split()) <= _SHORT
    return _BY_INTENT.get(intent) if short and confidence >= _SURE else None


def _bare(text: str) -> tuple[str, ...]:
    words = [word.strip("?!.,'") for word in fold(text).split()]
    return tuple(word for word in words if word and word not in _POLITE)


@lru_cache(maxsize=1)
def _phrases() -> dict[tuple[str, ...], str]:
    return {_bare(phrase): name for name, phrases in controls().items() for phrase in phrases}
