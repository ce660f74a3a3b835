"""The disclosable record of an evaluation: sealed until the result is told, then whole."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from concordat.buy.evaluation import Bid, Consensus, Evaluator, Exercise, Interest, Question, Score
from concordat.buy.evaluation.states import MOVES, SAYS, reached
from concordat.buy.evaluation_pack import evaluation_pack
from concordat.kernel.finding import Refused


def on(day: int) -> datetime:
    return datetime(2026, 6, day, 9, tzinfo=UTC)


EXERCISE = Exercise(
    scale=Decimal(10),
    questions=(Question(id="Q1", criterion="value", weight=Decimal(1)),),
    bids=(Bid(id="A", bidders=("north",)), Bid(id="B", bidders=("south",))),
    evaluators=(Evaluator(id="Person A"), Evaluator(id="Person C")),
    moderators=("Person M",),
    interests=(
        Interest(person="Person A", bidder="north", conflicted=False),
        Interest(person="Person A", bidder="south", conflicted=False),
        Interest(person="Person M", bidder="north", conflicted=False),
        Interest(person="Person M", bidder="south", conflicted=False),
        Interest(person="Person C", bidder="north", kind="financial", description="owns shares"),
    ),
    scores=tuple(
        Score(evaluator="Person A", bid=bid, question="Q1", score=Decimal(score), comment="as shown", at=on(3))
        for bid, score in (("A", 8), ("B", 6))
    ),
    consensus=tuple(
        Consensus(
            bid=bid,
            question="Q1",
            score=Decimal(score),
            reason="one evaluator, confirmed",
            moderator="Person M",
            attended=("Person A",),
            at=on(4),
        )
        for bid, score in (("A", 8), ("B", 6))
    ),
    frozen=on(1),
    opened=on(2),
    result_known=on(5),
)


@pytest.mark.story("E14")
def test_the_whole_record_is_disclosed_once_the_result_is_told(rules):
    tables = {table.name: table for table in evaluation_pack(EXERCISE, rules)}
    assert tables["results"].column("bid") == ("A", "B")
    assert tables["results"].rows[0][3].because.parts
    assert tables["individual-scores"].column("comment") == ("as shown", "as shown")
    assert tables["consensus"].column("reason") == ("one evaluator, confirmed",) * 2
    access = {row["person"]: row["means"] for row in tables["access"].records()}
    assert access["Person C"] == "sees and scores nothing"
    assert tables["gaps"].rows == ()


def test_before_the_result_is_told_the_record_is_sealed(rules):
    with pytest.raises(Refused) as refused:
        evaluation_pack(replace(EXERCISE, result_known=None), rules)
    assert [finding.kind for finding in refused.value.findings] == ["sealed"]


def test_from_every_state_there_is_a_way_to_an_end():
    ends = {"result known", "abandoned"}
    for state in set(SAYS) - ends:
        seen, waiting = set(), [state]
        while waiting:
            here = waiting.pop()
            seen.add(here)
            waiting += [new for (old, _), new in MOVES.items() if old == here and new not in seen]
        assert ends <= seen
    assert not [move for move in MOVES if move[0] in ends]


def test_a_step_outside_the_table_moves_nothing():
    state, found = reached([("freeze", on(1)), ("tell", on(2)), ("open", on(3))])
    assert state == "scoring"
    assert [finding.where.field for finding in found] == ["tell"]
