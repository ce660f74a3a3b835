"""Quality of data before a signature: takes a contract's case, gives the verdict on each of its lines that has a history, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from concordat.contract import ReadinessCase
from concordat.contract.records import Line
from concordat.kernel.answer import Because
from concordat.kernel.system import System
from concordat.need.gate import Verdict
from concordat.pay.demand_desk import demand_known
from concordat.pay.demand_quality import DemandTrust, demand_trust


@dataclass(frozen=True, slots=True)
class LineVerdict:
    """What the data of one line are good for: the `verdict`, the titles of tests that block or warn, and why."""

    line: Line
    verdict: Verdict
    blocks: tuple[str, ...]
    warns: tuple[str, ...]
    because: Because


def line_verdicts(case: ReadinessCase) -> tuple[LineVerdict, ...]:
    """Return one for each line of the contract, or of those it takes the place of, whose months are known on the day."""
    register = case.known.register
    before = (line for contract in case.replaced for line in register.lines_of.get(contract, ()))
    lines = {line.id: line for line in (*before, *case.lines)}
    trust = case.known.once(("quality of data", case.day), lambda system: _trust(system, case))
    return tuple(_verdict(trust, line) for code, line in lines.items() if code in trust.lines)


def _trust(system: System, case: ReadinessCase) -> DemandTrust:
    return demand_trust(demand_known(system, case.day), system.rules)


def _verdict(trust: DemandTrust, line: Line) -> LineVerdict:
    own = trust.lines[line.id]
    titles: Mapping[str, str] = {test.name: test.title for test in own.quality.tests}
    verdict = own.quality.verdict
    return LineVerdict(
        line=line,
        verdict=verdict,
        blocks=tuple(titles[name] for name in own.quality.blocks),
        warns=tuple(titles[name] for name in own.quality.warns),
        because=Because(f"{line.service}, line {line.id}: {verdict}", verdict, parts=own.because),
    )
