"""The pages of one contract's life: timeline and key dates on its own page, what held on any day beside."""

from django.test import Client

from pages_read import every_number_says_why, page, rows


def test_a_contract_shows_its_timeline_and_its_key_dates(public: Client) -> None:
    shown = page(public, "contracts/06W-RM1")
    assert [row["what"] for row in rows(shown, "timeline")][:3] == ["Signed", "Starts", "Ends"]
    assert [row["kind"] for row in rows(shown, "key_dates")] == ["Signature", "First expiry"]


def test_what_held_on_a_day_is_told_as_known_on_another(public: Client) -> None:
    shown = page(public, "contract-life/06W-RM1")
    assert {one["name"]: one["value"] for one in shown["figures"]} == {
        "contract.state_value": "53602129.07",
        "contract.state_changed": "0.00",
    }
    every_number_says_why(public, "contract-life/06W-RM1")
    text = public.get("/norfolk-and-waveney-2017/contract-life/06W-RM1?on=2019-04-01").content.decode()
    assert "On 1 April 2019, as known on 27 September 2017: not in force" in text
    assert public.get("/norfolk-and-waveney-2017/contract-life/nonsense").status_code == 404
