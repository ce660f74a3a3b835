"""What rules of backlog know beside a site: takes shares of bodies, gives them by body and area."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from concordat.plan.backlog_given import BodyShare


@dataclass(frozen=True, slots=True)
class Told:
    """The share of each area in each body that serves more than one."""

    shares: Mapping[str, Mapping[str, Decimal]]


def told_by(shares: Iterable[BodyShare]) -> Told:
    """Return what is known of bodies; a share of nought is none."""
    found: dict[str, dict[str, Decimal]] = {}
    for one in shares:
        if one.share:
            found.setdefault(one.body, {})[one.area] = one.share
    return Told(found)
