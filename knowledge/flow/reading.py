"""From a YAML file to a Flow; what is wrong is named with file and line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from ruamel.yaml import YAML, YAMLError

from knowledge.article_file import ArticleError
from knowledge.flow.model import ALWAYS, Choice, Flow, Line, Part, SheetPlan, Step, When
from knowledge.sources import Sources

Made = TypeVar("Made")
_TYPES = {"str": str, "bool": bool, "date": date, "str | None": str}


class FlowError(ArticleError):
    """A flow file that cannot be used; the message names the file, the line and what to mend."""


def flow_files(root: Path) -> list[Path]:
    """The flows of a knowledge folder, in the order of their names."""
    return sorted((root / "flows").glob("*.yml"))


def read_flow(path: Path, sources: Sources) -> Flow:
    """One flow. Errors: FlowError."""
    try:
        data = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except (YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        raise FlowError(path, mark.line + 1 if mark else 1, f"not YAML: {_first_line(error)}") from None
    flow = _Reader(path, sources).flow(data)
    if flow.id != path.stem:
        raise FlowError(path, 1, f"`id` is `{flow.id}`, but the file is called {path.name}")
    return flow


def _first_line(error: Exception) -> str:
    return str(getattr(error, "problem", None) or "not UTF-8").splitlines()[0]


class _Reader:
    """Reads one file, so that every message can name it."""

    def __init__(self, path: Path, sources: Sources) -> None:
        self._path = path
        self._sources = sources

    def flow(self, data: Any) -> Flow:
        return self._make(
            Flow, data, bronnen=self._sources_of, stappen=self._each(self._step), blad=self._sheet,
            aanbod_na=_texts,
        )  # fmt: skip

    def _step(self, data: Any) -> Step:
        step: Step = self._make(Step, data, keuzes=self._each(self._choice), als=self._when)
        for number, choice in enumerate(step.keuzes):
            if choice.alleen and not step.meer:
                what = f"`alleen` of `{choice.id}` means nothing: the step takes one choice"
                raise self._error(data["keuzes"][number], what)
        return step

    def _choice(self, data: Any) -> Choice:
        if isinstance(data, dict):
            data.setdefault("naam", str(data.get("titel", "")).lower())
        return self._make(Choice, data, woorden=_texts, herken=_texts, jaren=_span)

    def _sheet(self, data: Any) -> SheetPlan:
        return self._make(SheetPlan, data, delen=self._each(self._part))

    def _part(self, data: Any) -> Part:
        return self._make(Part, data, regels=self._each(self._line), als=self._when)

    def _line(self, data: Any) -> Line:
        if isinstance(data, dict):
            data.setdefault("bron", None)
        return self._make(Line, data, als=self._when)

    def _when(self, data: Any) -> When:
        if not isinstance(data, dict):
            raise self._error(data, "`als` is a list of steps with their choices")
        no = data.get("niet") or {}
        yes = {step: choices for step, choices in data.items() if step != "niet"}
        return When(_choices(yes), _choices(no)) if data else ALWAYS

    def _sources_of(self, data: Any) -> Mapping[str, Any]:
        if not isinstance(data, dict):
            raise self._error(data, "`bronnen` is a list of short names with `id` and `deel`")
        made = {}
        for name, entry in data.items():
            if str(entry.get("id")) not in self._sources:
                raise self._error(entry, f"source `{entry.get('id')}` is not in sources.yml")
            made[str(name)] = self._sources[str(entry["id"])].at(entry.get("deel"))
        return made

    def _each(self, read: Callable[[Any], Made]) -> Callable[[Any], tuple[Made, ...]]:
        def reader(data: Any) -> tuple[Made, ...]:
            if not isinstance(data, list) or not data:
                raise self._error(data, "expected a list with at least one entry")
            return tuple(read(entry) for entry in data)

        return reader

    def _make(self, kind: Callable[..., Made], data: Any, **readers: Callable[[Any], Any]) -> Made:
        if not isinstance(data, dict):
            raise self._error(data, f"expected the fields of a {kind.__name__}")  # type: ignore[attr-defined]
        known = {each.name: each for each in fields(kind)}  # type: ignore[arg-type]
        if unknown := [str(name) for name in data if name not in known]:
            raise self._error(data, f"unknown field `{unknown[0]}`; known: {', '.join(known)}")
        required = (n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING)
        if missing := [name for name in required if name not in data]:
            raise self._error(data, f"`{missing[0]}` is missing")
        values = {}
        for name, value in data.items():
            read = readers.get(name) or self._plain(str(known[name].type), name, data)
            values[name] = read(value)
        return kind(**values)

    def _plain(self, kind: str, name: str, data: Any) -> Callable[[Any], Any]:
        def reader(value: Any) -> Any:
            if isinstance(value, _TYPES.get(kind, object)) or (value is None and kind.endswith("None")):
                return " ".join(value.split()) if isinstance(value, str) else value
            raise self._error(data, f"`{name}` should be {kind}")

        return reader

    def _error(self, data: Any, what: str) -> FlowError:
        place = getattr(data, "lc", None)
        return FlowError(self._path, (place.line if place else 0) + 1, what)


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(each) for each in value)


def _span(value: Any) -> tuple[int, int]:
    first, last = value
    return int(first), int(last)


def _choices(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    return {
        str(step): frozenset([str(each) for each in choices] if isinstance(choices, list) else [str(choices)])
        for step, choices in data.items()
    }
