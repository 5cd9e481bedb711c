"""The one Dutch analyser, for index and query alike: text in, search terms out."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import simplemma
import yaml

from knowledge.compounds import split_compound
from knowledge.normal import clean, fold
from knowledge.synonyms import Synonyms, read_synonyms

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "nl_core_news_sm"
_HERE = Path(__file__).parent
SYNONYMS, SHORTHAND = _HERE / "synonyms.yml", _HERE / "afkortingen.yml"
# The tables take these for inflected forms of other words.
_OWN_LEMMA = {
    "moeder": "moeder",
    "vader": "vader",
    "jongen": "jongen",
    "jongens": "jongen",
    "jongere": "jongere",
    "jongeren": "jongere",
    "ouder": "ouder",
    "ouders": "ouder",
    "huizen": "huis",
    "gesproken": "spreken",
    "scholen": "school",
    "school": "school",
    "geweld": "geweld",
    "gevolgd": "volgen",
    "wist": "weten",
    "betrokkenen": "betrokkene",
    "mda": "mdaplusplus",
}
_WORD = re.compile(r"[^\W_]+")


def model_installed() -> bool:
    """Whether the Dutch spaCy model is there; `nazorgwijzer doctor` reports it."""
    return importlib.util.find_spec(MODEL) is not None


@contextmanager
def _tensorflow_hidden() -> Iterator[None]:
    """spaCy's thinc imports TensorFlow when it can, which costs seconds and is never used here."""
    if "tensorflow" in sys.modules:
        yield
        return
    sys.modules["tensorflow"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["tensorflow"]


def _load_pipeline(model: str | None) -> Language:
    with _tensorflow_hidden():
        import spacy

        return spacy.load(model, exclude=["parser", "ner"]) if model else spacy.blank("nl")


@lru_cache(maxsize=65536)
def _table_lemma(word: str) -> str:
    return _OWN_LEMMA.get(word) or fold(simplemma.lemmatize(word, lang="nl"))


@lru_cache(maxsize=65536)
def is_word(word: str) -> bool:
    """Whether the Dutch lemma tables know the word."""
    return bool(simplemma.is_known(word, lang="nl"))


class Dutch:
    """Analyser with a spaCy model, or with the blank pipeline and lemma tables when `model` is None."""

    def __init__(self, model: str | None = None, synonyms: Path | None = SYNONYMS) -> None:
        self.model = model
        self._synonyms_path = synonyms
        self._parts = lru_cache(maxsize=65536)(self._split)

    @cached_property
    def _pipeline(self) -> Language:
        return _load_pipeline(self.model)

    @cached_property
    def _synonyms(self) -> Synonyms:
        if self._synonyms_path is None or not self._synonyms_path.exists():
            return Synonyms({})
        groups = read_synonyms(self._synonyms_path)
        return Synonyms({name: [self.lemmas(p) for p in phrases] for name, phrases in groups.items()})

    @cached_property
    def _shorthand(self) -> dict[str, list[str]]:
        lines = yaml.safe_load(SHORTHAND.read_text(encoding="utf-8"))
        return {str(short): str(words).split() for short, words in lines.items()}

    def words(self, text: str) -> list[str]:
        """Clean words in the order of the text, shorthand written out."""
        words = _WORD.findall(clean(text).replace("'s ", " "))
        return [full for word in words for full in self._shorthand.get(word, [word])]

    def lemmas(self, text: str, mend: Callable[[str], list[str]] | None = None) -> list[str]:
        """Folded lemmas in the order of the text; `mend` may replace a mistyped word."""
        words = self.words(text)
        if mend:
            words = [mended for word in words for mended in mend(word)]
        if self.model is None:
            return [_table_lemma(word) for word in words]
        return [fold(token.lemma_) or token.lower_ for token in self._pipeline(" ".join(words))]

    def expand(self, lemmas: list[str]) -> list[str]:
        """Compound parts and editors' concepts of the lemmas: terms beside the words themselves."""
        parts = [part for lemma in lemmas for part in self._parts(lemma)]
        return parts + self._synonyms.concepts(lemmas)

    def _split(self, lemma: str) -> tuple[str, ...]:
        pair = split_compound(lemma, is_word) if len(lemma) > 7 else None
        return tuple(_table_lemma(part) for part in pair) if pair else ()


@lru_cache(maxsize=1)
def default_analyser() -> Dutch:
    """The analyser of this installation: the spaCy model when it is installed."""
    return Dutch(MODEL if model_installed() else None)


def terms(text: str) -> list[str]:
    """Lemmas, compound parts and concepts of a text, for whoever needs no more than that."""
    analyser = default_analyser()
    lemmas = analyser.lemmas(text)
    return lemmas + analyser.expand(lemmas)
