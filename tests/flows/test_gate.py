"""A message at the gate of a flow: a short answer counts, anything more leaves the step where it is."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from bot.flow.shelf import FlowShelf
from bot.settings import ROOT
from knowledge.flow.matching import meant, warns
from knowledge.flow.model import Step
from tests.flows.talk import at, begin, say


def gate(flow: str) -> Step:
    found = FlowShelf(ROOT / "knowledge").flow(flow)
    assert found and found.stappen[0].poort
    return found.stappen[0]


@pytest.mark.parametrize(
    ("flow", "text", "choice"),
    [
        ("collegasteun", "ja er is nu gevaar", "gevaar"),
        ("collegasteun", "zij wordt nu door hem geslagen", None),  # not the phrase itself: so ask
        ("collegasteun", "er wordt nu even geslagen", "gevaar"),
        ("collegasteun", "hij staat hier met een mes", "gevaar"),
        ("rakevragen", "hij wordt nu mishandeld", "gevaar"),
        ("nazorg_gezin", "er wordt nu weer geslagen", "zorgen"),
        ("nazorg_gezin", "nee hoor, het is nu rustig", "rustig"),
        ("reflectie", "er is nu wel geweld", "gevaar"),
    ],
)
def test_a_short_answer_counts(flow: str, text: str, choice: str | None) -> None:
    assert meant(gate(flow), text) == ([choice] if choice else [])


@pytest.mark.parametrize(
    ("flow", "text"),
    [
        ("collegasteun", "een jongen in mijn klas wordt geslagen"),
        ("collegasteun", "onze leerling wordt thuis wel eens geslagen door een buurman"),
        ("rakevragen", "dit meisje wordt mishandeld volgens haar zusje"),
    ],
)
def test_now_is_part_of_what_a_phrase_says(flow: str, text: str) -> None:
    assert "gevaar" not in meant(gate(flow), text)


LONG = (
    "vorig jaar stond een boze vader voor de deur en sindsdien slaapt mijn collega slecht en komt ze te laat"
)


def test_a_longer_message_is_no_answer_but_is_warned() -> None:
    assert meant(gate("collegasteun"), LONG) == []
    assert warns(gate("collegasteun"), LONG)
    assert not warns(gate("collegasteun"), "ik werk op een school met veel zieke collega's")


@pytest.mark.parametrize("flow", ["collegasteun", "rakevragen", "nazorg_gezin", "veilig_verder", "reflectie"])
@pytest.mark.parametrize(
    "text",
    [
        "een jongen in mijn klas wordt geslagen wat moet ik doen",
        "mijn buurmeisje wordt door haar stiefvader geschopt, hoe pak ik dat aan",
    ],
)
async def test_a_child_that_is_beaten_gets_help_and_the_gate_stays(
    engine: Engine, flow: str, text: str
) -> None:
    first = await begin(engine, flow)
    reply = await say(engine, text)
    assert reply.type == "safety" and reply.sheet is None and "0800-2000" in reply.body
    assert (await say(engine, "2")).step == first.step


async def test_a_longer_message_stays_at_the_gate_under_the_help_line(engine: Engine) -> None:
    first = await begin(engine, "collegasteun")
    reply = await say(engine, LONG)
    assert reply.sheet is None
    if reply.type != "safety":
        assert reply.step == first.step and reply.help_line and "112" in reply.help_line


async def test_a_question_behind_what_is_told_fills_no_gate(engine: Engine) -> None:
    first = await begin(engine, "collegasteun")
    reply = await say(engine, "mijn collega is bedreigd hoe ga ik daarmee om")
    assert reply.sheet is None and (reply.type == "safety" or reply.step == first.step)


async def test_a_short_danger_at_the_gate_is_taken(engine: Engine) -> None:
    await begin(engine, "collegasteun")
    reply = await say(engine, "er is nu gevaar")
    assert reply.body.startswith("Bel nu 112") and at(reply) != "poort"
