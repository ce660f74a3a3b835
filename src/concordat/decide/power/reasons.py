"""Why power is what it is: takes what was counted, gives the tree of reasons, and warns where sets are not listed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from concordat.decide.governance import reading
from concordat.decide.power.counting import Counted
from concordat.decide.rules.minimal import LISTED
from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted as with_noun


class _Board(Protocol):
    @property
    def body(self) -> str: ...
    @property
    def rule(self) -> str: ...
    @property
    def members(self) -> int: ...
    @property
    def carries(self) -> object: ...


class Power(Protocol):
    """What the reasons are given for."""

    @property
    def rule(self) -> str: ...
    @property
    def how(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def coalitions(self) -> int: ...
    @property
    def omega(self) -> int: ...
    @property
    def boards(self) -> Sequence[_Board]: ...


def power_because(power: Power, rules: Rulebook, readings: Iterable[str]) -> Because:
    """Return the tree: how many coalitions win, the rule, the boards, how it was counted, and the readings it stands on."""
    says = f"{power.omega:,} of the {power.coalitions:,} coalitions of {with_noun(power.number, 'voter')} carry."
    return Because(says, power.omega, "coalitions", parts=tuple(_parts(power, rules, readings)))


def power_warnings(counted: Counted) -> Iterator[Finding]:
    """Give a warning where there are more minimal sets than are listed."""
    unlisted = (
        counted.winning is None
        or max(counted.winning.number, counted.blocking.number if counted.blocking else 0) > LISTED
    )
    if unlisted:
        yield Finding(
            "sets-not-listed",
            f"There are more than {LISTED:,} minimal sets, or too many voters to tell; they are not listed.",
            "So many choices are left that a list would not help.",
            "Read the rule instead.",
            severity="warning",
        )


def _parts(power: Power, rules: Rulebook, readings: Iterable[str]) -> Iterator[Because]:
    yield Because(f"The rule is “{power.rule}”.", power.rule)
    for board in power.boards:
        says = f"{board.body}, {with_noun(board.members, 'member')}, carries by “{board.rule}” with chance {board.carries}."
        yield Because(says, board.carries)
    yield Because(f"Coalitions were counted {power.how}; every number is exact.", power.how)
    for name in readings:
        yield reading(rules, name, None)
