"""The content of a notice from an award: takes where it stands, gives every item that its record knows, with the record it stands in."""

from collections.abc import Iterator

from concordat.buy.award_standing import Standing
from concordat.kernel.answer import Answer, because_record


def items_of(one: Standing) -> Iterator[tuple[str, Answer[str]]]:
    """Give the items of notices that the record of an award fills, by item; what the contract knows better is left to it."""
    award = one.award
    given_up = next((step for step in one.steps if step.what == "abandoned"), None)
    if given_up is None:
        text = award.statement
        words = f"in the text of the decision, {text.path}, SHA-256 {text.sha256}"
        yield (
            "reasons",
            Answer(words, because_record("the text of the decision", "AwardDecision", award.id, value=words)),
        )
    elif given_up.says:
        step = because_record(
            f"abandoned on {given_up.on}", "StandstillStep", award.id, str(given_up.number), value=given_up.says
        )
        yield "reasons", Answer(given_up.says, step)
