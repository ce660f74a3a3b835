"""Why, in a terminal: the tree reads from the figure down to file, line, hash, rule and act."""

import pytest

from concordat.kernel.answer import Answer, Because, RecordRef
from concordat.kernel.trace import trace
from concordat.publish import named_figures, names_below, why_text
from sample_story import place, story


def test_the_tree_of_one_figure_as_text() -> None:
    figures, _ = named_figures(story())
    figure = figures["contract.matrix.NHS-Norwich-CCG.RM1"]
    assert why_text(trace(figure.because, place), figure).replace("\u00a0", " ") == (
        "contract.matrix.NHS-Norwich-CCG.RM1 = £29,000,452.45\n"
        "NHS Norwich CCG pays Norfolk and Norwich University Hospitals = £29,000,452.45\n"
        "├─ The signed contract = £29,000,452.45\n"
        "│     record: Contract RM1-06W\n"
        "│     file: contract/contracts.csv, line 7\n"
        "│     SHA-256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n"
        "├─ Activity of the line, month by month = 1,204 spells\n"
        "│     data: Rows of activity where line is RM1-06W-1\n"
        "│     file: pay/activity.csv, lines 2 to 13, 40 to 51 and 99\n"
        "│     SHA-256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n"
        "├─ Marginal rate for emergency admissions, from 2015-04-01 = 0.70 share of tariff\n"
        "│     rule: payment.marginal_rate (national, edition 2026.11), from 1 April 2015 until 1 April 2019\n"
        "│     source: National tariff 2015/16, section 5\n"
        "│     status: TO CHECK – not confirmed yet\n"
        "│     file: rulebook/payment/marginal_rate.toml, lines 12 to 17\n"
        "│     SHA-256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n"
        "└─ The board approved it\n"
        "      act that allowed it: Resolution P1, 06W, 2017-03-21\n"
        "      file: contract/resolutions.csv, line 2\n"
        "      SHA-256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n"
        "\n"
        "To check: 1 rule value is not confirmed yet."
    )


def test_a_figure_without_reasons_below_it_is_one_sentence() -> None:
    figures, _ = named_figures(story())
    assert why_text(trace(figures["decide.result"].because)) == "All five bodies must agree; two have not met"


@pytest.fixture
def large() -> Answer[int]:
    """A figure on twenty parts, the eighth the largest; one part far down leads to a file that no other does."""
    parts = [
        Because(
            f"part {number}",
            number,
            parts=tuple(
                Because(f"end {number}.{end}", end, record=RecordRef("Line" if number < 19 else "Term", ("L",)))
                for end in range(9 if number == 8 else 3)
            ),
        )
        for number in range(20)
    ]
    return Answer(190, Because("total", 190, parts=tuple(parts)), "pay.total")


def test_a_large_tree_tells_its_largest_part_to_the_end_and_names_the_others(large: Answer[int]) -> None:
    traced = trace(large.because, place)
    figures = {"pay.total": large, "pay.two": Answer(2, large.because.parts[2], "pay.two")}
    lines = why_text(traced, large, names=names_below(large.because, traced, figures)).splitlines()
    assert lines[:2] == ["pay.total = 190", "total = 190"]
    assert "├─ part 2 = 2 … why: pay.two" in lines
    assert "├─ part 3 = 3 … 3 reasons" in lines
    assert "│  ├─ end 8.0 = 0" in lines
    assert sum(line.startswith("│  ├─ end 8.") or line.startswith("│  └─ end 8.") for line in lines) == 6
    assert "└─ … and 12 more reasons" in lines


def test_a_large_tree_tells_a_way_to_every_file_it_stands_on(large: Answer[int]) -> None:
    text = why_text(trace(large.because, place))
    assert "part 19 = 19\n" in text
    assert "end 19.0" in text
    assert "contract/terms.csv" in text
    assert "contract/lines.csv" in text


def test_full_tells_every_reason(large: Answer[int]) -> None:
    text = why_text(trace(large.because, place), full=True)
    assert text.count("end ") == 19 * 3 + 9
    assert "…" not in text
