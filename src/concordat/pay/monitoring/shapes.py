"""Shapes of cells: takes a shape as the rulebook writes it, such as `code 3 to 6` or `number 10.3`, gives what a whole cell must match."""

import re

_FIXED = {
    "financial month": r"[1-9]|0[1-9]|1[0-3]",
    "financial year": r"(19|20)[0-9]{4}",
    "day and time": r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?",
    "day": r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    "age": r"[0-9]|[1-9][0-9]|1[0-2][0-9]",
    "treatment function": r"[0-9]{3}|[0-9A-Z]{2}[0-9]",
    "healthcare resource group first": r"[A-Z]{2}[0-9]{2}[A-Z].{0,45}",
}
_CODE, _NUMBER = re.compile(r"(code|figures) (\d+)(?: to (\d+))?"), re.compile(r"(signed )?number (\d+)\.(\d+)")


def pattern_of(shape: str) -> str:
    """Return the pattern of a shape; raises LookupError where there is none of that name."""
    if shape in _FIXED:
        return _FIXED[shape]
    if shape.startswith("one of "):
        return "|".join(re.escape(one) for one in shape.removeprefix("one of ").split())
    if code := _CODE.fullmatch(shape):
        signs = "0-9A-Z" if code[1] == "code" else "0-9"
        return f"[{signs}]{{{code[2]},{code[3] or code[2]}}}"
    if number := _NUMBER.fullmatch(shape):
        return f"{'-?' if number[1] else ''}[0-9]{{1,{number[2]}}}([.][0-9]{{1,{number[3]}}})?"
    raise LookupError(f"there is no shape of cells named “{shape}”")


def whole_match(pattern: str, cell: str) -> bool:
    """Say whether the whole of a cell is of a pattern."""
    return re.fullmatch(pattern, cell, re.ASCII) is not None
