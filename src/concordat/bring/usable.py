"""Whether a read file may be brought: takes it, the codes wanted and those it has, gives its warnings, or refuses."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from concordat.bring.choices import Choices
from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading.read import Read


def refuse_unknown(read: Read[Any], choices: Choices, codes: Iterable[str]) -> None:
    """Raise Refused with every code of `--only` that the file does not have."""
    there = frozenset(codes)
    missing = sorted(choices.only - there)
    if missing:
        raise Refused(_unknown(read.file, code, there) for code in missing)


def _unknown(file: str, code: str, there: frozenset[str]) -> Finding:
    near = get_close_matches(code, sorted(there), 3)
    return Finding(
        "unknown-code",
        f"{file} has no “{code}”.",
        "Every code of --only must be in the file, or something would silently be missing.",
        f"Did you mean {' or '.join(near)}?" if near else "Check the code, or bring the edition that has it.",
        Place(file, 0, "--only"),
    )
