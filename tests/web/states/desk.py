"""What the editors' pages are about: notes of three months."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from bot.database import open_database
from bot.keeping.notes import make_tables
from bot.keeping.tables import ASKED, FEEDBACK, TURNED_AWAY
from bot.settings import ROOT
from knowledge.article_file import read_front
from tests.web.server import database_in

ARTICLES = ("meldcode-stappen", "veiligheidsplan", "waakvlamcontact", "gesprek-openen", "handle-with-care")
TURNED = {
    "wat kost een vog": "meldcode-stappen",
    "hoeveel vakantiedagen krijg ik na een melding": "",
    "mag een kind mee naar de rechtszaal": "",
}
REASONS = ("Er ontbreekt iets: de termijn", "Het past niet bij mijn vraag")


def fill(folder: Path) -> None:
    """Put them in the database of a server that is not started yet."""
    today = date.today()
    days = [today - timedelta(weeks=week) for week in range(12)]
    engine = open_database(database_in(folder))
    make_tables(engine)
    asked = [{"day": day, "article": each, "times": 3 * (place + 1) + week}
             for place, each in enumerate(ARTICLES) for week, day in enumerate(days)]  # fmt: skip
    turned = [
        {"day": day, "question": text, "nearby": near} for text, near in TURNED.items() for day in days[:4]
    ]
    given = [{"day": day, "article": each, "reviewed": _reviewed(each), "helpful": bool(week % 3),
              "reason": ""} for each in ARTICLES for week, day in enumerate(days)]  # fmt: skip
    given += [{**given[0], "helpful": False, "reason": reason} for reason in REASONS]
    with engine.begin() as connection:
        for table, rows in ((ASKED, asked), (TURNED_AWAY, turned), (FEEDBACK, given)):
            connection.execute(table.insert(), rows)
    engine.dispose()


def _reviewed(article: str) -> date:
    (path,) = (ROOT / "knowledge" / "articles").glob(f"*/{article}.md")
    return date.fromisoformat(str(read_front(path)[0]["gecontroleerd"]))
