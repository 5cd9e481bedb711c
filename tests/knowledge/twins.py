"""Questions nobody trained on: beside each article's examples stands a file of unseen ones that tests it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.answering import Context, Decision, Knowledge
from knowledge.article_file import read_lines

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Asked:
    """A question with the article that answers it ("" for none) and what was decided."""

    owner: str
    question: str
    decision: Decision

    @property
    def best(self) -> str:
        """The article put first."""
        return self.decision.hits[0].article.id

    @property
    def answered(self) -> bool:
        """Whether an article is shown as the answer."""
        return self.decision.kind == "answer"

    @property
    def right(self) -> bool:
        """Answered with the owner."""
        return self.answered and self.best == self.owner

    @property
    def helped(self) -> bool:
        """Answered right, or the owner is among those on offer."""
        offered = self.decision.kind == "clarify" and self.owner in {h.article.id for h in self.decision.hits}
        return self.right or offered


def share(values: Iterable[bool]) -> float:
    """Part of the values that hold."""
    found = list(values)
    return sum(found) / len(found)


def files(folder: str) -> list[Path]:
    """The twin files of one kind; each is named after the article that it tests."""
    return sorted((HERE / folder).glob("*/*.txt"))


def questions(knowledge: Knowledge) -> list[Asked]:
    """Every unseen question, asked."""
    lines = [(path.stem, line) for path in files("vragen") for _, line in read_lines(path)]
    return [Asked(owner, line, knowledge.decide(line)) for owner, line in lines]


def follow_ups(knowledge: Knowledge) -> list[Asked]:
    """Every unseen `previous | question`, asked after somebody was shown the previous article."""
    asked = []
    for path in files("vervolg"):
        for _, line in read_lines(path):
            previous, _, question = (part.strip() for part in line.partition("|"))
            article = knowledge.article(previous)
            assert article, f"{path}: `{previous}` is no article"
            context = Context((previous,), article.titel)
            asked.append(Asked(path.stem, f"{previous} | {question}", knowledge.decide(question, context)))
    return asked


def outside(knowledge: Knowledge, name: str) -> list[Asked]:
    """Every unseen question that nothing answers, asked."""
    return [Asked("", line, knowledge.decide(line)) for _, line in read_lines(HERE / name)]


def overmatches(asked: Sequence[Asked], most: int = 30) -> str:
    """Which article stole which question: the pairs it happens to most come first."""
    stolen = [one for one in asked if one.answered and not one.right]
    pairs = Counter((one.owner, one.best) for one in stolen)
    stolen.sort(key=lambda one: (-pairs[one.owner, one.best], one.owner, one.best))
    lines = [f"{one.owner or '(none)'} -> {one.best}: {one.question}" for one in stolen[:most]]
    return "\n".join(["", *lines, f"{len(stolen)} answered wrongly; the worst {len(lines)} above"])
