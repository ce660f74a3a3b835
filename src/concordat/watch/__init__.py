"""Public names of `watch`: what is achieved, for whom, and whether it changes."""

from concordat.watch.control_chart import Charted, Points, control_chart
from concordat.watch.icons import ASSURANCE, VARIATION, Icon, assurance, variation
from concordat.watch.numbers import Numbers, numbers_of
from concordat.watch.segments import Segments, alike, rebased
from concordat.watch.special_causes import RULES, Causes, Lines, special_causes
from concordat.watch.xmr import XmrOptions, xmr

__all__ = [
    "ASSURANCE",
    "RULES",
    "VARIATION",
    "Causes",
    "Charted",
    "Icon",
    "Lines",
    "Numbers",
    "Points",
    "Segments",
    "XmrOptions",
    "alike",
    "assurance",
    "control_chart",
    "numbers_of",
    "rebased",
    "special_causes",
    "variation",
    "xmr",
]
