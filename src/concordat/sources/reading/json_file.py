"""Reads JSON files: takes a path, gives what the file says, or notes where it stops being JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from concordat.sources.reading.encoding import encoding_of
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.opening import unpacked


def whole_json(path: Path, notes: Notes, limits: Limits = LIMITS, parse_float: Callable[[str], Any] = float) -> Any:
    """Return what a JSON file says, None where it is no whole JSON, which is noted; raises Refused where it is no text."""
    codec = encoding_of(path, limits).codec
    with unpacked(path, limits, limits.json_bytes) as stream:
        text = stream.read().decode(codec)
    try:
        return json.loads(text, parse_constant=_no_number, parse_float=parse_float)
    except json.JSONDecodeError as error:
        end = error.pos >= len(text.rstrip()) - 1
        notes.stop(
            "cut-off-file" if end else "bad-json",
            f"the file is not whole JSON: it stops being so in line {error.lineno}, column {error.colno}.",
            f"{error.msg}.",
            "Fetch the file again.",
            error.lineno,
        )
    except (RecursionError, ValueError) as error:
        why = "It is nested too deeply" if isinstance(error, RecursionError) else str(error)
        notes.stop("bad-json", "the file is not usable JSON.", f"{why}.", "Check that it is the file you mean.")
    return None


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is not a number")
