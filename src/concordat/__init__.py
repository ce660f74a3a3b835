"""Concordat: from many contracts to one conversation. `open` a system folder, `calc` a public calculation."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concordat.notebook import calc, check, open

__version__ = "0.1.0"
__all__ = ["__version__", "calc", "check", "open"]


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that the command line starts at once.
    if name in __all__:
        return getattr(import_module("concordat.notebook"), name)
    raise AttributeError(f"module “concordat” has no “{name}”")
