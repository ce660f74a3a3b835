"""Takes what a verification found, gives the finding in plain words: what, where, why, and what to do next."""

from concordat.kernel.finding import Finding, Place

LOG, HEADS, KEYS = "log", "heads", "keys"
RESTORE = "Compare with a copy kept elsewhere and find out who could write to the store."


def not_an_event(row: int) -> Finding:
    """A row that cannot be read at all."""
    return Finding(
        "not-an-event",
        f"Row {row} of the log is not an event.",
        "Its text cannot be read as one, so that nothing in it can be checked.",
        RESTORE,
        Place(LOG, row),
    )


def text_changed(sequence: int, field: str, says: str) -> Finding:
    """The text of an event is not the one that was hashed."""
    part = f"its field {field}" if field else "its text (which field cannot be told)"
    return Finding(
        "text-changed",
        f"Event {sequence} was changed: {part}{f': {says}' if says else ''}.",
        "The text does not give the hash that was stored with it.",
        RESTORE,
        Place(LOG, sequence, field or "text"),
    )


def hash_changed(sequence: int) -> Finding:
    """The stored hash is not that of the text, and the text is right."""
    return Finding(
        "hash-changed",
        f"The stored hash of event {sequence} was changed.",
        "The text of the event is right: it gives the hash that the next event names, or one like the stored hash.",
        RESTORE,
        Place(LOG, sequence, "hash"),
    )


def replaced(sequence: int, field: str, says: str) -> Finding:
    """An event with its hash was written anew, and the next event names another."""
    part = f" in its field {field}: {says}" if field else ""
    return Finding(
        "event-replaced",
        f"Event {sequence} was changed{part} and its hash made anew.",
        f"Event {sequence + 1} names another hash for the event before it.",
        RESTORE,
        Place(LOG, sequence, field or "text"),
    )


def first_names_another() -> Finding:
    """The first event does not begin the log."""
    return Finding(
        "event-replaced",
        "Event 1 was changed: it names an event before it.",
        "The first event of a log names sixty-four noughts.",
        RESTORE,
        Place(LOG, 1, "previous_hash"),
    )


def missing(first: int, last: int, why: str) -> Finding:
    """Events that should be there are not."""
    which = f"Event {first} is" if first == last else f"Events {first} to {last} are"
    return Finding("event-missing", f"{which} missing.", why, RESTORE, Place(LOG, first))


def moved(sequence: int, row: int) -> Finding:
    """An event stands after a later one."""
    return Finding(
        "event-moved",
        f"Event {sequence} stands out of order, in row {row}.",
        "Events stand in the order of their numbers.",
        RESTORE,
        Place(LOG, sequence, "sequence"),
    )


def inserted(sequence: int, row: int) -> Finding:
    """A number that was there already comes again."""
    return Finding(
        "event-inserted",
        f"Event {sequence} is there a second time, in row {row}.",
        "Each number is given once.",
        RESTORE,
        Place(LOG, sequence, "sequence"),
    )


def column_changed(sequence: int, name: str) -> Finding:
    """A column beside the text says something else than the text."""
    return Finding(
        "column-changed",
        f"The column {name} of event {sequence} was changed.",
        "It does not say what the text of the event says, and the text gives its hash.",
        RESTORE,
        Place(LOG, sequence, name),
    )


def field_changed(sequence: int, name: str, says: str) -> Finding:
    """An open field is not the one committed to."""
    return Finding(
        "field-changed",
        f"The field {name} of event {sequence} was changed{f': {says}' if says else ''}.",
        "Its value and salt do not give the commitment in the event.",
        RESTORE,
        Place(LOG, sequence, name),
    )


def field_unknown(sequence: int, name: str) -> Finding:
    """A field stands beside an event that never committed to it."""
    return Finding(
        "field-inserted",
        f"Event {sequence} has no field {name}, or has it twice.",
        "The event holds one commitment to each of its fields.",
        RESTORE,
        Place(LOG, sequence, name),
    )


def field_missing(sequence: int, name: str) -> Finding:
    """A field that may not be erased is gone from a complete log."""
    return Finding(
        "field-missing",
        f"The field {name} of event {sequence} is missing.",
        "Only personal fields may be erased, and this log says that it is complete.",
        RESTORE,
        Place(LOG, sequence, name),
    )


def head_differs(number: int, size: int, at: str, matched: int, later: int) -> Finding:
    """The events do not give the root that was signed."""
    since = f"between event {matched + 1} and event {size}" if size > matched + 1 else f"in event {size}"
    others = f" (so do {later} later heads)" if later > 1 else " (so does one later head)" if later else ""
    return Finding(
        "head-differs",
        f"The first {size} events do not give the root signed at {at}{others}.",
        f"Something was changed {since}, or the order of the events.",
        RESTORE,
        Place(HEADS, number, "root"),
    )


def signature_broken(number: int, size: int) -> Finding:
    """A head that its key did not sign."""
    return Finding(
        "signature-broken",
        f"The signature of the tree head of size {size} does not hold.",
        "Its size, root, moment, key or signature was changed after it was signed.",
        "Compare it with the head that was published on that day.",
        Place(HEADS, number, "signature"),
    )


def key_unknown(number: int, key: str) -> Finding:
    """A head signed with a key that was not given."""
    return Finding(
        "key-unknown",
        f"The key {key or 'without a name'} of tree head {number} is not among the keys given.",
        "A signature can be checked only with the public key.",
        "Get the public key from where it is published.",
        Place(HEADS, number, "key_id"),
    )


def key_changed(key: str) -> Finding:
    """A key that does not give its own name."""
    return Finding(
        "key-changed",
        f"The public key {key} was changed.",
        "The name of a key is made from the key, and this one gives another name.",
        "Get the public key from where it is published.",
        Place(KEYS, 0, key),
    )
