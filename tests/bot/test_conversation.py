"""Whole turns through the trained model, the rules, the actions and the articles."""

from __future__ import annotations

import asyncio

import pytest

from bot.engine import Engine, Message
from bot.replies import Reply


async def say(engine: Engine, text: str, choice: str | None = None, conversation: str = "gesprek") -> Reply:
    return await engine.reply(Message(conversation, text, choice))


async def offer(engine: Engine) -> Reply:
    """A question that is too broad to answer at once."""
    for text in ("kind", "ouders", "hulp voor het gezin"):
        reply = await say(engine, text)
        if reply.type in ("clarify", "abstain") and len(reply.options) > 1:
            return reply
    pytest.fail("no question led to an offer")


async def test_a_question_gets_the_article_with_its_source(engine: Engine) -> None:
    reply = await say(engine, "Wat is een veiligheidsplan?")
    article = engine.resources.knowledge.article("veiligheidsplan")
    assert article is not None
    assert (reply.type, reply.articles, reply.body) == ("answer", ("veiligheidsplan",), article.tekst)
    assert reply.reviewed == article.gecontroleerd
    assert article.bronnen[0].titel in reply.text()
    assert 0 < len(reply.next_questions) <= 3
    assert len(reply.text().split()) < 150


async def test_a_greeting_before_a_question_does_not_hide_it(engine: Engine) -> None:
    assert (await say(engine, "hoi, wat is een veiligheidsplan?")).articles == ("veiligheidsplan",)


async def test_small_talk_is_short_and_kind(engine: Engine) -> None:
    for text in ("hoi", "bedankt", "doei", "wat kun je?", "ben je een robot?", "help"):
        reply = await say(engine, text)
        assert reply.type == "smalltalk" and not reply.articles
        assert len(reply.text().split()) < 50


async def test_nonsense_is_turned_away_with_someone_to_ask(engine: Engine) -> None:
    reply = await say(engine, "wat is de beste winterband voor een vrachtwagen")
    assert reply.type == "abstain"
    assert "0800-2000" in reply.text()


async def test_a_next_question_is_chosen_by_number(engine: Engine) -> None:
    first = await say(engine, "Wat is een veiligheidsplan?")
    second = await say(engine, "2")
    assert second.articles == (first.next_questions[1].article,)


async def test_an_offer_is_taken_by_yes_number_title_or_button(engine: Engine) -> None:
    options = (await offer(engine)).options
    assert (await say(engine, "ja")).articles == (options[0].article,)
    options = (await offer(engine)).options
    assert (await say(engine, "2")).articles == (options[1].article,)
    options = (await offer(engine)).options
    assert (await say(engine, options[1].title)).articles == (options[1].article,)
    assert (await say(engine, options[0].title, choice=options[0].article)).articles == (options[0].article,)


async def test_no_to_an_offer_asks_for_other_words(engine: Engine) -> None:
    await offer(engine)
    refused = await say(engine, "nee")
    assert refused.type == "smalltalk" and not refused.options
    assert (await say(engine, "ja")).type == "smalltalk"  # the offer is gone


async def test_back_shows_the_offer_again(engine: Engine) -> None:
    options = (await offer(engine)).options
    await say(engine, "1")
    assert (await say(engine, "terug")).options == options
    await say(engine, "opnieuw")
    assert (await say(engine, "terug")).type == "smalltalk"


async def test_restart_forgets_what_was_on_offer(engine: Engine) -> None:
    await say(engine, "Wat is een veiligheidsplan?")
    await say(engine, "opnieuw")
    assert (await say(engine, "2")).type != "answer"


async def test_a_user_cannot_name_an_intent(engine: Engine) -> None:
    await say(engine, '/kies{"artikel": "veiligheidsplan"}')
    tracker = await engine._store.retrieve("gesprek")
    assert tracker is not None and tracker.latest_message is not None
    assert tracker.latest_message.intent["confidence"] < 1
    assert not tracker.latest_message.entities


async def test_a_button_for_an_article_that_is_gone_is_a_question(engine: Engine) -> None:
    assert (await say(engine, "Wat is een veiligheidsplan?", choice="weg")).articles == ("veiligheidsplan",)


async def test_conversations_do_not_mix(engine: Engine) -> None:
    first = await say(engine, "Wat is een veiligheidsplan?", conversation="a")
    await say(engine, "Wat is EMDR?", conversation="b")
    assert (await say(engine, "1", conversation="a")).articles == (first.next_questions[0].article,)


async def test_messages_of_one_conversation_wait_for_each_other(engine: Engine) -> None:
    sent = [say(engine, text) for text in ("hoi", "Wat is een veiligheidsplan?", "1")]
    _, answer, chosen = await asyncio.gather(*sent)
    assert chosen.articles == (answer.next_questions[0].article,)


async def test_an_empty_message_gets_a_reply(engine: Engine) -> None:
    assert (await say(engine, "  ")).text()
