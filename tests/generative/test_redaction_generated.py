"""No withheld word is ever in a public copy: takes papers made of any text and blocks, looks for them in every output."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.decide import AgendaEntry, PaperEntry
from concordat.decide.records import AgendaItem, Meeting, Paper
from concordat.kernel.finding import Refused
from concordat.kernel.system import document
from concordat.publish.pack import Snapshot, hidden_of, pack, pack_html, pack_typst
from concordat.publish.redaction import public_text, scan, withheld

pytestmark = pytest.mark.slow
# Words of the two sorts differ, so that a word of the second sort in an output can only come from a block.
OPEN = st.sampled_from(
    ["alpha", "**beta**", "`gamma`", "# delta", "- eps", "| zeta | eta |", "> theta", "<b>iota</b>", ""]
)
SECRET = st.sampled_from(["kappa", "*lambda*", "</style>", "{{ figure mu.nu }}", "[xi](omicron)", "pi\n\nrho", "sigma"])
HIDDEN = ("kappa", "lambda", "mu.nu", "omicron", "rho", "sigma")
HEAD = '::: exempt reason="r" review="2018-03-31" by="b"'


@st.composite
def papers(draw: st.DrawFn) -> str:
    """Give a paper of open lines and blocks in any order."""
    parts: list[str] = []
    for secret in draw(st.lists(st.booleans(), max_size=6)):
        lines = draw(st.lists(SECRET if secret else OPEN, min_size=1, max_size=8))
        separator = draw(st.sampled_from([" ", "\n", "\r\n"]))
        parts += [HEAD, separator.join(lines), ":::"] if secret else ["\n".join(lines)]
    return draw(st.sampled_from(["\n", "\r\n"])).join(parts)


@given(papers())
def test_no_withheld_word_is_in_the_public_copy_or_pack(text: str) -> None:
    public = public_text(text)
    assert not [word for word in HIDDEN if word in public]
    assert scan(public, withheld(text), public="") == ()
    meeting = Meeting(id="m", body="b", on=date(2017, 9, 28))
    item = AgendaItem(meeting="m", number="1", title="Item")
    paper = Paper(id="p", meeting="m", item="1", title="Paper", text=document("p.md", text), issued=date(2017, 9, 1))
    entries = [AgendaEntry(item, (PaperEntry(paper),))]
    made = pack(meeting, entries, {}, "public", Snapshot("s", date(2017, 9, 20)))
    for output in (pack_html(made), pack_typst(made)):
        assert not [word for word in HIDDEN if word in output]
        assert scan(output, hidden_of(entries)) == ()


NOISE = st.lists(st.sampled_from([":", "::", " ", "\n", "e", "exempt", '"', "\u2028", "\x0b", "x"]), max_size=30)


@given(NOISE.map("".join))
def test_a_block_that_is_not_whole_makes_nothing_public(noise: str) -> None:
    with pytest.raises(Refused):
        public_text(f"open\n{noise}\n::: exempt{noise}\nkappa\n")
