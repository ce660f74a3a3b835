"""Texts of rooms on pages: codes become names, days and standings words; what is no code stays as it is."""

import pytest

from concordat.kernel.finding import Finding
from concordat.kernel.table import Column
from concordat.web.core.act_words import about_field, hint_of, label_of, told
from concordat.web.core.wording import in_cell, plainly, worded

NAMES = {
    "06W": "Norwich",
    "06M-RM1": "Norwich with the trust",
    "notice": "Notice to end",
    "stp-lead": "Lead",
    "06W-2.1": "2.1 of Norwich",
}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("06W: CARRIED on 2017-09-27", "Norwich: carried on 27\xa0September\xa02017"),
        ("due under contract 06M-RM1 in 2017/18", "due under contract Norwich with the trust in 2017/18"),
        ("Norwich (06W) gave notice", "Norwich (06W) gave notice"),
        ("papers/06W.md and /06W/ stay", "papers/06W.md and /06W/ stay"),
        ("06W Norwich", " Norwich"),
        ("clause 06W-2.1 reserves it; 06W-2.11 does not", "clause 2.1 of Norwich reserves it; 06W-2.11 does not"),
        ("by clause 06W-2.1.", "by clause 2.1 of Norwich."),
        ("NOT YET MET", "not yet met"),
        ("“all of the bodies” is needed. CARRIED: 2 for", "“all of the bodies” is needed. Carried: 2 for"),
        ("06W-RM1-emergency", "06W-RM1-emergency"),
        ("the opening is OPEN.", "the opening is open."),
    ],
)
def test_texts(text: str, said: str) -> None:
    assert plainly(text, NAMES) == said


def test_a_column_of_codes_keeps_them() -> None:
    assert in_cell("06W", Column("body", "Body"), NAMES) == "Norwich"
    assert in_cell("06W", Column("ods", "ODS code"), NAMES) == "06W"
    assert in_cell("06W", Column("body", "Id"), NAMES) == "06W"
    assert in_cell("marginal_rate", Column("form", "Form"), NAMES) == "marginal rate"


def test_a_finding_about_a_field() -> None:
    found = worded(Finding("x", "06W has not met.", "It meets on 2017-09-28.", "wait"), NAMES)
    assert (found.what, found.next) == ("Norwich has not met.", "Wait")
    assert about_field("met_on is empty.", "met_on") == "Day of the meeting is empty."
    assert about_field("The day is over.", "met_on") == "The day is over."


def test_forms_of_acts() -> None:
    assert label_of("text_sha256") == "SHA-256 of the text"
    assert label_of("seat_class") == "Seat class"
    assert hint_of("The day of the meeting", "Day of the meeting") == ""
    assert hint_of("`for` or `against`", "Casting vote") == "“for” or “against”"
    assert told("Record a vote: takes the counts, gives its resolution.") == (
        "You give the counts; what is recorded is its resolution."
    )
    assert told("Close it: takes why, gives it closed.") == "You give why; then it is closed."
