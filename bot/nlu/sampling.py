"""The examples that the knowledge base gives to the intent model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path

from knowledge.article_file import article_files, read_lines
from knowledge.questions import read_out_of_scope, read_questions

# More make training longer and the intent model no better: both intents lead to the same action.
MOST, MOST_FOLLOW_UPS, MOST_OUTSIDE = 2500, 400, 500


def article_questions(knowledge: Path, most: int = MOST) -> list[str]:
    """Example questions, an equal share of every article when there are more than `most`."""
    return _fair_share(read_questions(knowledge), most)


def follow_up_questions(knowledge: Path, most: int = MOST_FOLLOW_UPS) -> list[str]:
    """Short questions that only make sense after an answer: what small talk looks most like."""
    return _fair_share(_follow_ups(knowledge), most)


def _follow_ups(knowledge: Path) -> Iterator[tuple[str, str]]:
    for path in article_files(knowledge):
        for _, line in read_lines(path.with_suffix(".vervolg.txt")):
            yield path.stem, line.partition("|")[2].strip()


def _fair_share(pairs: Iterable[tuple[str, str]], most: int) -> list[str]:
    by_article: dict[str, list[str]] = {}
    for article, question in pairs:
        by_article.setdefault(article, []).append(question)
    shuffled = [sorted(questions, key=_shuffled) for questions in by_article.values()]
    rounds = [question for each in zip_longest(*shuffled) for question in each if question]
    return list(dict.fromkeys(rounds))[:most]


def out_of_scope_questions(knowledge: Path, most: int = MOST_OUTSIDE) -> list[str]:
    """Questions that no article covers, each once, at most `most` of all kinds."""
    return sorted(set(read_out_of_scope(knowledge)), key=_shuffled)[:most]


def flow_names(knowledge: Path) -> list[str]:
    """The guided flows there are, by their files."""
    return sorted(path.stem for path in (knowledge / "flows").glob("*.yml"))


def flow_intent(flow: str) -> str:
    """The intent that begins a flow."""
    return f"flow_{flow}"


def flow_examples(knowledge: Path) -> dict[str, list[str]]:
    """How people ask for each flow, by intent."""
    folder = knowledge / "flows"
    return {
        flow_intent(name): [line for _, line in read_lines(folder / f"{name}.vragen.txt")]
        for name in flow_names(knowledge)
    }


def no_flow_questions(knowledge: Path) -> list[str]:
    """Questions on the subjects of the flows that an article answers: no flow begins there."""
    return [line for _, line in read_lines(knowledge / "flows" / "geen_start.txt")]


def _shuffled(question: str) -> str:
    """An order that mixes the styles of a file and is the same on every machine."""
    return sha256(question.encode()).hexdigest()
