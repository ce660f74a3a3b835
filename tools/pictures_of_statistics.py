"""Pictures of statistics: takes what a readable case of a calculation gives, gives its picture and what it says in words."""

from collections.abc import Callable, Sequence
from typing import Any

from concordat.calculations import calc
from concordat.kernel.text import shown
from concordat.publish.plotted import Dot, Line, plotted
from concordat.watch.funnel_kinds import INSIDE

Picture = tuple[str, Any]


def picture_of_statistic(name: str, given: dict[str, Any], value: Any) -> Picture | None:
    """Return what the picture of a case says, and the drawing; None where a calculation has no picture."""
    draw = PICTURES.get(name)
    return draw(given, value) if draw else None


def _intervals(part: str) -> Callable[[dict[str, Any], Any], Picture]:
    """Return what draws values side by side, each with its limits."""

    def draw(given: dict[str, Any], value: Any) -> Picture:
        told = getattr(value, part)
        dots = [
            Dot(place, one.value, _named(one), *_first(one)) for place, one in enumerate(told) if one.value is not None
        ]
        says = f"Values with their limits: {'; '.join(_named(one) for one in told)}."
        return says, plotted(dots, [], says, up="value")

    return draw


def _named(one: Any) -> str:
    lower, upper = _first(one)
    between = "" if lower is None or upper is None else f" ({shown(lower)} to {shown(upper)})"
    return f"{one.id} {'no value' if one.value is None else shown(one.value)}{between}"


def _first(one: Any) -> tuple[float | None, float | None]:
    return (one.limits[0].lower, one.limits[0].upper) if one.limits else (None, None)


def _by_age(given: dict[str, Any], value: Any) -> Picture:
    years = value.areas[0].years
    dots = [Dot(float(one.id), one.value, f"at {_named(one)}", *_first(one)) for one in years]
    says = f"Years left by age, from {shown(years[0].value)} at birth to {shown(years[-1].value)} at {years[-1].id}."
    line = Line(tuple((one.x, one.y) for one in dots), "years left")
    return says, plotted(dots, [line], says, across="age", up="years left")


def _parts(given: dict[str, Any], value: Any) -> Picture:
    placed = [(one["value"], part) for one, part in zip(given["areas"], value.areas, strict=True) if part.part]
    dots = [Dot(float(x), part.part, f"{part.id}, part {part.part}") for x, part in placed]
    says = f"Values and the part in which each lies: {', '.join(f'{x} in {part.part}' for x, part in placed)}."
    return says, plotted(dots, [], says, across="value", up="part")


def _gradient(given: dict[str, Any], value: Any) -> Picture:
    groups = given["groups"] if given["order"] == "most deprived first" else given["groups"][::-1]
    people = [float(one.get("people", 1)) for one in groups]
    before, dots = 0.0, []
    for one, size in zip(groups, people, strict=True):
        place = before + size / sum(people) / 2
        ends = (float(one["lower"]), float(one["upper"])) if "lower" in one else (None, None)
        dots.append(Dot(place, float(one["value"]), f"{one['id']}: {one['value']}", *ends))
        before += size / sum(people)
    most, least = value.most_deprived, value.least_deprived
    says = (
        f"Values from the most to the least deprived, and the line fitted through them from {shown(most)} to "
        f"{shown(least)}: its rise is the slope index."
    )
    line = Line(((0.0, most), (1.0, least)), "fitted line")
    return says, plotted(dots, [line], says, across="share of people, most deprived first", up="value")


def _funnel(given: dict[str, Any], value: Any) -> Picture:
    units = list(zip(given["units"], value.units, strict=True))
    dots = [
        Dot(float(own["base"]), one.value, f"{one.id}: {shown(one.value)}, {one.flag}", outside=one.flag != INSIDE)
        for own, one in units
    ]
    least, most = _reach([one.x for one in dots])
    lines = [Line(((least, value.average), (most, value.average)), "average")]
    for curve in value.curves:
        points = tuple((x, y) for x, y in zip(curve.at, curve.height, strict=True) if least <= x <= most)
        lines.append(Line(points, f"{curve.end} limit at {shown(curve.confidence * 100)} %", broken=True))
    outside = ", ".join(one.id for _, one in units if one.flag != INSIDE) or "none"
    says = f"Values of units by their size between limits that narrow as units grow; outside (diamonds): {outside}."
    return says, plotted(dots, [one for one in lines if one.points], says, across="size of the unit", up="value")


