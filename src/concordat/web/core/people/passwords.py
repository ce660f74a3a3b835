"""New passwords: takes what was typed twice and for whom, gives what is wrong with it, or sets it and ends what was open."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from concordat.kernel.finding import Finding
from concordat.web.core.models import Account
from concordat.web.core.people.entering import end_sessions
from concordat.web.core.people.forms import field, wrong

LONGEST = 256


def password_fields() -> list[dict[str, object]]:
    """Return the two fields for a new password."""
    hint = "At least 12 characters; several words are easy to remember. It may not be a common one."
    typed = {"type": "password", "autocomplete": "new-password"}
    return [
        field("new", "New password", hint=hint, **typed),
        field("again", "New password once more", **typed),
    ]


def password_findings(account: Account, new: str, again: str) -> tuple[Finding, ...]:
    """Return everything that is wrong with a new password."""
    found = []
    if len(new) > LONGEST:
        found.append(
            wrong("new", "too-long", "The password is too long.", f"At most {LONGEST} characters.", "Shorten it.")
        )
    else:
        try:
            validate_password(new, account)
        except ValidationError as error:
            found += [
                wrong("new", "weak-password", message, "It would be easy to guess.", "Choose another.")
                for message in error.messages
            ]
    if new != again:
        what, why = "The two passwords are not the same.", "One of them may be mistyped."
        found.append(wrong("again", "not-the-same", what, why, "Type both again."))
    return tuple(found)


def set_password(account: Account, new: str, keep_session: str | None = None) -> None:
    """Set the password and end every session of the person but one."""
    account.set_password(new)
    account.save(update_fields=["password"])
    end_sessions(account, keep_session)
