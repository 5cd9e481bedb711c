"""Questions that ask the same in other words come together; questions that share a common word do not."""

from __future__ import annotations

from datetime import date

import pytest

from bot.engine import Engine
from bot.keeping.reading import Question
from bot.web.redactie.grouping import ALIKE, Groups
from bot.web.redactie.terms import Weighing


@pytest.fixture(scope="module")
def weighing(web_engine: Engine) -> Weighing:
    """Learned from the real articles."""
    return Weighing(web_engine.resources.knowledge.articles())


def questions(*texts: str) -> list[Question]:
    return [Question(number, date(2026, 11, 21), text, ()) for number, text in enumerate(texts, 1)]


def grouped(weighing: Weighing, *texts: str) -> list[set[str]]:
    groups = Groups(weighing)
    groups.extend(questions(*texts))
    return [set(group.wordings) for group in groups.groups]


@pytest.mark.parametrize(
    "texts",
    [
        ("Hoe vraag ik zorgverlof aan?", "zorgverlof aanvragen", "kan ik zorgverlof krijgen"),
        ("wat is de beste winterband voor een vrachtwagen", "welke winterband past onder mijn vrachtwagen"),
        ("hoe werkt schuldhulpverlening", "waar kan ik terecht voor schuldhulpverlening"),
        ("wat kost een VOG", "Wat kost een vog?", "kosten van een VOG"),
        ("hoe duur is een advocaat", "wat kost een advocaat"),
    ],
)  # fmt: skip
def test_these_ask_the_same(weighing: Weighing, texts: tuple[str, ...]) -> None:
    assert grouped(weighing, *texts) == [set(texts)]
    assert grouped(weighing, *reversed(texts)) == [set(texts)]


@pytest.mark.parametrize(
    "texts",
    [
        ("mag ik een melding doen over een hond", "mag ik een melding doen over een kat"),
        ("hulp voor een kind na een brand", "hulp voor een kind na een overstroming"),
        ("wat verdient een jeugdbeschermer", "wat verdient een vrachtwagenchauffeur"),
        ("hoe leer ik een kind fietsen", "hoe leer ik een kind zwemmen"),
        ("hoe oud is de minister", "hoe heet de burgemeester"),
    ],
)
def test_these_do_not(weighing: Weighing, texts: tuple[str, ...]) -> None:
    assert len(grouped(weighing, *texts)) == len(texts)


@pytest.mark.parametrize("text", ["", "???", "wat kan ik doen", "[naam]", "😀"])
def test_what_has_no_word_to_go_by_has_a_place_too(weighing: Weighing, text: str) -> None:
    assert grouped(weighing, text, "zorgverlof aanvragen", text) == [{text}, {"zorgverlof aanvragen"}]


def test_the_most_typical_wording_stands_for_the_group(weighing: Weighing) -> None:
    groups = Groups(weighing)
    groups.extend(questions(
        "zorgverlof aanvragen op een dinsdag", "zorgverlof aanvragen", "kan ik zorgverlof aanvragen",
        "zorgverlof aanvragen bij de gemeente",
    ))  # fmt: skip
    (group,) = groups.groups
    assert (group.count, groups.typical(group)) == (4, "zorgverlof aanvragen")
    groups.extend(questions(*["Zorgverlof bij de gemeente aanvragen"] * 9))
    assert groups.typical(group) == "Zorgverlof bij de gemeente aanvragen"


def test_few_words_in_common_are_found_as_surely_as_by_comparing_all(weighing: Weighing) -> None:
    """The short cut past most comparisons changes nothing."""
    nouns = "verlof winterband advocaat kind ouder school hulp boot trein melding".split()
    texts = [f"{a} {b} {c}" for a in nouns for b in nouns for c in nouns if a < b < c]
    found = grouped(weighing, *texts)
    first: list[tuple[frozenset[str], set[str]]] = []
    for text in texts:
        terms = weighing.terms(text)
        alike = [
            (round(weighing.total(terms & of) / weighing.total(terms | of), 9), group) for of, group in first
        ]
        best = max(alike, key=lambda pair: pair[0], default=(0.0, set[str]()))
        if best[0] >= ALIKE:
            best[1].add(text)
        else:
            first.append((terms, {text}))
    assert found == [group for _, group in first] and 1 < len(found) < len(texts)
