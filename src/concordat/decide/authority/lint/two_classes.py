"""Takes the people of the bodies that clauses name, gives a finding for each who sits on one body in two classes."""

from collections.abc import Iterator

from concordat.decide.authority.linting import Linted
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import holds

CLASSES = {"executive": "executive", "accountable officer": "executive", "clinical": "clinical", "lay": "lay"}


def check(linted: Linted) -> Iterator[Finding]:
    """Yield person-in-two-classes."""
    roles = {post.id: CLASSES.get(post.role, "") for post in linted.scheme.posts}
    named = {code for one in linted.live for code in (one.grantor, one.holder)}
    found: dict[tuple[str, str], dict[str, str]] = {}
    for one in linted.scheme.appointments:
        sits_as = roles.get(one.post, "")
        if (
            sits_as
            and one.holder
            and one.withdrawn is None
            and one.body in named
            and holds(one.starts, one.ends, linted.on)
        ):
            found.setdefault((one.body, one.holder), {})[sits_as] = one.post
    for (body, person), posts in sorted(found.items()):
        if len(posts) > 1:
            sits = " and ".join(f"{sits_as} ({post})" for sits_as, post in sorted(posts.items()))
            what = f"{person} sits on {body} as {sits}."
            why = "A quorum or vote by class would count one person twice."
            then = "Say in which class the person sits, and end the other post."
            yield Finding("person-in-two-classes", what, why, then, Place(field=f"Body {body}"), "warning")
