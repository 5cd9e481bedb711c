"""A sheet as Markdown and as a page of its own, to copy, print or save."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from bot.replies import SheetView
from bot.sentences import sentence
from knowledge.flow.sheet import Sheet, SheetLine, named_source

_STYLE = (
    "body{font:11pt/1.45 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
    "h1{font-size:1.5em}h2{font-size:1.1em;margin:1.2em 0 .3em}ul{margin:0;padding-left:1.2em}"
    "footer{font-size:.85em;border-top:1px solid;margin-top:1.5em}h2,li{break-inside:avoid}"
    "@page{size:A4;margin:18mm}@media print{body{margin:0}}"
)


def as_view(flow: str, sheet: Sheet) -> SheetView:
    """The sheet for a Reply."""
    name = f"{flow}-{sheet.gemaakt.isoformat()}"
    return SheetView(title=sheet.titel, text=as_markdown(sheet), html=as_html(sheet), file=name)


def as_markdown(sheet: Sheet) -> str:
    """With notes as [1], so that it reads as plain text too."""
    lines = [f"# {sheet.titel}", "", sheet.inleiding]
    for part in sheet.delen:
        lines += ["", f"## {part.kop}", "", *(f"- {line.tekst}{_mark(line)}" for line in part.regels)]
    if sheet.bronnen:
        lines += ["", f"## {sentence('blad_bronnen')}", ""]
        lines += [f"{number}. {named_source(source)}" for number, source in enumerate(sheet.bronnen, start=1)]
    return "\n".join([*lines, "", *_foot(sheet)])


def as_html(sheet: Sheet) -> str:
    """A whole page without scripts or anything from elsewhere."""
    parts = "".join(
        f"<section><h2>{escape(part.kop)}</h2><ul>{''.join(map(_item, part.regels))}</ul></section>"
        for part in sheet.delen
    )
    sources = "".join(f"<li>{escape(named_source(source))}</li>" for source in sheet.bronnen)
    noted = f"<h2>{sentence('blad_bronnen')}</h2><ol>{sources}</ol>" if sources else ""
    foot = "".join(f"<p>{escape(line)}</p>" for line in _foot(sheet))
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{escape(sheet.titel)}</title>'
        f"<style>{_STYLE}</style></head><body><main><h1>{escape(sheet.titel)}</h1>"
        f"<p>{escape(sheet.inleiding)}</p>{parts}</main><footer>{noted}{foot}</footer></body></html>"
    )


def _item(line: SheetLine) -> str:
    note = f"<sup>{line.noot}</sup>" if line.noot else ""
    return f"<li>{escape(line.tekst)}{note}</li>"


def _mark(line: SheetLine) -> str:
    return f" [{line.noot}]" if line.noot else ""


def _foot(sheet: Sheet) -> Iterator[str]:
    yield sentence("blad_anoniem")
    made, checked = f"{sheet.gemaakt:%d-%m-%Y}", f"{sheet.gecontroleerd:%d-%m-%Y}"
    yield sentence("blad_gemaakt", datum=made, gecontroleerd=checked)
