"""Pages of the service as a program reads them: takes a client and a path, gives figures and rows, and holds every number to its reasons."""

import json
from typing import Any
from urllib.parse import urldefrag, urljoin

from django.test import Client

from acts_for_tests import AT
from reasons_read import numbers_on, read, reasons_on


def page(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    answer = client.get(f"{AT}{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def rows(shown: Any, name: str) -> list[dict[str, Any]]:
    """Return the rows of a table as mappings of plain values."""
    found = next((one for one in shown["tables"] if one["name"] == name), None)
    if found is None:
        return []
    plain = ([cell["value"] if isinstance(cell, dict) else cell for cell in row] for row in found["rows"])
    return [dict(zip([one["name"] for one in found["columns"]], row, strict=True)) for row in plain]


def every_number_says_why(client: Client, path: str) -> None:
    """Open the reasons of every number of a page; no reason ends in nothing."""
    numbers = numbers_on(read(client.get(f"{AT}{path}").content.decode()))
    assert numbers
    for one in numbers:
        assert one.why, (path, one)
        answer = client.get(urldefrag(urljoin(f"{AT}{path}", one.why)).url)
        reasons = reasons_on(read(answer.content.decode()))
        assert reasons is not None, (path, one)
        assert not reasons.bare, (path, one, reasons.bare)
