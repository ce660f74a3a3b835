"""Fair shares in words: takes the shares of a year, gives who is furthest from a fair share, and by which terms the money is shared out."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.kernel.text import amount
from concordat.plan.fair_share_register import SharesInYear


def shares_in_words(own: SharesInYear) -> tuple[str, ...]:
    """Return the body furthest below and furthest above, and the terms that are used."""
    return tuple(_says(own))


def as_share(per_cent: Decimal | None) -> Decimal | None:
    """Return what is given in per cent as a share; none where nothing is given."""
    return None if per_cent is None else per_cent / 100


def _says(own: SharesInYear) -> Iterator[str]:
    if own.given is None or own.told is None:
        return
    areas = sorted(own.told.value.areas, key=lambda one: one.distance)
    if len(areas) > 1:
        low, high = areas[0], areas[-1]
        yield (
            f"Furthest below is {low.area}: it had {_percent(abs(low.distance))} % {_way(low.distance)} than its fair share. At the other "
            f"end {high.area} had {_percent(abs(high.distance))} % {_way(high.distance)}."
        )
    given = own.given
    yield (
        f"For {own.year}: an envelope of {amount(given.envelope, '£')}; each year {_percent(given.pace)} % of the distance is closed; no body "
        f"grows by less than {_percent(given.floor)} % or by more than {_percent(given.cap)} %."
    )


def _way(distance: Decimal) -> str:
    return "less" if distance < 0 else "more"


def _percent(share: Decimal) -> str:
    return f"{round(share * 100, 1).normalize():f}"
