"""What a route or a ground needs: takes answers by question, gives whether they meet it, stand against it, or leave it open."""

from collections.abc import Mapping

from concordat.buy.law import listed

Answers = Mapping[str, bool]
Need = tuple[str, bool]


def needs_in(text: str) -> tuple[Need, ...]:
    """Return the needs of a list such as `framework; not patient_choice`."""
    return tuple(need_of(item) for item in listed(text))


def need_of(text: str) -> Need:
    """Return a need that is written as `field`, answered yes, or `not field`, answered no."""
    return (text.removeprefix("not ").strip(), not text.startswith("not "))


def need_text(need: Need) -> str:
    """Return a need as it is written."""
    return need[0] if need[1] else f"not {need[0]}"


def met(needs: tuple[Need, ...], answers: Answers) -> bool | None:
    """Say whether the answers meet every need: yes, no (one of them is against), or open."""
    return False if against(needs, answers) else None if still(needs, answers) else True


def against(needs: tuple[Need, ...], answers: Answers) -> tuple[Need, ...]:
    """Return the needs that an answer stands against."""
    return tuple(need for need in needs if need[0] in answers and answers[need[0]] != need[1])


def still(needs: tuple[Need, ...], answers: Answers) -> tuple[Need, ...]:
    """Return the needs that are not answered."""
    return tuple(need for need in needs if need[0] not in answers)


def answered(given: Mapping[str, bool | None]) -> dict[str, bool]:
    """Return what is answered of what may be none."""
    return {field: answer for field, answer in given.items() if answer is not None}


def yes_or_no(answer: bool | None) -> str:
    """Return an answer in words."""
    return {True: "yes", False: "no", None: "not answered"}[answer]
