"""One clause of a scheme: what it keeps or gives away, since when, what it replaces, and the acts that end or replace it."""

from concordat.decide.authority.collect import band_in_words
from concordat.decide.records import Grant
from concordat.decide.told.authority import clauses_table
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.decide.seen import require_open

PATH = "scheme/clauses/<str:grant>"
TITLE = "Clause of a scheme"
AUDIENCE = PUBLIC
RECORD = "Grant"
CARRIED = ("instrument", "effect", "holder", "low", "high", "basis", "exercise_rule", "second", "conditions", "ends")


def show(ask: Ask, grant: str) -> Page:
    """Show the clause; a draft only to the body whose it is."""
    own = ask.system.find(Grant, grant)
    if own is None:
        raise Missing(f"There is no clause “{grant}”.", (Link("The scheme", ask.path("scheme")),))
    require_open(ask, own, own.grantor)
    over = own.revoked is not None or (own.ends is not None and own.ends <= ask.day)
    carried = {name: str(value) for name in CARRIED if (value := getattr(own, name)) not in (None, "")}
    return Page(
        title=f"Clause {own.clause_reference or own.id}",
        caption=f"Scheme of {ask.names.get(own.grantor, own.grantor)}",
        says=tuple(_says(own)),
        tables=(clauses_table((own,)),),
        links=(
            Link("The text it stands in", ask.record("Instrument", own.instrument)),
            *(Link(f"It replaces {code}", ask.record("Grant", code)) for code in _clauses(ask, own)),
        ),
        to_do=()
        if over
        else (
            ToDo("decide.replace_grant", "Replace it", {"grant": own.id, **carried}, own.grantor),
            ToDo("decide.end_grant", "End it", {"grant": own.id}, own.grantor),
        ),
        trail=(Link("Scheme of reservation and delegation", ask.path("scheme")),),
    )


def _says(own: Grant) -> list[str]:
    said = [
        f"Conditions: {own.conditions}." if own.conditions else "",
        f"Evidence asked for: {'; '.join(own.evidence)}." if own.evidence else "",
        f"It holds for values {band_in_words(own)}." if band_in_words(own) else "",
        f"Revoked from {bare(own.revoked)} on by {own.revocation}." if own.revoked else "",
        f"Source: {own.source}." if own.source else "",
    ]
    return [one for one in said if one]


def _clauses(ask: Ask, own: Grant) -> list[str]:
    return [code for code in own.replaces if ask.system.find(Grant, code) is not None]
