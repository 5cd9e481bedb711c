"""Redaction beside `deduce` on messages that no rule was tuned on: `python -m bench.redaction CACHE`."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from bench.measuring import percentile
from bench.table import machine, markdown
from bot.privacy import Redactor, lexicon
from bot.settings import ROOT
from tests.privacy.examples import UNSEEN, read, score

HEAD = (
    "",
    "personal strings removed",
    "words of the field kept",
    "other words kept",
    "p50, ms",
    "p95, ms",
    "load, s",
)
_ROUNDS = 3
Redact = Callable[[str], str]


def ours() -> Redact:
    """What the assistant uses."""
    redactor = Redactor.load(ROOT / "knowledge")
    return lambda text: redactor.redact(text).text


def own_lists() -> Redact:
    """Ours without the names of `deduce`: what its lists are worth."""
    with patch.object(lexicon, "_listed", lambda _: frozenset()):
        return ours()


def deduce(cache: Path) -> Redact:
    """The engine of `deduce`; the first time it builds its tables in `cache`, which takes minutes."""
    from deduce import Deduce

    logging.disable(logging.CRITICAL)
    engine = Deduce(cache_path=cache)
    return lambda text: str(engine.deidentify(text).deidentified_text)


def both(cache: Path) -> Redact:
    """Ours, and the engine over what is left."""
    first, second = ours(), deduce(cache)
    return lambda text: second(first(text))


def row(name: str, load: Callable[[], Redact]) -> tuple[str, ...]:
    """The shares and times of one system."""
    begun = time.perf_counter()
    redact = load()
    redact("Hallo")
    loaded = time.perf_counter() - begun
    found = score(UNSEEN, redact)
    times = [_seconds(redact, example.text) for _ in range(_ROUNDS) for example in read(UNSEEN)]
    shares = (found.removed / found.personal, found.kept / found.field_words, found.whole / found.words)
    speed = (f"{percentile(times, 50):.2f}", f"{percentile(times, 95):.2f}", f"{loaded:.1f}")
    return name, *(f"{share:.3f}" for share in shares), *speed


def _seconds(redact: Redact, text: str) -> float:
    begun = time.perf_counter()
    redact(text)
    return time.perf_counter() - begun


def main() -> None:
    """Print the table."""
    cache = Path(sys.argv[1])
    systems = {
        "ours": ours,
        "ours without deduce's lists": own_lists,
        "deduce alone": lambda: deduce(cache),
        "ours, then deduce": lambda: both(cache),
    }
    print(machine())
    print(markdown(HEAD, (row(name, load) for name, load in systems.items())))


if __name__ == "__main__":
    main()
