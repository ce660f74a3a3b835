"""The page of what the register lacks: counted by kind, each read by its kind; not for the public."""

from collections.abc import Callable

from django.test import Client

from pages_read import every_number_says_why, page, rows

AT = "/norfolk-and-waveney-2017/register-lacks"


def test_nobody_looks_after_the_fifteen_contracts_of_the_example(as_role: Callable[[str], Client]) -> None:
    manager = as_role("contract manager")
    shown = page(manager, "register-lacks")
    told = {one["name"]: one["value"] for one in shown["figures"]}
    assert told == {"contract.register_faults": 0, "contract.register_gaps": 15}
    assert [row["count"] for row in rows(shown, "lacks")] == [15]
    every_number_says_why(manager, "register-lacks")
    each = manager.get(f"{AT}.json?kind=no-manager").json()
    assert len({row["what"] for row in rows(each, "found")}) == 15
    assert rows(shown, "found") == []
    later = manager.get(f"{AT}.json?on=2018-11-01").json()
    assert {row["kind"]: row["count"] for row in rows(later, "lacks")} == {"Date due": 15, "No manager": 15}


def test_the_public_does_not_read_it(public: Client) -> None:
    assert public.get(AT).status_code in (302, 403)
