"""Takes the months of lines, gives a signal for each contract without activity in months that others have reported."""

from collections.abc import Iterator

from concordat.kernel.text import counted
from concordat.watch.months_reported import missing, newest_of
from concordat.watch.signal import A_FACT, Signal, Told
from concordat.watch.watched import Case, WatchedLine

TITLE = "Data late or missing"
WHY = "What is not reported cannot be paid, compared or watched, and a month that is missing looks like a fall."
NEXT = "Ask the provider for the months that are missing, and say until then that totals lack them."
ABOUT = "Contract"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each contract that reported earlier months and lacks as many since as the rulebook says, or more."""
    newest, limits = newest_of(case.watched.lines), case.limits
    by_contract: dict[str, list[WatchedLine]] = {}
    for line in case.watched.lines:
        by_contract.setdefault(line.contract, []).append(line)
    for contract, lines in by_contract.items():
        lacking = missing(lines, newest) if newest else ()
        if not lacking or len(lacking) < limits.whole("months_missing"):
            continue
        first = lines[0]
        others = f" and {counted(len(lacking) - 1, 'later month')}" if len(lacking) > 1 else ""
        says = f"no activity for {lacking[0]:%B %Y}{others}"
        why = f"{says}, though others have reported up to {newest:%B %Y}"
        yield Signal(
            Told(
                name="data_late",
                of=contract,
                about=first.title.partition(":")[0],
                says=says,
                weight="look at it",
                sure=A_FACT,
                chance=None,
                owners=tuple(dict.fromkeys(line.provider for line in lines if line.provider)),
                post=first.post,
                since=lacking[0],
            ),
            case.because(why, says, contract, parts=(limits.because,)),
        )
