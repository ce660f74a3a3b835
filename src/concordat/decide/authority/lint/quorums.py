"""Takes clauses decided by vote and the seats of their holders, gives a finding where not even everyone present meets quorum or rule."""

from collections.abc import Iterator

from concordat.decide.authority.linting import Linted
from concordat.decide.quorum import quorum_rule
from concordat.decide.records.grants import Grant
from concordat.decide.rules import Tally, Voter, VotingRule, met, read_rule
from concordat.decide.rules.algebra import BASES
from concordat.kernel.finding import Finding, Refused
from concordat.who.knowledge import in_force


def check(linted: Linted) -> Iterator[Finding]:
    """Yield quorum-out-of-reach and rule-out-of-reach, and what is wrong with rules that cannot be read."""
    for grant in linted.live:
        for kind, field, text in (("quorum", "quorum", grant.quorum), ("rule", "voting_rule", grant.voting_rule)):
            if not text:
                continue
            try:
                rule = quorum_rule(text) if kind == "quorum" else read_rule(text)
            except Refused as refused:
                for one in refused.findings:
                    yield linted.finding(one.kind, grant, f"{field}: {one.what}", one.why, one.next, field, "stop")
                continue
            tally = _everyone(linted, grant)
            if rule is not None and tally is not None and not _met(rule, tally):
                what = f"{grant.holder or grant.grantor} cannot meet “{text}” even with everyone present."
                then = "Correct the seats or the rule."
                yield linted.finding(f"{kind}-out-of-reach", grant, what, "It could never decide.", then, field)


def _everyone(linted: Linted, grant: Grant) -> Tally | None:
    """Return everyone who may vote at the holder of a clause, all in favour; None where no seats are known."""
    body = grant.holder or grant.grantor
    seats = in_force((one for one in linted.scheme.seats if one.body == body and one.voting), linted.on)
    everyone = tuple(Voter(number=one.number, classes=frozenset({one.seat_class})) for one in seats)
    return Tally(everyone, dict.fromkeys(BASES, everyone)) if seats else None


def _met(rule: VotingRule, tally: Tally) -> bool:
    try:
        return met(rule, tally)
    except KeyError:
        return True  # a rule by weights asks for more than seats