def _over_time(given: dict[str, Any], value: Any) -> Picture:
    """Draw points in order with their centre and limits; those that a rule names are diamonds."""
    points = list(enumerate(value.points, 1))
    dots = [
        Dot(at, one.value, f"{one.label}: {shown(one.value)}, {one.rule}", outside=one.rule != "common cause")
        for at, one in points
    ]
    lines = []
    for name, broken in (("centre", False), ("lower", True), ("upper", True)):
        spots = tuple((float(at), getattr(one, name)) for at, one in points if getattr(one, name) is not None)
        lines += [Line(spots, name, broken=broken)] if spots else []
    named = ", ".join(f"{one.label} ({one.rule})" for _, one in points if one.rule != "common cause") or "none"
    says = f"Points in order between their limits; those that a rule names (diamonds): {named}."
    return says, plotted(dots, lines, says, across="point", up="value")


def _trend(given: dict[str, Any], value: Any) -> Picture:
    shares = [float(one["events"]) / float(one["of"]) for one in given["points"]]
    dots = [
        Dot(at, one, f"from {point['starts']}: {shown(one)}")
        for at, (one, point) in enumerate(zip(shares, given["points"], strict=True))
    ]
    says = f"Shares of five periods, from {shown(shares[0])} to {shown(shares[-1])}: {value.trend}."
    return says, plotted(dots, [Line(tuple((one.x, one.y) for one in dots), "shares")], says, up="share")


def _groups(given: dict[str, Any], value: Any) -> Picture:
    groups = given["groups"]
    dots = [Dot(at, float(one["value"]), f"{one['id']}: {one['value']}") for at, one in enumerate(groups)]
    mean = Line(((0.0, value.mean), (len(groups) - 1.0, value.mean)), "mean", broken=True)
    says = (
        f"Values of groups from the most to the least deprived, beside their mean of {shown(value.mean)} (broken line)."
    )
    return says, plotted(dots, [mean], says, up="value")


def _spine(given: dict[str, Any], value: Any) -> Picture:
    dots = [Dot(place, 1, f"{name}: {shown(given['areas'][name])}") for name, place in value.areas.items()]
    ends = Line(((value.bars[0], 1.0), (value.bars[-1], 1.0)), "from the least to the most")
    middle = Line(((0.5, 0.5), (0.5, 1.5)), "benchmark", broken=True)
    says = f"Areas along the spine, the benchmark of {given['benchmark']} in the middle: {', '.join(value.areas)}."
    return says, plotted(dots, [ends, middle], says, across="worse to better")


def _compared(given: dict[str, Any], value: Any) -> Picture:
    verdicts = {one.id: one.verdict for one in value.areas}
    mark = float(given["benchmark"]["value"])
    dots = [
        Dot(
            at,
            float(one["value"]),
            f"{one['id']}: {verdicts[one['id']]}",
            float(one["lower"]) if "lower" in one else None,
            float(one["upper"]) if "upper" in one else None,
            outside=verdicts[one["id"]] not in ("similar", "not compared"),
        )
        for at, one in enumerate(given["areas"])
    ]
    line = Line(((0.0, mark), (len(dots) - 1.0, mark)), given["benchmark"]["name"], broken=True)
    says = f"Areas between their limits beside the benchmark (broken line): {', '.join(one.name for one in dots)}."
    return says, plotted(dots, [line], says, up="value")


