"""Redaction: the public copy is built without the block, says what is missing, and nothing unreadable is made public."""

from datetime import date

import pytest

from concordat.kernel.finding import Refused
from concordat.publish.redaction import public_text, scan, whole_text, withheld

PAPER = """\
# Staff

The team moves in April.

::: exempt reason="it concerns few people" review="2018-03-31" by="the chair"
Two posts in the north are to go in April.

The holders have not been told of it yet.
:::

All others stay.
"""


def test_the_public_copy_says_how_much_is_missing_and_why() -> None:
    public = public_text(PAPER)
    assert "2 paragraphs (19 words) withheld: it concerns few people." in public
    assert "looked at again on 31 March 2018. Decided by the chair." in public
    assert "The team moves in April." in public
    assert "All others stay." in public
    assert "Two posts" not in public
    assert scan(public, withheld(PAPER)) == ()


def test_members_have_every_word_and_see_what_is_not_for_publication() -> None:
    whole = whole_text(PAPER)
    assert "Two posts in the north" in whole
    assert "**Not for publication**, because it concerns few people." in whole


def test_a_block_holds_its_reason_its_review_and_who_decided() -> None:
    (block,) = withheld(PAPER)
    assert (block.reason, block.review, block.by) == ("it concerns few people", date(2018, 3, 31), "the chair")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('::: exempt reason="a" review="2018-03-31" by="b"\nsecret', {"unclosed-block"}),
        ("::: exempt\nsecret\n:::", {"missing-value"}),
        ('::: exempt reason=" " review="2018-03-31" by="b"\nsecret\n:::', {"missing-value"}),
        ('::: exempt reason="a" review="next spring" by="b"\nsecret\n:::', {"bad-date"}),
        ('::: exempt reason="a" review="2018-03-31" by="b" until="x"\nsecret\n:::', {"unreadable-block"}),
        ('::: Exempt reason="a" review="2018-03-31" by="b"\nsecret\n:::', {"unreadable-block"}),
        ('> ::: exempt reason="a" review="2018-03-31" by="b"\n> secret\n> :::', {"unreadable-block"}),
        ('     ::: exempt reason="a" review="2018-03-31" by="b"\nsecret\n:::', {"unreadable-block"}),
        (":::\nsecret\n:::", {"unreadable-block"}),
        ("a line with ::: in it", {"unreadable-block"}),
        (PAPER.replace("The holders", ":::: \nThe holders"), {"unreadable-block"}),
        (PAPER.replace("The holders", '::: exempt reason="a" review="2018-03-31" by="b"\nThe'), {"unreadable-block"}),
    ],
)
def test_whatever_cannot_be_read_with_certainty_is_refused_whole(text: str, kinds: set[str]) -> None:
    for function in (public_text, whole_text, withheld):
        with pytest.raises(Refused) as refused:
            function(text)
        assert {finding.kind for finding in refused.value.findings} == kinds


@pytest.mark.parametrize(
    "output",
    [
        "the holders have not been told",
        "THE  HOLDERS,\nhave not — been told",
        "<p>the <b>hold</b>ers have not been&nbsp;told</p>",
        "<p>the</p><p>holders</p><p>have</p><p>not</p><p>been</p>",
        "theholdershavenotbeentold",
        "The holders have not been".encode("utf-16"),
        b"junk \xff the holders have not been told",
    ],
)
def test_a_leak_is_found_however_it_is_written(output: str | bytes) -> None:
    assert scan(output, withheld(PAPER))


def test_what_is_open_anyway_is_no_leak_and_four_words_of_many_are_none() -> None:
    public = "It is said that two posts in the north are full."
    assert scan(public, withheld(PAPER), public=public) == ()
    assert scan("posts in the north", withheld(PAPER)) == ()


def test_a_short_block_is_looked_for_whole() -> None:
    text = '::: exempt reason="an offer" review="2018-03-31" by="the chair"\n£1,250,000\n:::\n'
    assert scan("The sum is £1,250,000 a year", withheld(text))
    assert scan("The sum is £1,350,000 a year", withheld(text)) == ()
