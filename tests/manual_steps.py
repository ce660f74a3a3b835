"""Walks the steps of a manual: takes the blocks of a page marked `service`, does each line as its reader would, checks what it sees.

The lines of a block: `sign in as <role>` · `open <address>` · `see <words>` · `do not see <words>` · `fill <field>: <value>` ·
`continue` (sends the form; nothing is done yet) · `confirm` (does it) · `get <address>` (a file). A field is named as in the form.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

from django.test import Client

DAY = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")


def blocks(page: Path) -> list[str]:
    """Return the steps of each block of a manual."""
    return re.findall(r"```service\n(.*?)```", page.read_text("utf-8"), re.DOTALL)


class Reader:
    """Somebody at the service: what they have open, and what they have filled in."""

    def __init__(self, public: Client, as_role: Callable[[str], Client]):
        self.client, self.as_role = public, as_role
        self.address, self.html, self.filled = "", "", dict[str, str]()

    def walk(self, block: str) -> None:
        """Do each line of a block; raises AssertionError at the first that does not go as the manual says."""
        for line in (one.strip() for one in block.splitlines() if one.strip()):
            step, _, rest = self._split(line)
            getattr(self, f"_{step.replace(' ', '_')}")(rest)

    @staticmethod
    def _split(line: str) -> tuple[str, str, str]:
        for step in ("sign in as", "do not see", "open", "see", "fill", "continue", "confirm", "get"):
            if line == step or line.startswith(f"{step} "):
                return step, " ", line.removeprefix(step).strip()
        raise AssertionError(f"a manual has no step “{line}”")

    @property
    def words(self) -> str:
        """What the open page says, as text."""
        main = self.html.partition("<main")[2] or self.html
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())

    def _sign_in_as(self, role: str) -> None:
        self.client = self.as_role(role)

    def _open(self, address: str) -> None:
        answer = self.client.get(address, follow=True)
        assert answer.status_code == 200, f"{address} answers {answer.status_code}"
        self.address, self.html, self.filled = address, answer.content.decode(), {}

    def _get(self, address: str) -> None:
        answer = self.client.get(address)
        assert answer.status_code == 200, f"{address} answers {answer.status_code}"
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert content, address

    def _see(self, words: str) -> None:
        assert words in self.words, f"{self.address} does not say “{words}”: {self.words[:1500]}"

    def _do_not_see(self, words: str) -> None:
        assert words not in self.words, f"{self.address} says “{words}”"

    def _fill(self, given: str) -> None:
        name, _, value = given.partition(": ")
        assert f'name="{name}"' in self.html or f'name="{name}__day"' in self.html, f"the form has no field {name}"
        self.filled |= dict(_parts(name, value))

    def _continue(self, _: str) -> None:
        self._send({**self.filled, "step": "check"})

    def _confirm(self, _: str) -> None:
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', self.html))
        self._send({name: unescape(value) for name, value in hidden.items()} | {"step": "do"})

    def _send(self, content: dict[str, str]) -> None:
        answer = self.client.post(self.address, content, follow=True)
        self.html = answer.content.decode()
        assert answer.status_code == 200, f"{self.address} answers {answer.status_code}: {self.words[:1500]}"


def _parts(name: str, value: str) -> Iterator[tuple[str, str]]:
    if day := DAY.match(value):
        yield from zip((f"{name}__year", f"{name}__month", f"{name}__day"), day.groups(), strict=True)
    else:
        yield name, value
