"""What a turn in a guided flow can do: begin, ask, take an answer, go on, stop."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from bot.flow.shelf import FlowShelf
from bot.flow.state import FlowState, Given
from bot.flow.views import (
    introduction,
    resume_option,
    said_at_once,
    sheet_view,
    start_option,
    step_view,
)
from bot.replies import Reply
from bot.sentences import sentence
from knowledge.flow.matching import volunteered
from knowledge.flow.model import Flow, Step
from knowledge.flow.walking import before, without

_NUMBER = re.compile(r"(?:nummer|nr|optie|keuze|antwoord)?\s*(\d)\s*[.!]?")
_NUMBERS = re.compile(r"\d(?:\s*(?:,|\+|&|en|\s)\s*\d)+")
_ORDER = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "een": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
}
_FEW = 3  # words; fewer are no question


@dataclass(frozen=True)
class Said:
    """A message, as far as Rasa understood it."""

    text: str
    intent: str = ""
    confidence: float = 0.0
    button: str | None = None

    @property
    def long(self) -> bool:
        """Long enough to be a question."""
        return len(self.text.split()) > _FEW

    def numbers(self, count: int, several: bool) -> list[int]:
        """The numbers of choices that the message consists of, when they are all there to choose."""
        text = self.text.strip().lower()
        found: list[int] = []
        if match := _NUMBER.fullmatch(text):
            found = [int(match[1])]
        elif several and _NUMBERS.fullmatch(text):
            found = [int(digit) for digit in re.findall(r"\d", text)]
        elif word := re.fullmatch(r"(?:de |nummer )?(\w+)(?: keuze| optie)?", text):
            found = [_ORDER[word[1]]] if word[1] in _ORDER else []
        return found if all(1 <= number <= count for number in found) else []


@dataclass(frozen=True)
class Outcome:
    """What is said, which flow goes on (None: none), and which one was left and can be taken up."""

    reply: Reply
    state: FlowState | None
    paused: FlowState | None


@dataclass(frozen=True)
class Stage:
    """The surroundings of a turn."""

    shelf: FlowShelf
    today: date
    paused: FlowState | None
    person: str  # how to reach a person
    ask_knowledge: Callable[[str], Reply]
    article: Callable[[str], Reply | None]  # when it is on offer
    anyway: Callable[[], Reply | None]  # to the message that a safety reply came before

    def begin(self, name: str, text: str, left: FlowState | None, opening: str = "") -> Outcome:
        """Start anew, with what the message says already. A flow that is left waits."""
        flow = self.shelf.flow(name)
        if flow is None:
            return Outcome(Reply(type="smalltalk", body=sentence("stap_weg")), left, self.paused)
        given = volunteered(flow, text, ())
        paused = left if left and left.name != name else self._still_paused(name)
        leaving = self._leaving(paused) if left and paused is left else ""
        said = " ".join(filter(None, (opening, leaving, introduction(flow, given))))
        return replace(self.ask(flow, FlowState(name, given), said), paused=paused)

    def offer(self, names: tuple[str, ...]) -> Outcome:
        """Ask which of these is meant."""
        flows = [flow for flow in map(self.shelf.flow, names) if flow]
        options = tuple(map(start_option, flows))
        reply = Reply(type="clarify", body=sentence("stap_welke"), options=options)
        return Outcome(reply, None, self.paused)

    def _still_paused(self, name: str) -> FlowState | None:
        return self.paused if self.paused and self.paused.name != name else None

    def _leaving(self, left: FlowState | None) -> str:
        flow = self.shelf.flow(left.name) if left else None
        return sentence("stap_overgestapt", vorige=flow.titel) if flow else ""

    def take(
        self, flow: Flow, state: FlowState, step: Step, choices: list[str], text: str = "", said: str = ""
    ) -> Outcome:
        """Note the answer, and whatever else the message says; then the next step."""
        given: Given = {**state.given, step.id: choices}
        given |= volunteered(flow, text, tuple(given)) if text else {}
        taken = [choice for choice in map(step.choice, choices) if choice]
        body, sources = said_at_once(flow, given, taken, self.shelf.contacts, self.today)
        outcome = self.ask(flow, replace(state, given=given), body or said)
        return replace(outcome, reply=replace(outcome.reply, sources=sources))

    def ask(self, flow: Flow, state: FlowState, said: str) -> Outcome:
        """The next step, or the sheet when there is none."""
        view = step_view(flow, state.given)
        if view is None:
            return self._finish(flow, state, said)
        return Outcome(Reply(type="flow", body=said, flow=flow.id, step=view), state, self.paused)

    def here(self, flow: Flow, state: FlowState, reply: Reply) -> Outcome:
        """Say something, and come back to the step."""
        kept = reply.flow or (flow.id if reply.type == "flow" else None)
        view = step_view(flow, state.given)
        return Outcome(replace(reply, step=view, flow=kept, next_questions=()), state, self.paused)

    def resume(self, name: str, current: FlowState | None) -> Outcome:
        """Go on with a flow that was left, where it was."""
        state = current if current and current.name == name else self.paused
        flow = self.shelf.flow(name)
        if flow is None or state is None or state.name != name or state.lost:
            return self.begin(name, "", current, sentence("stap_kwijt"))
        left = current if current and current.name != name else None
        return replace(self.ask(flow, state, sentence("stap_verder")), paused=left)

    def stop(self, flow: Flow, state: FlowState) -> Outcome:
        """End it; it can be taken up again."""
        body = sentence("stap_gestopt")
        return Outcome(
            Reply(type="flow", body=body, flow=flow.id, options=(resume_option(flow),)), None, state
        )

    def _finish(self, flow: Flow, state: FlowState, said: str) -> Outcome:
        sheet = sheet_view(flow, state.given, self.shelf.contacts, self.today)
        ready = sentence("blad_klaar_besloten" if flow.niet_bewaren else "blad_klaar")
        body = "\n\n".join(filter(None, (said, ready)))
        waiting = self.shelf.flow(self.paused.name) if self.paused else None
        options = (resume_option(waiting),) if waiting else ()
        reply = Reply(type="flow", body=body, flow=flow.id, sheet=sheet, options=options)
        return Outcome(reply, None, self.paused if waiting else self._but_last(flow, state))

    def _but_last(self, flow: Flow, state: FlowState) -> FlowState:
        """So that "terug" on the sheet asks the last question again."""
        last = before(flow, state.given, None)
        return replace(state, given=without(state.given, last)) if last else state
