"""How far a grant reaches: takes grants and places, says whether one covers a decision, is narrower than another, or meets it."""

from collections.abc import Mapping
from datetime import date

from concordat.decide.authority.question import Decision
from concordat.decide.records.grants import Grant

ANY = "any decision"
Parents = Mapping[str, str]


def in_area(area: str, whole: str, parents: Parents) -> bool:
    """Say whether an area is the whole or lies in it; a cycle of places ends the search."""
    seen: set[str] = set()
    while area and area not in seen:
        if area == whole:
            return True
        seen.add(area)
        area = parents.get(area, "")
    return False


def beyond(grant: Grant, decision: Decision, parents: Parents) -> str:
    """Return which part of a grant's scope does not cover a decision, in words; empty where all of it does."""
    if grant.function and grant.function != decision.function:
        return f"it covers only the function {grant.function}"
    if grant.area and not in_area(decision.area, grant.area, parents):
        return f"it covers only the area {grant.area}"
    if grant.care_group and grant.care_group != decision.care_group:
        return f"it covers only the care group {grant.care_group}"
    if grant.contract_class and grant.contract_class != decision.contract_class:
        return f"it covers only contracts of the class {grant.contract_class}"
    return ""


def within(one: Grant, other: Grant, parents: Parents) -> bool:
    """Say whether the scope of one grant lies wholly in that of another; values are no part of the scope."""
    return (
        other.decision_type in (ANY, one.decision_type)
        and other.function in ("", one.function)
        and (not other.area or in_area(one.area, other.area, parents))
        and other.care_group in ("", one.care_group)
        and other.contract_class in ("", one.contract_class)
    )


def narrower(one: Grant, other: Grant, parents: Parents) -> bool:
    """Say whether the scope of one grant is a true part of that of another."""
    return within(one, other, parents) and not within(other, one, parents)


def scopes_meet(one: Grant, other: Grant, parents: Parents) -> bool:
    """Say whether some decision could fall into the scope of both grants."""
    areas = (
        not one.area
        or not other.area
        or in_area(one.area, other.area, parents)
        or in_area(other.area, one.area, parents)
    )
    return (
        areas
        and _meet(one.decision_type, other.decision_type, ANY)
        and _meet(one.function, other.function)
        and _meet(one.care_group, other.care_group)
        and _meet(one.contract_class, other.contract_class)
    )


def bands_meet(one: Grant, other: Grant) -> bool:
    """Say whether some value could fall into the bands of both; bands on different bases may always both hold."""
    if one.basis != other.basis:
        return True
    starts_before = one.high is None or other.low is None or other.low < one.high
    return starts_before and (other.high is None or one.low is None or one.low < other.high)


def band_within(one: Grant, other: Grant) -> bool:
    """Say whether every value in the band of one grant lies in that of another; on another basis that cannot be said."""
    if other.low is None and other.high is None:
        return True
    if one.basis != other.basis:
        return False
    low = other.low is None or (one.low is not None and other.low <= one.low) or other.low == 0
    return low and (other.high is None or (one.high is not None and one.high <= other.high))


def days_meet(one: Grant, other: Grant) -> bool:
    """Say whether both grants hold on some day."""
    return max(_first(one), _first(other)) < min(_end(one), _end(other))


def _first(grant: Grant) -> date:
    return grant.starts or date.max


def _end(grant: Grant) -> date:
    return min(grant.ends or date.max, grant.revoked or date.max)


def _meet(one: str, other: str, every: str = "") -> bool:
    return one == other or every in (one, other)
