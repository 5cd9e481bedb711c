"""Flows: every step reachable, no dead end, a source for every advice, short and plain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from knowledge.article_file import ArticleError, read_lines
from knowledge.checks.copied import SourceTexts
from knowledge.checks.flow_texts import NEAR, texts_of, wrong_texts
from knowledge.contacts import Contact
from knowledge.finding import Finding
from knowledge.flow.model import SKIPPED, Flow, When
from knowledge.flow.paths import Path as Walk
from knowledge.flow.paths import paths
from knowledge.flow.reading import flow_files, read_flow
from knowledge.flow.sheet import make_sheet, shown
from knowledge.sources import Sources

MOST_PATHS = 160
MOST_CHOICES = 6
MOST_WORDS = 350  # a sheet on one page
FEWEST_PARTS = 2
FEWEST_QUESTIONS = 40


@dataclass(frozen=True)
class FlowFile:
    """A flow with the file it was read from."""

    flow: Flow
    path: Path
    root: Path

    @cached_property
    def walks(self) -> list[Walk]:
        """Every way through it."""
        return list(paths(self.flow))

    def finding(self, near: str, what: str) -> Finding:
        """A finding on the first line that holds `near`."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        line = next((number for number, text in enumerate(lines, 1) if near in text), 1)
        return Finding(str(self.path.relative_to(self.root)), line, what)


def check_flows(
    root: Path, sources: Sources, contacts: Mapping[str, Contact], articles: set[str], today: date
) -> Iterator[Finding]:
    """Every fault in the flows of `root`."""
    for path in flow_files(root):
        try:
            file = FlowFile(read_flow(path, sources), path, root)
        except ArticleError as error:
            yield Finding(str(error.path.relative_to(root)), error.line, error.what)
            continue
        broken = [*_dead_names(file, articles), *wrong_texts(file.flow, contacts, file.finding)]
        yield from broken
        yield from _overdue(file, today)
        yield from _too_few_questions(file)
        if not broken:  # a sheet can only be made of places that mean something
            yield from _unreachable(file)
            yield from _poor_sheets(file, contacts, today)


def copied_flows(root: Path, sources: Sources, texts: SourceTexts) -> Iterator[Finding]:
    """Texts of flows that stand in a source too."""
    for path in flow_files(root):
        try:
            file = FlowFile(read_flow(path, sources), path, root)
        except ArticleError:
            continue  # named by `check_flows`
        found = ((near, texts.copied_in(text)) for near, _, text in texts_of(file.flow))
        yield from (file.finding(near, copied) for near, copied in found if copied)


def _dead_names(file: FlowFile, articles: set[str]) -> Iterator[Finding]:
    flow = file.flow
    for near, when in _conditions(flow):
        for step_id, choices in [*when.yes.items(), *when.no.items()]:
            step = flow.step(step_id)
            known = {choice.id for choice in step.keuzes} | {SKIPPED} if step else set()
            if dead := choices - known:
                yield file.finding(
                    near, f"`als` names {step_id} = {', '.join(sorted(dead))}, which is not there"
                )
    for near, name in _named_sources(flow):
        if name not in flow.bronnen:
            yield file.finding(near, f"source `{name}` is not under `bronnen`")
    for article in flow.aanbod_na:
        if article not in articles:
            yield file.finding("aanbod_na", f"`aanbod_na` names `{article}`, which is no article")


def _conditions(flow: Flow) -> Iterator[tuple[str, When]]:
    yield from ((f"id: {step.id}", step.als) for step in flow.stappen)
    for part in flow.blad.delen:
        yield part.kop, part.als
        yield from ((line.tekst[:NEAR], line.als) for line in part.regels)


def _named_sources(flow: Flow) -> Iterator[tuple[str, str]]:
    for near, source, _ in texts_of(flow):
        if source is not None:
            yield near, source


def _unreachable(file: FlowFile) -> Iterator[Finding]:
    flow, walks = file.flow, file.walks
    if len(walks) > MOST_PATHS:
        yield file.finding("stappen", f"{len(walks)} paths; at most {MOST_PATHS}, so that each can be walked")
    asked = {step for walk in walks for step in walk}
    for step in flow.stappen:
        if step.id not in asked:
            yield file.finding(f"id: {step.id}", f"step `{step.id}` is never reached")
        if not 1 <= len(step.keuzes) <= MOST_CHOICES:
            yield file.finding(f"id: {step.id}", f"{len(step.keuzes)} choices; at most {MOST_CHOICES}")
    used = {id(line) for walk in walks for _, lines in shown(flow, walk) for line in lines}
    for part in flow.blad.delen:
        for line in part.regels:
            if id(line) not in used:
                yield file.finding(line.tekst[:NEAR], f"never shown: {line.tekst[:60]}")
            if line.bron is None and not part.vragen:
                yield file.finding(line.tekst[:NEAR], f"advice without a source: {line.tekst[:60]}")


def _poor_sheets(file: FlowFile, contacts: Mapping[str, Contact], today: date) -> Iterator[Finding]:
    sheets = [(walk, make_sheet(file.flow, walk, contacts, today)) for walk in file.walks]
    longest, sheet = max(sheets, key=lambda pair: pair[1].words())
    if sheet.words() > MOST_WORDS:
        yield file.finding(
            "blad:", f"a sheet of {sheet.words()} words; at most {MOST_WORDS}: {_say(longest)}"
        )
    shortest, sheet = min(sheets, key=lambda pair: len(pair[1].delen))
    if len(sheet.delen) < FEWEST_PARTS:
        yield file.finding("blad:", f"a sheet of {len(sheet.delen)} part(s): {_say(shortest)}")


def _say(walk: Walk) -> str:
    return ", ".join(f"{step}={'+'.join(taken)}" for step, taken in walk.items())


def _overdue(file: FlowFile, today: date) -> Iterator[Finding]:
    if file.flow.controleren_voor < today:
        yield file.finding("controleren_voor", f"review was due on {file.flow.controleren_voor}")


def _too_few_questions(file: FlowFile) -> Iterator[Finding]:
    found = len(read_lines(file.path.with_suffix(".vragen.txt")))
    if found < FEWEST_QUESTIONS:
        yield file.finding("id:", f"{found} ways of asking in the twin; at least {FEWEST_QUESTIONS}")