def _discoveries(given: dict[str, Any], value: Any) -> Picture:
    ordered = sorted(value.tests, key=lambda one: one.p)
    dots = [
        Dot(at, one.p, f"{one.id}: p {shown(one.p)}, adjusted {shown(one.adjusted)}", outside=one.together)
        for at, one in enumerate(ordered, 1)
    ]
    kept = ", ".join(one.id for one in ordered if one.together) or "none"
    says = (
        f"Chances of each comparison from the least; those that stay when all are judged together (diamonds): {kept}."
    )
    return says, plotted(dots, [], says, across="comparison, in order", up="p")


def _scores(given: dict[str, Any], value: Any) -> Picture:
    dots = [
        Dot(at, one.average, f"{one.id}: average {shown(one.average)}, segment {one.segment}")
        for at, one in enumerate(value.organisations, 1)
    ]
    cuts = [
        Line(((1.0, float(cut)), (float(len(dots)), float(cut))), f"cut at {cut}", broken=True)
        for cut in given["cut_offs"]
    ]
    says = f"Average scores, 1 being the best, between cuts (broken lines): {'; '.join(one.name for one in dots)}."
    return says, plotted(dots, cuts, says, across="organisation", up="score")


def _power(given: dict[str, Any], value: Any) -> Picture:
    """Draw how many it takes as the change to be seen grows."""
    start, most = float(given["start"]), float(given["change_to"])
    reached = [start + (most - start) * (2 + step) / 10 for step in range(13)]
    needed = [(to, calc("watch.power", {**given, "change_to": to}).value.needed) for to in reached if 0 < to < 1]
    dots = [Dot(most, value.needed, f"{value.needed} to see {shown(most)}")]
    says = f"How many it takes to see a share other than {shown(start)}: {value.needed} for {shown(most)} (the disc)."
    line = Line(tuple((to, float(number)) for to, number in needed), "needed")
    return says, plotted(dots, [line], says, across="share to be seen", up="needed")


def _disclosed(given: dict[str, Any], value: Any) -> Picture:
    dots = []
    for at, one in enumerate(value.cells):
        if one.shown is not None:
            dots.append(Dot(at, one.shown, f"{one.id}: {one.shown}"))
        elif one.least is not None and one.most is not None:
            hidden = f"{one.id}: hidden, {one.why}, between {shown(one.least)} and {shown(one.most)}"
            dots.append(Dot(at, (one.least + one.most) / 2, hidden, one.least, one.most, outside=True))
    says = f"Counts as they are published, hidden ones (diamonds) with what a reader can tell of them: {'; '.join(one.name for one in dots)}."
    return says, plotted(dots, [], says, up="count")


def _equity_plane(given: dict[str, Any], value: Any) -> Picture:
    dots = [
        Dot(
            one.total,
            one.by_shares - one.total,
            f"{one.id}: {shown(one.total)} years in all, worth {shown(one.by_shares)} with aversion",
            outside=one.fairer,
        )
        for one in value.programmes
    ]
    least, most = _reach([one.x for one in dots])
    level = Line(((least, 0.0), (most, 0.0)), "worth its total", broken=True)
    says = f"Programmes by the health they give and what fairness adds; those above the line (diamonds) make it fairer: {'; '.join(one.name for one in dots)}."
    return says, plotted(dots, [level], says, across="years of healthy life", up="added by fairness")


def _points_reached(given: dict[str, Any], value: Any) -> Picture:
    """Draw what is paid as the share of patients reached grows."""
    among = given["register"] - given.get("exceptions", 0)
    reached = [
        (treated, calc("watch.quality_points", {**given, "treated": treated}).value) for treated in range(among + 1)
    ]
    line = Line(tuple((float(one.reached), float(one.pounds)) for _, one in reached), "pounds")
    own = Dot(
        float(value.reached), float(value.pounds), f"{given['treated']} of {among} treated: £{shown(value.pounds)}"
    )
    says = f"Pounds by the share of patients reached, nothing at {given['nothing_at']} and all at {given['all_at']}; {own.name} (the disc)."
    return says, plotted([own], [line], says, across="share reached", up="£")


