"""Starting the dashboard: on which address and port, with which settings, and how it ends."""

import importlib.machinery
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import launch
from extract.cli import main

SLEEPING = [sys.executable, "-c", "import time; print('serving', flush=True); time.sleep(60)"]


@pytest.fixture
def used_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind((launch.LOCAL, 0))
        taken.listen()
        yield taken.getsockname()[1]


def installed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    spec = importlib.machinery.ModuleSpec("dashboard", None, is_package=True)
    spec.submodule_search_locations = [str(folder)]
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)


def test_the_command_serves_this_machine_and_asks_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "app.py").touch()
    installed(monkeypatch, tmp_path)
    command = launch.command("127.0.0.1", 8501)
    assert command[:5] == [sys.executable, "-m", "streamlit", "run", str(tmp_path / "app.py")]
    assert {"--server.address=127.0.0.1", "--server.port=8501"} < set(command)
    assert {
        "--server.showEmailPrompt=false",
        "--browser.gatherUsageStats=false",
        "--logger.hideWelcomeMessage=true",
    } < set(command)


def test_a_dashboard_that_is_not_there_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    installed(monkeypatch, tmp_path)
    assert main(["dashboard"]) == 1
    assert "The dashboard is not installed" in capsys.readouterr().err.splitlines()[-1]


def test_a_port_in_use_is_one_sentence(used_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dashboard", "--port", str(used_port)]) == 1
    assert (
        capsys.readouterr().err == f"Port {used_port} is in use: choose another with --port, or close what uses it.\n"
    )


def test_without_a_wish_the_next_free_port_is_taken(used_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "DEFAULT_PORT", used_port)
    assert used_port < launch.free_port(launch.LOCAL, None) < used_port + 100


def test_an_address_of_another_machine_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    for host in ("192.0.2.1", "no such host"):
        assert main(["dashboard", "--host", host]) == 1
        assert capsys.readouterr().err.startswith(f"{host!r} is no address of this machine: ")


@pytest.mark.parametrize(("host", "warned"), [("127.0.0.1", False), ("0.0.0.0", True)])
def test_an_open_address_is_warned_of(
    host: str, warned: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(launch, "command", lambda host, port: [sys.executable, "-c", ""])
    assert main(["dashboard", "--host", host]) == 0
    sentences = capsys.readouterr().err.splitlines()
    assert sentences[-1].startswith("The dashboard opens at http://127.0.0.1:")
    assert [line.startswith("Everyone on your network can read") for line in sentences[:-1]] == [True] * warned


@pytest.mark.skipif(sys.platform == "win32", reason="signals end a process otherwise there")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_with_its_process(sent: signal.Signals) -> None:
    code = (
        f"import sys; from extract import cli, launch; launch.command = lambda *_: {SLEEPING!r}; "
        "sys.exit(cli.main(['dashboard']))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(launch.__file__).parents[1])}
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"serving\n"
        # Ctrl-C reaches the whole group, as in a terminal; a service manager's signal reaches the parent alone.
        if sent is signal.SIGINT:
            os.killpg(process.pid, sent)
        else:
            process.send_signal(sent)
        assert process.wait(30) == 0
        while group_lives(process.pid):
            time.sleep(0.05)


def group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
