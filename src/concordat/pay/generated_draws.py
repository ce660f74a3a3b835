"""Possible years made up while no forecast is given: takes statements and a spread, gives shares of activity for each line by draw and month.

A year is more or less by a normal amount, in every month alike and never below nought: all lines together by the same, or each line by its
own. For each year there is one as far on the other side, so that the average shows what a form does, not chance. The same seed
gives the same years.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

import numpy as np

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import decimal_from
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.pay.many_draws import Numbers
from concordat.pay.statement import Statements
from concordat.pay.to_each_month import to_each_month

RULE = "payment.generated_draws"
TOGETHER, APART = "all lines together", "each line by itself"
WAYS = (TOGETHER, APART)
# A key word of `SeedSequence` holds 32 bits; nought is that of what all lines share.
KEY_BYTES, SHARED = 4, 0


@dataclass(frozen=True, slots=True)
class Generated:
    """The draws, and why they are as they are."""

    draws: Mapping[str, Numbers]
    because: Because


def usual_spreads(rules: Rulebook, statements: Statements) -> tuple[Decimal, tuple[Decimal, ...]]:
    """Return the usual spread and those to choose from, as shares of activity."""
    told = dict(rules.on(RULE, statements.year.interval.start).value)
    return decimal_from(str(told["usual"])), tuple(decimal_from(str(one)) for one in told["spreads"])


def generated_draws(statements: Statements, spread: Decimal, way: str, rules: Rulebook) -> Generated:
    """Return possible years for every line with activity; raises Refused for a spread below nought or a way that is none."""
    wrong = []
    if not 0 <= spread <= 1:
        wrong.append(_bad("spread", f"The spread is {spread}.", "Give a share from 0 to 1."))
    if way not in WAYS:
        wrong.append(_bad("way", f"“{way[:40]}” is no way in which lines move.", f"Give one of: {'; '.join(WAYS)}."))
    if wrong:
        raise Refused(wrong)
    rule = rules.on(RULE, statements.year.interval.start)
    told = dict(rule.value)
    count, seed = int(told["draws"]), int(told["seed"])
    shared = _normals(seed, SHARED, count)
    found: dict[str, Numbers] = {}
    for case in (one for one in statements.settled.values() if one.case):
        months = to_each_month(case)
        for line in months[-1].lines:
            if line.base + line.excess:
                own = shared if way == TOGETHER else _normals(seed, _word(line.line), count)
                years = np.maximum(1 + float(spread) * own, 0.0)
                found[line.line] = np.repeat(years[:, None], len(months), axis=1)
    says = f"{counted(count, 'possible year')} made up, {spread_words(spread)} from the activity there was, {way}"
    return Generated(found, Because(says, count, "years", parts=(because_rule(rule),)))


def spread_words(spread: Decimal) -> str:
    """Return a spread as people read it, such as 5 per cent."""
    return f"{(spread * 100).normalize():f} per cent"


def _normals(seed: int, key: int, count: int) -> Numbers:
    """Return normal numbers whose average is nought: each stands beside the one that is as far on the other side."""
    chance = np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(key,))))
    half = chance.standard_normal((count + 1) // 2)
    return np.concatenate((half, -half))[:count]


def _word(name: str) -> int:
    """Return a name as a number that is the same on every machine, and not that of what all lines share."""
    return int.from_bytes(sha256(name.encode()).digest()[:KEY_BYTES], "big") or 1


def _bad(field: str, what: str, then: str) -> Finding:
    return Finding(
        "bad-number" if field == "spread" else "unknown-code",
        what,
        "No year can be made up so.",
        then,
        Place(field=field),
    )
