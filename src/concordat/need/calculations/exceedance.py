"""Odds of a plan: takes what is expected of lines in a year and how sure that is, gives chances, expected excess and cost by party."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.kernel.wrong_given import bad
from concordat.need.contract_draws import ROOM, contract_draws, draw_findings, shares_of_plan
from concordat.need.expected_line import ExpectedLine, lines_findings
from concordat.need.figures import figure
from concordat.need.line_odds import LineOdds, line_odds
from concordat.need.stamp import Stamp, stamped
from concordat.need.told_odds import told_odds
from concordat.need.whole_contract import Whole, whole_contract

METHOD = f"{ROOM}.exceedance 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Lines of one contract in one year, and the day `on` whose conventions hold.

    - `lines`: each with what is expected of it; `shock`: spread of the year that all lines share, on the log scale; nought
      says that no year is better or worse for all, which needs a reason
    - `draws`, `seed`, `scenario`: of possible years of the whole contract, where lines have plans and prices
    - `tell_draws`: how many of them to tell, as shares of the planned by line, as the cost of a broken plan takes them
    """

    lines: tuple[ExpectedLine, ...]
    shock: Decimal
    on: date
    draws: int = 4_000
    seed: int = 1
    scenario: str = "base"
    tell_draws: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Odds of each of the `lines`, of the `whole` where lines have plans and prices, the first `draws` as far as asked for, and the `stamp`."""

    lines: tuple[LineOdds, ...]
    whole: Whole | None
    draws: tuple[dict[str, Decimal], ...]
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the odds; raises Refused for lines, shock and draws that cannot be."""
    wrong = (*lines_findings(given.lines, given.shock), *_draw_findings(given))
    if wrong:
        raise Refused(wrong)
    told = told_odds(rules, given.on)
    lines = tuple(line_odds(line, given.shock, told) for line in given.lines)
    whole = None
    planned = [line for line in given.lines if line.plan and line.price is not None]
    if planned:
        counts = contract_draws(
            planned, float(given.shock), seed=given.seed, scenario=given.scenario, draws=given.draws
        )
        whole = whole_contract(planned, {name: own[:, 0] for name, own in counts.items()}, told.risks, told.dear_year)
    draws = _told_draws(given) if given.tell_draws else ()
    drawn = given.draws if planned else given.tell_draws
    stamp = stamped(
        METHOD,
        rules,
        data=given.lines,
        parameters={"shock": given.shock, "scenario": given.scenario},
        seed=given.seed if drawn else None,
        draws=drawn,
    )
    parts = (*(line.because for line in lines), because_rule(told.rule), stamp.because)
    gives = Gives(lines=tuple(line.odds for line in lines), whole=whole, draws=draws, stamp=stamp)
    chance = whole.chance if whole else None
    says = f"odds of {len(lines)} lines in a year whose common shock has a spread of {given.shock} on the log scale"
    return Answer(
        gives, Because(says, chance, "chance" if whole else "", parts=parts), findings=tuple(_warnings(given))
    )


def _told_draws(given: Given) -> tuple[dict[str, Decimal], ...]:
    counts = contract_draws(
        given.lines, float(given.shock), seed=given.seed, scenario=given.scenario, draws=given.tell_draws
    )
    shares = shares_of_plan(given.lines, counts)
    return tuple({name: figure(float(own[row, 0])) for name, own in shares.items()} for row in range(given.tell_draws))


def _draw_findings(given: Given) -> Iterator[Finding]:
    yield from draw_findings(given.draws, given.seed)
    yield from draw_findings(given.tell_draws, max(0, given.seed), "tell_draws", least=0)
    if given.tell_draws:
        for line in given.lines:
            if not line.plan:
                yield bad(f"{line.id}.plan", "is missing: draws are told as shares of it", "missing-field")


def _warnings(given: Given) -> Iterator[Finding]:
    # Draws of a forecast hold the year that lines share already.
    if not given.shock and (alone := [line for line in given.lines if not line.means]):
        yield _no_shock(alone)


def _no_shock(lines: Sequence[ExpectedLine]) -> Finding:
    return Finding(
        "no-common-shock",
        f"No shock of the year is shared by {counted(len(lines), 'line')}.",
        "Lines and bodies share good and bad years; without that a chance is told too surely.",
        "Give the shock that a back-test found, or the reason why there is none.",
        severity="warning",
    )
