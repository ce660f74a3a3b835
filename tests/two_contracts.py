"""Two small contracts that differ in their terms, and their activity: what what-ifs and harmonising are tried on."""

from datetime import date

MAY = date(2017, 5, 1)
ACTIVITY = [
    ("c1-marginal_rate", MAY, "AA", "non-elective", 3, 0),
    ("c2-marginal_rate", MAY, "AA", "non-elective", 5, 0),
    ("c1-activity", MAY, "BB", "elective", 2, 0),
    ("c2-activity", MAY, "BB", "elective", 4, 0),
]
TERMS = {
    ("c1-t1", "rate"): "0.70",
    ("c2-t1", "rate"): "0.50",
    ("c1-t1", "baseline"): "1100",
    ("c2-t1", "baseline"): "1100",
    ("c1-t1", "local"): "0.90",
    ("c1-t1", "notice"): "30",
    ("c2-t1", "notice"): "60",
}
