"""Forms of acts as a reader sees them: takes a page, gives what a field offers."""

import re


def offered(page: str, field: str) -> dict[str, str]:
    """Return the codes and words that a field offers, whether as a list or as boxes."""
    if select := re.search(rf'<select [^>]*name="{field}".*?</select>', page, re.DOTALL):
        return dict(re.findall(r'<option value="([^"]+)"[^>]*>([^<]+)</option>', select[0]))
    return dict(re.findall(rf'name="{field}" value="([^"]+)".*?<label[^>]*>([^<]+)</label>', page))


def boxes(page: str, field: str) -> dict[str, str]:
    """Return the boxes of a field by their codes, with what else stands on each, such as that it is ticked."""
    return dict(re.findall(rf'<input [^>]*name="{field}" value="([^"]+)"([^>]*)>', page))
