"""Names that a word before them announces: "juf", "moeder van", "ik ben", "groetjes"."""

from __future__ import annotations

import re

from bot.privacy.lexicon import Lexicon
from bot.privacy.tokens import Token
from bot.privacy.words import Words

_GAP = re.compile(r"[\s.:(]{1,3}|,\s?")
_FILLERS = frozenset("is was van mijn haar zijn het kind dus de".split())
_MOST_PARTICLES = 3


class Cues:
    """Looks at the word after a cue; a cue in `aanspreking` is stronger than one in `persoon`."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words, self._lexicon = words, lexicon

    def mark(self, tokens: list[Token]) -> None:
        """Mark every announced name."""
        for n, token in enumerate(tokens):
            low = token.low
            if low in self._words["aanspreking"]:
                self._after(tokens, n, strong=True)
            elif low in self._words["persoon"]:
                self._after(tokens, n, strong=False)
            elif low in self._words["voorstelling"]:
                self._after(
                    tokens, self._past_fillers(tokens, n), strong=token.low in ("heet", "genaamd", "roepnaam")
                )
            elif self._introduces(tokens, n):
                self._after(tokens, n, strong=False)
            elif low in self._words["groet"]:
                self._signature(tokens, n)

    def _introduces(self, tokens: list[Token], n: int) -> bool:
        """ "ik ben ...", "ben ... van het wijkteam", "met ... van de opvang"."""
        if tokens[n].low in self._words["ik_ben"]:
            return n < 3 or tokens[n - 1].low in ("ik", "en")
        return tokens[n].low in ("met", "van") and n < 2

    def _past_fillers(self, tokens: list[Token], n: int) -> int:
        while n + 1 < len(tokens) and tokens[n + 1].low in _FILLERS and n < len(tokens):
            n += 1
        return n

    def _after(self, tokens: list[Token], n: int, strong: bool) -> None:
        at = n + 1
        while at < len(tokens) and at <= n + _MOST_PARTICLES and self._is_particle(tokens, at):
            at += 1
        if at >= len(tokens) or not _GAP.fullmatch(tokens[at].gap) or ("," in tokens[at].gap and not strong):
            return
        target = tokens[at]
        if target.name or target.held or "\n" in target.gap or target.low in self._words["aanspreking"]:
            return
        if self._announced(target, strong, {each.low for each in tokens[n + 1 : at]}):
            target.name = True
            if strong:
                for particle in tokens[n + 1 : at]:
                    particle.name = True

    def _is_particle(self, tokens: list[Token], at: int) -> bool:
        return tokens[at].low in self._words["tussen"] and tokens[at].gap.isspace()

    def _announced(self, token: Token, strong: bool, particles: set[str]) -> bool:
        if token.capital and not (token.opens and token.gap.strip() in (".", "")):
            return self._capital(token, strong)
        return self._small(token, strong, particles)

    def _capital(self, token: Token, strong: bool) -> bool:
        sort = self._lexicon.sort(token.text)
        if len(token.text) == 1:
            return True
        if token.text.isupper() and sort == "unknown":
            return strong or len(token.text) == 2
        if sort == "word":
            return strong and token.low not in self._lexicon.field
        town = token.low in self._lexicon.places and not strong and token.low not in self._lexicon.firsts
        return not town and not (sort == "unknown" and self._lexicon.mistyped(token.text))

    def _small(self, token: Token, strong: bool, particles: set[str]) -> bool:
        sort, low = self._lexicon.sort(token.text), token.low
        if sort == "name" or (
            particles - {"van"} and low in self._lexicon.families and self._lexicon.follows(low, particles)
        ):
            return True
        if sort == "unknown":
            return strong and len(low) > 2 and not self._lexicon.mistyped(low)
        if sort == "word" or low in self._lexicon.stop:
            return False
        if low in self._lexicon.field:
            return low in self._lexicon.openers and strong
        return strong or low in self._lexicon.firsts

    def _signature(self, tokens: list[Token], n: int) -> None:
        """After a greeting: the first name or two, on its own line too."""
        at = n + 1
        while at < len(tokens) and tokens[at].low in self._words["groet"] | {"van", "en"}:
            at += 1
        if at < len(tokens) and not tokens[at].held:
            token = tokens[at]
            token.name = (
                token.name or self._capital(token, False)
                if token.capital
                else self._small(token, True, set())
            )
