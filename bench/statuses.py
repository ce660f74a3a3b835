"""Where one board stands: statuses a second of made-up boards, against 10,000 a second of one core's time; votes by name are told beside."""

import random
import resource
import time
from collections.abc import Sequence

from concordat.decide.calculations.status import calculate
from concordat.decide.votes import Member, Votes
from concordat.rulebook_files import national_rulebook

BOARDS, RUNS, SEED = 2000, 5, 2018
LIMIT = 10_000
RULES = ("more than 1/2 of cast", "at least 2/3 of present", "more than 1/2 of eligible", "at least 3/4 of cast")
CLASSES = ("GP", "lay", "clinical", "executive")
QUORUM = "at least 5 persons and at least 1 of class lay and at least 1 of class clinical"


def main() -> int:
    """Print the statuses a second; return 1 where votes as resolutions count them are below the limit."""
    by_number = _measure("votes by number, as resolutions count them", [_counted(seed) for seed in range(BOARDS)])
    _measure("votes by name, all in", [_named(seed, out=0) for seed in range(BOARDS)])
    _measure("votes by name, three still out, with every minimal set", [_named(seed, out=3) for seed in range(BOARDS)])
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return int(by_number < LIMIT)


def _measure(what: str, boards: Sequence[Votes]) -> float:
    rules, times = national_rulebook(), []
    for _ in range(RUNS):
        start = time.process_time()
        for votes in boards:
            calculate(votes, rules)
        times.append(time.process_time() - start)
    best, slowest = len(boards) / min(times), len(boards) / max(times)
    print(f"{what}: {best:,.0f} a second (slowest run {slowest:,.0f}), {best / LIMIT:.2f} of what is asked")
    return best


def _counted(seed: int) -> Votes:
    chance = random.Random(SEED + seed)
    seats = chance.randint(9, 18)
    present = chance.randint(6, seats - 1)
    recused = chance.randint(0, 1)
    in_favour = chance.randint(0, present - recused)
    against = chance.randint(0, present - recused - in_favour)
    return Votes(
        rule=chance.choice(RULES),
        quorum=5,
        seats=seats,
        vacant=1,
        present=present,
        recused=recused,
        in_favour=in_favour,
        against=against,
        closed=chance.random() < 0.5,
    )


def _named(seed: int, out: int) -> Votes:
    chance = random.Random(SEED + seed)
    members = tuple(Member(id=f"M{number}", classes=(CLASSES[number % 4],)) for number in range(12))
    names = [member.id for member in members]
    voted = names[: len(names) - out]
    cut = chance.randint(0, len(voted))
    return Votes(
        rule=chance.choice(RULES),
        quorum=QUORUM,
        members=members,
        present=tuple(names),
        in_favour=tuple(voted[:cut]),
        against=tuple(voted[cut:]),
    )
