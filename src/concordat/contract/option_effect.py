"""What an option does once it is used: takes it and its contract, gives the new end, the lines that move with it, and their variations."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from concordat.contract.contract_life import LENGTHENS
from concordat.contract.records import Contract, ContractOption, Line, Variation
from concordat.contract.worth import term_value


def new_end(option: ContractOption) -> date | None:
    """Return when the contract ends once the option is used; None where an extension does not say."""
    return option.ends if option.kind in LENGTHENS else option.starts


def moved_lines(contract: Contract, option: ContractOption, lines: Iterable[Line]) -> tuple[tuple[Line, Line], ...]:
    """Return each line that moves with the contract, before and after: those that end with it, or, by a break, after it."""
    end = new_end(option)
    moved = []
    for one in lines:
        if one.contract != contract.id or end is None:
            continue
        with_it = one.ends == contract.ends if option.kind in LENGTHENS else one.ends is None or one.ends > end
        if with_it and one.ends != end and one.starts < end:
            moved.append((one, replace(one, ends=end)))
    return tuple(moved)


def variation_of(
    option: ContractOption, before: Line, after: Line, earlier: Iterable[Variation], day: date, decision: str
) -> Variation:
    """Return the entry in the ledger of changes: the value stays, the end moves, as the contract provides for."""
    change = None
    if before.ends is not None and after.ends is not None:
        change = term_value(after.value, after.starts, after.ends) - term_value(
            before.value, before.starts, before.ends
        )
    return Variation(
        id=f"{before.id}-{sum(1 for one in earlier if one.line == before.id) + 1}",
        contract=before.contract,
        line=before.id,
        made_on=day,
        value_before=before.value,
        value_after=after.value,
        ends_before=before.ends,
        ends_after=after.ends,
        lifetime_change=change,
        reason=f"the {option.kind} from {option.starts} was used",
        reason_class="provided for",
        decision=decision,
        source=f"recorded on {day}",
    )
