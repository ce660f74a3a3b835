"""Shell: brings published files into a system folder as records, or shows them as a matrix; one light step per source."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concordat.bring.as_matrix import matrix_from_file, on_structure_of
    from concordat.bring.bringing import bring
    from concordat.bring.brought import Brought
    from concordat.bring.choices import Choices
    from concordat.bring.ledger_check import check_ledger
    from concordat.bring.returns import bring_returns

__all__ = ["Brought", "Choices", "bring", "bring_returns", "check_ledger", "matrix_from_file", "on_structure_of"]
_HOMES = {
    "Brought": "brought",
    "Choices": "choices",
    "bring": "bringing",
    "bring_returns": "returns",
    "check_ledger": "ledger_check",
    "matrix_from_file": "as_matrix",
    "on_structure_of": "as_matrix",
}


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that importing this shell costs nothing.
    if name in _HOMES:
        return getattr(import_module(f"concordat.bring.{_HOMES[name]}"), name)
    raise AttributeError(f"module “concordat.bring” has no “{name}”")
