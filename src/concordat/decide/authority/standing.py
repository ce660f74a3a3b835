"""What must stand on a day: takes a scheme and a grant, body or post, gives why it does not, and who holds a post."""

from datetime import date

from concordat.decide.authority.failures import Failure
from concordat.decide.authority.scheme import Scheme
from concordat.decide.records.grants import Grant
from concordat.kernel.period import holds
from concordat.who.bodies import is_alive

# Through these a body without legal personality belongs to a legal person.
BELONGS = ("committee of", "hosted by")


def out_of_force(scheme: Scheme, grant: Grant, on: date) -> Failure | None:
    """Return why a grant is not in force on a day; None where it is."""
    if grant.starts is None:
        if grant.instrument not in scheme.as_if_adopted:
            return Failure("date", "it is a draft")
    elif on < grant.starts:
        return Failure("date", f"it holds from {grant.starts}")
    if grant.revoked is not None and grant.revoked <= on:
        return Failure("revoked", f"it was revoked on {grant.revoked}")
    if grant.ends is not None and grant.ends <= on:
        return Failure("date", f"it ended on {grant.ends}")
    return text_out_of_force(scheme, grant, on)


def text_out_of_force(scheme: Scheme, grant: Grant, on: date) -> Failure | None:
    """Return why the text that a grant stands in is not in force; None where it is, or where no texts are known."""
    if not scheme.instruments or grant.instrument in scheme.as_if_adopted:
        return None
    text = scheme.texts.get(grant.instrument)
    if text is None:
        return Failure("instrument", f"there is no text {grant.instrument}")
    if text.starts is None:
        return Failure("instrument", f"{text.id} is a draft")
    if on < text.starts:
        return Failure("instrument", f"{text.id} is in force from {text.starts}")
    if text.ends is not None and text.ends <= on:
        return Failure("instrument", f"{text.id} ended on {text.ends}")
    return None


def closed(scheme: Scheme, code: str, on: date) -> str:
    """Return why a body does not exist on a day; empty where it does, or where no bodies are known."""
    if not scheme.bodies:
        return ""
    body = scheme.body_of.get(code)
    if body is None:
        return f"there is no body {code}"
    if is_alive(body, on):
        return ""
    return (
        f"{code} was closed on {body.abolished}"
        if body.abolished and body.abolished <= on
        else f"{code} does not exist yet"
    )


def belongs_to_nobody(scheme: Scheme, code: str, on: date) -> bool:
    """Say whether a body is no legal person and no committee of one, nor hosted by one, on a day."""
    waiting, seen = [code], set[str]()
    while waiting:
        one = waiting.pop()
        body = scheme.body_of.get(one)
        if body is None or body.legal_person:
            return False
        seen.add(one)
        waiting += [
            link.to
            for link in scheme.relationships
            if link.body == one
            and link.kind in BELONGS
            and link.to not in seen
            and link.withdrawn is None
            and holds(link.starts, link.ends, on)
        ]
    return True


def people_in(scheme: Scheme, post: str, at: str, on: date) -> tuple[str, ...]:
    """Return the pseudonyms of those who hold a post at a body on a day."""
    own = scheme.appointed.get((post, at), ())
    return tuple(dict.fromkeys(one.holder for one in own if one.holder and holds(one.starts, one.ends, on)))


def cannot_act(scheme: Scheme, post: str, at: str, conflicted: tuple[str, ...], on: date) -> Failure | None:
    """Return why the holder of a post cannot act: nobody holds it, or each who does has a conflict of interest."""
    if post in conflicted:
        return Failure("conflict", f"{post} has a conflict of interest")
    if not scheme.appointments:
        return None
    people = people_in(scheme, post, at, on)
    if not people:
        return Failure("vacant", f"nobody is {post} of {at}")
    if all(person in conflicted for person in people):
        return Failure("conflict", f"{', '.join(people)}, {post} of {at}, has a conflict of interest")
    return None
