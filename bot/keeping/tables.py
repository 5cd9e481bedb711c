"""The tables beside Rasa's: nothing in them leads to anybody. docs/privacy.md names every column."""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()

TURNED_AWAY = sa.Table(
    "turned_away",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("day", sa.Date, nullable=False, index=True),  # no time, which could be laid beside a log
    sa.Column("question", sa.Text, nullable=False),  # redacted
    sa.Column("nearby", sa.Text, nullable=False),  # ids of the articles that came near, with spaces between
)

FEEDBACK = sa.Table(
    "feedback",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("day", sa.Date, nullable=False, index=True),
    sa.Column("article", sa.String(80), nullable=False, index=True),
    sa.Column("reviewed", sa.Date, nullable=False),  # the version that was shown
    sa.Column("helpful", sa.Boolean, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),  # redacted; empty when none was given
)

ASKED = sa.Table(
    "asked",
    METADATA,
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("article", sa.String(80), primary_key=True),
    sa.Column("times", sa.Integer, nullable=False),
)
