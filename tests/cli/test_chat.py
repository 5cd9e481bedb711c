"""`chat`: a conversation, with choices by number."""

from __future__ import annotations

from tests.cli.program import run


def test_a_conversation_with_a_choice_by_number(model: object) -> None:
    typed = b"Wat is een veiligheidsplan?\n\n2\n%b\nhoi\n/stop\nbedankt\n" % (b"geheim" * 17_000)
    done = run("chat", stdin=typed)
    assert done.status == 0
    begin, *parts = done.out.split("\nBron: ")
    assert "/stop" in begin.splitlines()[0]  # how to leave is said first
    choice = next(line for line in parts[0].splitlines() if line.startswith("2. ")).removeprefix("2. ")
    shown = run("knowledge", "list").out
    article = next(line.split()[1] for line in shown.splitlines() if line.endswith(choice))
    answer = run("knowledge", "show", article).out.split("\n\n", 1)[1]
    assert answer in done.out
    assert "te lang" in done.out and "geheim" not in done.out  # and the conversation went on
    assert done.out.rstrip().endswith("traumasensitief werken.")  # the greeting; nothing after /stop


def test_it_ends_with_the_input(model: object) -> None:
    done = run("chat", stdin=b"hoi")
    assert done.status == 0 and "Hoi" in done.out
