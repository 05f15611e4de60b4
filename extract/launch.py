"""Starts the dashboard: Streamlit as a process of its own, so that nothing here depends on it."""

import errno
import importlib.util
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import FrameType

from extract.errors import ConflictNumbersError

LOCAL = "127.0.0.1"
DEFAULT_PORT = 8501
#: Addresses that mean "every network this machine is on".
EVERYWHERE = ("0.0.0.0", "::")


def command(host: str, port: int) -> list[str]:
    """Return the command that serves the dashboard; it asks nothing, tells nobody, and opens the browser."""
    spec = importlib.util.find_spec("dashboard")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    app = next((path for path in (Path(folder, "app.py") for folder in folders) if path.is_file()), None)
    if app is None:
        raise ConflictNumbersError("The dashboard is not installed: install this project again as its README says.")
    return [
        *(sys.executable, "-m", "streamlit", "run", str(app)),
        f"--server.address={host}",
        f"--server.port={port}",
        "--server.showEmailPrompt=false",
        "--browser.gatherUsageStats=false",
        # Its welcome asks a web service for this machine's address in the internet where no browser can be opened.
        "--logger.hideWelcomeMessage=true",
    ]


def free_port(host: str, wanted: int | None) -> int:
    """Return the wanted port, or without a wish the first free one from DEFAULT_PORT on."""
    for port in (wanted,) if wanted is not None else range(DEFAULT_PORT, DEFAULT_PORT + 100):
        if _is_free(host, port):
            return port
    if wanted is not None:
        raise ConflictNumbersError(f"Port {wanted} is in use: choose another with --port, or close what uses it.")
    raise ConflictNumbersError(f"No port from {DEFAULT_PORT} on is free: choose one with --port.")


def _is_free(host: str, port: int) -> bool:
    foreign = ConflictNumbersError(f"{host!r} is no address of this machine: use {LOCAL}, or leave --host out.")
    try:
        address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except (socket.gaierror, UnicodeError):
        raise foreign from None
    with socket.socket(address[0], socket.SOCK_STREAM) as probe:
        if sys.platform != "win32":  # there it would take a port that is in use
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address[4])
        except PermissionError:
            raise ConflictNumbersError(f"Port {port} may not be opened: choose one above 1023 with --port.") from None
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise foreign from None
            return False
    return True


def serve(host: str, port: int | None) -> int:
    """Serve the dashboard until it is stopped, and return its exit code; Ctrl-C is a clean end."""
    chosen = free_port(host, port)
    if host in EVERYWHERE:
        print(
            f"Everyone on your network can read this dashboard, at port {chosen} of this machine's address: "
            "leave --host out to keep it to yourself.",
            file=sys.stderr,
        )
    shown = LOCAL if host in EVERYWHERE else host
    print(
        f"The dashboard opens at http://{f'[{shown}]' if ':' in shown else shown}:{chosen} (Ctrl-C ends it).",
        file=sys.stderr,
    )
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        with subprocess.Popen(command(host, chosen)) as process:
            try:
                return process.wait()
            except KeyboardInterrupt:
                return 0 if process.wait() in (0, -signal.SIGINT) else 1
            finally:
                if process.poll() is None:
                    process.terminate()
    except KeyboardInterrupt:  # Ctrl-C while the process was being started
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(signal_number: int, frame: FrameType | None) -> None:
    sys.exit(0)
