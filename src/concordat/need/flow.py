"""The path through `need`: takes a system, gives what the room tells of the day it is told as at: lists, beds, and what is expected of places."""

from collections.abc import Iterator

from concordat.kernel.finding import Refused
from concordat.kernel.outcome import Outcome, joined
from concordat.kernel.system import System
from concordat.need.bed_question import answer_in_words, bed_question
from concordat.need.bed_question_told import answer_figures, definitions_table
from concordat.need.bed_uses import bed_uses
from concordat.need.of_place.ahead import ahead
from concordat.need.of_place.assumptions import usual
from concordat.need.of_place.known import known
from concordat.need.of_place.tables import need_figures
from concordat.need.of_place.words import need_in_words
from concordat.need.queues_now import queues_now
from concordat.need.queues_told import lists_in_words, queue_figures, queues_table
from concordat.need.target_tried import target_of
from concordat.need.waiting_lists import waiting_lists
from concordat.who.records import Body

TITLE = "What people will need"


def tell(system: System) -> Outcome:
    """Tell who waits, who could be elsewhere than in a bed, and what is expected; nothing where nothing of it is recorded."""
    parts = (*_lists(system), *_beds(system), *_places(system))
    return joined("need", TITLE, parts, {"definitions": ("definition", "local", "national")})


def _lists(system: System) -> Iterator[Outcome]:
    day, names = system.settings.as_at, _names(system)
    target = target_of("", system.rules, day)
    now = queues_now(waiting_lists(system, day), system.rules, day, names, target)
    if now.queues:
        yield Outcome("need", "", lists_in_words(now), queue_figures(now), (queues_table(now, names),))


def _beds(system: System) -> Iterator[Outcome]:
    day = system.settings.as_at
    question = bed_question(bed_uses(system, day), system.rules, day)
    if question is not None:
        first, *others = answer_in_words(question)
        told = dict(question.claim.value)
        asked = f"Could {told['claim_people']} in {told['claim_of']} people in acute beds be elsewhere here?"
        says = (f"{asked} {first}", *others)
        yield Outcome("need", "", says, answer_figures(question), (definitions_table(question),))


def _places(system: System) -> Iterator[Outcome]:
    """Give what is expected of all places together as usual: what is tried on the pages is not told here."""
    own = known(system)
    if not own.can_be_projected:
        return
    rules, day = system.rules, system.settings.as_at
    try:
        found = ahead(own, usual(rules, day, "", None, own.variants_of("")), rules, day)
    except Refused as refused:
        yield Outcome("need", "", (), findings=refused.findings)
        return
    yield Outcome("need", "", (need_in_words(own, found),), need_figures(own, found, None))


def _names(system: System) -> dict[str, str]:
    return {one.id: one.short_name or one.name for one in system.all(Body)}
