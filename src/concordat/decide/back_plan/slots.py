"""The meetings at which a paper can be taken: takes its board, gives each meeting with the last day for papers and for announcing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.decide.back_plan.papers import Board, PlannedPaper
from concordat.decide.calculations.latest_publication import Given, calculate
from concordat.decide.notice_of_kind import Notice, notice_of_kind
from concordat.kernel.answer import Because, because_rule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Slot:
    """One meeting: the last safe day to publish a paper for it, and why; `announce` where it is a key decision."""

    meeting: date
    publish: date
    announce: date | None
    because: Because
    findings: tuple[Finding, ...] = ()

    @property
    def first_day(self) -> date:
        """The first day on which something must be done."""
        return min(self.publish, self.announce or self.publish)


def slots(board: Board, paper: PlannedPaper, rules: Rulebook) -> Iterator[Slot]:
    """Give the meetings at which the paper can be taken, the earliest first; raises Refused where days cannot be counted."""
    for meeting in sorted(set(board.meetings)):
        if paper.meeting in (None, meeting) and (paper.by is None or meeting <= paper.by):
            yield _slot(board, paper, meeting, rules)


def _slot(board: Board, paper: PlannedPaper, meeting: date, rules: Rulebook) -> Slot:
    notices = tuple(_notices(board, meeting, rules))
    found: list[Finding] = [] if notices else [_no_rule(board)]
    answers = []
    for notice in notices or (Notice(0, "calendar"),):
        given = Given(meeting=meeting, clear_days=notice.clear_days, unit=notice.unit)
        answer = calculate(given, rules)
        found += answer.findings
        why = (*(because_rule(rule) for rule in notice.rules), *answer.because.parts)
        answers.append((answer.value.publish_by, Because(answer.because.says, answer.value.publish_by, parts=why)))
    publish = min(day for day, _ in answers)
    parts = [because for _, because in answers]
    if len(answers) > 1:
        parts.append(because_rule(rules.on("governance.notice_of_joint_committee", meeting)))
    announce = None
    if paper.key_decision and any(notice.council for notice in notices):
        rule = rules.on("governance.key_decision_clear_days", meeting)
        days = Given(meeting=meeting, clear_days=int(rule.decimal), unit="calendar")
        announced = calculate(days, rules)
        announce = announced.value.publish_by
        parts.append(Because(f"Announced by {announce}", announce, parts=(because_rule(rule), announced.because)))
    says = f"{board.body} meets on {meeting}; papers are out by {publish}"
    return Slot(meeting, publish, announce, Because(says, publish, parts=tuple(parts)), tuple(found))


def _notices(board: Board, meeting: date, rules: Rulebook) -> Iterator[Notice]:
    by_kind = [notice_of_kind(rules, kind, meeting) for kind in board.kinds]
    council = any(notice.council for notice in by_kind if notice)
    if board.clear_days is not None:
        yield Notice(board.clear_days, board.unit, council=council)
        return
    yield from dict.fromkeys(notice for notice in by_kind if notice is not None)


def _no_rule(board: Board) -> Finding:
    return Finding(
        "no-notice-rule",
        f"No notice is known for {board.body}.",
        "Its kind is named by no rule, and its own terms are not given; the day before the meeting is used.",
        "Give its kinds, or its clear days.",
        Place(field="boards"),
        "warning",
    )
