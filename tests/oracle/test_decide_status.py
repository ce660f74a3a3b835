"""The status of one body worked out by brute force: every way in which the outstanding votes, and a casting vote, may fall."""

from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

BASES = ("cast", "present", "eligible", "seated", "all seats")


def slow_met(votes: dict, in_favour: int, against: int) -> bool:
    """Whether the share is met, by cross-multiplied whole numbers written out base by base."""
    filled = votes["seats"] - votes["vacant"]
    sizes = {
        "cast": in_favour + against,
        "present": votes["present"] - votes["recused"],
        "eligible": filled - votes["recused"],
        "seated": filled,
        "all seats": votes["seats"],
    }
    whole = sizes[votes["base"]]
    if whole == 0:
        return False
    share = Fraction(in_favour, whole)
    return share > votes["share"] if votes["sign"] == ">" else share >= votes["share"]


def slow_ends(votes: dict) -> set[bool]:
    """Every result there can be: each person still to vote goes for, against or abstains; a tie goes either way."""
    left = votes["present"] - votes["recused"] - votes["in_favour"] - votes["against"] - votes["abstained"]
    ends = set()
    for way in product(("for", "against", "abstain"), repeat=left):
        in_favour = votes["in_favour"] + way.count("for")
        against = votes["against"] + way.count("against")
        if slow_met(votes, in_favour, against):
            ends.add(True)
        elif votes["casting"] and in_favour == against and in_favour > 0:
            # Used in favour the casting vote is one vote more; used against it leaves the matter lost.
            ends |= {slow_met(votes, in_favour + 1, against), False}
        else:
            ends.add(False)
    return ends


def slow_status(votes: dict) -> str:
    if votes["present"] - votes["recused"] < votes["quorum"]:
        return "INQUORATE"
    left = votes["present"] - votes["recused"] - votes["in_favour"] - votes["against"] - votes["abstained"]
    ends = slow_ends(votes)
    if ends == {True}:
        return "CARRIED"
    if ends == {False}:
        return "LOST"
    return "OPEN" if left else "TIE"


@st.composite
def polls(draw) -> dict:
    seats = draw(st.integers(1, 8))
    vacant = draw(st.integers(0, seats - 1))
    present = draw(st.integers(0, seats - vacant))
    recused = draw(st.integers(0, present))
    left = present - recused
    counts = []
    for _ in range(3):
        counts.append(draw(st.integers(0, left)))
        left -= counts[-1]
    sign = draw(st.sampled_from((">", ">=")))
    denominator = draw(st.integers(1, 7))
    low, high = (0, denominator - 1) if sign == ">" else (1, denominator)
    return {
        "seats": seats,
        "vacant": vacant,
        "present": present,
        "recused": recused,
        "in_favour": counts[0],
        "against": counts[1],
        "abstained": counts[2],
        "quorum": draw(st.integers(0, seats)),
        "casting": draw(st.booleans()),
        "base": draw(st.sampled_from(BASES)),
        "sign": sign,
        "share": Fraction(draw(st.integers(low, high)), denominator),
    }


def asked(votes: dict) -> dict:
    own = ("seats", "vacant", "present", "recused", "in_favour", "against", "abstained", "quorum")
    rule = {"share": str(votes["share"]), "sign": votes["sign"], "base": votes["base"]}
    return {**{name: votes[name] for name in own}, "rule": rule, "chair_has_casting_vote": votes["casting"]}


@settings(max_examples=300, deadline=None)
@given(polls())
def test_status_is_that_of_every_way_the_votes_may_fall(votes):
    assert calc("decide.status", asked(votes)).value.status == slow_status(votes)


@settings(max_examples=100, deadline=None)
@given(polls())
def test_the_fewest_votes_that_carry_are_the_fewest(votes):
    found = calc("decide.status", asked({**votes, "casting": False})).value
    if found.status != "OPEN":
        assert found.votes_needed is None
        return
    left = found.outstanding
    carrying = [
        more for more in range(left + 1) if slow_met(votes, votes["in_favour"] + more, votes["against"] + left - more)
    ]
    blocking = [
        more
        for more in range(left + 1)
        if not slow_met(votes, votes["in_favour"] + left - more, votes["against"] + more)
    ]
    assert found.votes_needed == (min(carrying) if carrying else None)
    assert found.votes_to_block == (min(blocking) if blocking else None)


BOARD = {"L1": "lay", "L2": "lay", "C1": "clinical", "C2": "clinical", "E1": "executive", "E2": "executive"}


def named_met(in_favour: set[str], against: set[str]) -> bool:
    """More than half of the votes cast, with a lay member and either C1 or both executives among them."""
    lay = any(BOARD[name] == "lay" for name in in_favour)
    return (
        2 * len(in_favour) > len(in_favour) + len(against) and lay and ("C1" in in_favour or {"E1", "E2"} <= in_favour)
    )


@pytest.mark.parametrize("decided", list(product(("for", "against", "left"), repeat=3)))
def test_minimal_sets_by_name_are_all_sets_tried(decided):
    known = dict(zip(("L1", "C1", "E1"), decided, strict=True))
    sets = {way: {name for name, voted in known.items() if voted == way} for way in ("for", "against")}
    left = sorted(set(BOARD) - sets["for"] - sets["against"])

    def wins(chosen) -> bool:
        return named_met(sets["for"] | set(chosen), sets["against"] | (set(left) - set(chosen)))

    every = [set(chosen) for number in range(len(left) + 1) for chosen in combinations(left, number)]
    carrying = [chosen for chosen in every if wins(chosen) and not any(wins(chosen - {name}) for name in chosen)]
    loses = [chosen for chosen in every if not wins(set(left) - chosen)]
    blocking = [chosen for chosen in loses if not any(chosen - {name} in loses for name in chosen)]
    found = calc(
        "decide.status",
        rule="more than 1/2 of cast and at least 1 of class lay and (C1 in favour or (E1 in favour and E2 in favour))",
        members=[{"id": name, "classes": [kind]} for name, kind in BOARD.items()],
        present=list(BOARD),
        in_favour=sorted(sets["for"]),
        against=sorted(sets["against"]),
    ).value
    expected = "CARRIED" if wins(()) else "OPEN" if wins(left) else "LOST"
    assert found.status == expected
    if expected == "OPEN":
        assert {frozenset(names) for names in found.still_needed} == {frozenset(names) for names in carrying}
        assert {frozenset(names) for names in found.blocking} == {frozenset(names) for names in blocking}
