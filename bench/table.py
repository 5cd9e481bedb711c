"""Figures as a Markdown table, with how many times ours is better."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterator, Sequence
from statistics import median

from bench.measuring import CLIENTS, Figures, Plan, percentile

Row = tuple[str, ...]


def rows(ours: Figures, standard: Figures, plan: Plan) -> Iterator[Row]:
    """Name, ours, standard, ratio."""
    yield from _latency("new conversation", ours.new, standard.new)
    for at in plan.turns:
        yield from _latency(f"turn {at}", ours.turns[at], standard.turns[at])
    name = f"turn {plan.turns[-1]} against turn {plan.turns[0]}, p50"
    yield name, f"{_growth(ours, plan):.2f}", f"{_growth(standard, plan):.2f}", ""
    crowds = median(ours.throughput), median(standard.throughput)
    yield _row(f"turns per second, {CLIENTS} clients", "{:.1f}", *crowds, more_is_better=True)
    yield _row("start to first answer, s", "{:.1f}", median(ours.starts), median(standard.starts))
    yield _row("memory after first answer, MB", "{:.0f}", ours.memory_started, standard.memory_started)
    yield _row("memory after all this, MB", "{:.0f}", ours.memory_after, standard.memory_after)
    yield _row("training, s", "{:.0f}", ours.training, standard.training)


def markdown(head: Sequence[str], body: Iterator[Row]) -> str:
    """The table."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine() -> str:
    """The machine in general terms, and how busy it was."""
    load = os.getloadavg()[1]
    date = time.strftime("%Y-%m-%d")
    return (
        f"{date}, {os.cpu_count()} cores ({platform.machine()}), load {load:.1f} over the last five minutes"
    )


def _latency(name: str, ours: Sequence[float], standard: Sequence[float]) -> Iterator[Row]:
    for share in (50, 95):
        each = percentile(ours, share), percentile(standard, share)
        yield _row(f"{name}, p{share}, ms", "{:.1f}", *each)


def _growth(figures: Figures, plan: Plan) -> float:
    first, last = plan.turns[0], plan.turns[-1]
    return percentile(figures.turns[last], 50) / percentile(figures.turns[first], 50)


def _row(name: str, form: str, ours: float, standard: float, more_is_better: bool = False) -> Row:
    ratio = ours / standard if more_is_better else standard / ours
    return name, form.format(ours), form.format(standard), f"{ratio:.1f}"
