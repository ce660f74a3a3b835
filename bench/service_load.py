"""The service under load: 200 public pages a second, then fifty people at work, on 5,000 contracts and a million log events."""

import asyncio
import contextlib
import os
import random
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench._clients import Met, readers, workers
from bench._service_data import PEOPLE, SLUG, buyers, cookies, ready, use

PORT, RATE, SECONDS = 8741, 200, int(os.environ.get("CONCORDAT_BENCH_SECONDS", "30"))
PAGE_LIMIT, ACT_LIMIT = 150.0, 400.0
ACTS = ("form", "checked", "done")
CONCORDAT = str(Path(sys.executable).parent / "concordat")
# What the public looks at most, and pages of single contracts, most of which nobody has asked for before.
POPULAR = ("", "contracts", "matrix", "proposals", "decisions", "organisations", "calendar", "promises", "log")
OF_A_HUNDRED_POPULAR = 70


def main() -> int:
    """Print what readers and people at work met, and the memory; return 1 where a limit is passed."""
    settings = ready()
    use(settings)
    signed_in, pages, lines = cookies(), _pages(), _lines()
    with served(settings) as server:
        _warm()
        read = asyncio.run(readers(PORT, pages, RATE, SECONDS))
        acted = asyncio.run(workers(PORT, SLUG, signed_in, lines, SECONDS))
        both = asyncio.run(_at_once(pages, signed_in, lines))
        memory = _memory(server.pid)
    bad = _told("public pages", read, "page", PAGE_LIMIT, SECONDS)
    for kind in ACTS:
        bad |= _told(f"acts, {kind}", acted, kind, ACT_LIMIT, SECONDS)
    for met, kinds in zip(both, (("page",), ACTS), strict=True):
        for kind in kinds:
            _told(f"both at once, {kind}", met, kind, PAGE_LIMIT if kind == "page" else ACT_LIMIT, SECONDS)
    print(f"memory of the service with its workers: {memory:.0f} MB; load of the machine {os.getloadavg()[0]:.1f}")
    return bad


async def _at_once(pages: list[str], signed_in: list[str], lines: list[list[str]]) -> tuple[Met, Met]:
    """Let the public read while people act: what acts change is made anew behind the readers. Told, not judged."""
    read, acted = await asyncio.gather(
        readers(PORT, pages, RATE // 2, SECONDS), workers(PORT, SLUG, signed_in, lines, SECONDS)
    )
    return read, acted


def _warm() -> None:
    """Ask for each page that is looked at most until both workers know it, and say how long the first time took."""
    with ThreadPoolExecutor(2) as two:
        for path in POPULAR:
            times = [one for _ in range(6) for one in two.map(_timed, [path, path])]
            print(f"/{path}: made anew in {max(times):.1f} s, as it is kept in {1000 * min(times):.0f} ms", flush=True)


def _timed(path: str) -> float:
    began = time.monotonic()
    urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{SLUG}/{path}", timeout=600).read()
    return time.monotonic() - began


def _told(what: str, met: Met, kind: str, limit: float, seconds: int) -> int:
    half, most, nearly = met.line(kind)
    count = len(met.seconds.get(kind, ()))
    print(
        f"{what}: {count:,} in {seconds} s ({count / seconds:.0f} a second), half within {half:.0f} ms, 95 of 100 within {most:.0f} ms "
        f"({most / limit:.2f} of the limit of {limit:.0f} ms), 99 within {nearly:.0f} ms, {len(met.errors)} errors {met.errors[:3] or ''}"
    )
    return int(most > limit or bool(met.errors) or not count)


@contextlib.contextmanager
def served(settings: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Serve as `concordat serve` does, for as long as the block lasts."""
    server = subprocess.Popen(
        [CONCORDAT, "serve", "--settings", str(settings), "--port", str(PORT)], start_new_session=True
    )
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/healthy", timeout=5).read()
                break
            time.sleep(0.2)
        yield server
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(90)


def _pages() -> list[str]:
    from concordat.web.records.models import MODELS

    chance = random.Random(7)
    contracts = list(MODELS["Contract"].objects.values_list("f_id", flat=True))
    popular = [f"/{SLUG}/{path}" for path in POPULAR]
    return [
        chance.choice(popular)
        if chance.randrange(100) < OF_A_HUNDRED_POPULAR
        else f"/{SLUG}/contracts/{chance.choice(contracts)}"
        for _ in range(RATE * SECONDS)
    ]


def _lines() -> list[list[str]]:
    """Return the lines that each person may vary: those of the body the person works for."""
    from concordat.web.records.models import MODELS

    bodies = buyers()
    of = {
        body: sorted(MODELS["Line"].objects.filter(f_commissioner=body).values_list("f_id", flat=True))
        for body in bodies
    }
    return [of[bodies[number % len(bodies)]] for number in range(PEOPLE)]


def _memory(server: int) -> float:
    """Return the megabytes that the server and its workers alone hold."""
    family = {server}
    for _ in range(3):
        for status in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError, IndexError):
                if int(status.read_text().rpartition(")")[2].split()[1]) in family:
                    family.add(int(status.parent.name))
    total = 0
    for one in family:
        with contextlib.suppress(OSError):
            text = Path(f"/proc/{one}/smaps_rollup").read_text()
            total += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return total / 1024
