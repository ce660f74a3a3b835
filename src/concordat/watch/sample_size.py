"""Sample sizes: takes a change and chances of error, gives how many are needed to see it, and the smallest change that so many can show."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from scipy import optimize, special


@dataclass(frozen=True, slots=True)
class Errors:
    """Chances of error: `false_alarm` of a change where there is none, `missed` of none where there is one."""

    false_alarm: float
    missed: float

    @property
    def one_sided(self) -> float:
        """The point of the normal curve for a change one way."""
        return float(special.ndtri(1 - self.false_alarm))

    @property
    def two_sided(self) -> float:
        """The point of the normal curve for a change either way."""
        return float(special.ndtri(1 - self.false_alarm / 2))

    @property
    def power(self) -> float:
        """The point of the normal curve for a change that is seen."""
        return float(special.ndtri(1 - self.missed))


def against_target(target: float, reached: float, errors: Errors) -> float:
    """Return how many are needed to see that a share is `reached` and not `target`."""
    reach = errors.one_sided * sqrt(target * (1 - target)) + errors.power * sqrt(reached * (1 - reached))
    return (reach / (reached - target)) ** 2


def two_periods(before: float, after: float, errors: Errors) -> float:
    """Return how many are needed in each of two periods to see that a share changed."""
    middle = (before + after) / 2
    reach = errors.two_sided * sqrt(2 * middle * (1 - middle))
    reach += errors.power * sqrt(before * (1 - before) + after * (1 - after))
    return (reach / (after - before)) ** 2


def ratio(times: float, errors: Errors) -> float:
    """Return how many expected events are needed to see a ratio of so many times a fixed benchmark."""
    return (errors.two_sided + errors.power) ** 2 / (4 * (sqrt(times) - 1) ** 2)


def smallest_ratio(expected: float, errors: Errors, up: bool) -> float | None:
    """Return the ratio nearest to one that so many expected events can show; None where no fall can be shown."""
    step = (errors.two_sided + errors.power) / (2 * sqrt(expected))
    root = 1 + step if up else 1 - step
    return root**2 if root >= 0 else None


def smallest_share(
    needed: Callable[[float, float, Errors], float], start: float, number: float, errors: Errors, up: bool
) -> float | None:
    """Return the share nearest to `start` that so many can show, up or down; None where even all, or none, cannot be told from it."""
    end = 1.0 if up else 0.0
    if needed(start, end, errors) > number:
        return None
    near = start + (end - start) * 1e-9
    if needed(start, near, errors) <= number:
        return near
    found = optimize.brentq(lambda share: needed(start, share, errors) - number, near, end, xtol=1e-14)  # type: ignore[no-untyped-call]
    return float(found)
