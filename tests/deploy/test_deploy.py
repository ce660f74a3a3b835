"""The files that run the service elsewhere: the units are valid and give little away, the image holds what it copies."""

import re
import runpy
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
UNITS = ["concordat.service", "concordat-worker.service"]
# Tenths; systemd calls below 20 well guarded, and 96 is a unit without any of it.
MOST_EXPOSED = 20


def words_of(unit: str, key: str) -> list[str]:
    return re.findall(rf"(?m)^{key}=(.*)$", (DEPLOY / unit).read_text("utf-8"))


@pytest.fixture(scope="module")
def analyse() -> str:
    found = shutil.which("systemd-analyze")
    if not found:
        pytest.skip("no systemd-analyze: install Debian's package systemd")
    return found


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_valid(analyse: str, unit: str, tmp_path: Path) -> None:
    # The programs it starts are on the machine that it is for.
    here = re.sub(r"(?m)^(Exec\w+)=.*$", r"\1=/bin/true", (DEPLOY / unit).read_text("utf-8"))
    (tmp_path / unit).write_text(here, "utf-8")
    done = subprocess.run([analyse, "verify", tmp_path / unit], capture_output=True, text=True, check=False)
    assert (done.returncode, unit in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_gives_little_away(analyse: str, unit: str) -> None:
    command = [analyse, "security", "--offline=yes", f"--threshold={MOST_EXPOSED}", DEPLOY / unit]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-400:]


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_runs_without_rights_and_reads_the_documented_settings(unit: str) -> None:
    assert words_of(unit, "User") == ["concordat"]
    assert "CONCORDAT_SETTINGS=/etc/concordat/concordat.toml" in words_of(unit, "Environment")
    assert words_of(unit, "ProtectSystem") == ["strict"]


def test_the_image_copies_only_what_is_there_and_what_may_enter() -> None:
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    allowed = set(re.findall(r"(?m)^!(\S+)$", (DEPLOY / "Containerfile.dockerignore").read_text("utf-8")))
    copied = [name for line in re.findall(r"(?m)^COPY (?!--)(.+)$", text) for name in line.split()[:-1]]
    assert copied
    for name in copied:
        assert (ROOT / name).exists(), name
        assert name.split("/")[0] in allowed, name
    assert {name for name in allowed if not (ROOT / name).exists()} == set()


def test_the_image_runs_without_rights_and_says_whether_it_is_well() -> None:
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    last = text[text.rindex("FROM ") :]
    assert re.search(r"(?m)^USER 10001$", last)
    assert "HEALTHCHECK" in last
    assert "ADD " not in text
    assert not re.search(r"(?i)(password|secret|token)=", text)


def test_processes_take_their_number_from_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "concordat.toml").write_text("workers = 5\n", "utf-8")
    monkeypatch.setenv("CONCORDAT_SETTINGS", str(tmp_path / "concordat.toml"))
    monkeypatch.setenv("CONCORDAT_BIND", "unix:/run/x.sock")
    told = runpy.run_path(str(DEPLOY / "gunicorn.conf.py"))
    assert (told["workers"], told["bind"]) == (5, "unix:/run/x.sock")


@pytest.mark.allow_hosts(["127.0.0.1"])
@pytest.mark.parametrize(("status", "well"), [(200, 0), (301, 0), (400, 0), (500, 1), (503, 1)])
def test_health_is_what_the_front_page_says(status: int, well: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from threading import Thread

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    monkeypatch.delenv("CONCORDAT_SETTINGS", raising=False)
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        monkeypatch.setenv("CONCORDAT_BIND", f"127.0.0.1:{server.server_port}")
        answering = Thread(target=server.handle_request)
        answering.start()
        assert runpy.run_path(str(DEPLOY / "healthy.py"))["main"]() == well
        answering.join()


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_service_that_is_not_there_is_not_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONCORDAT_SETTINGS", raising=False)
    monkeypatch.setenv("CONCORDAT_BIND", "127.0.0.1:9")
    assert runpy.run_path(str(DEPLOY / "healthy.py"))["main"]() == 1


def test_the_proxy_sets_every_header_that_the_service_believes() -> None:
    text = (DEPLOY / "nginx.conf").read_text("utf-8")
    for header in ("Host $host", "X-Forwarded-For $remote_addr", "X-Forwarded-Proto $scheme"):
        assert f"proxy_set_header {header};" in text
    assert set(re.findall(r"TLSv[\d.]+", text)) == {"TLSv1.2", "TLSv1.3"}
