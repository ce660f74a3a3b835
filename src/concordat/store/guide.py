"""Writes the guide of a system folder: takes the record classes, gives a README that explains every file and column."""

from typing import Any

from concordat.kernel.system import Settings
from concordat.store.columns import columns_of
from concordat.store.kinds import is_bulk, kinds_by_name, record_classes, refers
from concordat.store.settings_file import FILE, SAYS

OPENING = """# {name}

This folder is one system: its bodies, contracts, prices, activity and decisions, as text files that any editor or
spreadsheet opens. `concordat check` lists everything that is wrong with it, with file and line; `concordat run` writes the
report to `out/`.

## How to fill it

1. Change `system.toml`.
2. Replace the sample rows. A file you have nothing for may keep only its first line, or be removed.
3. Run `concordat check` on the folder until it finds nothing, then `concordat run`.

Files of your own, such as the published files that the rows come from, go into a folder named `sources`; it is not read.

## How values are written

- Files are CSV: UTF-8, cells separated by commas, first line the names of the columns.
- Dates are `2018-04-01`. A span goes from `starts` up to, but not including, `ends`; empty `ends` means that it still holds.
- Numbers are exact: `1234.50`, without a sign for the currency. Where there is no value the cell is empty; a lone `-` is no
  number, and 0 means nought.
- `yes` or `no`; a list has `; ` between its items.
- Text that starts with `=`, `+`, `-` or `@` would be calculated by a spreadsheet: it is written with an apostrophe before it,
  which is taken away again when it is read. Plain numbers such as `-5` need none.
- A code such as `{example}` is your own. Wherever it is used it must be spelled the same.
- Local rules, if any, are `rules/<group>/<name>.toml`; each stands in the place of the national rule of that name and cites the
  decision that made it.
"""


def guide(settings: Settings) -> str:
    """Return the README of a folder as Markdown."""
    parts = [OPENING.format(name=settings.name, example="north-hospital"), f"## {FILE}\n"]
    parts.append("".join(f"- `{name}`: {says}\n" for name, says in SAYS.items()))
    parts += [_file(kind) for kind in record_classes()]
    return "\n".join(parts)


def _file(kind: type[Any]) -> str:
    says = " ".join((kind.__doc__ or "").split())
    lines = [f"## {kind.FILE}\n", f"{says}\n"]
    if is_bulk(kind):
        plain = kind.FILE.removesuffix(".csv")
        lines.append(f"It may have millions of rows and may also be `{plain}.csv.gz` or `{plain}.parquet`.\n")
    else:
        keys = ", ".join(f"`{name.rstrip('_')}`" for name in kind.KEY)
        lines.append(f"No two rows may have the same {keys}.\n")
    lines += ["| Column | Needed | Holds |", "|---|---|---|"]
    for column in columns_of(kind):
        needed = "no" if column.may_be_empty else "yes"
        lines.append(f"| `{column.header}` | {needed} | {_cell(column.says + _target(kind, column.field))} |")
    return "\n".join([*lines, ""])


def _target(kind: type[Any], field: str) -> str:
    targets = refers(kind).get(field, ())
    if not targets:
        return ""
    homes = (f"`{kinds_by_name()[target].KEY[0]}` in {kinds_by_name()[target].FILE}" for target in targets)
    return f"; must stand under {' or '.join(homes)}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
