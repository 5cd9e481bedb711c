"""A running knowledge base whose files change, and how long that may take to be answered."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.answering import Knowledge

LIMIT = 5.0
ID = "ouderavond"
QUESTION = "hoe organiseer ik een ouderavond over weerbare kinderen"


@contextmanager
def started(root: Path, home: Path) -> Iterator[Knowledge]:
    """A knowledge base that follows the files of `root`."""
    base = Knowledge(root, f"sqlite:///{home / 'knowledge.db'}?timeout=0.1", home / "index")
    base.start()
    try:
        yield base
    finally:
        base.close()


def soon(holds: Callable[[], bool]) -> bool:
    """Whether it holds within the time in which a change has to be answered."""
    until = time.monotonic() + LIMIT
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def answer(base: Knowledge) -> str:
    """The text that QUESTION is answered with."""
    return base.decide(QUESTION).hits[0].article.tekst
