"""A flow on paper: as text, and as a Mermaid diagram, so that a domain expert can review it."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.flow.model import Flow, Step, When
from knowledge.flow.paths import paths
from knowledge.flow.sheet import named_source
from knowledge.flow.walking import next_step

END = "blad"
_UNSAFE = str.maketrans({'"': "'", "[": "(", "]": ")", "{": "(", "}": ")", "|": "/", ";": ","})


def as_text(flow: Flow) -> str:
    """Every step and every line of the sheet, with what each depends on."""
    return "\n".join([f"{flow.titel} ({flow.id})", flow.doel, "", *_steps(flow), *_sheet(flow)])


def _steps(flow: Flow) -> Iterator[str]:
    for number, step in enumerate(flow.stappen, start=1):
        marks = ", ".join(name for name in ("poort", "meer", "overslaan", "open") if getattr(step, name))
        yield f"{number}. {step.vraag}{_condition(step.als)}{f' [{marks}]' if marks else ''}"
        yield f"   Waarom: {step.waarom}"
        for choice in step.keuzes:
            yield f"   - {choice.titel}"
            if choice.nu:
                yield f"     Direct: {choice.nu}{_source(flow, choice.bron)}"
        yield ""


def _sheet(flow: Flow) -> Iterator[str]:
    yield f"Blad: {flow.blad.titel}"
    yield flow.blad.inleiding
    for part in flow.blad.delen:
        yield ""
        yield f"{part.kop}{_condition(part.als)}"
        yield from (f"- {line.tekst}{_condition(line.als)}{_source(flow, line.bron)}" for line in part.regels)


def _condition(when: When) -> str:
    said = [f"{step} = {' of '.join(sorted(choices))}" for step, choices in when.yes.items()]
    said += [f"{step} is niet {' of '.join(sorted(choices))}" for step, choices in when.no.items()]
    return f" (als {' en '.join(said)})" if said else ""


def _source(flow: Flow, name: str | None) -> str:
    if name is None:
        return ""
    return f" [{named_source(flow.bronnen[name])}]"


def as_mermaid(flow: Flow) -> str:
    """The ways through the steps; choices that lead to the same next step share an arrow."""
    arrows = _arrows(flow)
    lines = ["flowchart TD"]
    lines += [f'  {step.id}["{_safe(step.kop)}"]' for step in flow.stappen]
    lines.append(f'  {END}(["{_safe(flow.blad.titel)}"])')
    for (start, end), choices in arrows.items():
        step = flow.step(start)
        assert step is not None
        lines.append(f"  {start} -->{_label(step, choices)} {end}")
    return "\n".join(lines)


def _arrows(flow: Flow) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for path in paths(flow):
        answers: dict[str, list[str]] = {}
        for step_id, taken in path.items():
            answers[step_id] = taken
            following = next_step(flow, answers)
            end = following.id if following else END
            found.setdefault((step_id, end), {}).update(dict.fromkeys(taken))
    return {arrow: list(choices) for arrow, choices in found.items()}


def _label(step: Step, choices: list[str]) -> str:
    """Nothing when every choice goes the same way."""
    if {choice.id for choice in step.keuzes} <= set(choices):
        return ""
    return f'|"{_safe(", ".join(choices))}"|'


def _safe(text: str) -> str:
    return text.translate(_UNSAFE)
