"""Builds the evaluation of bids of an example from its `sources/evaluation.toml`, by the acts of the service in their order.

Run `python tools/build_evaluation.py`; the same source gives the same files, byte for byte.
"""

import hashlib
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from concordat.buy import records
from concordat.buy.records import Evaluation
from concordat.kernel.act import Change, Moment, act, changed
from concordat.kernel.finding import Refused, stops
from concordat.kernel.system import System
from concordat.store import read
from concordat.store.encode import encoded

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SOURCE = "sources/evaluation.toml"
BUYER = "Person W20"
KINDS = (
    records.Evaluation,
    records.EvaluationQuestion,
    records.EvaluationBid,
    records.EvaluationPerson,
    records.BidderDeclaration,
    records.EvaluationScore,
    records.EvaluationConsensus,
)


@dataclass(frozen=True)
class Doing:
    """One act to do: the day of the step it belongs to, who does it, its name and what is given."""

    on: str
    who: str
    act: str
    given: Mapping[str, Any]


def build(folder: Path) -> dict[str, str]:
    """Return the files of the evaluation by path; raises Refused where an act of it is refused."""
    told = tomllib.loads((folder / SOURCE).read_text("utf-8"))
    system = read(folder).system
    if system is None:
        raise SystemExit(f"{folder} cannot be read")
    system = replace(system, records={kind: rows for kind, rows in system.records.items() if kind not in KINDS})
    key = hashlib.sha256(told["evaluation"].pop("key").encode()).digest()
    source = told["evaluation"].pop("source")
    for one in doings(told):
        system = _done(system, one, told["days"][one.on], key)
    (own,) = system.all(Evaluation)
    system = changed(system, Change(amend=(replace(own, source=source),)))
    files = encoded(system)
    return {kind.FILE: files[kind.FILE].decode() for kind in KINDS}


def doings(told: Mapping[str, Any]) -> Iterator[Doing]:
    """Give every act of the evaluation, from setting it up to telling its result."""
    code = {"evaluation": told["evaluation"]["id"]}
    moderator = next(one["holder"] for one in told["person"] if one["part"] == "moderator")
    people = [one for one in told["person"] if one.get("declares", True)]
    scoring = [one["holder"] for one in told["person"] if one["part"] == "evaluator" and not one.get("conflicts_with")]

    def buyer(on: str, name: str, given: Mapping[str, Any]) -> Doing:
        return Doing(on, BUYER, name, given)

    def move(step: str) -> Doing:
        return buyer(step, "step_evaluation", code | {"move": step})

    yield buyer("set up", "set_up_evaluation", told["evaluation"])
    yield from (buyer("set up", "ask_bidders", code | one) for one in told["question"])
    for one in told["person"]:
        part = {name: one[name] for name in ("holder", "part", "questions") if name in one}
        yield buyer("set up", "name_evaluator", code | part)
    yield move("freeze questions and weights")
    for bid, bidders in told["bids"].items():
        yield buyer("freeze questions and weights", "enter_bid", code | {"id": bid, "bidders": bidders})
    yield move("open the bids")
    for one in people:
        conflict = {name: one[name] for name in ("conflicts_with", "description") if name in one}
        yield Doing("declared", one["holder"], "declare_bidders", code | conflict)
    for one in told["answer"]:
        answer = code | {"bid": one["bid"], "question": one["question"]}
        # Those who score every question come first, so that fewer scores are given where a question is not everybody's.
        for who, (score, comment) in zip(scoring, one["given"], strict=False):
            yield Doing("scored", who, "score_bid", answer | {"score": score, "comment": comment})
    yield move("open the scores")
    for one in told["answer"]:
        answer = code | {"bid": one["bid"], "question": one["question"]}
        there = scoring[: len(one["given"])]
        agreed = {"score": one["agreed"], "reason": one["reason"], "attended": there}
        yield Doing("agreed", moderator, "agree_score", answer | agreed)
    yield move("tell the result")


def _done(system: System, one: Doing, day: date, key: bytes) -> System:
    """Do an act as the service does it: checked, kept, changed."""
    own = act(f"buy.{one.act}")
    given = TypeAdapter(own.given).validate_python(one.given)
    moment = Moment(day, one.who)
    found = stops(own.check(given, system, moment))
    if found:
        raise Refused(found)
    kept = own.keep(given, system, moment, lambda name: key) if own.keep else given
    return changed(system, own.change(kept, system, moment))


def main() -> int:
    """Build the evaluation of every example that has the source of one."""
    for source in sorted(EXAMPLES.glob(f"*/{SOURCE}")):
        folder = source.parent.parent
        for file, content in build(folder).items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_text(content, encoding="utf-8", newline="")
            print(folder.name, file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
