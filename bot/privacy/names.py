"""Names of people, by the lists, by their capitals and by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.cues import Cues
from bot.privacy.following import Following
from bot.privacy.held import Held
from bot.privacy.keep import Keep
from bot.privacy.lexicon import Lexicon, bare
from bot.privacy.spans import Span
from bot.privacy.tokens import Token, tokenise
from bot.privacy.words import Words

_LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff'’.-]+")
_OTHER_SCRIPT = 4


class Names:
    """Marks words as names in a few passes, each leaning on the one before."""

    def __init__(self, words: Words, lexicon: Lexicon, keep: Keep) -> None:
        self._words, self._lexicon, self._held = words, lexicon, Held(words, lexicon, keep)
        self._cues, self._following = Cues(words, lexicon), Following(words, lexicon)

    def __call__(self, text: str) -> Iterator[Span]:
        """Every name, the parts of one name together."""
        tokens = tokenise(text)
        self._held.mark(text, tokens)
        self._doubt(tokens)
        self._alone(tokens)
        self._cues.mark(tokens)
        self._foreign(tokens)
        self._following.mark(tokens)
        self._again(tokens)
        yield from self._joined(tokens)

    def _doubt(self, tokens: list[Token]) -> None:
        """In another language every word is unknown, so a capital alone tells nothing."""
        sorts = [self._lexicon.sort(token.text) for token in tokens if not token.taken]
        if len(sorts) > 4 and sum(sort in ("word", "both") for sort in sorts) < 0.5 * len(sorts):
            for token in tokens:
                token.capital = token.capital and self._lexicon.listed(token.text)

    def _alone(self, tokens: list[Token]) -> None:
        """Words that need nothing around them."""
        shouting = sum(t.text.isupper() and len(t.text) > 1 for t in tokens) > 0.6 * len(tokens)
        for n, token in enumerate(tokens):
            if token.held or len(token.text) < 2:
                continue
            follower = tokens[n + 1] if n + 1 < len(tokens) and tokens[n + 1].near else None
            if self._of_organisation(tokens, n, follower):
                continue
            if n and tokens[n - 1].capital and not tokens[n - 1].opens and self._is_particle(tokens[n - 1]):
                token.name = token.capital and token.near
            acronym = bare(token.text).isupper() and not shouting
            if acronym:
                token.name = len(token.text) > 3 and token.low in self._lexicon.common
            elif not token.name:
                token.name = self._is_alone(token, follower)

    def _of_organisation(self, tokens: list[Token], n: int, follower: Token | None) -> bool:
        """Part of a name that is no person's: "Stichting X", "X Ziekenhuis", "Augeo Academy"."""
        if not tokens[n].capital:
            return False
        if follower and follower.capital and follower.low in self._words["organisatie_na"]:
            return True
        if n == 0 or not tokens[n].near or self._lexicon.sort(tokens[n].text) == "name":
            return False
        before = tokens[n - 1]
        return before.low in self._words["organisatie_voor"] or (
            before.held and before.capital and not before.taken
        )

    def _is_particle(self, token: Token) -> bool:
        return token.low in self._words["tussen"] and token.low not in ("de", "het")

    def _is_alone(self, token: Token, follower: Token | None) -> bool:
        sort = self._stem_sort(token.text)
        if sort == "name":
            return token.capital or self._lexicon.is_first(token.text, token.after_article)
        if not token.capital or token.low in self._words["tussen"] or token.after_article:
            return False
        if sort == "unknown":
            return self._unknown_alone(token, follower)
        if sort == "word":
            return False
        if token.opens:
            return self._opens_as_name(token, follower)
        town = token.low in self._lexicon.places and token.low not in self._lexicon.openers
        return not town and (token.low in self._lexicon.firsts or token.low not in self._lexicon.field)

    def _unknown_alone(self, token: Token, follower: Token | None) -> bool:
        """No list has it: mid-sentence its capital tells, at the start what follows."""
        if self._lexicon.is_place(token.text) or self._lexicon.mistyped(token.text):
            return False
        if not token.opens:
            return True
        verbs = self._words["werkwoord"] | self._words["zijn"] | self._words["tussen"]
        return follower is not None and (follower.capital or follower.low in verbs | {"uit"})

    def _stem_sort(self, text: str) -> str:
        """ "Fatimas moeder": the name without its s."""
        sort = self._lexicon.sort(text)
        if sort == "unknown" and text[-1] == "s" and self._lexicon.sort(text[:-1].rstrip("'’")) == "name":
            return "name"
        return sort

    def _opens_as_name(self, token: Token, follower: Token | None) -> bool:
        """A word that is also a name, first in its sentence: "Storm vertelt", "Roos is"."""
        if follower is None or token.low not in self._lexicon.firsts:
            return False
        if token.low in self._lexicon.stop and token.low not in self._words["naam_en_woord"]:
            return False
        if follower.capital:
            return token.low not in self._lexicon.stop and self._lexicon.sort(follower.text) != "word"
        opener = token.low in self._lexicon.openers
        return follower.low in self._words["werkwoord"] or (opener and follower.low in self._words["zijn"])

    def _foreign(self, tokens: list[Token]) -> None:
        """A few words in another script are a name; a whole message is not."""
        other = [t for t in tokens if not t.taken and not _LATIN.fullmatch(t.text)]
        if len(other) <= _OTHER_SCRIPT and len(other) < len(tokens):
            for token in other:
                token.name = True

    def _again(self, tokens: list[Token]) -> None:
        """A name found once is a name wherever it is written the same way."""
        found = {t.text for t in tokens if t.name and t.low not in self._words["tussen"] and len(t.text) > 2}
        for token in tokens:
            if token.low in self._lexicon.places:
                continue
            certain = token.capital or self._lexicon.sort(token.text) in ("unknown", "name")
            if token.text in found and not token.held and certain:
                token.name = True

    def _joined(self, tokens: list[Token]) -> Iterator[Span]:
        start = end = -1
        for token in [t for t in tokens if t.name and not t.taken]:
            if start >= 0 and token.near and token.start - end == len(token.gap):
                end = _bare_end(token)
                continue
            if start >= 0:
                yield Span(start, end, "naam")
            start, end = token.start, _bare_end(token)
        if start >= 0:
            yield Span(start, end, "naam")


def _bare_end(token: Token) -> int:
    """Before the s of "Fatima's"."""
    return token.end - 2 if token.text[-2:] in ("'s", "’s") else token.end
