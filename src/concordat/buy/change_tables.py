"""A change to a live contract to read: takes the answer of `buy.modification`, gives its grounds in order as a table and its figures."""

from decimal import Decimal
from typing import Any

from concordat.buy.calculations.modification import Gives
from concordat.buy.needs import yes_or_no
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table


def grounds_table(found: Gives) -> Table:
    """Return each ground in the order of the law, with what stands against it and what is still open."""
    columns = {"ground": "Ground", "met": "Met", "against": "Against it", "open": "Still open", "words": "In law"}
    rows = (
        (
            one.ground,
            "open" if one.met is None else yes_or_no(one.met),
            _plain(one.against),
            _plain(one.open),
            one.words,
        )
        for one in found.grounds
    )
    return table("grounds", "Grounds in the order of the law", columns, rows)


def change_figures(found: Answer[Gives]) -> tuple[Answer[Any], ...]:
    """Return what is said of the change, the limit, and the headroom before and after it, in pounds and per cent."""
    value, why = found.value, found.because
    pounds = {
        "limit": value.limit,
        "headroom_before": value.headroom,
        "headroom_after": value.headroom_after,
    }
    shares = {
        "headroom_before_of_original": value.headroom_percent,
        "headroom_after_of_original": value.headroom_after_percent,
    }
    said: Answer[str] = Answer(value.reason, why, "buy.change.result")
    notice: Answer[str] = Answer(value.transparency_reason, why, "buy.change.transparency_notice")
    amounts: list[Answer[Decimal]] = [Answer(amount, why, f"buy.change.{name}", "£") for name, amount in pounds.items()]
    amounts += [Answer(share, why, f"buy.change.{name}", "%") for name, share in shares.items() if share is not None]
    return (said, notice, *amounts)


def _plain(needs: tuple[str, ...]) -> str:
    return "; ".join(need.replace("_", " ") for need in needs)
