"""Which part of an answer is shown under a hit, and which words are marked."""

from __future__ import annotations

import pytest

from knowledge.answering import Knowledge
from knowledge.naslag.passage import Marker


def _shown(knowledge: Knowledge, question: str, article_id: str) -> tuple[str, list[str]]:
    """The passage, and the words marked in it."""
    article = knowledge.article(article_id)
    assert article
    marker = Marker.of(question, [each.tekst for each in knowledge.articles()])
    pieces = marker.passage(article.tekst)
    return "".join(piece.text for piece in pieces), [piece.text for piece in pieces if piece.met]


@pytest.mark.parametrize(
    ("question", "article", "start", "marked"),
    [
        # a bullet, without its sign
        ("wie zicht houden op veiligheid", "waakvlamcontact", "Spreek af wie zicht op", "zicht"),
        # another form of the word
        ("geheimhouding beloofd", "geheimhouding-beloven", "", "beloof"),
        # a part of a compound
        ("verbod om thuis te komen", "tijdelijk-huisverbod", "", "huisverbod"),
    ],
)
def test_the_part_that_meets_the_question(
    knowledge: Knowledge, question: str, article: str, start: str, marked: str
) -> None:
    passage, words = _shown(knowledge, question, article)
    assert passage.startswith(start)
    assert marked in [word.lower() for word in words]


def test_words_and_not_letters_are_marked(knowledge: Knowledge) -> None:
    assert _shown(knowledge, "is er een wijk", "waakvlamcontact")[1] in ([], ["wijkteam"])
    assert "af" not in _shown(knowledge, "afwijken", "waakvlamcontact")[1]


def test_small_and_common_words_are_not_marked(knowledge: Knowledge) -> None:
    assert _shown(knowledge, "wat is dat en wie doet het voor mij", "waakvlamcontact")[1] == []


def test_without_anything_in_common_the_first_sentence_is_shown(knowledge: Knowledge) -> None:
    passage, words = _shown(knowledge, "fietsband", "waakvlamcontact")
    assert passage.startswith("Bij waakvlamcontact blijft het wijkteam") and words == []
    assert passage.endswith("betrokken.")


def test_a_passage_is_the_text_itself(knowledge: Knowledge) -> None:
    for article in knowledge.articles():
        passage, _ = _shown(knowledge, article.titel, article.id)
        assert passage and passage in article.tekst.replace("**", "")
