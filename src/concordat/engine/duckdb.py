"""Opens the engine: takes a bound on memory and threads, gives a private DuckDB behind Ibis that fetches nothing."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from concordat.engine.backend import Backend

MEMORY_LIMIT = "1500MB"
EngineError = duckdb.Error


def connect(memory_limit: str = MEMORY_LIMIT, threads: int = 0) -> Any:
    """Return an Ibis connection to an in-memory DuckDB; what does not fit in `memory_limit` goes to a temporary folder.

    `threads` 0 means one for each processor. Extensions are neither fetched nor loaded.
    """
    settings: dict[str, Any] = {
        "memory_limit": memory_limit,
        "temp_directory": str(workshop() / "spill"),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "preserve_insertion_order": True,
    }
    if threads:
        settings["threads"] = threads
    engine = Backend().connect(**settings)
    # Whoever asks tells how far it is; the engine itself writes nothing to the terminal.
    raw(engine).execute("set enable_progress_bar = false")
    return engine


@cache
def shared() -> Any:
    """Return the one connection that the tables of all systems read in this process live in."""
    return connect()


@cache
def workshop() -> Path:
    """Return a private temporary folder for spilled rows and prepared tables; it is removed when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="concordat-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def sweep() -> None:
    """Remove the temporary folder, for a process that leaves without ending as usual."""
    if workshop.cache_info().currsize:
        shutil.rmtree(workshop(), ignore_errors=True)


def raw(connection: Any) -> duckdb.DuckDBPyConnection:
    """Return the bare DuckDB connection behind an Ibis one, for statements that Ibis has no words for."""
    bare: duckdb.DuckDBPyConnection = connection.con
    return bare


def literal(path: Path) -> str:
    """Return a path as SQL text that names this one file, even where it holds `*`, `?`, `[` or a quotation mark."""
    plain = "".join(f"[{sign}]" if sign in "*?[" else sign for sign in str(path.resolve()))
    return "'" + plain.replace("'", "''") + "'"


def backend(expression: Any) -> Any:
    """Return the connection whose tables an expression asks, the shared one where it asks none."""
    backends, _ = expression._find_backends()
    return backends[0] if backends else shared()
