"""Answers as HTML: what editors may write becomes that, and all else stays text."""

from __future__ import annotations

import pytest

from bot.web.naslag.markup import Writer

WRITER = Writer(["112", "113", "0800-0113", "0900-44 45 444"])


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("een\ntwee\n\ndrie", "<p>een twee</p>\n<p>drie</p>"),
        ("kop:\n- a\n- b", "<p>kop:</p>\n<ul><li>a</li><li>b</li></ul>"),
        ("**dik** en 2 ** 3", "<p><strong>dik</strong> en 2 ** 3</p>"),
        ("a < b & **<i>**", "<p>a &lt; b &amp; <strong>&lt;i&gt;</strong></p>"),
    ],
)
def test_blocks(text: str, html: str) -> None:
    assert WRITER.body(text) == html


@pytest.mark.parametrize("number", ["112", "0800-0113", "0900-44 45 444"])
def test_numbers_to_call(number: str) -> None:
    digits = number.replace("-", "").replace(" ", "")
    linked = f'<a class="number" href="tel:{digits}">{number}</a>'
    for before, after in (("Bel ", "."), ("(", ")"), ("", ", of app"), ("", "")):
        assert WRITER.line(before + number + after) == before + linked + after


@pytest.mark.parametrize("text", ["€ 112", "€112", "1.112", "112,5", "112.000", "2112", "1125", "0800-01134"])
def test_other_figures_stay_text(text: str) -> None:
    assert WRITER.line(text) == text
