"""The bed question to read: takes its shares, gives the three definitions side by side, and every body by them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.need.bed_question import AUDIT, RETURN, STAYING, BedQuestion
from concordat.need.bed_year import BedYear
from concordat.need.full_house import FullHouse, Tried, full_house
from concordat.need.full_house_told import beds_enough, chance_now, open_now, risk_in_words, tried_in_words

WORDS = (
    "does not meet the criteria to reside that day",
    "of these, does not leave that same day",
    "need not be there by a bed-use audit",
)


def answer_figures(question: BedQuestion) -> tuple[Answer[Decimal], ...]:
    """Return the share here in per cent by each definition that somebody counted."""
    told = {"by_return": RETURN, "staying_on": STAYING, "by_audit": AUDIT}
    found = ((name, question.local(at)) for name, at in told.items())
    return tuple(one.named(f"need.could_be_elsewhere.{name}") for name, one in found if one is not None)


def definitions_table(question: BedQuestion, of: str = "") -> Table:
    """Return a row for each definition: the share here, who counted and when, and what is published for England."""
    columns = {
        "definition": "Who could be elsewhere",
        "local": "Here [%]",
        "counted_by": "Who counted",
        "first": "From",
        "last": "To",
        "national": "England, as published [%]",
    }
    shares = question.by_body[of] if of else question.together
    rows = (
        (
            WORDS[at],
            question.local(at, of),
            one.counted_by or "nobody counted",
            one.first,
            one.last,
            question.national(at),
        )
        for at, one in enumerate(shares)
    )
    says = f"None of the three stands for another. England: {question.published.source}."
    return table("definitions", "Three definitions, side by side", columns, rows, says)


def beds_by_body_table(
    question: BedQuestion, years: Mapping[str, BedYear], tried: Tried, names: Mapping[str, str]
) -> Table:
    """Return a row for each body: its shares, its beds, how likely they are too few, and beds enough at the risk chosen."""
    columns = {
        "body": "Body",
        "by_return": "By return [%]",
        "staying": "Staying on [%]",
        "by_audit": "By audit [%]",
        "beds": "Beds open",
        "chance": "Days too few, as it is [%]",
        "enough": "Beds enough, as tried",
    }
    rows = (
        (
            names.get(of, of),
            *(question.local(at, of) for at in (RETURN, STAYING, AUDIT)),
            *_beds(years.get(of), tried),
        )
        for of in question.bodies
    )
    says = f"Beds enough on all but {risk_in_words(tried)} % of days, {tried_in_words(tried)}."
    return table("by_body", "Body by body", columns, rows, says)


def _beds(year: BedYear | None, tried: Tried) -> Iterator[Any]:
    if year is None:
        yield from (None, None, None)
        return
    as_it_is: FullHouse = full_house(year, Tried(risk=tried.risk))
    yield open_now(year)
    yield chance_now(as_it_is)
    yield beds_enough(full_house(year, tried))
