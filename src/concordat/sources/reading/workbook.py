"""Reads workbooks: takes an .xlsx, .xlsm, .xlsb, .ods or .xls file, gives the rows of each sheet as text, bombs refused."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading.delimited import Line
from concordat.sources.reading.limits import LIMITS, MEBIBYTE, Limits
from concordat.sources.reading.opening import (
    COMPOUND,
    GZIP,
    UNPACKING_FAULTS,
    ZIP,
    damaged,
    first_bytes,
    too_large,
    unpacked,
)

SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".ods")
_CELL = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})(\d{1,7})["']""")
_OVERLAP = 64
_MACROS = ("vbaproject.bin", "basic/script-lc.xml")
_OLD_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_Result = TypeVar("_Result")


def is_workbook(path: Path) -> bool:
    """Say whether a file is a workbook, by its first bytes and, in a zip file, by the files inside."""
    magic = first_bytes(path)
    if magic.startswith(GZIP):
        with unpacked(path) as stream:
            return stream.read(len(COMPOUND)) == COMPOUND
    if not magic.startswith(ZIP):
        return magic.startswith(COMPOUND)
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except UNPACKING_FAULTS:
        # A cut-off zip file has lost its list of members; its name is all there is to go by.
        return path.suffix.casefold() in SUFFIXES
    return "[Content_Types].xml" in names or "content.xml" in names


def sheets(path: Path, limits: Limits = LIMITS) -> Iterator[tuple[str, Iterator[Line]]]:
    """Give the name and lines of each sheet, cells as text; raises Refused where it is cut off, damaged or too large."""
    content = _whole(path, limits)
    if content.startswith(ZIP):
        _check_members(path.name, content, limits)
    elif _OLD_MACROS in content:
        raise Refused(_macros(path.name))
    # Loaded here because most runs read no workbook.
    from python_calamine import load_workbook

    workbook = _guarded(path.name, lambda: load_workbook(io.BytesIO(content)))
    for name in workbook.sheet_names:

        def rows(name: str = name) -> Sequence[Sequence[object]]:
            return workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)

        yield name, _lines(_guarded(path.name, rows))


def _lines(rows: Sequence[Sequence[object]]) -> Iterator[Line]:
    for number, row in enumerate(rows, 1):
        cells = [_shown(cell) for cell in row]
        if any(map(str.strip, cells)):
            yield Line(number, cells)


def _whole(path: Path, limits: Limits) -> bytes:
    if first_bytes(path).startswith(GZIP):
        with unpacked(path, limits, limits.workbook_bytes) as stream:
            return stream.read()
    if path.stat().st_size > limits.workbook_bytes:
        raise Refused(too_large(path.name, limits.workbook_bytes, "on disk"))
    return path.read_bytes()


def _check_members(name: str, content: bytes, limits: Limits) -> None:
    """Unpack every member once in pieces, so that neither its size nor the rectangle a sheet spans can fill the memory."""
    left = limits.workbook_bytes
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if any(member.filename.casefold().endswith(_MACROS) for member in archive.infolist()):
                raise Refused(_macros(name))
            for member in archive.infolist():
                width = height = 0
                tail = b""
                with archive.open(member) as stream:
                    while piece := stream.read(MEBIBYTE):
                        left -= len(piece)
                        if left < 0:
                            raise Refused(too_large(name, limits.workbook_bytes, "when unpacked"))
                        width, height = _extent(tail + piece, width, height)
                        tail = piece[-_OVERLAP:]
                if "sheet" in member.filename and width * height > limits.workbook_cells:
                    raise Refused(_too_wide(name, member.filename, limits))
    except UNPACKING_FAULTS as error:
        raise Refused(damaged(name, str(error))) from None


def _extent(piece: bytes, width: int, height: int) -> tuple[int, int]:
    for letters, number in _CELL.findall(piece):
        column = 0
        for letter in letters.upper():
            column = column * 26 + letter - 64
        width, height = max(width, column), max(height, int(number))
    return width, height


def _guarded(name: str, work: Callable[[], _Result]) -> _Result:
    """Run work of the workbook library; whatever it raises, its own panics included, becomes a finding."""
    try:
        return work()
    except BaseException as error:  # a panic of the library is not an Exception
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise Refused(damaged(name, str(error))) from None


def _shown(cell: object) -> str:
    """Return a cell as a text file would have it: whole numbers without a point, days as ISO dates."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def _macros(name: str) -> Finding:
    return Finding(
        "macros-in-workbook",
        f"“{name}” holds macros.",
        "A program inside a workbook can change what its cells show; published data has none.",
        "Save it as a workbook without macros (.xlsx), or fetch the file from its publisher again.",
        Place(name),
    )


def _too_wide(name: str, sheet: str, limits: Limits) -> Finding:
    return Finding(
        "file-too-large",
        f"a sheet of “{name}” spans more than {limits.workbook_cells:,} cells.",
        "A single cell far outside the table makes it so large; it would fill the memory.",
        "Delete what stands outside the table.",
        Place(name, 0, sheet),
    )
