"""The ledger of changes in the service: a variation stands in it for everyone, and the test of a change reads it."""

from collections.abc import Callable

from django.test import Client

from acts_for_tests import AT, do
from concordat.web.records.models import MODELS

VARY = {"line": "06V-RM1-outpatient", "reason": "A clinic moved to the trust", "value": "7800000.00"}


def test_before_a_change_the_page_says_so(public: Client) -> None:
    page = public.get(f"{AT}changes/06V-RM1").content.decode()
    assert "No change is recorded since it was signed." in page
    assert public.get(f"{AT}changes/nothing").status_code == 404


def test_a_variation_stands_in_the_ledger_and_the_test_of_a_change_reads_it(
    as_role: Callable[[str], Client], public: Client
) -> None:
    given = VARY | {"reason_class": "external", "regulation": "regulation 13(1)(c)"}
    receipt = as_role("contract manager").get(do(as_role("contract manager"), "contract.vary", given))
    assert "Variation" in receipt.content.decode()
    assert MODELS["Variation"].objects.count() == 1
    page = public.get(f"{AT}changes/06V-RM1").content.decode()
    for words in ("A clinic moved to the trust", "7,776,000.00", "7,800,000.00", "regulation 13(1)(c)"):
        assert words in page
    why = public.get(f"{AT}changes/06V-RM1.why?figure=buy.changes.changes_since_signature").content.decode()
    assert "entry 1 of the log" in why.lower()
    test = public.get(f"{AT}change-of-contract?contract=06V-RM1&this_change=1000&on=2025-09-20").content.decode()
    assert "The ledger of its changes" in test
    assert "Grounds in the order of the law" in test
