"""What a person is told when personal data was taken out of a message."""

from __future__ import annotations

from collections.abc import Sequence

from bot.sentences import sentence


def notice(kinds: Sequence[str]) -> str:
    """The sentence that names these kinds; empty when there are none."""
    if not kinds:
        return ""
    words = [sentence(f"privacy_{kind}") for kind in kinds]
    what = words[-1]
    if words[:-1]:
        what = sentence("privacy_en", eerder=", ".join(words[:-1]), laatste=words[-1])
    return sentence("privacy_weggehaald", wat=what)
