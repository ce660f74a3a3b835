"""Who may decide: one decision for 10 bodies held against a scheme of 20,000 grants, against 50 milliseconds."""

import resource
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

from concordat.decide.authority.linting import Linted, lint
from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.resolve import who_may_decide
from concordat.decide.authority.scheme import Scheme
from concordat.decide.records.grants import Grant
from concordat.rulebook_files import national_rulebook

BODIES, COMMITTEES, TYPES, BANDS, RUNS = 10, 100, 10, 20, 20
LIMIT_SECONDS = 0.050
STARTS, ON = date(2017, 4, 1), date(2018, 3, 3)


def made_up() -> tuple[Grant, ...]:
    """Return a scheme in which every body and committee has a ladder of bands for every type, and five types go to one committee."""
    found = []
    grantors = [
        *(f"body-{number}" for number in range(BODIES)),
        *(f"committee-{number}" for number in range(COMMITTEES - BODIES)),
    ]
    for place, grantor in enumerate(grantors):
        for kind in range(TYPES):
            for step in range(BANDS):
                grant = Grant(
                    id=f"{grantor}-{kind}-{step}",
                    instrument="scheme",
                    grantor=grantor,
                    effect="DELEGATED",
                    holder="joint"
                    if kind < TYPES // 2 and place < BODIES
                    else f"committee-{place % (COMMITTEES - BODIES)}",
                    decision_type=f"type {kind}",
                    low=Decimal(step * 1000),
                    high=Decimal((step + 1) * 1000),
                    basis="annual",
                    care_group="" if step % 2 else "eyes",
                    onward_delegation="any",
                    starts=STARTS,
                )
                found.append(grant)
    return tuple(found)


def main() -> int:
    """Print the time of an answer on a scheme at hand, and of the first, which sorts it; return 1 where the limit is passed."""
    rules, grants = national_rulebook(), made_up()
    shares = tuple(BodyShare(body=f"body-{number}", annual=Decimal(5500)) for number in range(BODIES))
    joint = Decision(decision_type="type 1", affected=shares)
    apart = replace(joint, decision_type="type 7")
    status = 0
    for name, decision in (("one committee", joint), ("ten resolutions", apart)):
        scheme = Scheme(grants)
        start = time.perf_counter()
        answer = who_may_decide(scheme, decision, ON, rules)
        first = time.perf_counter() - start
        times = []
        for _ in range(RUNS):
            start = time.perf_counter()
            who_may_decide(scheme, decision, ON, rules)
            times.append(time.perf_counter() - start)
        worst = max(times)
        print(
            f"{len(grants):,} grants, {BODIES} bodies, {name} ({answer.value.answer}): {min(times) * 1000:.1f} ms "
            f"(slowest {worst * 1000:.1f} ms, first {first * 1000:.1f} ms), {first / LIMIT_SECONDS:.2f} of the limit"
        )
        status |= int(first > LIMIT_SECONDS)
    start = time.perf_counter()
    found = lint(Linted(Scheme(grants), ON))
    print(f"lint of {len(grants):,} grants: {time.perf_counter() - start:.2f} s, {len(found):,} findings")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return status
