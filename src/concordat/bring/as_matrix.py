"""A published file as a matrix: takes a ledger or waiting times, gives who has what from whom, on another structure too."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from concordat.bring.choices import Choices
from concordat.bring.known import Known
from concordat.bring.usable import refuse_unknown
from concordat.bring.ways_in import MATRICES
from concordat.contract import Matrix, on_structure
from concordat.contract import matrix as matrix_of_system
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.system import System
from concordat.sources import read as read_source
from concordat.sources import recognise
from concordat.sources.reading.read import Read
from concordat.store import read as read_folder
from concordat.who import Bridge, bridge_between, lineage, successions_from
from concordat.who.records import Body
from concordat.who.restating.bridging import Ground, bridge

WAITING = "2"


@dataclass(frozen=True)
class FileMatrix:
    """A matrix with what the file said: the source, and how many of its total rows were compared."""

    matrix: Matrix
    source: str
    totals: int
    findings: tuple[Finding, ...] = ()


def matrix_from_file(path: Path | str, part: str = WAITING, only: frozenset[str] = frozenset()) -> FileMatrix:
    """Return the matrix of a ledger, of waiting times (one `part` of a full extract) or of a system folder's register.

    `only` names commissioners of a file as it has them; totals of pairs are still compared, a grand total cannot be.

    Raises Refused where the file cannot be used, shows no matrix, or its totals do not agree with its rows.
    """
    path = Path(path)
    if path.is_dir():
        return FileMatrix(matrix_of_system(_system(path)), "contract register", 0)
    source = recognise(path)
    if source not in names_in(MATRICES):
        raise Refused(_no_matrix(path.name, source))
    read = read_source(path, source).or_refuse()
    parts = {row.part for row in read.rows if hasattr(row, "part")}
    if parts and part not in parts:
        raise Refused(_no_part(path.name, part, sorted(parts)))
    refuse_unknown(read, Choices(only=only), (row.commissioner for row in read.rows))
    read = _of(read, only)
    made: Matrix = plugin(MATRICES, source).matrix(read, part)
    if stops(made.findings):
        raise Refused(made.findings)
    compared = sum(1 for row in read.totals if getattr(row, "part", part) == part)
    return FileMatrix(made, source, compared, read.findings)


def on_structure_of(made: FileMatrix, structure: Path | str, as_at: date) -> FileMatrix:
    """Return the matrix on the structure of another day, by a system folder or a successor file as published."""
    path = Path(structure)
    matrix, link = _by_system(made.matrix, path, as_at) if path.is_dir() else _by_file(made.matrix, path, as_at)
    return replace(made, matrix=on_structure(matrix, link))


def _of(read: Read[Any], only: frozenset[str]) -> Read[Any]:
    if not only:
        return read
    rows = tuple(row for row in read.rows if row.commissioner in only)
    return replace(read, rows=rows, totals=tuple(row for row in read.totals if row.commissioner in only))


def _by_system(matrix: Matrix, folder: Path, as_at: date) -> tuple[Matrix, Bridge]:
    """Key the matrix by the folder's bodies where it knows their codes or names, and bridge those."""
    system = _system(folder)
    known = Known(system)
    by_name = {body.name.casefold(): body.id for body in system.all(Body)}
    codes = (*matrix.commissioners, *matrix.providers)
    own = {code: known.body(matrix.on, code) or by_name.get(code.casefold(), "") for code in codes}
    ids = {code: body for code, body in own.items() if body}
    pairs = tuple(
        replace(
            pair,
            commissioner=ids.get(pair.commissioner, pair.commissioner),
            provider=ids.get(pair.provider, pair.provider),
        )
        for pair in matrix.pairs
    )
    cells = tuple(
        replace(
            cell,
            commissioner=ids.get(cell.commissioner, cell.commissioner),
            provider=ids.get(cell.provider, cell.provider),
        )
        for cell in matrix.cells
    )
    reasons = {(ids.get(one, one), ids.get(other, other)): why for (one, other), why in matrix.reasons.items()}
    names = {**matrix.names, **{body.id: f"{body.id} {body.short_name or body.name}" for body in system.all(Body)}}
    keyed = replace(matrix, pairs=pairs, cells=cells, reasons=reasons, names=names)
    keys = tuple(dict.fromkeys(ids.values()))
    # Without keys every body of the folder would be bridged.
    return keyed, bridge_between(system, matrix.on, as_at, keys) if keys else Bridge(matrix.on, as_at, ())


def _by_file(matrix: Matrix, path: Path, as_at: date) -> tuple[Matrix, Bridge]:
    read = read_source(path).or_refuse()
    if read.source != "ods_successors":
        raise Refused(_no_structure(path.name, read.source))
    known = lineage(successions_from(read.rows, read.file))
    keys = (*matrix.commissioners, *matrix.providers)
    return matrix, bridge(keys, matrix.on, as_at, Ground(lineage=known))


def _system(folder: Path) -> System:
    loaded = read_folder(folder, bulk=False)
    if loaded.system is None:
        raise Refused(stops(loaded.findings))
    return loaded.system


def _no_matrix(name: str, source: str) -> Finding:
    return Finding(
        "no-matrix",
        f"{name} is a file of the kind {source}, which does not say who has what from whom.",
        f"A matrix is made of: {', '.join(names_in(MATRICES))}, or of a system folder.",
        f"Bring it into a system folder with: concordat bring {name} FOLDER",
        Place(name),
    )


def _no_part(name: str, part: str, parts: list[str]) -> Finding:
    return Finding(
        "unknown-part",
        f"{name} has no part “{part}”.",
        f"It has {', '.join(parts)}; parts count the same people again and are never added up.",
        "Name one of these with --part.",
        Place(name, 0, "--part"),
    )


def _no_structure(name: str, source: str) -> Finding:
    return Finding(
        "no-structure",
        f"{name} is a file of the kind {source or 'unknown'} and says nothing of who followed whom.",
        "Another structure is told by a system folder or by a successor file as published.",
        "Give one of these with --on.",
        Place(name, 0, "--on"),
    )
