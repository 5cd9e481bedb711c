"""Length and plain language: an answer is read on a hard day, in a small window."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.article_file import field_line
from knowledge.checks.page import Page
from knowledge.finding import Finding

MOST_WORDS = 120
MOST_CORE_WORDS = 60
MOST_BULLETS = 5
MOST_SENTENCE_WORDS = 20
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")


def too_long(page: Page) -> Iterator[Finding]:
    """An answer over 120 words, a core over 60, or more than five bullets."""
    lines = list(page.body_lines())
    core = [line for _, line in lines if not line.startswith("- ")]
    first = lines[0][0]
    words, core_words = len(page.article.tekst.split()), len(" ".join(core).split())
    if words > MOST_WORDS:
        yield page.finding(first, f"{words} words; at most {MOST_WORDS}")
    if core_words > MOST_CORE_WORDS:
        yield page.finding(first, f"{core_words} words before the bullets; at most {MOST_CORE_WORDS}")
    bullets = len(lines) - len(core)
    if bullets > MOST_BULLETS:
        yield page.finding(first, f"{bullets} bullets; at most {MOST_BULLETS}")


def too_hard(text: str) -> Iterator[str]:
    """What to say of each sentence in a text that is too long for B1."""
    for sentence in _SENTENCE.split(text):
        words = len(sentence.split())
        if words > MOST_SENTENCE_WORDS:
            yield f"sentence of {words} words; at most {MOST_SENTENCE_WORDS}: {sentence[:60]}..."


def hard_sentences(page: Page) -> Iterator[Finding]:
    """Sentences over 20 words, too long for B1."""
    texts = [*page.body_lines(), (field_line(page.path, "let_op"), page.article.let_op or "")]
    for number, line in texts:
        yield from (page.finding(number, what) for what in too_hard(line.removeprefix("- ")))
