"""Shell: the system folder, the exchange format and embedded store. `read` it, `write` it, start one with `new`.

`schemas` describes its files, `resolve` and `locator` find the file, lines and hash behind a figure, `write_tables` saves
tables as CSV and JSON, `national_rulebook` is the rulebook that ships with the program.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concordat.rulebook_files import national_rulebook
    from concordat.store.loaded import Loaded
    from concordat.store.read_system import read
    from concordat.store.schema import schemas
    from concordat.store.staging import refuse_filled
    from concordat.store.tables import write_tables
    from concordat.store.template import new
    from concordat.store.trace import locator, resolve
    from concordat.store.write_system import write

__all__ = [
    "Loaded",
    "locator",
    "national_rulebook",
    "new",
    "read",
    "refuse_filled",
    "resolve",
    "schemas",
    "write",
    "write_tables",
]
_HOMES = {
    "Loaded": "loaded",
    "locator": "trace",
    "national_rulebook": "concordat.rulebook_files",
    "new": "template",
    "read": "read_system",
    "refuse_filled": "staging",
    "resolve": "trace",
    "schemas": "schema",
    "write": "write_system",
    "write_tables": "tables",
}


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that importing the store costs nothing.
    if name in _HOMES:
        home = _HOMES[name]
        return getattr(import_module(home if "." in home else f"concordat.store.{home}"), name)
    raise AttributeError(f"module “concordat.store” has no “{name}”")
