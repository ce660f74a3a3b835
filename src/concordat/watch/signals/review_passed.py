"""Takes days of review, gives a signal for each that has passed."""

from collections.abc import Iterator

from concordat.watch.signal import A_FACT, Signal, Told
from concordat.watch.watched import Case

TITLE = "Review passed"
WHY = "What a measure counts may have changed since, and every value with it."
NEXT = "Look at the definition again, and record the next day of review."
ABOUT = "Indicator"


def signals(case: Case) -> Iterator[Signal]:
    """Give one for each definition that was to be looked at again before the day."""
    for one in case.watched.reviews:
        if one.due >= case.watched.on:
            continue
        says = f"it was to be looked at again by {one.due}"
        yield Signal(
            Told(
                name="review_passed",
                of=one.id,
                about=one.title,
                says=says,
                weight="put in order",
                sure=A_FACT,
                chance=None,
                owners=tuple(filter(None, (one.owner,))),
                post=one.post,
                since=one.due,
            ),
            case.because(f"{says}, which is before {case.watched.on}", says, one.id),
        )
