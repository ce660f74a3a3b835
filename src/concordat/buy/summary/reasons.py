"""Why a yearly summary says what it says: takes what was counted, gives the tree of reasons down to each contract and rule."""

from collections.abc import Iterator, Sequence

from concordat.buy.summary.period import Period
from concordat.buy.summary.providers import Providers
from concordat.buy.summary.register import Held, Representation, UrgentChange
from concordat.kernel.answer import Because, because_record, because_rule
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import counted


def because_of(
    awarded: Sequence[Held],
    changes: Sequence[UrgentChange],
    against: Sequence[Representation],
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
        *_representations(against, rule),
        _people("New", who.new, who.during, "in the period", who.before, "on the day before", meaning),
        _people("Lost", who.lost, who.before, "on the day before", who.at_end, "on the last day", meaning),
    )
    says = f"{counted(len(awarded), 'award')}, {len(who.new)} new and {len(who.lost)} lost providers"
    return Because(f"{says} from {period.starts} to {period.last_day}.", len(awarded), "awards", parts=parts)


def _awards(awarded: Sequence[Held], routes: Sequence[str]) -> Iterator[Because]:
    for route in routes:
        own = [one for one in awarded if one.route == route]
        if own:
            parts = tuple(_award(one) for one in own)
            yield Because(
                f"{route or 'Route not known'}: {counted(len(own), 'award')}", len(own), "awards", parts=parts
            )


def _award(one: Held) -> Because:
    kind, key = ("AwardDecision", one.award) if one.award else ("Contract", one.id)
    return because_record(f"{one.id}, awarded on {one.awarded}", kind, key)


def _changes(changes: Sequence[UrgentChange]) -> Iterator[Because]:
    if changes:
        parts = tuple(_change(one) for one in changes)
        yield Because(f"{counted(len(changes), 'urgent change')}", len(changes), "changes", parts=parts)


def _change(one: UrgentChange) -> Because:
    kind, key = ("Variation", one.variation) if one.variation else ("Contract", one.contract)
    return because_record(f"{one.contract} on {one.on}", kind, key)


def _representations(against: Sequence[Representation], rule: RuleValue) -> Iterator[Because]:
    if against:
        parts = tuple(
            because_record(f"received on {one.received}", "StandstillStep", one.award, str(one.number))
            if one.award
            else Because(f"{one.id}, received on {one.received}", one.received, rule=rule)
            for one in against
        )
        yield Because(counted(len(against), "representation"), len(against), "representations", parts=parts)


def _people(
    word: str, found: Sequence[str], have: Sequence[str], when: str, had: Sequence[str], then: str, meaning: Because
) -> Because:
    says = f"{word}: {', '.join(found) or 'none'}; {len(have)} held a contract {when}, {len(had)} {then}"
    parts = (meaning, *(because_record(f"{body} is a provider", "Body", body) for body in found))
    return Because(says, len(found), "providers", parts=parts)
