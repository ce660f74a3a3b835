"""By whose authority: takes a system and what an act decides, gives who may on that day, proved, and what speaks against the act."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_system import scheme_of
from concordat.decide.authority.question import Decision
from concordat.decide.authority.resolve import who_may_decide
from concordat.decide.authority.ruling import HoldersOf, Ruling
from concordat.decide.authority.standing import out_of_force
from concordat.decide.records import Ballot
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.kernel.system import System

BY_VOTE = "by vote"


@dataclass(frozen=True, slots=True)
class Authority:
    """What an act decides, who may (nothing where no scheme is recorded), and what was found on the way."""

    matter: Matter
    ruling: Answer[Ruling] | None
    findings: tuple[Finding, ...]

    @property
    def says(self) -> str:
        """In one sentence by whose authority it is done."""
        return self.ruling.value.says if self.ruling else "No scheme says who may decide"

    @property
    def clauses(self) -> tuple[str, ...]:
        """The codes of the grants that the first route stands on, once each."""
        routes = self.ruling.value.routes[:1] if self.ruling else ()
        return tuple(dict.fromkeys(code for route in routes for one in route.deciders for code in one.clauses))

    def as_record(self) -> dict[str, Any]:
        """Return what the log keeps of it: the question, the answer, the first route with the codes of its grants, and what was found."""
        routes = self.ruling.value.routes[:1] if self.ruling else ()
        return {
            "decision_type": self.matter.decision_type,
            "on": self.matter.on.isoformat(),
            "answer": self.ruling.value.answer if self.ruling else "NO SCHEME",
            "says": self.says,
            "worth": [without_empty(jsonable(share)) for share in self.matter.affected],
            "vote": self.matter.vote,
            "deciders": [without_empty(jsonable(one)) for route in routes for one in route.deciders],
            "clauses": list(self.clauses),
            "findings": [one.what for one in self.findings],
        }


def authority_of(system: System, matter: Matter) -> Authority:
    """Return by whose authority an act is done.

    It is refused where nobody may decide, or clauses disagree on who may. Where no clause at all is in force it is only said
    that no scheme is recorded: who has not written one down yet decides as before.
    """
    scheme = scheme_of(system)
    if all(out_of_force(scheme, one, matter.on) is not None for one in scheme.grants):
        return Authority(matter, None, (_no_scheme(matter),))
    decision = Decision(decision_type=matter.decision_type, affected=matter.affected)
    try:
        ruling = who_may_decide(scheme, decision, matter.on, system.rules)
    except Refused as refused:
        return Authority(matter, None, refused.findings)
    found = (*ruling.findings, *_against(ruling.value, matter), *_vote_findings(system, ruling.value, matter))
    if matter.happened:
        found = tuple(replace(one, severity="warning") for one in found)
    return Authority(matter, ruling, found)


def authority_findings(system: System, matter: Matter | None) -> tuple[Finding, ...]:
    """Return what speaks against an act, as its check tells it; nothing where what was given decides nothing yet."""
    return authority_of(system, matter).findings if matter is not None else ()


def _against(ruling: Ruling, matter: Matter) -> Iterator[Finding]:
    """Give why it cannot be decided: by nobody, or by clauses that disagree."""
    asked = f"{matter.decision_type} on {matter.on}"
    if ruling.answer == "NONE":
        near = "; ".join(
            f"nearest for {one.body} is clause {one.clause}, but {'; '.join(failed.says for failed in one.failed)}"
            if one.clause
            else f"no clause of {one.body} comes near"
            for one in ruling.nearest
        )
        then = "Ask the body whose decision it is to decide it, or to grant it; then do this."
        yield _finding("no-authority", f"{ruling.says}: {asked}.", f"{near or 'No clause gives it'}.", then)
    if ruling.answer == "AMBIGUOUS":
        why = "; ".join(f"{one.says}; {one.amended_by} can amend them" for one in ruling.clashes)
        then = "Have one of the clauses amended, so that one of them says that it replaces the other."
        yield _finding("disputed-authority", f"{ruling.says}: {asked}.", f"{why}.", then)


def _vote_findings(system: System, ruling: Ruling, matter: Matter) -> Iterator[Finding]:
    """Give a warning where the scheme keeps it to a vote and none is named, or where others voted than those who may decide."""
    deciders = ruling.routes[0].deciders if ruling.routes else ()
    voting = tuple(one.holder for one in deciders if one.exercise_rule == BY_VOTE)
    if voting and not matter.vote:
        what = f"{', '.join(voting)} {'decides' if len(voting) == 1 else 'decide'} this by vote, and no vote is named."
        why = "The scheme says how it is decided; the record should lead to that vote."
        yield _finding("no-vote-named", what, why, "Name the proposal that was carried, if there is one.", "warning")
    if not matter.vote:
        return
    voted = {one.body for one in system.all(Ballot) if one.proposal == matter.vote}
    others = [one.body for one in ruling.holders if not _holds_one(one, voted)]
    if others:
        what = f"{matter.vote} was not put to anyone who may decide this for {', '.join(others)}."
        why = "A vote decides for a body where the scheme lets those who voted decide."
        yield _finding("another-decider", what, why, "Check whose decision it is.", "warning")


def _holds_one(holders: HoldersOf, voted: set[str]) -> bool:
    return bool(voted.intersection(name.partition(" of ")[0] for name in holders.holders))


def _no_scheme(matter: Matter) -> Finding:
    what = f"No scheme of reservation and delegation is in force on {matter.on}."
    why = "Who may decide this can be proved once it is recorded who keeps and who gives away what."
    return _finding(
        "no-scheme", what, why, "Record the scheme; until then the act stands without this proof.", "warning"
    )


def _finding(kind: str, what: str, why: str, then: str, severity: str = "stop") -> Finding:
    return Finding(kind, what, why, then, Place(), "warning" if severity == "warning" else "stop")
