"""Reading articles: Markdown files that editors write by hand, with their examples beside them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from knowledge.article import Article, Change, FollowUp
from knowledge.sources import Bron, Sources

FIELDS = ("id", "titel", "gebied", "doelgroep", "bronnen", "gecontroleerd", "controleren_voor",
          "eigenaar", "trefwoorden", "vervolg")  # fmt: skip
OPTIONAL = ("let_op", "wijzigingen")
TWINS = (".vragen.txt", ".zijvragen.txt", ".vervolg.txt")
_TEXTS = ("id", "titel", "gebied", "eigenaar", "let_op")
_FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as editors write it: a day that does not exist stays text, so that its field can be named."""


def _day(loader: Any, node: Any) -> date | str:
    try:
        return date.fromisoformat(node.value)
    except ValueError:
        return str(node.value)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


class ArticleError(ValueError):
    """An article file that cannot be used; the message names the file, the line and what to mend."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: {what}")
        self.path, self.line, self.what = path, line, what


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(path, path.read_bytes()[: error.start].count(b"\n") + 1, "not UTF-8") from None


def read_lines(path: Path) -> list[tuple[int, str]]:
    """Numbered lines of an examples file that hold something; `#` lines are comments."""
    if not path.exists():
        return []
    numbered = enumerate(_text(path).splitlines(), 1)
    return [(n, line.strip()) for n, line in numbered if line.strip() and not line.startswith("#")]


def read_front(path: Path) -> tuple[dict[str, Any], str]:
    """Front matter and body of an article file. Errors: ArticleError with file and line."""
    match = _FRONT.match(_text(path))
    if match is None:
        raise ArticleError(path, 1, "no front matter between two lines of ---")
    try:
        front = yaml.load(match["front"], Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise ArticleError(path, line, f"front matter is not YAML: {error.problem}") from None
    except yaml.reader.ReaderError as error:
        line = match["front"].encode()[: error.position].count(b"\n") + 2
        raise ArticleError(path, line, f"front matter is not YAML: {error.reason}") from None
    if not isinstance(front, dict):
        raise ArticleError(path, 2, "front matter is not a list of fields")
    return front, match["body"].strip()


def field_line(path: Path, field: str) -> int:
    """Line on which a front matter field stands, for messages; 1 when it is missing."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith(f"{field}:"):
            return number
    return 1


def _check_fields(path: Path, front: dict[str, Any]) -> None:
    for field in FIELDS:
        if front.get(field) in (None, "", []):
            raise ArticleError(path, field_line(path, field), f"field `{field}` is missing or empty")
    for field in front:
        if field not in FIELDS + OPTIONAL:
            raise ArticleError(path, field_line(path, field), f"unknown field `{field}`")
    for field in ("gecontroleerd", "controleren_voor"):
        if not isinstance(front[field], date):
            raise ArticleError(path, field_line(path, field), f"`{field}` is not a date (YYYY-MM-DD)")
    for field in _TEXTS:
        if not isinstance(front.get(field) or "", str):
            raise ArticleError(path, field_line(path, field), f"`{field}` is not text")
    for field in ("doelgroep", "bronnen", "trefwoorden", "vervolg"):
        if not isinstance(front[field], list):
            raise ArticleError(path, field_line(path, field), f"`{field}` is not a list")


def _follow_ups(path: Path) -> tuple[FollowUp, ...]:
    found = []
    for number, line in read_lines(path):
        previous, bar, question = line.partition("|")
        if not bar or not question.strip():
            raise ArticleError(path, number, "expected `previous-id | question`")
        found.append(FollowUp(previous.strip(), question.strip()))
    return tuple(found)


def _sources(path: Path, listed: list[Any], sources: Sources) -> tuple[Bron, ...]:
    found = []
    for item in listed:
        key = str(item.get("bron", "")) if isinstance(item, dict) else ""
        if key not in sources:
            raise ArticleError(
                path, field_line(path, "bronnen"), f"source `{key or item}` is not in sources.yml"
            )
        found.append(sources[key].at(item.get("deel")))
    return tuple(found)


def _changes(path: Path, listed: Any) -> tuple[Change, ...]:
    found = []
    for item in listed or ():
        whole = isinstance(item, dict) and isinstance(item.get("datum"), date) and item.get("wat")
        if not whole:
            line = field_line(path, "wijzigingen")
            raise ArticleError(path, line, "expected `datum` (YYYY-MM-DD) and `wat` in `wijzigingen`")
        found.append(Change(item["datum"], str(item["wat"])))
    return tuple(sorted(found, key=lambda change: change.datum, reverse=True))


def read_article(path: Path, sources: Sources) -> Article:
    """The article in `path` with its twin files of questions. Errors: ArticleError with file and line."""
    front, body = read_front(path)
    _check_fields(path, front)
    if front["id"] != path.stem:
        raise ArticleError(path, field_line(path, "id"), f"id `{front['id']}` differs from the file name")
    if not body:
        raise ArticleError(path, 1, "the article has no text")
    return Article(
        id=path.stem,
        titel=front["titel"],
        gebied=front["gebied"],
        doelgroep=tuple(map(str, front["doelgroep"])),
        gecontroleerd=front["gecontroleerd"],
        controleren_voor=front["controleren_voor"],
        eigenaar=str(front["eigenaar"]),
        trefwoorden=tuple(map(str, front["trefwoorden"])),
        vervolg=tuple(map(str, front["vervolg"])),
        bronnen=_sources(path, front["bronnen"], sources),
        tekst=body,
        let_op=front.get("let_op"),
        vragen=tuple(line for _, line in read_lines(path.with_suffix(".vragen.txt"))),
        zijvragen=tuple(line for _, line in read_lines(path.with_suffix(".zijvragen.txt"))),
        vervolgvragen=_follow_ups(path.with_suffix(".vervolg.txt")),
        wijzigingen=_changes(path, front.get("wijzigingen")),
    )


def article_files(root: Path) -> list[Path]:
    """Every article file below `root`, in a fixed order."""
    return sorted((root / "articles").rglob("*.md"))
