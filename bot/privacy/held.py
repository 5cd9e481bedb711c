"""Words that are no person's, whatever they look like: they are held before names are looked for."""

from __future__ import annotations

from itertools import pairwise

from bot.privacy.keep import Keep
from bot.privacy.lexicon import Lexicon
from bot.privacy.tokens import Token
from bot.privacy.words import Words


class Held:
    """Marks the names of the field and of towns."""

    def __init__(self, words: Words, lexicon: Lexicon, keep: Keep) -> None:
        self._words, self._lexicon, self._keep = words, lexicon, keep

    def mark(self, text: str, tokens: list[Token]) -> None:
        """Mark them; a word right behind "mevrouw" may still be a name."""
        kept = list(self._keep.spans(text))
        self._hold_towns(tokens)
        for n, token in enumerate(tokens):
            inside = token.held or any(start <= token.start and token.end <= end for start, end, _ in kept)
            titled = n > 0 and tokens[n - 1].low in self._words["aanspreking"] and token.near
            month = token.low in self._words["maand"] and text[: token.start].rstrip(" -")[-1:].isdigit()
            known = self._keep.word(token.text) and not titled and not self._behind_name(tokens, n)
            token.held = inside or token.taken or month or known

    def _behind_name(self, tokens: list[Token], n: int) -> bool:
        """Such a word is a family name too: "Jan Maas"."""
        named = n > 0 and tokens[n].near and self._lexicon.sort(tokens[n - 1].text) == "name"
        return named and self._lexicon.listed(tokens[n].text)

    def _hold_towns(self, tokens: list[Token]) -> None:
        """Towns of more than one word, unless a person is announced: "uit Ter Apel", "mevrouw De Wijk"."""
        cues = self._words["aanspreking"] | self._words["persoon"]
        for n, (one, two) in enumerate(pairwise(tokens)):
            announced = n > 0 and (
                tokens[n - 1].low in cues or self._lexicon.sort(tokens[n - 1].text) == "name"
            )
            if (
                one.text[0].isupper()
                and two.near
                and f"{one.low} {two.low}" in self._lexicon.places
                and not announced
            ):
                one.held = two.held = True
