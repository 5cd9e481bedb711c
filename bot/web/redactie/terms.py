"""What a question is about, for comparing questions: its lemmas, weighed by how rare they are with us."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from knowledge.article import Article
from knowledge.dutch import Dutch

Terms = frozenset[str]
_SMALL_WORDS = Path(__file__).parent / "kleine_woorden.txt"
_LEAST = 0.1  # weight of a word that every article uses
_EACH = 10  # of so many example questions, one is read


class Weighing:
    """Learns from the articles: a word they all use says little, one that none uses says most."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._dutch = Dutch()  # with lemma tables: a model takes milliseconds, and these are thousands
        used = Counter(word for each in articles for word in set(self._dutch.lemmas(_text(each))))
        most = len(articles) + 1
        self._weights = {word: max(math.log(most / (times + 0.5)), _LEAST) for word, times in used.items()}
        self._unseen = math.log(most / 0.5)

    def terms(self, text: str) -> Terms:
        """Its words without the small ones; when there are no others, those; else the text itself."""
        lemmas = frozenset(self._dutch.lemmas(text))
        return lemmas - _small_words() or lemmas or frozenset((text.strip(),))

    def weight(self, term: str) -> float:
        """Above 0; the rarer the word, the higher."""
        return self._weights.get(term, self._unseen)

    def total(self, terms: Iterable[str]) -> float:
        """Weight of these words together."""
        return sum(map(self.weight, terms))


@lru_cache(maxsize=1)
def _small_words() -> Terms:
    lines = _SMALL_WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _text(article: Article) -> str:
    """How it is written and how it is asked; a part of the many examples says enough."""
    return " ".join((article.titel, article.tekst, *article.trefwoorden, *article.vragen[::_EACH]))
