"""Reads delimited text: takes a path, gives records with the line each starts on, in bounded memory, faults as findings."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading.encoding import encoding_of
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.opening import digest, unpacked
from concordat.sources.reading.separator import separator_of

SAMPLE_LINES = 20


class Line(NamedTuple):
    """One record: the line of the file it starts on (the header is line 1) and its cells as text."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Delimited:
    """A delimited file held whole: its records, how it was read, and what was found."""

    file: str
    sha256: str
    encoding: str
    separator: str
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]


def read_delimited(path: Path, *, separator: str = "", limits: Limits = LIMITS, file: str = "") -> Delimited:
    """Return every record of a delimited text file, header included, blank records left out.

    `separator` is found where it is not given. Never raises: what prevents reading is in `findings`.
    """
    notes = Notes(file or path.name, limits)
    sha256 = codec = ""
    lines: tuple[Line, ...] = ()
    try:
        sha256 = digest(path, limits)
        codec, separator = how_to_read(path, separator, notes, limits)
        lines = tuple(records(path, codec, separator, notes, limits))
    except Refused as refused:
        notes.take(*refused.findings)
    return Delimited(notes.file, sha256, codec, separator, lines, notes.findings)


def how_to_read(path: Path, separator: str, notes: Notes, limits: Limits = LIMITS) -> tuple[str, str]:
    """Return the codec and separator of a text file; raises Refused where it is no text."""
    encoding = encoding_of(path, limits)
    if encoding.warning:
        notes.take(encoding.warning)
    if separator:
        return encoding.codec, separator
    with unpacked(path, limits) as stream:
        text = io.TextIOWrapper(stream, encoding.codec, newline="")
        return encoding.codec, separator_of(list(islice(_lines(text, path.name, limits), SAMPLE_LINES)))


def records(path: Path, codec: str, separator: str, notes: Notes, limits: Limits = LIMITS) -> Iterator[Line]:
    """Give the records of a text file one by one, blank ones left out; a record may contain line breaks inside quotes.

    A record whose quotes do not match is left out with a finding. Raises Refused beyond a limit.
    """
    with unpacked(path, limits) as stream:
        source = _Source(_lines(io.TextIOWrapper(stream, codec, newline=""), path.name, limits))
        reader = csv.reader(source, delimiter=separator, strict=True)
        given = 0
        while True:
            number = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                break
            except csv.Error as error:
                _bad_quotes(notes, number, str(error))
                continue
            if not any(map(str.strip, cells)):
                continue
            given += 1
            if given > limits.rows or len(cells) > limits.columns:
                raise Refused(_too_many(notes.file, number, limits))
            yield Line(number, cells)
        if source.last and not source.last.endswith(("\n", "\r")):
            _no_line_end(notes, reader.line_num)


class _Source:
    """Hands lines on and remembers the last, so that a file that stops inside a line is noticed."""

    def __init__(self, lines: Iterator[str]):
        self._lines, self.last = lines, ""

    def __iter__(self) -> "_Source":
        return self

    def __next__(self) -> str:
        self.last = next(self._lines)
        return self.last


def _lines(text: io.TextIOWrapper, name: str, limits: Limits) -> Iterator[str]:
    most = limits.line_characters
    while line := text.readline(most):
        if len(line) >= most:
            raise Refused(
                Finding(
                    "line-too-long",
                    f"“{name}” has a line of more than {most:,} characters.",
                    "A table has shorter lines; the file is something else or its line ends are lost.",
                    "Check that it is the file you mean.",
                    Place(name),
                )
            )
        yield line


def _bad_quotes(notes: Notes, number: int, error: str) -> None:
    if "unexpected end" in error:
        notes.stop(
            "cut-off-file",
            f"a quoted cell that opens in the record of line {number} never closes.",
            "The file is cut off, or a quotation mark is missing.",
            "Fetch the file again, or close the quotation mark.",
            number,
        )
    else:
        notes.stop(
            "bad-quotes",
            f"the record of line {number} cannot be split into cells.",
            f"Its quotation marks do not match, or a cell is too long ({error}).",
            "Double every quotation mark inside a quoted cell.",
            number,
        )


def _no_line_end(notes: Notes, number: int) -> None:
    notes.warn(
        "no-final-line-end",
        "the last line has no line end.",
        "Some programs write it so, but a file that was cut off looks the same.",
        "Compare the last row with the published file.",
        number,
    )


def _too_many(file: str, number: int, limits: Limits) -> Finding:
    return Finding(
        "file-too-large",
        f"“{file}” has more than {limits.rows:,} rows or {limits.columns:,} columns.",
        "It would fill the memory.",
        "Cut it to the rows you need or raise the limit.",
        Place(file, number),
    )
