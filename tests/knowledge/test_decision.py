"""Answer, offer or abstain; and a short question that leans on what was said before."""

from __future__ import annotations

import pytest

from knowledge.answering import Context, Knowledge
from knowledge.decision import Weights, read_calibration

FEATURES = {"margin", "margin_gap", "gap", "near", "text", "agree", "outside", "known", "confidence"}
FOLLOWING = FEATURES | {"follow", "own_margin", "topic_margin", "same", "own_outside"}
ANSWERED = [
    ("Op welk nummer krijg ik Veilig Thuis te pakken?", "contact-veilig-thuis"),
    ("nazorg en herstel, is dat niet gewoon hetzelfde?", "verschil-herstel-nazorg"),
    ("wat is signs of safety voor aanpak", "signs-of-safety"),
    ("werkt 116 al als nummer tegen huiselijk geweld?", "geen-116"),
    ("Hoe organiseer je een ouderavond over weerbaarheid?", "ouderavond"),
]
AFTER = Context(("contact-veilig-thuis",), "Op welk nummer krijg ik Veilig Thuis te pakken?")
UNKNOWN = [
    "Hoe laat vertrekt de trein naar Groningen?",
    "wat is een lekker recept voor erwtensoep",
    "Wie won de finale van het WK voetbal in 1974?",
    "welke winterbanden passen op mijn auto",
]


@pytest.mark.parametrize(("question", "article"), ANSWERED)
def test_a_clear_question_is_answered(knowledge: Knowledge, question: str, article: str) -> None:
    decision = knowledge.decide(question)
    assert (decision.kind, decision.hits[0].article.id) == ("answer", article)


@pytest.mark.parametrize("question", UNKNOWN)
def test_what_nothing_covers_is_turned_away(knowledge: Knowledge, question: str) -> None:
    assert knowledge.decide(question).kind == "abstain"


@pytest.mark.parametrize("question", ["collega heeft het moeilijk", "is er geld voor"])
def test_what_may_mean_several_things_is_offered(knowledge: Knowledge, question: str) -> None:
    decision = knowledge.decide(question)
    assert decision.kind == "clarify"
    assert len({hit.article.id for hit in decision.hits}) == 3


@pytest.mark.parametrize("question", ["", "?!", "🙂", "qqq zzz"])
def test_a_message_without_words_is_turned_away(knowledge: Knowledge, question: str) -> None:
    assert knowledge.decide(question).kind == "abstain"


def test_hits_stand_best_first(knowledge: Knowledge) -> None:
    scores = [hit.score for hit in knowledge.decide("wie doet de nazorg").hits]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("question", [ANSWERED[0][0], UNKNOWN[0], ""])
@pytest.mark.parametrize("context", [Context(), AFTER])
def test_every_decision_shows_what_it_rests_on(knowledge: Knowledge, question: str, context: Context) -> None:
    features, calibration = knowledge.decide(question, context).features, read_calibration()
    leaning = set(features) == FOLLOWING
    assert leaning or set(features) == FEATURES
    weights = calibration.follow_up if leaning else calibration.question
    assert set(weights.weights) <= set(features)
    assert weights.confidence(features) == pytest.approx(features["confidence"])
    assert 0 <= features["known"] <= 1


@pytest.mark.parametrize(
    ("confidence", "kind"), [(0.7, "answer"), (0.69, "clarify"), (0.3, "clarify"), (0.29, "abstain")]
)
def test_the_borders_belong_to_the_bolder_side(confidence: float, kind: str) -> None:
    assert Weights(bias=0, weights={}, answer_from=0.7, clarify_from=0.3).kind(confidence) == kind


def test_confidence_is_even_where_nothing_speaks_for_or_against() -> None:
    weights = Weights(bias=-1, weights={"near": 2.0}, answer_from=0.7, clarify_from=0.3)
    assert weights.confidence({"near": 0.5, "other": 9.0}) == 0.5
    assert weights.confidence({"near": 1.0}) > 0.5


@pytest.mark.parametrize(
    ("before", "question", "article"),
    [("contact-veilig-thuis", "en per chat?", "contact-veilig-thuis-chat"),
     ("contact-veilig-thuis", "wat kost dat", "contact-veilig-thuis"),
     ("signs-of-safety", "en wie mogen scoren?", "signs-of-safety")],
)  # fmt: skip
def test_a_follow_up_is_read_after_what_was_answered(
    knowledge: Knowledge, before: str, question: str, article: str
) -> None:
    previous = knowledge.article(before)
    assert previous
    after = knowledge.decide(question, Context((before,), previous.titel))
    assert after.hits[0].article.id == article
    assert set(after.features) == FOLLOWING


@pytest.mark.parametrize("question", ["wat kost dat", "en hoe lang duurt dat?"])
def test_without_a_talk_before_it_a_follow_up_says_nothing(knowledge: Knowledge, question: str) -> None:
    alone = knowledge.decide(question)
    assert alone.kind != "answer"
    assert set(alone.features) == FEATURES


def test_a_whole_question_keeps_its_own_answer_in_a_talk_about_something_else(knowledge: Knowledge) -> None:
    question, article = ANSWERED[4]
    decision = knowledge.decide(question, AFTER)
    assert decision.hits[0].article.id == article
    assert set(decision.features) == FEATURES


def test_a_context_of_articles_that_are_gone_does_no_harm(knowledge: Knowledge) -> None:
    question, article = ANSWERED[0]
    assert knowledge.decide(question, Context(("verdwenen",), "")).hits[0].article.id == article


@pytest.mark.parametrize("words", ["kind", "ouders", "hulp voor het gezin"])
def test_a_few_common_words_are_offered_and_not_answered(knowledge: Knowledge, words: str) -> None:
    assert knowledge.decide(words).kind == "clarify"


def test_one_rare_word_is_enough_for_an_answer(knowledge: Knowledge) -> None:
    decision = knowledge.decide("waakvlamcontact")
    assert (decision.kind, decision.hits[0].article.id) == ("answer", "waakvlamcontact")
