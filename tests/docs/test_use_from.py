"""The pages on using a service from Python, R and Excel are true: their examples run against a real service and print what they say."""

import contextlib
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]
SHOWN = "http://127.0.0.1:8000"
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
MAKE_KEY = """
import django
django.setup()
from concordat.web.core.models import Account, RoleHeld
from concordat.web.core.tokens import make_token
account = Account.objects.get(email="board.secretary@example.org")
held = RoleHeld.objects.get(account=account, role="board secretary", body="06M", system__slug="norfolk-and-waveney-2017")
print(make_token(account, held, "the examples", 1, may_act=True)[1])
"""
pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]


@dataclass(frozen=True)
class Running:
    """A service with the example, and a key for its board secretary."""

    address: str
    key: str


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Run the service as people do."""
    data = tmp_path_factory.mktemp("service")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("CONCORDAT_", "DJANGO_"))}
    command = [Path(sys.executable).parent / "concordat", "serve", "--port", str(port), "--data", data]
    with (data / "said").open("wb") as said:
        running = subprocess.Popen(command, env=clean, stdout=said, stderr=said)
    try:
        wait_for(f"http://127.0.0.1:{port}/healthy", running, data / "said")
        asked = {**clean, "CONCORDAT_DATA": str(data), "DJANGO_SETTINGS_MODULE": "concordat.web.settings"}
        key = subprocess.run([sys.executable, "-c", MAKE_KEY], env=asked, capture_output=True, text=True, check=True)
        yield Running(f"http://127.0.0.1:{port}", key.stdout.strip())
    finally:
        running.terminate()
        running.wait(30)


def wait_for(address: str, running: "subprocess.Popen[bytes]", said: Path) -> None:
    """Wait until the service answers."""
    until = time.monotonic() + 180
    while time.monotonic() < until and running.poll() is None:
        with contextlib.suppress(requests.RequestException):
            if requests.get(address, timeout=20).status_code == 200:
                return
        time.sleep(0.5)
    pytest.fail(f"the service did not start: {said.read_text('utf-8')[-2000:]}")


def blocks(page: str, address: str) -> list[tuple[str, str]]:
    """Return the blocks of a page as language and text, with the address of the service that runs."""
    text = (ROOT / "docs" / "how-to" / page).read_text("utf-8").replace(SHOWN, address)
    return BLOCK.findall(text)


def test_the_python_examples_print_what_the_page_says(service: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONCORDAT_KEY", service.key)
    known: dict[str, object] = {}
    printed = ""
    found = blocks("use-from-python.md", service.address)
    for language, text in found:
        if language == "python":
            with contextlib.redirect_stdout(io.StringIO()) as out:
                exec(compile(text, "use-from-python.md", "exec"), known)
            printed = out.getvalue()
            assert printed.strip()
        else:
            assert printed == text
    assert [language for language, _ in found].count("text") == 5


def test_the_r_examples_print_what_the_page_says(service: Running, tmp_path: Path) -> None:
    program = shutil.which("Rscript")
    if program is None:
        pytest.skip("no R: install Debian’s r-cran-jsonlite and r-cran-curl to run the examples of use-from-r.md")
    found = blocks("use-from-r.md", service.address)
    script = tmp_path / "examples.R"
    script.write_text("".join(text for language, text in found if language == "r"), "utf-8")
    asked = {**os.environ, "CONCORDAT_KEY": service.key, "LC_ALL": "C.UTF-8"}
    ran = subprocess.run([program, "--vanilla", script], env=asked, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    wanted = "".join(text for language, text in found if language == "text").splitlines()
    assert [line.rstrip() for line in ran.stdout.splitlines()] == wanted


def test_every_address_for_excel_gives_what_the_page_says(service: Running) -> None:
    page = (ROOT / "docs" / "how-to" / "use-from-excel.md").read_text("utf-8").replace(SHOWN, service.address)
    addresses = re.findall(rf"{service.address}/[\w./?=-]+", page)
    assert len(addresses) == 4
    for address in addresses:
        answer = requests.get(address, headers={"Authorization": f"Bearer {service.key}"}, timeout=60)
        assert answer.status_code == 200, address
        if "/tables/" in address:
            assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
            header = answer.content.decode("utf-8-sig").splitlines()[0].split(",")
            assert set(re.findall(r'\{\{"(\w+)"', page)) <= set(header)
