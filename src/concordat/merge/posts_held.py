"""Posts that sign or accept: takes a post, a body and a day, gives a finding where nobody holds it."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.records import Appointment


def nobody_in_post(system: System, post: str, body: str, day: date) -> Iterator[Finding]:
    """Give a finding where nobody holds the post at the body on the day."""
    held = any(
        (one.post, one.body) == (post, body) and holds(one.starts, one.ends, day) for one in system.all(Appointment)
    )
    if not held:
        what = f"Nobody holds {post} at {body} on {day}."
        yield refuse("nobody-in-post", what, "Somebody has to answer for it.", "Choose a post that is held.", "post")
