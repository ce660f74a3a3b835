"""Words of acts and their forms: takes names of fields and sentences written for programmers, gives them as people read them."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from concordat.publish.words import bare

# Where the name of a field does not say it to somebody who fills in a form.
LABELS: Mapping[str, str] = {
    "amount": "Amount in pounds",
    "basis": "What these values count",
    "benefit": "What is better for people",
    "body_rule": "Rule inside the body",
    "by_means_of": "How they were asked",
    "came_of_it": "What came of it",
    "chair": "Who presides",
    "clear_days": "Clear days of notice",
    "decided_on": "Day of the decision",
    "declined_because": "Why it was declined",
    "effect": "What the clause does",
    "effective": "Day on which it moves",
    "email": "E-mail address",
    "ends": "Ends before",
    "estate": "Space that becomes free",
    "estate_scheme": "Building scheme",
    "evidence": "Evidence",
    "exclusion": "Resolution that excludes the public",
    "exercise_rule": "How it is exercised",
    "file_sha256": "SHA-256 of the file",
    "for_body": "For which body",
    "gainer": "Body that receives it",
    "grant": "Clause",
    "grantor": "Whose power it is",
    "high": "Below, in pounds",
    "holder": "Who",
    "id": "Code",
    "instrument": "Text",
    "into": "Service that the money goes to",
    "into_level": "Level of care then",
    "invoiced_on": "Day of the invoice",
    "key": "Code",
    "knock_on": "What else it touches",
    "knock_on_cost": "What that costs a year",
    "largest_gap_days": "Most days between updates",
    "left_by_provider": "Cost left behind, by its own reckoning",
    "loser": "Body that gives it up",
    "low": "From, in pounds",
    "local_code": "Code in monitoring files",
    "manager": "Post that looks after it",
    "meets_on": "Day of the meeting",
    "met_on": "Day of the meeting",
    "move": "Step",
    "moves": "Who moves by how much",
    "name": "Your name",
    "notice_by": "Last day for notice",
    "needs": "Notice or consent",
    "not_told": "What is not told",
    "of": "Body that is asked",
    "offered": "Day of the offer",
    "on": "Day",
    "one_off": "Of this year alone",
    "onward_delegation": "May be passed on",
    "onward_to": "May be passed on to",
    "out_level": "Level of care now",
    "out_of": "Service that the money leaves",
    "outside": "Arrangement outside the register",
    "paid_on": "Day it was paid",
    "phasing": "How much of it moves in each year",
    "plan_activity": "Planned activity a year",
    "post_at": "Where the post is held",
    "posts_in": "Posts needed",
    "posts_out": "Posts no longer needed",
    "private_reason": "Why it is private",
    "reached": "What is reached",
    "raw": "Code as it stands in files",
    "received_by": "Body that takes it over",
    "receiver": "Body that receives it",
    "recurrent": "Every year",
    "recused": "Members who took no part",
    "register": "Kind of record",
    "removable": "Cost that can be taken out",
    "report_to": "Who is told",
    "review_on": "Day it is looked at again",
    "revocation": "Revoked by",
    "rule_body": "Whose term",
    "says": "What is said",
    "second": "Who must agree",
    "sender": "Body that hands it over",
    "sha256": "SHA-256 of the text",
    "signed_on": "Day of the last signature",
    "starts": "First day",
    "term_months": "Term in months",
    "trial_ends": "Day on which the trial ends",
    "used_in": "Where the code is used",
    "text_sha256": "SHA-256 of the text",
    "to": "To which body",
    "urgent_by": "Who may act in urgency",
    "vacant": "Vacant seats",
    "value": "Value a year in pounds",
    "words": "Words that were used",
}
_MARKED = re.compile(r"`([^`]*)`")


def label_of(field: str) -> str:
    """Return what a field is called on a form: `met_on` gives “Day of the meeting”."""
    return LABELS.get(field) or field.replace("_", " ").capitalize()


def hint_of(says: str, label: str) -> str:
    """Return what helps to fill a field in; nothing where the label has said it already."""
    hint = _MARKED.sub(r"“\1”", says)
    plain = hint.lower().removeprefix("the ").removesuffix(".")
    return "" if plain in (label.lower(), "votes") else hint


def told(says: str) -> str:
    """Return what an act is for: “Record a vote: takes the counts, gives its resolution.” says what is given and recorded."""
    rest = says.partition(": takes ")[2]
    if not rest:
        return says
    given, _, made = rest.partition(", gives ")
    is_so = re.sub(r"^it (as )?", "", made)
    return f"You give {given}; {'then it is' if is_so != made else 'what is recorded is'} {is_so}" if made else rest


def about_field(text: str, field: str) -> str:
    """Return a sentence about a field with its label in place of its name."""
    first, _, rest = text.partition(" ")
    return f"{label_of(field)} {rest}" if field and first in (field, field.capitalize()) else text


def typed_number(text: str) -> str:
    """Return a number that was typed as people read it; what is none as it was typed."""
    try:
        return bare(Decimal(text))
    except InvalidOperation:
        return text
