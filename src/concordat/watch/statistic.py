"""Statistics of whole tables: takes a table of any library, the name of a method and its columns, gives the same kind of table back.

    from concordat.watch import statistic
    statistic("rate", deaths, by="area", events="deaths", people="population", multiplier=100_000)

The table may be of Polars, pandas, Arrow or DuckDB. `by` names the columns whose values make a group: each group gives one
row, in the order in which groups first come. Without `by`, methods of single rows give each row its own result beside it, and
the others take all rows as one group. A column that bears the name of what the method takes need not be named; a number in
place of a name holds for every row. No value is null, and `note` says why.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import narwhals as nw
import numpy as np

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.registry import names_in, plugin
from concordat.watch.arrays import Floats, Words
from concordat.watch.confidence import confidence_findings
from concordat.watch.factorised import factorised
from concordat.watch.groups import each_row
from concordat.watch.takes import Takes, takes_of

METHODS = "concordat.watch.methods"
Native = TypeVar("Native")
Frame = nw.DataFrame[Any]


def statistics() -> tuple[str, ...]:
    """Return the names of all methods."""
    return names_in(METHODS)


def statistic(method: str, table: Native, by: str | Sequence[str] = (), *, prefix: str = "", **given: Any) -> Native:
    """Return the results of a method as the same kind of table; `prefix` stands before the name of each new column.

    Raises LookupError for an unknown method, and Refused with every finding for columns and options that cannot be.
    """
    module = plugin(METHODS, method)
    takes, native = takes_of(module.over), _opened(table)
    frame = native.collect() if isinstance(native, nw.LazyFrame) else native
    by = (by,) if isinstance(by, str) else tuple(by)
    options = {name: value for name, value in given.items() if name in takes.options}
    if isinstance(options.get("confidence"), float | int):
        options["confidence"] = (options["confidence"],)
    named = {name: given.get(name, name) for name, may_lack in takes.columns.items() if name in given or not may_lack}
    if wrong := tuple(_wrong(getattr(module, "SIGNED", False), frame, by, takes, given, named, options)):
        raise Refused(wrong)
    columns = {name: _column(frame, one, name in takes.words) for name, one in named.items()}
    groups, keys = factorised(frame, by)
    repeats = () if by else getattr(module, "REPEATS", ())
    if repeats:
        groups, keys = each_row(len(frame)), frame
    found = {name: one for name, one in module.over(groups, **columns, **options).items() if name not in repeats}
    beside = frame if getattr(module, "ROWS", False) else keys
    made = _with(beside, {prefix + name: one for name, one in found.items()}, frame)
    return _back(made, native)  # type: ignore[no-any-return]  # narwhals gives back what it was given


def _opened(table: Any) -> Frame | nw.LazyFrame[Any]:
    try:
        opened: Frame | nw.LazyFrame[Any] = nw.from_native(table)
    except TypeError:
        what, why = f"A {type(table).__name__} is no table that is known here.", "Its columns cannot be read."
        raise Refused(
            _finding("bad-value", "table", what, why, "Give a table of Polars, pandas, Arrow or DuckDB.")
        ) from None
    return opened


def _column(frame: Frame, given: Any, words: bool) -> Floats | Words:
    if not isinstance(given, str):
        return np.full(len(frame), float(given))
    if words:
        return np.array(frame[given].to_list(), dtype=object)
    return np.asarray(frame[given].to_numpy(), dtype=np.float64)


def _with(beside: Frame | None, found: Mapping[str, Floats | Words], frame: Frame) -> Frame:
    taken = sorted(found.keys() & set(beside.columns if beside is not None else ()))
    if taken:
        listed = ", ".join(taken)
        why, then = "The result has columns of the same name.", "Give a prefix, such as prefix='rate_'."
        raise Refused(Finding("duplicate-key", f"The table has {listed} already.", why, then, Place(field=taken[0])))
    backend = frame.implementation
    made = nw.from_dict(
        {name: one.tolist() if one.dtype == object else one for name, one in found.items()}, backend=backend
    )
    numeric = [name for name, one in found.items() if one.dtype != object]
    made = made.with_columns(nw.when(~nw.col(name).is_nan()).then(nw.col(name)) for name in numeric)
    return made if beside is None else nw.concat([beside, made], how="horizontal")


def _back(made: Frame, native: Frame | nw.LazyFrame[Any]) -> Any:
    if isinstance(native, nw.LazyFrame):
        return made.lazy(backend=native.implementation).to_native()
    return made.to_native()


def _wrong(
    signed: bool,
    frame: Frame,
    by: Sequence[str],
    takes: Takes,
    given: Mapping[str, Any],
    named: Mapping[str, Any],
    options: Mapping[str, Any],
) -> Iterator[Finding]:
    known = ", ".join((*takes.columns, *takes.options))
    for name in given.keys() - takes.columns.keys() - takes.options.keys():
        yield _finding("unknown-field", name, f"{name} is not taken here.", f"It takes {known}.", "Check the name.")
    listed = ", ".join(frame.columns)
    for name, column in [*((one, one) for one in by), *named.items()]:
        if isinstance(column, str) and column not in frame.columns:
            what = f"There is no column {column} for {name}." if name != column else f"There is no column {column}."
            yield _finding("missing-field", name, what, f"The table has {listed}.", f"Name the column: {name}='…'.")
        elif name in named and isinstance(column, str) and name not in takes.words:
            if not (frame[column].dtype.is_numeric() or frame[column].dtype == nw.Boolean):
                what = f"Column {column} holds no numbers, but {frame[column].dtype}."
                yield _finding("bad-number", name, what, "It is counted with.", "Turn it into numbers first.")
        elif not isinstance(column, str | int | float):
            yield _finding("bad-value", name, f"{name} is no column.", "", "Give the name of a column, or a number.")
    yield from confidence_findings(options.get("confidence", ()))
    if not (signed or options.get("multiplier", 1) > 0):
        what = f"The multiplier is {options['multiplier']}."
        yield _finding("negative-number", "multiplier", what, "It is how many people a rate is for.", "Give 100 000.")


def _finding(kind: str, field: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, what, why, then, Place(field=field))
