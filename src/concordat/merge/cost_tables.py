"""Running cost as tables: takes what was worked out, gives it before and after, the ways to change, and where what is saved goes."""

from decimal import Decimal

from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.merge.calculations import cost_per_head
from concordat.merge.posts_of import promised_cost
from concordat.merge.records import RunningCostAim


def cost_table(told: Answer[cost_per_head.Gives], aim: RunningCostAim) -> Table:
    """Return the running cost and what a head costs now and in each scenario, against the promise and the envelope."""
    found, promise = told.value, promised_cost(aim, told.value.cost)
    rows = [_cost_row("Now", found.cost, found.per_head, found.gap, None, promise)]
    rows += [
        _cost_row(own.title or own.id, own.cost, own.per_head, own.gap, own.saving, promise) for own in found.scenarios
    ]
    if promise is not None:
        a_head = (promise / found.heads).quantize(Decimal("0.01"))
        rows.append((f"Promised: {aim.says}", promise, a_head, found.cost - promise, None, ""))
    columns = {
        "what": "What",
        "cost": "Running cost [£ a year]",
        "per_head": "For each head [£]",
        "saving": "Saved [£ a year]",
        "gap": "Above the envelope [£ a year]",
        "promise": "Against the promise",
    }
    says = f"Heads are {found.basis} people of {found.year}: {found.heads:,}."
    told_of = table("running_cost", "Running cost before and after", columns, rows, says)
    return told_of if found.rate is not None else told_of.only(*(name for name in columns if name != "gap"))


def _cost_row(
    what: str,
    cost: Decimal,
    per_head: Decimal,
    gap: Decimal | None,
    saving: Decimal | None,
    promise: Decimal | None,
) -> tuple[object, ...]:
    kept = "" if promise is None else "kept" if cost <= promise else f"£{cost - promise:,.0f} short of it"
    return (what, cost, per_head, saving, gap, kept)


def scenarios_table(told: Answer[cost_per_head.Gives]) -> Table:
    """Return what each way to change costs once, when it is paid back, what waiting costs, and what it leaves without anybody."""
    rows = [
        (
            own.title or own.id,
            own.starts,
            own.one_off,
            own.saving_in_year,
            "never" if own.payback_months is None else f"{own.payback_months} months, on {own.paid_back}",
            own.month_of_delay,
            ", ".join(own.uncovered) or "none",
            ", ".join(own.knowledge_lost) or "none",
        )
        for own in told.value.scenarios
    ]
    columns = {
        "scenario": "Way to change",
        "starts": "Starts",
        "one_off": "Costs once [£]",
        "first_year": "Saved in its first year [£]",
        "payback": "Paid back after",
        "delay": "Each month of delay costs [£]",
        "uncovered": "Functions left without a post",
        "knowledge": "Functions whose every holder leaves",
    }
    return table("scenarios", "Ways to change, side by side", columns, rows)


def released_table(told: Answer[cost_per_head.Gives]) -> Table:
    """Return where the saving of each way to change goes, ring-fenced to its destination to the penny."""
    rows = [
        (
            own.title or own.id,
            destination,
            amount,
        )
        for own in told.value.scenarios
        for destination, amount in own.released.items()
    ]
    columns = {"scenario": "Way to change", "destination": "Ring-fenced for", "amount": "Each year [£]"}
    says = "What is saved is not free to be spent on anything else."
    return table("released", "Where the money that is saved goes", columns, rows, says)
