"""Statistics as answers tell them: takes values at several levels of confidence, gives each with its limits and the reason in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place
from concordat.kernel.text import shown
from concordat.watch.said import kept
from concordat.watch.values import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The interval at one level of confidence; an end is empty where there is none."""

    confidence: float
    lower: float | None
    upper: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One value: its `id`, the `value` with its `limits`, `count` of `base`, and the `note` that says why there is no value."""

    id: str
    value: float | None
    limits: tuple[Limit, ...]
    count: float
    base: float
    note: str


def told(names: Sequence[str], levels: Sequence[float], made: Sequence[Values]) -> tuple[Told, ...]:
    """Return each value with its limits at each level."""
    first = made[0]
    return tuple(
        Told(
            id=name,
            value=kept(first.value[place]),
            limits=tuple(
                Limit(confidence=level, lower=kept(one.lower[place]), upper=kept(one.upper[place]))
                for level, one in zip(levels, made, strict=True)
            ),
            count=float(first.count[place]),
            base=float(first.base[place]),
            note=str(first.note[place]),
        )
        for place, name in enumerate(names)
    )


def because_told(one: Told, count: str, base: str, unit: str = "") -> Because:
    """Return the reason of one value: what was counted of what, and between which limits it lies."""
    of = f"{one.id}: {shown(one.count)} {count} and {shown(one.base)} {base}"
    if one.value is None:
        return Because(f"{of}; no value, {one.note}")
    limits = ", ".join(limit_words(limit) for limit in one.limits)
    return Because(f"{of} give {shown(one.value)}{f' ({limits})' if limits else ''}", one.value, unit)


def limit_words(limit: Limit) -> str:
    """Return an interval in words."""
    if limit.lower is None and limit.upper is None:
        return f"no {shown(limit.confidence * 100)} % limits"
    low, high = (shown(end) if end is not None else "none" for end in (limit.lower, limit.upper))
    return f"{shown(limit.confidence * 100)} % limits {low} to {high}"


def without_value(all_told: Sequence[Told]) -> tuple[Finding, ...]:
    """Return a warning for each that has no value."""
    why = "A value would say more than so few data can."
    return tuple(
        Finding(
            "no-value",
            f"{one.id} has no value: {one.note}.",
            why,
            "Join areas or years.",
            Place(field=one.id),
            "warning",
        )
        for one in all_told
        if one.value is None
    )
