"""Replies of a guided flow: the step that is asked, and the sheet at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from bot.flow import buttons
from bot.flow.paper import as_view
from bot.flow.state import Given
from bot.replies import Option, SheetView, Source, StepView
from bot.sentences import sentence
from knowledge.contacts import Contact
from knowledge.flow.filling import Filler, named
from knowledge.flow.model import Choice, Flow, Step
from knowledge.flow.paths import progress
from knowledge.flow.sheet import make_sheet
from knowledge.flow.walking import before, next_step


def step_view(flow: Flow, given: Given) -> StepView | None:
    """The step that is next, or None when there is nothing left to ask."""
    step = next_step(flow, given)
    if step is None:
        return None
    number, total = progress(flow, given)
    options = (Option(each.titel, buttons.choice(flow.id, step.id, each.id)) for each in step.keuzes)
    return StepView(
        flow.id,
        flow.titel,
        number,
        total,
        step.vraag,
        tuple(options),
        _controls(flow, given, step),
        step.meer,
    )


def _controls(flow: Flow, given: Given, step: Step) -> tuple[Option, ...]:
    names = ["waarom"]
    names += ["terug"] if before(flow, given, step) else []
    names += ["overslaan"] if step.overslaan else []
    return tuple(Option(sentence(f"stap_{name}_knop"), buttons.control(name)) for name in [*names, "stop"])


def resume_option(flow: Flow) -> Option:
    """A button to go on with a flow that was left."""
    return Option(sentence("stap_verder_knop", titel=flow.titel), buttons.resume(flow.id))


def start_option(flow: Flow) -> Option:
    """A button to begin a flow."""
    return Option(flow.knop, buttons.start(flow.id))


def introduction(flow: Flow, given: Given) -> str:
    """What the flow is for, what happens with the answers, and what was understood already."""
    kept = "stap_niet_bewaard" if flow.niet_bewaren else "stap_geen_gegevens"
    said = [sentence("stap_begin", titel=flow.titel, doel=flow.doel), sentence(kept)]
    noted = [choice.titel for choice in chosen(flow, given)]
    return " ".join([*said, *([sentence("stap_genoteerd", wat="; ".join(noted))] if noted else [])])


def chosen(flow: Flow, given: Given) -> list[Choice]:
    """The choices taken, in the order of the flow."""
    found = ((step.choice(each), step) for step in flow.stappen for each in given.get(step.id, ()))
    return [choice for choice, _ in found if choice]


def said_at_once(
    flow: Flow, given: Given, choices: Iterable[Choice], contacts: dict[str, Contact], today: date
) -> tuple[str, tuple[Source, ...]]:
    """What these choices call for right away, and where that comes from."""
    urgent = [choice for choice in choices if choice.nu]
    filler = Filler(flow, given, contacts, today)
    named = dict.fromkeys(choice.bron for choice in urgent if choice.bron)
    sources = (flow.bronnen[name] for name in named)
    body = "\n\n".join(filler.fill(choice.nu or "") for choice in urgent)
    return body, tuple(Source(source.titel, source.url) for source in sources)


def sheet_view(flow: Flow, given: Given, contacts: dict[str, Contact], today: date) -> SheetView:
    """The sheet that these answers lead to."""
    return as_view(flow.id, make_sheet(flow, given, contacts, today))


def help_line(contacts: Mapping[str, Contact]) -> str:
    """Whom to call, in one line."""
    return sentence("veiligheid_regel", alarmnummer=named(contacts["alarmnummer"]),
                    advies=named(contacts["veilig-thuis"]),
                    zelfdoding=named(contacts["113-zelfmoordpreventie"]))  # fmt: skip
