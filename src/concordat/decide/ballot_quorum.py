"""The whole quorum of a ballot: takes its number of members and its rule about classes, gives both as `decide.status` takes them."""

from concordat.decide.records import Ballot
from concordat.decide.rules.algebra import All, Count
from concordat.decide.rules.data import rule_of
from concordat.decide.rules.sentence import sentence
from concordat.kernel.finding import Refused


def quorum_of(ballot: Ballot) -> int | str:
    """Return the number of a ballot without a rule, else one sentence, such as `at least 5 persons and at least 1 of class lay`.

    A rule that cannot be read stands in it as it was written, so that whoever reads the sentence is told where it stops.
    """
    own = ballot.quorum_rule.strip()
    if not own:
        return ballot.quorum
    if ballot.quorum < 1:
        return own
    number = Count(ballot.quorum, "persons")
    try:
        rule = rule_of(own)
    except Refused:
        return f"{sentence(number)} and ({own})"
    return sentence(All((number, *(rule.rules if isinstance(rule, All) else (rule,)))))
