"""Offers made to people of pools as a table: takes pools, posts and a day, gives each offer with its reply, why it was declined, and its trial."""

from collections.abc import Iterable
from datetime import date

from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.merge.declined import pay_in_words, reasons, what_follows
from concordat.merge.people_of import offer_on
from concordat.merge.records import PeoplePool, PostOffer, StructurePost


def offers_table(system: System, pools: Iterable[PeoplePool], posts: Iterable[StructurePost], on: date) -> Table:
    """Return the offers made to people of these pools up to a day, as known on it, newest first."""
    own, titles = {one.id for one in pools}, {one.id: one.title for one in posts}
    made = [offer_on(one, on) for one in system.all(PostOffer) if one.pool in own and one.offered <= on]
    words = reasons(system.rules, on)
    rows = [
        (
            one.person,
            titles.get(one.post, one.post),
            one.offered,
            _reply(one),
            words.get(one.declined_because, one.declined_because),
            pay_in_words(system.rules, on, one.declined_because),
            _trial(one, on),
        )
        for one in sorted(made, key=lambda one: (one.offered, one.person), reverse=True)
    ]
    columns = {
        "person": "Person",
        "post": "Post",
        "offered": "Offered",
        "reply": "Reply",
        "why": "Why declined",
        "pay": "What it means for redundancy pay",
        "trial": "Trial",
    }
    return table("offers", "Offers made", columns, rows, what_follows(system.rules, on))


def _reply(one: PostOffer) -> str:
    if not one.reply:
        return "none yet"
    return f"{one.reply} on {one.replied}" if one.replied else one.reply


def _trial(one: PostOffer, on: date) -> str:
    if one.trial:
        ended = f"{one.trial} on {one.trial_ended}" if one.trial_ended else one.trial
        late = (one.trial_ended - one.trial_ends).days if one.trial_ended and one.trial_ends else 0
        return f"{ended}, {counted(late, 'day')} after its end" if late > 0 else ended
    if one.trial_ends is None:
        return ""
    return f"until {one.trial_ends}{', over without a result' if one.trial_ends < on else ''}"
