"""Concepts: the words and phrases that mean the same to a rule, from knowledge/veiligheid/begrippen.yml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Places = dict[str, list[int]]


class Lexicon:
    """Finds which concepts stand where in a sentence.

    A form is a word, `begin*`, `*end`, `*middle*`, or a phrase written `with_underscores`.
    """

    def __init__(self, concepts: Mapping[str, Iterable[str]]) -> None:
        self._words: dict[str, set[str]] = defaultdict(set)
        self._begins: dict[str, set[str]] = defaultdict(set)
        self._ends: dict[str, set[str]] = defaultdict(set)
        self._middles: dict[str, set[str]] = defaultdict(set)
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name, forms in concepts.items():
            for form in forms:
                self._add(name, form)
        self._lengths = sorted({len(part) for part in (*self._begins, *self._ends)})

    def _add(self, name: str, form: str) -> None:
        if "_" in form:
            words = tuple(form.split("_"))
            self._phrases[words[0]].append((words, name))
        elif form.startswith("*") and form.endswith("*"):
            self._middles[form.strip("*")].add(name)
        elif form.endswith("*"):
            self._begins[form[:-1]].add(name)
        elif form.startswith("*"):
            self._ends[form[1:]].add(name)
        else:
            self._words[form].add(name)

    def vocabulary(self) -> set[str]:
        """Whole words that stand in the lists: what a typing error may be mended to."""
        return set(self._words) | {word for each in self._phrases.values() for ws, _ in each for word in ws}

    def places(self, words: Sequence[str]) -> Places:
        """Each concept of the sentence with the places where it begins."""
        found: Places = {}
        for place, word in enumerate(words):
            for name in self._at(words, place, word):
                spots = found.setdefault(name, [])
                if not spots or spots[-1] != place:
                    spots.append(place)
        return found

    def _at(self, words: Sequence[str], place: int, word: str) -> Iterator[str]:
        yield from self._words.get(word, ())
        for phrase, name in self._phrases.get(word, ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                yield name
        for size in self._lengths:
            if size > len(word):
                break
            yield from self._begins.get(word[:size], ())
            yield from self._ends.get(word[-size:], ())
        for middle, names in self._middles.items():
            if middle in word:
                yield from names
