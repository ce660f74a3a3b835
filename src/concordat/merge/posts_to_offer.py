"""Posts that can be offered: takes how a person of a pool stands, a post and a day, gives what stops an offer of it, and which posts nothing stops."""

from collections.abc import Iterable, Iterator
from datetime import date

from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.system import System
from concordat.merge.offers import Standing, lives, not_allowed, offers_in
from concordat.merge.people_of import person_of
from concordat.merge.posts_of import open_post
from concordat.merge.records import PostOffer, StructurePost
from concordat.merge.suitable import MatchRules, match_rules


def posts_to_offer(system: System, one: Standing, day: date) -> tuple[str, ...]:
    """Return the codes of the posts that nothing stops from being offered to a person on a day."""
    rule, offers = match_rules(system.rules, day), offers_in(system, one.case)
    return tuple(post.id for post in system.all(StructurePost) if not any(_against(post, one, offers, rule, day)))


def against_offer(system: System, one: Standing, post: StructurePost, day: date) -> tuple[Finding, ...]:
    """Return everything that stops a post from being offered to a person on a day."""
    return tuple(_against(post, one, offers_in(system, one.case), match_rules(system.rules, day), day))


def _against(
    post: StructurePost, one: Standing, offers: Iterable[PostOffer], rule: MatchRules, day: date
) -> Iterator[Finding]:
    if post.reorganisation != one.case.id or post.state == "ends":
        what = f"“{post.title}” is no open post of {one.case.title}."
        yield refuse(
            "unknown-post", what, "Only a post that stays or is new can be offered.", "Choose another.", "post"
        )
        return
    made = [own for own in offers if own.post == post.id]
    own = [row for row in made if (row.pool, row.person) == (one.pool.id, one.person.id)]
    if any(lives(row) for row in made if row not in own):
        what = f"“{post.title}” is offered to somebody, or filled."
        yield refuse("post-taken", what, "A post is for one person.", "Choose another post.", "post")
    if any(not lives(row) for row in own):
        what = f"{one.person.id} did not take “{post.title}” before."
        yield refuse("not-taken-before", what, "It is not offered twice.", "Choose another post.", "post")
    against = tuple(not_allowed(person_of(one.person, day), open_post(post), rule))
    if against:
        what = f"“{post.title}” is not suitable: {', and '.join(against)}."
        then = "Choose one of the suitable posts on the page."
        yield refuse("not-suitable", what, "Suitable other work is offered first.", then, "post")
