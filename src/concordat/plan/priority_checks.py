"""Checks of a round of priorities: takes its records, gives a finding for evidence not told, scores missing, and who should not have scored."""

from collections.abc import Iterable, Iterator

from concordat.kernel.finding import Finding, Place
from concordat.plan.priority_records import RoundRecords
from concordat.plan.records import PriorityOption


def missing_findings(own: RoundRecords) -> tuple[Finding, ...]:
    """Return everything without which there is no order: scores that name nothing, and scores that nobody has given yet."""
    return (*_unknown(own), *_missing(own))


def evidence_findings(options: Iterable[PriorityOption]) -> Iterator[Finding]:
    """Give a finding for each option whose evidence was not looked for, or not found without a word of where it was looked for."""
    for one in options:
        if one.evidence == "not looked for":
            what = f"Nobody has looked for evidence that “{one.title}” works."
            yield _finding(
                "no-evidence-sought", what, "An untested model may be chosen unseen.", "Look, and say where."
            )
        elif one.evidence == "no evidence found" and not one.searched.strip():
            what = f"No evidence was found for “{one.title}”, and it is not said what was searched."
            yield _finding(
                "not-said-where", what, "Not found and not looked for would look alike.", "Say what was searched."
            )
        elif one.evidence == "found" and not one.evidence_says.strip():
            what = f"Evidence was found for “{one.title}”, and it is not said what it shows."
            yield _finding("not-said-what", what, "Nobody can weigh it.", "Say what it shows, and where it stands.")


def _unknown(own: RoundRecords) -> Iterator[Finding]:
    for one in own.scores:
        if one.option not in own.options or one.criterion not in own.criteria:
            what = f"A score of {one.post} names “{one.option}” on “{one.criterion}”, which the round does not have."
            yield _finding(
                "unknown-code", what, "Nobody knows what was scored.", "Correct it in plan/priority_scores.csv."
            )


def _missing(own: RoundRecords) -> Iterator[Finding]:
    for option, criterion in own.not_scored():
        what = f"“{own.options[option].title}” has no score on “{own.criteria[criterion].title}”."
        why = "There is no order until every option is scored on every criterion."
        yield _finding("missing-score", what, why, "Have it scored by those who are named.")


def scorer_findings(own: RoundRecords) -> Iterator[Finding]:
    """Give a finding for each score by somebody who is not named, or who declared an interest in the option."""
    named = {(one.post, one.body): one for one in own.scorers}
    for one in own.scores:
        scorer = named.get((one.post, one.body))
        if scorer is None:
            what = f"{one.post} of {one.body} scored, and is not named as somebody who scores."
            yield _finding(
                "not-named", what, "Scores are those of named posts.", "Name the post, or take the score out."
            )
        elif one.option in scorer.interested_in:
            what = f"{one.post} of {one.body} scored “{one.option}”, in which an interest is declared."
            yield _finding("interest-declared", what, "Who has an interest does not score.", "Take the score out.")


def _finding(kind: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, what, why, then, Place(), "warning")
