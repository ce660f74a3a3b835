"""Replay: ten rival forms over 160 contracts' settled sums, and 10,000 draws of a year for 200 contracts, against a row-by-row loop of numpy."""

import resource
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from concordat.pay.case_given import GivenLine, case_of
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.many_draws import Drawn, drawn
from concordat.pay.replayed import Way, dues_under
from concordat.pay.settled_lines import due_at, values_of
from concordat.store import national_rulebook

RUNS, SEED, MONTHS = 3, 2017, 12
DRAWS, CONTRACTS, PAIRS, RIVALS = 10_000, 200, 160, 10
# What the plain loop is given: it takes too long for all of them.
LOOP_DRAWS, LOOP_CONTRACTS = 200, 10
LIMIT_REPLAY, LIMIT_DRAWS = 1.0, 5.0
RULES, ON = national_rulebook(), date(2018, 4, 1)
TERMS = {"blended_rate": "20%", "corridor_share": "5%", "cap_share": "1.15"}
OF_FORMS = ("activity", "block", "blended", "cost_and_volume", "marginal_rate")


def main() -> int:
    """Print both times, their limits and the loop beside them; return 1 where a limit is passed."""
    return _replay() | _draws()


def _replay() -> int:
    cases = {f"contract {number}": _case(number, 3) for number in range(PAIRS)}
    ways = tuple(
        Way(f"way {number}", form=OF_FORMS[number % 5], terms={"cap_share": f"1.{10 + number}"})
        for number in range(RIVALS)
    )
    took, found = _best(lambda: [dues_under(cases, way) for way in ways])
    assert len(found) == RIVALS
    assert all(len(one.due) == PAIRS for one in found)
    print(
        f"{RIVALS} rival forms over {PAIRS} contracts of 3 lines, exact, with reasons: {took:.2f} s of at most {LIMIT_REPLAY} s"
    )
    return int(took > LIMIT_REPLAY)


def _draws() -> int:
    chance = np.random.default_rng(SEED)
    months = [_to_months(_case(number, 1 + number % 2)) for number in range(CONTRACTS)]
    draws = [
        {line.line: np.clip(chance.normal(1.02, 0.08, (DRAWS, MONTHS)), 0, None) for line in one[-1].lines}
        for one in months[:20]
    ]
    # Twenty sets of draws serve all contracts: making them is not what is measured.
    own = [
        dict(zip([line.line for line in one[-1].lines], [*draws[number % 20].values()] * 2, strict=False))
        for number, one in enumerate(months)
    ]
    took, found = _best(lambda: [drawn(one, two) for one, two in zip(months, own, strict=True)])
    _agrees(months, own, found)
    loop, _ = _timed(lambda: [_loop(months[number], own[number]) for number in range(LOOP_CONTRACTS)])
    each = loop / (LOOP_DRAWS * LOOP_CONTRACTS) * DRAWS * CONTRACTS
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{DRAWS:,} draws × {CONTRACTS} contracts × {MONTHS} months settled: {took:.2f} s of at most {LIMIT_DRAWS} s; "
        f"peak memory {peak:.0f} MB"
    )
    print(f"a loop over rows of numpy for one form: {each:.0f} s for as many, {each / took:.0f} times as long")
    return int(took > LIMIT_DRAWS)


def _agrees(months: list[tuple[ContractCase, ...]], draws: list[Any], found: list[Drawn]) -> None:
    """Settle some draws exactly, by the models themselves, and compare."""
    for number in range(0, CONTRACTS, 17):
        whole = values_of(months[number][-1])
        to_date = [values_of(case) for case in months[number]]
        for draw in (0, DRAWS // 2):
            shares = {}
            for line, own in draws[number].items():
                before, moved = Fraction(0), Fraction(0)
                for month in range(MONTHS):
                    moved += (to_date[month][line] - before) * Fraction(float(own[draw, month]))
                    before = to_date[month][line]
                shares[line] = moved / whole[line]
            exact = float(due_at(months[number][-1], shares))
            assert abs(exact - found[number].due[draw].sum()) < 0.01, (number, draw)


def _loop(months: tuple[ContractCase, ...], draws: Any) -> float:
    """Settle each draw and month by itself as a script would: a blended form with a cap, on plain numbers."""
    whole = 0.0
    for line in months[-1].lines:
        monthly = float(values_of(months[-1])[line.line]) / MONTHS
        plan = float(line.plan)
        for row in draws[line.line][:LOOP_DRAWS]:
            moved = before = 0.0
            for number, share in enumerate(row):
                moved += share * monthly
                due_plan = plan * (number + 1) / MONTHS
                due = due_plan + 0.2 * max(0.0, moved - due_plan) - 0.2 * max(0.0, due_plan - moved)
                due = min(due, 1.15 * plan)
                whole += due - before
                before = due
    return whole


def _case(number: int, lines: int) -> ContractCase:
    form = OF_FORMS[number % len(OF_FORMS)]
    assert form in forms()
    made = [
        GivenLine(
            id=f"{number}-{one}",
            form=form,
            plan=Decimal(1_000_000 + number * 7_919 + one * 104_729),
            base=Decimal(1_010_000 + number * 7_127 + one * 99_991),
            excess=Decimal(12_345),
            factor=Decimal("1.028193"),
        )
        for one in range(lines)
    ]
    # Lines that share a baseline are limited together, or not at all.
    terms = {name: text for name, text in TERMS.items() if form != "marginal_rate" or name != "cap_share"}
    return case_of(made, terms, RULES, ON)


def _to_months(whole: ContractCase) -> tuple[ContractCase, ...]:
    def up_to(share: Fraction) -> ContractCase:
        lines = (replace(one, elapsed=share, base=one.base * share, excess=one.excess * share) for one in whole.lines)
        return replace(whole, lines=tuple(lines))

    return tuple(up_to(Fraction(number + 1, MONTHS)) for number in range(MONTHS))


def _best(run: Callable[[], Any]) -> tuple[float, Any]:
    times = [_timed(run) for _ in range(RUNS)]
    return min(times, key=lambda one: one[0])


def _timed(run: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result
