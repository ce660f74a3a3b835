"""Clients of the service under load: readers at a steady rate, people who act with time to think. On loopback only, bounded in count."""

import asyncio
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

PATIENCE = 30.0


@dataclass
class Met:
    """What clients met: seconds by kind of request, and everything that was no proper answer."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def note(self, kind: str, seconds: float) -> None:
        """Note one answer."""
        self.seconds.setdefault(kind, []).append(seconds)

    def line(self, kind: str) -> tuple[float, float, float]:
        """Return the milliseconds within which half, 95 and 99 of a hundred were answered."""
        ordered = sorted(self.seconds.get(kind, [0.0]))
        return tuple(1000 * ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95, 0.99))  # type: ignore[return-value]


async def request(
    port: int, method: str, path: str, *, cookie: str = "", form: dict[str, str] | None = None
) -> tuple[int, dict[str, str], str]:
    """Make one request on a connection of its own, and return status, headers and text."""
    body = urlencode(form).encode() if form is not None else b""
    lines = [f"{method} {path} HTTP/1.1", f"Host: localhost:{port}", "Connection: close"]
    lines += [f"Cookie: {cookie}"] if cookie else []
    lines += (
        ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"] if form is not None else []
    )
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        await writer.drain()
        content = await asyncio.wait_for(reader.read(-1), PATIENCE)
    finally:
        writer.close()
    head, _, text = content.partition(b"\r\n\r\n")
    first, *others = head.decode("latin-1").split("\r\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (one.partition(":") for one in others)}
    return int(first.split()[1]), headers, text.decode("utf-8", "replace")


async def readers(port: int, paths: Sequence[str], rate: int, seconds: int) -> Met:
    """Ask for pages at a steady rate; the time of each counts from the moment it was due, so that a queue shows."""
    met, start = Met(), time.monotonic() + 0.2

    async def one(number: int) -> None:
        due = start + number / rate
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        path = paths[number % len(paths)]
        try:
            status, _, _ = await request(port, "GET", path)
        except (OSError, TimeoutError, IndexError) as error:
            met.errors.append(f"{path}: {error!r}")
            return
        met.note("page", time.monotonic() - due)
        if status != 200:
            met.errors.append(f"{path}: {status}")

    await asyncio.gather(*(one(number) for number in range(rate * seconds)))
    return met


async def workers(
    port: int, system: str, cookies: Sequence[str], lines: Sequence[Sequence[str]], seconds: int, think: float = 1.0
) -> Met:
    """Let people vary lines of contracts: the form, what follows, doing it; each thinks before each step."""
    met, until = Met(), time.monotonic() + seconds
    # No two runs give a line the value it has already.
    chance = random.Random(11)
    pounds = int(time.time()) % 1_000_000

    async def step(kind: str, cookie: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        # People do not think in step: what is met by all at once would be the measure's doing.
        await asyncio.sleep(think * chance.uniform(0.5, 1.5))
        began = time.monotonic()
        status, _, text = await request(port, "GET" if form is None else "POST", path, cookie=cookie, form=form)
        met.note(kind, time.monotonic() - began)
        if status != (302 if kind == "done" else 200):
            met.errors.append(f"{kind}: {status}")
        return status, text

    async def person(number: int) -> None:
        path, cookie = f"/{system}/acts/contract.vary", cookies[number]
        await asyncio.sleep(3 * think * number / len(cookies))
        for turn in range(10_000):
            if time.monotonic() > until:
                return
            line = lines[number][(number * 197 + turn) % len(lines[number])]
            try:
                _, page = await step("form", cookie, f"{path}?line={line}")
                given = {"line": line, "reason": "agreed at the review", "value": f"{pounds + turn}.{number:02d}"}
                _, page = await step(
                    "checked",
                    cookie,
                    path,
                    {**given, "step": "check", "csrfmiddlewaretoken": _hidden(page, "csrfmiddlewaretoken")},
                )
                hidden = {name: _hidden(page, name) for name in ("csrfmiddlewaretoken", "once", "seen")}
                await step("done", cookie, path, {**given, **hidden, "step": "do"})
            except (OSError, TimeoutError, IndexError, LookupError) as error:
                met.errors.append(f"{error!r}")

    await asyncio.gather(*(person(number) for number in range(len(cookies))))
    return met


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    if found is None:
        raise LookupError(f"the page has no {name}")
    return found[1]
