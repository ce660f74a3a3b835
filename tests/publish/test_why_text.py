"""Why, in a terminal: the tree reads from the figure down to file, line, hash, rule and act."""

from concordat.kernel.trace import trace
from concordat.publish import named_figures, why_text
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
        "To check: 1 value above is not confirmed yet."
    )


def test_a_figure_without_reasons_below_it_is_one_sentence() -> None:
    figures, _ = named_figures(story())
    assert why_text(trace(figures["decide.result"].because)) == "All five bodies must agree; two have not met"
