"""A change to a live contract to read: takes the answer of `buy.modification`, gives its grounds in order as a table and its figures."""

from decimal import Decimal
from typing import Any

from concordat.buy.calculations.modification import Gives
from concordat.buy.needs import need_of, yes_or_no
from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table

# What a ground asks, as people say it.
_SAYS = {
    "awarded_by_direct_award_a_or_b": "it was awarded by direct award A or B",
    "materially_different_in_character": "it makes the contract different in character",
    "provided_for": "the contract provides for it",
    "change_of_provider_only": "it changes the provider alone",
    "meets_basic_selection_criteria": "the new provider meets the basic selection criteria",
    "external_factors": "it is caused by what neither party controls",
    "change_is_the_authoritys_decision": "it is the authority's own decision",
    "cumulative_change_within_limits": "all changes together stay within the limits",
}


def grounds_table(found: Gives) -> Table:
    """Return each ground in the order of the law, with what stands against it and what is still open."""
    columns = {
        "ground": "Ground",
        "met": "Met",
        "against": "Against it",
        "open": "Still to be shown",
        "words": "In law",
    }
    rows = (
        (
            one.ground,
            "open" if one.met is None else yes_or_no(one.met),
            _said(one.against),
            _said(one.open),
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


def _said(needs: tuple[str, ...]) -> str:
    """Return what a ground needs, in words: `not provided_for` gives “not: the contract provides for it”."""
    split = (need_of(need) for need in needs)
    return "; ".join(f"{'' if wanted else 'not: '}{_SAYS.get(name, name.replace('_', ' '))}" for name, wanted in split)
