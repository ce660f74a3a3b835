"""Takes what a proof calculation was given, gives a finding where it is neither a log to prove from nor a proof to check."""

from typing import Any

from concordat.kernel.finding import Finding, Place


def mode_faults(given: Any, to_check: tuple[str, ...], free: tuple[str, ...] = ()) -> list[Finding]:
    """Return what is missing or too much: either `entries`, or all of `to_check`; those in `free` may go with entries."""
    if given.entries is None:
        return [_missing(name) for name in to_check if getattr(given, name) is None]
    return [_too_much(name) for name in to_check if name not in free and getattr(given, name) is not None]


def _missing(name: str) -> Finding:
    return Finding(
        "missing-field",
        f"{name} is missing.",
        "Without all entries a proof can only be checked, and that needs it.",
        "Give the entries, or everything that belongs to a proof.",
        Place(field=name),
    )


def _too_much(name: str) -> Finding:
    return Finding(
        "one-of-two",
        f"{name} is given together with entries.",
        "From all entries the proof is made; a proof is checked without them.",
        f"Leave out {name} or entries.",
        Place(field=name),
    )
