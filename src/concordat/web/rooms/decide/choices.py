"""What filters may hold: takes who asks and codes of bodies, gives pairs of code and name for a list to choose from."""

from collections.abc import Iterable

from concordat.web.core.ask import Ask


def body_choices(ask: Ask, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return every body once by name, after the choice of all."""
    named = sorted({(ask.names.get(code, code), code) for code in codes})
    return [("", "All bodies"), *((code, name) for name, code in named)]
