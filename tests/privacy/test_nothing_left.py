"""Personal data is sent in by every way there is; then every file that was written is searched for it."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
import requests

from bot.privacy import Redactor
from bot.settings import ROOT
from tests.cli.program import COMMAND, lines
from tests.flows.talk import ASK, SUPPORT
from tests.privacy.examples import UNSEEN, Example, read
from tests.web.server import PATIENCE, Server

PLAIN = """\
Juf {{Wibranda Hoogendijk}} belt over bsn {{999963983}}, wat is een veiligheidsplan?
Mijn naam is {{Ysbrand Kollumerzwaag}}, mail naar {{y.kollumerzwaag@school.example}} of bel {{06-87654321}}
Stort het op {{NL75 TEST 0840 0907 03}} aub, kenteken {{4-TLB-51}} staat voor de deur
De moeder van {{Özgür Çelikbaş}} woont op {{Fazantenlaan 187}}, zaaknummer {{VT-2024-01987}}, hoe meld ik dat?
"""
MARKER = "onthoudwoordje"  # nothing personal: where it is found, a message was kept
FORGOTTEN = "vergeetwoordje"
PRIVATE = (
    "ik droom elke nacht van een nachtmerriewoordje",
    "wat zijn signalen van secundaire traumatisering bij mij?",
    "ik wil niet meer leven, ik maak er vanavond een einde aan",
)
# Notes every file that Python opens for writing, wherever it is.
WATCH = """\
import os, sys
_seen = os.open(os.environ["WRITTEN"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
def _note(event, args):
    writes = event == "open" and (args[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if (writes or event == "sqlite3.connect") and not isinstance(args[0], int):
        os.write(_seen, os.fsencode(os.path.abspath(os.fsdecode(args[0]))) + b"\\n")
sys.addaudithook(_note)
"""


@dataclass
class Evidence:
    """What was sent and what is on disk after it."""

    folder: Path
    examples: list[Example]
    gone: dict[str, list[str]]  # message -> the strings that redaction takes out of it
    own: str = ""  # everything that was written before anybody said anything
    left: str = ""  # and after all was said
    lingers: bool = False  # whether something was still there when someone had just begun anew
    statuses: dict[str, set[int]] = field(default_factory=dict)
    flows: list[str | None] = field(default_factory=list)

    def database(self) -> Path:
        return self.folder / "nazorgwijzer.db"

    def files(self) -> list[Path]:
        """All below the folder, and what was written elsewhere and is still there."""
        noted = (self.folder / "written").read_text().splitlines()
        below = {path for path in self.folder.rglob("*") if path.is_file()}
        return sorted(below | {path for each in set(noted) if (path := Path(each)).is_file()})

    def written(self) -> str:
        return "\n".join(path.read_bytes().decode(errors="replace") for path in self.files()).casefold()

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.database())) as connection:
            return connection.execute(query).fetchall()

    def strings(self) -> set[str]:
        return {each for found in self.gone.values() for each in found}

    def telling(self) -> set[str]:
        """Those that are in nothing of our own: "Door" and "Mei" would be found in any article."""
        return {each for each in self.strings() if each.casefold() not in self.own}


def forms(text: str) -> set[str]:
    """How a text may stand in a file: as it is, in JSON, in Python's notation, in an address."""
    return {each.casefold() for each in (text, json.dumps(text)[1:-1], ascii(text)[1:-1], quote(text))}


@pytest.fixture(scope="module")
def evidence(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """Every channel and entry point, with whatever can break in between."""
    folder = tmp_path_factory.mktemp("nothing_left")
    (folder / "plain.txt").write_text(PLAIN, encoding="utf-8")
    redact = Redactor.load(ROOT / "knowledge").redact
    plain = list(read(folder / "plain.txt"))
    (folder / "plain.txt").unlink()
    examples = plain + list(read(UNSEEN))
    gone = {each.text: sorted({*each.personal} - {*each.left(redact(each.text).text)}) for each in examples}
    found = Evidence(folder, examples, gone)
    commands = threading.Thread(target=_commands, args=(found, _environment(folder, "cli.db")))
    with Server(folder, **_environment(folder, "nazorgwijzer.db")) as server:
        server.wait_until_ready()
        found.own = found.written() + _own_words(examples)
        commands.start()
        _say_everything(found, server)
        _say_what_is_refused(found, server, plain)
        _say_in_flows(found, server, plain)
        _break_things(found, server, plain)
        _kill_in_the_middle(found, server, plain[0].text)
    commands.join()
    found.left = found.written()
    return found


def _environment(folder: Path, database: str) -> dict[str, str]:
    (folder / "sitecustomize.py").write_text(WATCH)
    (folder / "temporary").mkdir(exist_ok=True)
    private = {name: str(folder / "temporary") for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME")}
    loud = {"LOG_LEVEL": "DEBUG", "LOG_LEVEL_LIBRARIES": "DEBUG", "PYTHONASYNCIODEBUG": "1"}
    own = {"NAZORGWIJZER_DATABASE": f"sqlite:///{folder / database}", "NAZORGWIJZER_PER_MINUTE": "100000"}
    path = os.pathsep.join((str(folder), str(ROOT)))
    return private | loud | own | {"PYTHONPATH": path, "WRITTEN": str(folder / "written")}


def _own_words(examples: list[Example]) -> str:
    """What replies are made of, and what of the messages may stay."""
    content = [path for house in ("bot", "knowledge") for path in (ROOT / house).rglob("*.yml")]
    kept = " ".join(word for each in examples for word in each.unmarked)
    return "\n".join(path.read_text(encoding="utf-8") for path in content).casefold() + kept.casefold()


def _commands(found: Evidence, environment: dict[str, str]) -> None:
    """The command line, with the same messages; its output is searched with the rest."""
    texts = [each.text for each in found.examples]
    given = lines(*({"id": n, "q": text} for n, text in enumerate(texts)), {"id": "t", "turns": texts[:4]})
    broken = f'{{"id": 1, "q": "{texts[0]}\n{texts[1]}\n["{texts[2]}"]\n'.encode() + lines({"q": [texts[3]]})
    spoken = "\n".join([*texts, texts[0] * 20, "/stop"]).encode()
    calls = (
        (["chat"], spoken),
        (["ask", "--jsonl"], given + broken),
        (["ask", texts[0]], b""),
        (["ask"], texts[1].encode() * 20),
        (["redact", "--jsonl"], given + broken),
    )
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda call: _run(found.folder, *call, environment), calls))


def _run(folder: Path, arguments: list[str], stdin: bytes, environment: dict[str, str]) -> None:
    name = f"said-{uuid.uuid4()}"
    with (folder / name).open("wb") as out:
        subprocess.run(
            [*COMMAND, *arguments], input=stdin, stdout=out, stderr=out, cwd=ROOT, timeout=PATIENCE,
            env=os.environ | environment, check=False,
        )  # fmt: skip


def _post(server: Server, body: object, session: requests.Session | None = None, **more: Any) -> Any:
    return (session or requests).post(f"{server.url}api/chat", json=body, timeout=PATIENCE, **more)


def _say_everything(found: Evidence, server: Server) -> None:
    """In one long conversation, and beside a choice that does not exist, with and without an id."""
    session = requests.Session()
    for each in found.examples:
        said = [_post(server, {"text": each.text}, session)]
        said.append(_post(server, {"text": each.text, "choice": "bestaat-niet", "id": str(uuid.uuid4())}))
        found.statuses.setdefault("said", set()).update(answer.status_code for answer in said)
    _post(server, {"text": f"Wat is een veiligheidsplan, {MARKER}?"}, session)
    _post(server, {"text": f"Wat is een veiligheidsplan, {FORGOTTEN}?"}, left := requests.Session())
    left.post(f"{server.url}api/conversation/new", json={}, timeout=PATIENCE)
    kept = (path.read_bytes() for path in found.folder.glob("nazorgwijzer.db*"))  # with its journal
    found.lingers = any(FORGOTTEN.encode() in each for each in kept)


def _say_what_is_refused(found: Evidence, server: Server, plain: list[Example]) -> None:
    for text in (each.text for each in plain):
        refused = [
            *(_post(server, {"text": text * times}) for times in (20, 400)),
            *(_post(server, body) for body in ([text], text, {"text": [text]}, {"text": "hoi", "id": text})),
            _post(server, {"text": "hoi", "choice": text}),
            _post(server, {"text": text}, headers={"Origin": "https://elders.example"}),
            requests.post(f"{server.url}api/chat", data=f'{{"text": "{text}'.encode(), timeout=PATIENCE,
                          headers={"Content-Type": "application/json"}),
            requests.post(f"{server.url}api/chat", data={"text": text}, timeout=PATIENCE),
            requests.get(f"{server.url}{quote(text)}", params={"q": text}, timeout=PATIENCE),
        ]  # fmt: skip
        found.statuses.setdefault("refused", set()).update(answer.status_code for answer in refused)
        headers = {"User-Agent": text, "X-Vraag": text, "Cookie": f"nazorgwijzer-gesprek={quote(text)}"}
        _post(server, {"text": "hoi"}, headers={key: value.encode() for key, value in headers.items()},
              params={"q": text})  # fmt: skip
        _say_no_http(server, text)


def _say_no_http(server: Server, text: str) -> None:
    where = urlsplit(server.url)
    for line in (f"{text}\r\n\r\n", f"POST /api/chat HTTP/1.1\r\n{text}\r\n: {text}\r\n\r\n{text}"):
        with socket.create_connection((where.hostname, where.port), timeout=PATIENCE) as connection:
            connection.sendall(line.encode())
            connection.recv(65536)


def _say_in_flows(found: Evidence, server: Server, plain: list[Example]) -> None:
    """One flow of which the answers are kept, and one of which nothing is."""
    for begin, more in ((ASK, ()), (SUPPORT, PRIVATE)):
        session = requests.Session()
        found.flows.append(_post(server, {"text": begin}, session).json()["flow"])
        for text in (*more, *(each.text for each in plain)):
            _post(server, {"text": text}, session)


@contextmanager
def _held(found: Evidence) -> Iterator[None]:
    """Nobody else can write meanwhile."""
    with closing(sqlite3.connect(found.database(), isolation_level=None)) as connection:
        connection.execute("begin exclusive")
        yield


def _break_things(found: Evidence, server: Server, plain: list[Example]) -> None:
    """A turn that cannot be written down, and one that finds its table gone."""
    broken = found.statuses.setdefault("broken", set())
    with _held(found):
        broken.add(_post(server, {"text": plain[0].text}).status_code)
    found.rows("alter table events rename to away")
    for each in plain:
        broken.add(_post(server, {"text": each.text}).status_code)
    found.rows("alter table away rename to events")


def _kill_in_the_middle(found: Evidence, server: Server, text: str) -> None:
    ended: list[object] = []

    def ask() -> None:
        with suppress(requests.ConnectionError):
            ended.append(_post(server, {"text": text}))

    with _held(found):
        asking = threading.Thread(target=ask)
        asking.start()
        time.sleep(0.7)  # less than the database is waited for
        server.process.kill()
        asking.join()
    server.process.wait()
    found.statuses["killed"] = {len(ended)}


def test_what_counts_is_nearly_everything(evidence: Evidence) -> None:
    marked = sum(len({*each.personal}) for each in evidence.examples)
    assert sum(map(len, evidence.gone.values())) >= 0.97 * marked
    assert len(evidence.telling()) >= 0.85 * len(evidence.strings())


def test_every_way_in_was_tried(evidence: Evidence) -> None:
    assert evidence.statuses == {
        "said": {200},
        "refused": {400, 403, 404, 413, 415},
        "broken": {503},
        "killed": {0},
    }
    assert evidence.flows == ["rakevragen", "collegasteun"]


def test_what_was_said_without_personal_data_was_kept(evidence: Evidence) -> None:
    """The search would find what is there."""
    for each in (MARKER, "post /api/chat 200", "[kenteken]"):
        assert each in evidence.left


def test_no_file_holds_a_personal_string(evidence: Evidence) -> None:
    telling = sorted(evidence.telling())
    assert [each for each in telling if any(form in evidence.left for form in forms(each))] == []


def test_what_is_kept_of_each_message_is_what_redaction_left(evidence: Evidence) -> None:
    """Also for names that are words, which a search cannot tell from ours."""
    rows = evidence.rows("select data from events where type_name = 'user' order by id")
    kept = [json.loads(row[0])["text"] for row in rows]
    for number, each in enumerate(evidence.examples):
        for text in kept[2 * number : 2 * number + 2]:  # without and with the made-up choice
            assert not {*each.left(text)} & {*evidence.gone[each.text]}


def test_a_conversation_that_was_begun_anew_is_gone_from_the_files(evidence: Evidence) -> None:
    assert not evidence.lingers


def test_of_a_private_flow_no_word_and_no_answer_is_kept(evidence: Evidence) -> None:
    assert [each for each in (*PRIVATE, SUPPORT) if each.casefold() in evidence.left] == []


@pytest.mark.parametrize(
    "trace", ["flow:kies/", "signalen-secundaire-traumatisering", "gevaar", "action_veiligheid", "safety"]
)
def test_nor_what_would_tell_the_answers(evidence: Evidence, trace: str) -> None:
    """The step that was reached, what was asked in between, that there was an alarm."""
    private = "select sender_id from events where data like '%besloten%' order by id desc limit 1"
    kept = evidence.rows(f"select intent_name, data from events where sender_id = ({private})")
    assert not [row for row in kept if trace in str(row)]
