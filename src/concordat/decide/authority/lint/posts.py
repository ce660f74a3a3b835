"""Takes the posts that clauses name, gives a finding for each that nobody ever held, and each that is vacant on the day."""

from collections.abc import Iterator

from concordat.decide.authority.linting import Linted
from concordat.decide.authority.standing import people_in
from concordat.decide.records.grants import Grant
from concordat.kernel.finding import Finding


def check(linted: Linted) -> Iterator[Finding]:
    """Yield orphan-post and vacant-holder."""
    scheme = linted.scheme
    for grant in linted.live:
        for post, field in _posts(linted, grant):
            at = grant.post_at or grant.grantor
            if scheme.posts and post not in scheme.post_codes:
                what = f"there is no post {post}."
                yield linted.finding(
                    "orphan-post", grant, what, "Nobody could act.", "Add the post, or correct it.", field
                )
            elif scheme.appointments and (post, at) not in scheme.appointed:
                what = f"nobody was ever appointed {post} of {at}."
                then = "Appoint somebody, or say at which body the post is."
                yield linted.finding("orphan-post", grant, what, "Nobody could act.", then, field)
            elif scheme.appointments and not people_in(scheme, post, at, linted.on):
                what = f"nobody is {post} of {at} on {linted.on}."
                why = "Until somebody is appointed the decision goes up to the grantor."
                yield linted.finding("vacant-holder", grant, what, why, "Appoint somebody.", field)


def _posts(linted: Linted, grant: Grant) -> Iterator[tuple[str, str]]:
    known = linted.scheme.body_of
    if grant.holder and (grant.holder in linted.scheme.post_codes or (known and grant.holder not in known)):
        yield grant.holder, "holder"
    if grant.second:
        yield grant.second, "second"
    if grant.urgent_by:
        yield grant.urgent_by, "urgent_by"
