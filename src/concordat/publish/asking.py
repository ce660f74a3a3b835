"""What the acts of the public share: takes the text of a question or petition, gives its code and what is wrong with it."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from concordat.kernel.finding import Finding
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System
from concordat.publish.records import Question

PUBLIC = ("public",)
SHORTEST, LONGEST = 15, 2_000


def code_of(body: str, text: str, day: date) -> str:
    """Return the code of a question: the same text to the same body on the same day has the same code."""
    words = " ".join(text.split()).casefold()
    return f"{day.isoformat()}-{sha256(f'{body}|{words}'.encode()).hexdigest()[:8]}"


def text_findings(body: str, text: str, system: System, day: date) -> Iterator[Finding]:
    """Give what is wrong with the text of a question or petition."""
    length = len(" ".join(text.split()))
    if not SHORTEST <= length <= LONGEST:
        what = f"The text has {length:,} characters."
        why = f"From {SHORTEST} to {LONGEST:,} are enough to be understood."
        yield refuse("bad-length", what, why, "Say it in a few sentences.", "text")
    elif find(system, Question, code_of(body, text, day)) is not None:
        what = "The same was put to this body today."
        yield refuse("duplicate-key", what, "It counts once.", "Wait for the reply, or ask something else.", "text")


def email_findings(email: str) -> Iterator[Finding]:
    """Give what is wrong with an e-mail address; whether anybody reads it only a letter can tell."""
    name, _, host = email.strip().partition("@")
    if email.strip() and not (name and "." in host.strip(".") and " " not in email.strip()):
        what = f"“{email.strip()[:60]}” is no e-mail address."
        yield refuse("bad-value", what, "The reply could not reach you.", "Correct it, or leave it empty.", "email")
