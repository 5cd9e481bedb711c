"""Questions that ask the same in other words: each joins the group whose first question it resembles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from bot.keeping.reading import Question
from bot.web.redactie.terms import Terms, Weighing

ALIKE = 0.4  # share of the weight of the words of both that both have


@dataclass
class Group:
    """Questions that resemble the first; `wordings` counts each text."""

    number: int
    first: Terms
    weight: float
    newest: date
    count: int = 0
    nearby: Counter[str] = field(default_factory=Counter)
    wordings: Counter[str] = field(default_factory=Counter)
    typical: str | None = None  # found when it is asked for

    def add(self, question: Question) -> None:
        """One more."""
        self.count, self.typical = self.count + 1, None
        self.newest = max(self.newest, question.day)
        self.wordings[question.text] += 1
        self.nearby.update(question.nearby)


class Groups:
    """Grows by a question at a time; the same questions in the same order give the same groups."""

    def __init__(self, weighing: Weighing) -> None:
        self._weighing = weighing
        self._found: defaultdict[str, list[Group]] = defaultdict(list)  # by the telling words of the first
        self.groups: list[Group] = []
        self.count = 0
        self.last = 0  # number of the last question

    def extend(self, questions: Iterable[Question]) -> None:
        """Put each where it belongs."""
        for question in questions:
            self._add(question)

    def _add(self, question: Question) -> None:
        self.count, self.last = self.count + 1, question.id
        terms = self._weighing.terms(question.text)
        group = self._nearest(terms) or self._begin(terms, question.day)
        group.add(question)

    def typical(self, group: Group) -> str:
        """The wording that has most of what the questions of the group share, and least beside it."""
        group.typical = group.typical or self._typical(group)
        return group.typical

    def _typical(self, group: Group) -> str:
        words = {text: self._weighing.terms(text) for text in group.wordings}
        used = Counter[str]()
        for text, times in group.wordings.items():
            used.update(dict.fromkeys(words[text], times))
        shared = {term: self._weighing.weight(term) * times / group.count for term, times in used.items()}
        everything = sum(shared.values())

        def likeness(text: str) -> float:
            inside = sum(shared[term] for term in words[text])
            return inside / (self._weighing.total(words[text]) + everything - inside)

        return min(words, key=lambda text: (-round(likeness(text), 9), len(text), text))

    def _begin(self, terms: Terms, day: date) -> Group:
        group = Group(len(self.groups), terms, self._weighing.total(terms), day)
        self.groups.append(group)
        for term in self._telling(terms, group.weight):
            self._found[term].append(group)
        return group

    def _nearest(self, terms: Terms) -> Group | None:
        """The one it is most alike; of those that are equally alike, the oldest."""
        total = self._weighing.total(terms)
        near = {group.number for term in self._telling(terms, total) for group in self._found.get(term, ())}
        alike = ((self._alike(terms, total, self.groups[number]), -number) for number in near)
        best, number = max(alike, default=(0.0, 0))
        return self.groups[-number] if best >= ALIKE else None

    def _alike(self, terms: Terms, total: float, group: Group) -> float:
        """Between 0 and 1; rounded, for a sum in another order must not make another group."""
        if not ALIKE * total <= group.weight <= total / ALIKE:
            return 0.0
        shared = self._weighing.total(terms & group.first)
        return round(shared / (total + group.weight - shared), 9)

    def _telling(self, terms: Terms, total: float) -> list[str]:
        """The rarest words: two questions that are alike have one of them in common.

        Words in one fixed order, cut where the rest weighs too little to be alike by (prefix filtering:
        Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006).
        """
        ordered = sorted(terms, key=lambda term: (-self._weighing.weight(term), term))
        left = total
        for place, term in enumerate(ordered):
            if left < ALIKE * total:
                return ordered[:place]
            left -= self._weighing.weight(term)
        return ordered
