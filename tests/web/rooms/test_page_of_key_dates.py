"""The page of key dates: what is due on a day, narrowed by body and days ahead, and its calendar file."""

from django.test import Client

from pages_read import every_number_says_why, page, rows


def test_two_years_before_their_end_nothing_is_due_and_all_dates_can_be_seen(public: Client) -> None:
    shown = page(public, "key-dates")
    assert {one["name"]: one["value"] for one in shown["figures"]} == {
        "contract.key_dates_due": 0,
        "contract.key_dates_overdue": 0,
        "contract.key_dates_missed": 0,
    }
    assert shown["tables"] == []
    every_number_says_why(public, "key-dates")


def test_far_enough_ahead_every_contract_ends_and_a_body_sees_its_own(public: Client) -> None:
    ahead = public.get("/norfolk-and-waveney-2017/key-dates.json?horizon=600").json()
    assert len(rows(ahead, "key_dates")) == 15
    own = public.get("/norfolk-and-waveney-2017/key-dates.json?horizon=600&body=06W").json()
    assert {row["contract"].partition(" with")[0] for row in rows(own, "key_dates")} == {"Norwich"}
    assert {row["standing"] for row in rows(own, "key_dates")} == {"due"}
    assert {row["day"] for row in rows(own, "key_dates")} == {"2019-03-31"}
    every_number_says_why(public, "key-dates?horizon=600&body=06W")


def test_the_last_days_stand_in_a_calendar_file_with_ids_that_stay(public: Client) -> None:
    text = public.get("/norfolk-and-waveney-2017/key-dates.ics?body=06W").content.decode()
    assert "BEGIN:VCALENDAR" in text
    assert text.count("BEGIN:VEVENT") == 3
    assert "KeyDate-06W-RM1-first_expiry@" in text.replace("\r\n ", "")


def test_impossible_days_are_told(public: Client) -> None:
    text = public.get("/norfolk-and-waveney-2017/key-dates?horizon=-4").content.decode()
    assert "What is due is looked for ahead." in text
