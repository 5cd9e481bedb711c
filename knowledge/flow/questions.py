"""Whether a message in the middle of a flow asks something, so that it never fills a step."""

from __future__ import annotations

import re

from knowledge.normal import fold

_ASKING = frozenset("wat hoe waarom wanneer wie welke welk waar waarheen hoeveel hoelang hoezo".split())
_VERB_FIRST = re.compile(
    r"(?:(?:kan|kun|kunt|mag|moet|moeten|zal|zou|heb|hebben|weet|is|zijn)\s+(?:ik|je|jij|u|we|wij|zij|hij|iemand)"
    r"|(?:is|mag|moet|geldt|bestaat|klopt|werkt|hoort)\s+(?:dat|dit|het|er))\b"
)
# A question behind what was told: "… wat moet ik doen".
_ASKING_LATER = re.compile(
    r"\b(?:wat|hoe|wie|waar|wanneer|waarom|welke? \w+)"
    r" (?:moet|moeten|kan|kunnen|mag|mogen|zal|zou|doe|doen|ga|gaan"
    r"|bel|zeg|help|pak|reageer|handel|meld|begin)"
    r" (?:ik|we|wij|je|jij|u)\b"
    r"|\b(?:wat|hoe) nu(?: verder)?[.!]*$"
)
_FEWEST = 3  # words: "wie?" alone is about the step, no question for the knowledge base


def is_question(text: str) -> bool:
    """By its mark, first word, word order or a question behind it; "is gisteren gebeurd" is none."""
    plain = fold(text).strip()
    words = plain.split()
    if len(words) < _FEWEST:
        return False
    if plain.endswith("?") or words[0] in _ASKING:
        return True
    return bool(_VERB_FIRST.match(plain) or _ASKING_LATER.search(plain))


_FACTS = re.compile(
    rf"(?:{'|'.join(sorted(_ASKING))}|mag|mogen|moet|moeten|is|zijn|geldt|bestaat|klopt|hoort|heeft|hebben)\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def asks_for_facts(text: str) -> bool:
    """Whether the last sentence asks what, who, when or whether, and not to do something together."""
    last = _SENTENCE.split(fold(text).strip())[-1]
    return bool(_FACTS.match(last)) and len(last.split()) >= _FEWEST
