"""What may be tried of beds: takes words from a form, gives what is tried, and the values that each field may have."""

from decimal import Decimal

from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import decimal_from
from concordat.need.full_house import Tried

RISKS = ("0.01", "0.001", "0.02", "0.05", "0.1")
STAYS = ("0", "-0.02", "-0.05", "-0.1", "0.05")
DELAYS = ("0", "0.25", "0.5", "0.75", "1")
WARDS = ("1", "2", "3", "4", "6", "10", "20")
DEAREST = 1_000_000


def tried_of(risk: str, stay: str, delays: str, wards: str) -> Tried:
    """Return what is tried; a word that is not offered counts as the first of its list."""
    said = [
        one if one in offered else offered[0]
        for one, offered in ((risk, RISKS), (stay, STAYS), (delays, DELAYS), (wards, WARDS))
    ]
    return Tried(
        risk=decimal_from(said[0]), stay=decimal_from(said[1]), delays=decimal_from(said[2]), wards=int(said[3])
    )


def place_cost_of(text: str) -> tuple[Decimal | None, tuple[Finding, ...]]:
    """Return the cost of one place a day in pounds, None where it is not given, and a finding where it cannot be read."""
    if not text.strip():
        return None, ()
    try:
        cost = decimal_from(text.strip().removeprefix("£").replace(",", ""))
    except ValueError:
        cost = Decimal(-1)
    if 0 <= cost <= DEAREST:
        return cost, ()
    what, why = f"“{text[:60]}” is no cost of a place a day.", "The cost of places cannot be told then."
    return None, (Finding("bad-number", what, why, "Give pounds, such as 180.", Place(field="place_cost"), "warning"),)


def tried_choices() -> dict[str, list[tuple[str, str]]]:
    """Return the values of each field with their words, the first standing where nothing is chosen."""
    return {
        "risk": [_first(one, f"too few on {_per_cent(one)} % of days", RISKS) for one in RISKS],
        "stay": [_first(one, _stay(one), STAYS) for one in STAYS],
        "delays": [
            _first(one, f"{_per_cent(one)} % removed" if one != "0" else "none removed", DELAYS) for one in DELAYS
        ],
        "wards": [
            _first(one, f"{one} units that stand alone" if one != "1" else "all together", WARDS) for one in WARDS
        ],
    }


def _first(value: str, words: str, offered: tuple[str, ...]) -> tuple[str, str]:
    return ("" if value == offered[0] else value, words)


def _stay(value: str) -> str:
    if value == "0":
        return "as it is"
    return f"{_per_cent(value.removeprefix('-'))} % {'shorter' if value.startswith('-') else 'longer'}"


def _per_cent(value: str) -> str:
    return f"{(decimal_from(value) * 100).normalize():f}"
