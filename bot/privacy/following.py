"""What stands around a name that was found: its first name, its family name, the next person."""

from __future__ import annotations

from bot.privacy.lexicon import Lexicon
from bot.privacy.tokens import Token
from bot.privacy.words import Words


class Following:
    """Goes from each name to its neighbours."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words, self._lexicon = words, lexicon

    def mark(self, tokens: list[Token]) -> None:
        """Mark what belongs to the names that are marked."""
        for n, token in enumerate(tokens):
            if token.name:
                self._given(tokens, n)
                self._family(tokens, n)
                self._next_person(tokens, n)

    def _given(self, tokens: list[Token], n: int) -> None:
        """The first name before a family name, when it is a word too: "hinke sytsma"."""
        if n == 0 or not tokens[n].near or tokens[n].taken or tokens[n].low in self._lexicon.firsts:
            return
        low = tokens[n - 1].low
        if low in self._lexicon.firsts and low not in self._lexicon.stop and low not in self._lexicon.field:
            tokens[n - 1].name = not tokens[n - 1].held

    def _family(self, tokens: list[Token], n: int) -> None:
        at = n + 1
        while at < len(tokens) and tokens[at].near and tokens[at].low in self._words["tussen"] and at < n + 4:
            at += 1
        particles = {each.low for each in tokens[n + 1 : at]}
        if at < len(tokens) and tokens[at].near and self._is_family(tokens[at], particles):
            for each in tokens[n + 1 : at + 1]:
                each.name = True

    def _is_family(self, token: Token, particles: set[str]) -> bool:
        sort, low = self._lexicon.sort(token.text), token.low
        if token.held or token.name or low in self._words["aanspreking"]:
            return False
        if len(token.text) == 1:
            return token.text.isupper()
        if token.capital and not token.text.isupper():
            return sort != "word" or low not in self._lexicon.field
        if particles:
            return self._lexicon.follows(low, particles)
        if sort == "unknown":
            return len(low) > 3 and not self._lexicon.mistyped(low)
        used = low in self._lexicon.stop or low in self._lexicon.field
        return sort == "both" and low in self._lexicon.families and not used

    def _next_person(self, tokens: list[Token], n: int) -> None:
        if n + 2 < len(tokens) and tokens[n + 1].low in ("en", "of", "met") and tokens[n + 1].near:
            follower = tokens[n + 2]
        elif n + 1 < len(tokens) and tokens[n + 1].gap.strip() in (",", "/", "&", "+"):
            follower = tokens[n + 1]
        else:
            return
        if not follower.held and self._is_next(follower):
            follower.name = True

    def _is_next(self, token: Token) -> bool:
        sort = self._lexicon.sort(token.text)
        if token.capital:
            return sort == "both" or (sort == "unknown" and not token.text.isupper())
        rare = token.low not in self._lexicon.stop and token.low not in self._lexicon.field
        return sort == "both" and token.low in self._lexicon.firsts and rare
