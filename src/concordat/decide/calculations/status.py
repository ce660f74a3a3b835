"""Takes the votes of one body on one item, gives its status (carried, lost, open, tie, inquorate, lapsed, vetoed) with what is still needed."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.decide.governance import reading
from concordat.decide.polls import Poll
from concordat.decide.polls_by_name import names
from concordat.decide.quorum import shortfalls
from concordat.decide.rules import sentence
from concordat.decide.rules.tally import count
from concordat.decide.verdict import Needs, Sets, Settling, Status
from concordat.decide.vote_checks import checked_poll, warnings
from concordat.decide.votes import Votes
from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook

Given = Votes


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The status of one body.

    - `status`: CARRIED, LOST, OPEN, TIE (a casting vote is held and not yet used), INQUORATE (no valid vote), LAPSED
      (still open after the last date) or VETOED
    - `by`: `casting vote` where that decided, else empty
    - `reason`: one sentence
    - `rule`, `quorum`: as they were read
    - `quorum_met`: whether those present and not recused are enough
    - `in_favour`, `against`, `abstained`, `outstanding`, `present`: people; `present` without those recused
    - `votes_needed`: the fewest further votes for that carry if all others go against; `votes_to_block`: the fewest
      against that lose it; none where it is settled, or where no number does it
    - `still_needed`, `blocking`: the same as minimal sets of names, where votes are given by name
    """

    status: Status
    by: str
    reason: str
    rule: str
    quorum: str
    quorum_met: bool
    in_favour: int
    against: int
    abstained: int
    outstanding: int
    present: int
    votes_needed: int | None = None
    votes_to_block: int | None = None
    still_needed: Sets = ()
    blocking: Sets = ()


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the status; raises Refused for a rule that cannot be read or met and for votes that are impossible."""
    poll, rule, quorum = checked_poll(given)
    short = shortfalls(quorum, poll) if poll.begun else ()
    said, asked = sentence(rule), sentence(quorum) if quorum else ""
    settling = Settling(poll, rule)
    status = _status(given, settling, short)
    by = "casting vote" if status in ("CARRIED", "LOST") and poll.casting_vote and not poll.outstanding else ""
    still = settling.needs() if status in ("OPEN", "TIE") else Needs()
    gives = Gives(
        status=status,
        by=by,
        reason=_reason(given, poll, said, status, short),
        rule=said,
        quorum=asked,
        quorum_met=not short,
        in_favour=count(poll.in_favour),
        against=count(poll.against),
        abstained=count(poll.abstained),
        outstanding=count(poll.outstanding),
        present=count(poll.present),
        votes_needed=still.votes_to_carry,
        votes_to_block=still.votes_to_block,
        still_needed=still.to_carry,
        blocking=still.to_block,
    )
    because = Because(gives.reason, status, parts=tuple(_parts(given, poll, said, asked, rules)))
    return Answer(gives, because, "decide.status", findings=tuple(warnings(given, poll, rule, quorum, still)))


def _status(given: Given, settling: Settling, short: tuple[str, ...]) -> Status:
    late = given.as_at is not None and given.last_date is not None and given.as_at > given.last_date
    if short:
        return "LAPSED" if late else "INQUORATE"
    status = settling.verdict()
    return "LAPSED" if late and status in ("OPEN", "TIE") else status


def _reason(given: Given, poll: Poll, said: str, status: Status, short: tuple[str, ...]) -> str:
    if status == "LAPSED":
        return f"Nothing was decided by the last date, {given.last_date}."
    if short:
        return f"No quorum: {' and '.join(short)}."
    if not poll.begun:
        return f"Nobody has voted yet; “{said}” is needed."
    votes = f"{count(poll.in_favour)} for, {count(poll.against)} against, {count(poll.abstained)} abstaining"
    if poll.outstanding:
        votes += f", {count(poll.outstanding)} still to vote"
    return f"{votes}: {_ending(given, poll, said, status)}."


def _ending(given: Given, poll: Poll, said: str, status: Status) -> str:
    says = f"“{said}”"
    if status == "VETOED":
        who = sorted(poll.veto_holders & frozenset(names(given.against)))
        return f"vetoed by {', '.join(who)}"
    if status == "TIE":
        return f"a tie, and the casting vote would decide whether {says} is met"
    if status == "OPEN":
        return f"{says} may still be met or missed"
    casting = f" by the casting vote {poll.casting_vote}" if poll.casting_vote and poll.tied else ""
    return f"{says} is {'met' if status == 'CARRIED' else 'not met'}{casting}"


def _parts(given: Given, poll: Poll, said: str, asked: str, rules: Rulebook) -> Iterator[Because]:
    on = given.as_at
    yield Because(f"The rule is “{said}”.", said, parts=(reading(rules, "bases", on),))
    if asked:
        there = f"{count(poll.present)} are present for the item; the quorum is {asked}."
        yield Because(there, count(poll.present), "people", parts=(reading(rules, "quorum", on),))
    if count(poll.eligible) < count(poll.seated):
        away = count(poll.seated) - count(poll.eligible)
        yield Because(f"{away} recused.", away, "people", parts=(reading(rules, "recusal", on),))
    if poll.outstanding:
        left = count(poll.outstanding)
        yield Because(f"{left} may still vote.", left, "people", parts=(reading(rules, "early_status", on),))
    if poll.casting_held and poll.tied:
        used = f"used {poll.casting_vote}" if poll.casting_vote else "not used"
        yield Because(f"A casting vote is held and {used}.", used, parts=(reading(rules, "casting_vote", on),))
    if poll.veto_holders:
        holders = ", ".join(sorted(poll.veto_holders))
        yield Because(f"A veto is held by {holders}.", holders, parts=(reading(rules, "veto", on),))
    if given.last_date is not None:
        last = f"The last date is {given.last_date}."
        yield Because(last, given.last_date, parts=(reading(rules, "lapse", on),))
