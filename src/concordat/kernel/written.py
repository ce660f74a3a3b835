"""Says how a value is written: takes what a reader of values complains of, gives a sentence for people who do not know the reader."""

_WAYS = {
    "decimal": "A number is written 1234.50: digits and a point, without commas and without a sign for the currency.",
    "finite": "A number is written 1234.50; infinity, or no number at all, is none.",
    "int": "A whole number is written 1234: digits alone.",
    "date": "A day is written 2026-04-01, year first, and must be in the calendar.",
    "string": "It is text, in JSON between quotation marks.",
    "tuple": "It is a list, in JSON between square brackets, also where there is one thing only.",
    "dict": "It is fields with names, in JSON between curly brackets.",
    "dataclass": "It is fields with names, in JSON between curly brackets.",
    "bool": "It is true or false.",
}


def how_written(fault: str, words: str) -> str:
    """Return how it is written by the kind of fault, such as `decimal_parsing`; the reader's own words where nothing better is known."""
    if fault == "literal_error":
        return f"It is {words.removeprefix('Input should be ')}."
    return _WAYS.get(fault.partition("_")[0], f"{words}.")
