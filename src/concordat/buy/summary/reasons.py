"""Why a yearly summary says what it says: takes what was counted, gives the tree of reasons down to each contract and rule."""

from collections.abc import Iterator, Sequence

from concordat.buy.summary.period import Period
from concordat.buy.summary.providers import Providers
from concordat.buy.summary.register import Held, UrgentChange
from concordat.kernel.answer import Because, because_record, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted


def because_of(
    awarded: Sequence[Held],
    changes: Sequence[UrgentChange],
    who: Providers,
    period: Period,
    routes: Sequence[str],
    rules: Rulebook,
) -> Because:
    """Return the reasons of every count."""
    rule = rules.on("procurement.annual_summary_routes", period.starts)
    meaning = because_rule(rules.on("procurement.new_and_lost_providers", period.starts))
    parts = (
        period.because,
        because_rule(rule),
        *_awards(awarded, (*routes, "")),
        *_changes(changes),
        _people("New", who.new, who.during, "in the period", who.before, "on the day before", meaning),
        _people("Lost", who.lost, who.before, "on the day before", who.at_end, "on the last day", meaning),
    )
    says = f"{counted(len(awarded), 'award')}, {len(who.new)} new and {len(who.lost)} lost providers"
    return Because(f"{says} from {period.starts} to {period.last_day}.", len(awarded), "awards", parts=parts)


def _awards(awarded: Sequence[Held], routes: Sequence[str]) -> Iterator[Because]:
    for route in routes:
        own = [one for one in awarded if one.route == route]
        if own:
            parts = tuple(because_record(f"{one.id}, awarded on {one.awarded}", "Contract", one.id) for one in own)
            yield Because(
                f"{route or 'Route not known'}: {counted(len(own), 'award')}", len(own), "awards", parts=parts
            )


def _changes(changes: Sequence[UrgentChange]) -> Iterator[Because]:
    if changes:
        parts = tuple(because_record(f"{one.contract} on {one.on}", "Contract", one.contract) for one in changes)
        yield Because(f"{counted(len(changes), 'urgent change')}", len(changes), "changes", parts=parts)


def _people(
    word: str, found: Sequence[str], have: Sequence[str], when: str, had: Sequence[str], then: str, meaning: Because
) -> Because:
    says = f"{word}: {', '.join(found) or 'none'}; {len(have)} held a contract {when}, {len(had)} {then}"
    parts = (meaning, *(because_record(f"{body} is a provider", "Body", body) for body in found))
    return Because(says, len(found), "providers", parts=parts)
