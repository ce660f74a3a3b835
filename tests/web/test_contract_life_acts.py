"""A contract manager keeps the facts of a contract: an option becomes due, is decided on, and who may not see a text does not."""

from collections.abc import Callable

from django.test import Client

from acts_for_tests import AT, do
from pages_read import page, rows

LONGER = {"contract": "06W-RM1", "body": "06W", "kind": "extension", "starts": "2019-04-01", "ends": "2020-04-01"}


def test_an_extension_is_recorded_becomes_a_key_date_and_is_used(as_role: Callable[[str], Client]) -> None:
    manager = as_role("contract manager")
    given = LONGER | {"id": "longer", "notice_by": "2018-01-31"}
    assert "Done" in manager.get(do(manager, "contract.record_option", given)).content.decode()
    due = rows(page(manager, "key-dates"), "key_dates")
    assert [(row["kind"], row["day"], row["standing"]) for row in due] == [("Notice", "2018-01-31", "due")]
    offered = manager.get(f"{AT}contract-life/06W-RM1").content.decode()
    assert "Decide on the extension from" in offered
    used = {"option": "longer", "body": "06W", "state": "used"}
    assert "Done" in manager.get(do(manager, "contract.decide_option", used)).content.decode()
    shown = page(manager, "contract-life/06W-RM1")
    assert [row["what"] for row in rows(shown, "timeline")].count("Varied") == 5
    assert "Extension used" in [row["what"] for row in rows(shown, "timeline")]
    assert rows(page(manager, "key-dates"), "key_dates") == []
    lacks = page(manager, "register-lacks")
    assert {one["name"]: one["value"] for one in lacks["figures"]}["contract.register_faults"] == 0


def test_a_text_of_the_parties_is_not_told_to_the_public(as_role: Callable[[str], Client], public: Client) -> None:
    manager = as_role("contract manager")
    given = {
        "id": "secret-letter",
        "contract": "06W-RM1",
        "body": "06W",
        "kind": "side letter",
        "title": "A price kept back",
    }
    assert "Done" in manager.get(do(manager, "contract.record_document", given)).content.decode()
    assert "A price kept back" in manager.get(f"{AT}contract-life/06W-RM1").content.decode()
    for path in ("contract-life/06W-RM1", "contracts/06W-RM1", "records/ContractDocument/secret-letter"):
        assert "A price kept back" not in public.get(f"{AT}{path}").content.decode()


def test_who_looks_after_a_contract_is_no_longer_missing(as_role: Callable[[str], Client]) -> None:
    manager = as_role("contract manager")
    given = {"contract": "06W-RM1", "body": "06W", "manager": "head of contracts"}
    assert "Done" in manager.get(do(manager, "contract.look_after", given)).content.decode()
    assert [row["count"] for row in rows(page(manager, "register-lacks"), "lacks")] == [14]
