"""Proof of duty: 500 duties in 50 areas over five years, told area by area with three holders each, against one second."""

import resource
import time
from datetime import date, timedelta

from concordat.kernel.calculation import calculation
from concordat.merge import Duty, Holder, Holding
from concordat.rulebook_files import national_rulebook

DUTIES, AREAS, RUNS = 500, 50, 3
LIMIT_SECONDS = 1.0
FIRST, LAST = date(2018, 4, 1), date(2023, 4, 1)


def main() -> int:
    """Print the time, the ratio to the limit and the peak memory; return 1 where the limit is passed."""
    proof = calculation("merge.duties")
    given = proof.given(**_map())
    rules = national_rulebook()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        found = proof(given, rules).value
        times.append(time.perf_counter() - start)
    assert found.duty_areas == DUTIES * AREAS
    assert found.days == DUTIES * AREAS * (LAST - FIRST).days
    print(f"{found.days:,} days of duties looked at, {len(found.gaps)} gaps and {len(found.overlaps)} overlaps")
    best = min(times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{DUTIES} duties × {AREAS} areas, five years by day: {best:.2f} s (slowest {max(times):.2f} s), "
        f"{best / LIMIT_SECONDS:.2f} of the limit of {LIMIT_SECONDS:.0f} s, peak memory {peak:.0f} MB"
    )
    return int(best > LIMIT_SECONDS)


def _map() -> dict[str, object]:
    """Each duty passes from an old body to a lead body and to the new one; of each fifty, one leaves a day out or two hold."""
    areas = tuple(f"area {number}" for number in range(AREAS))
    holdings = []
    for duty in range(DUTIES):
        for place, area in enumerate(areas):
            number = duty * AREAS + place
            lead = FIRST + timedelta(days=200 + number % 400)
            late = timedelta(days=(number % 50 == 0) - (number % 50 == 25))
            name, new = f"duty {duty}", date(2020, 4, 1)
            holdings += [
                Holding(duty=name, area=area, body=f"old {place % 8}", starts=FIRST, ends=lead),
                Holding(duty=name, area=area, body="lead", starts=lead + late, ends=new),
                Holding(duty=name, area=area, body="new", starts=new),
            ]
    bodies = [*(f"old {number}" for number in range(8)), "lead"]
    return {
        "starts": FIRST,
        "ends": LAST,
        "areas": areas,
        "duties": tuple(Duty(id=f"duty {number}", everywhere=True) for number in range(DUTIES)),
        "holdings": tuple(holdings),
        "holders": (*(Holder(id=body) for body in bodies), Holder(id="new", shadow_until=date(2020, 4, 1))),
    }