def _paid_as_it_moves(given: dict[str, Any], value: Any) -> Picture:
    """Draw what is paid in all as the result of the first outcome moves."""
    first, *others = given["outcomes"]
    (result,) = first["results"]
    points = []
    for events in range(0, int(result["of"]) + 1, 2):
        moved = {**first, "results": [{**result, "events": events}]}
        points.append(
            (events, float(calc("watch.outcome_payment", {**given, "outcomes": [moved, *others]}).value.paid))
        )
    own = Dot(float(result["events"]), float(value.paid), f"{result['events']} of {result['of']}: £{shown(value.paid)}")
    says = f"What is paid in all as “{first['id']}” moves, the other outcomes as they are; {own.name} (the disc)."
    return says, plotted([own], [Line(tuple(points), "paid")], says, across=f"{first['id']}, of {result['of']}", up="£")


def _payment_dial(given: dict[str, Any], value: Any) -> Picture:
    """Draw what each true level pays on average and as it is counted, with the level that pays nothing and the one that pays all."""
    average = Line(tuple((one.level, one.average) for one in value.points), "on average")
    counted = Line(tuple((one.level, one.counted) for one in value.points), "as counted", broken=True)
    nothing, every = float(given["nothing_at"]), float(given["all_at"])
    paid = {nothing: value.for_nothing, every: float(given["pounds"]) - value.lost}
    dots = [Dot(level, pounds, f"at a true {shown(level)}: £{shown(pounds)}") for level, pounds in paid.items()]
    says = (
        f"What a true level pays among {given['people']} people, on average (whole line) and as counted (broken); "
        f"{' and '.join(dot.name for dot in dots)} (the discs)."
    )
    return says, plotted(dots, [average, counted], says, across="true level", up="£")


def _against_plan(given: dict[str, Any], value: Any) -> Picture:
    line = given["lines"][0]
    months = [float(number) for number in line["months"]]
    plan = float(line["plan"]) / len(months)
    dots = [
        Dot(at, number, f"month {at}: {shown(number)}", outside=number > plan) for at, number in enumerate(months, 1)
    ]
    level = Line(((1.0, plan), (float(len(months)), plan)), "plan of a month", broken=True)
    says = f"{line['title']}: months beside the plan (broken line), those above it diamonds; {value.signals[0].says}."
    return says, plotted(dots, [level], says, across="month", up="spells")


def _wanted(given: dict[str, Any], value: Any) -> Picture:
    outcome = given["outcomes"][0]
    ends = [
        Dot(0, float(outcome["baseline"]), f"baseline {outcome['baseline']}"),
        Dot(1, float(outcome["target"]), f"target {outcome['target']}"),
    ]
    says = f"“{outcome['title']}”, from {ends[0].name} to {ends[1].name}: a change of {value.outcomes[0].wanted} is wanted."
    return says, plotted(ends, [Line(tuple((one.x, one.y) for one in ends), "change wanted")], says, up="value")


def _reach(sizes: Sequence[float]) -> tuple[float, float]:
    return min(sizes) * 0.8, max(sizes) * 1.05


PICTURES: dict[str, Callable[[dict[str, Any], Any], Picture]] = {
    "watch.proportion": _intervals("groups"),
    "watch.rate": _intervals("groups"),
    "watch.mean": _intervals("groups"),
    "watch.dsr": _intervals("areas"),
    "watch.isr": _intervals("ratios"),
    "watch.quantile": _parts,
    "watch.life_expectancy": _by_age,
    "watch.sii": _gradient,
    "watch.funnel": _funnel,
    "watch.power": _power,
    "watch.disclose": _disclosed,
    "watch.xmr": _over_time,
    "watch.control_chart": _over_time,
    "watch.trend": _trend,
    "watch.inequality": _groups,
    "watch.spine": _spine,
    "watch.compare": _compared,
    "watch.fdr": _discoveries,
    "watch.oversight_score": _scores,
    "watch.equity_impact": _equity_plane,
    "watch.quality_points": _points_reached,
    "watch.outcome_payment": _paid_as_it_moves,
    "watch.payment_dial": _payment_dial,
    "watch.signals": _against_plan,
    "watch.framework": _wanted,
}
