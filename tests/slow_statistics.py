"""Statistics worked out the slow way: plain Python from the formulas, points of curves by halving the interval they lie in."""

import math
from fractions import Fraction
from statistics import NormalDist


def halved(falls_at, low, high):
    """Return where a function that rises passes nought."""
    for _ in range(400):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (low, middle) if falls_at(middle) > 0 else (middle, high)
    return (low + high) / 2


def normal_point(confidence):
    """The point of the normal curve that leaves half of the rest above it."""
    return NormalDist().inv_cdf(confidence + (1 - confidence) / 2)


def poisson_to(count, expected):
    """The chance of so many events or fewer."""
    if expected == 0:
        return 1.0
    return math.fsum(math.exp(k * math.log(expected) - expected - math.lgamma(k + 1)) for k in range(count + 1))


def exact_limits(count, confidence):
    """The expected events with which so many or more, or so many or fewer, would be as rare as the confidence leaves."""
    tail, far = (1 - confidence) / 2, 10 * count + 100.0
    lower = halved(lambda e: (1 - poisson_to(count - 1, e)) - tail, 0.0, far) if count else 0.0
    return lower, halved(lambda e: tail - poisson_to(count, e), 0.0, far)


def byar_limits(count, confidence):
    z = normal_point(confidence)
    lower = count * (1 - 1 / (9 * count) - z / (3 * math.sqrt(count))) ** 3 if count else math.nan
    more = count + 1
    upper = more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3
    return (lower if lower >= 0 else math.nan), upper


def count_limits(count, confidence):
    return exact_limits(count, confidence) if count < 10 else byar_limits(count, confidence)


def wilson_limits(count, base, confidence):
    """The shares at which what was counted lies just as many standard errors away."""
    z, share = normal_point(confidence), count / base

    def apart(p):
        return (share - p) ** 2 - z * z * p * (1 - p) / base

    lower = halved(lambda p: -apart(p), 0.0, share) if count else 0.0
    return lower, halved(apart, share, 1.0) if count < base else 1.0


def t_to(t, freedom):
    """Student's curve up to a point, in closed form for whole degrees of freedom."""
    angle = math.atan(t / math.sqrt(freedom))
    sine, cosine = math.sin(angle), math.cos(angle)
    if freedom == 1:
        return 0.5 + angle / math.pi
    odd = freedom % 2
    term = cosine if odd else 1.0
    total = term
    for k in range(3 if odd else 2, freedom - 1, 2):
        term *= cosine * cosine * (k - 1) / k
        total += term
    if odd:
        return 0.5 + (angle + sine * total) / math.pi
    return 0.5 + sine * total / 2


def t_point(freedom, confidence):
    return halved(lambda t: t_to(t, freedom) - (confidence + (1 - confidence) / 2), 0.0, 1e6)


def mean_limits(values, confidence):
    number = len(values)
    middle = math.fsum(values) / number
    spread = math.sqrt(math.fsum((value - middle) ** 2 for value in values) / (number - 1))
    reach = t_point(number - 1, confidence) * spread / math.sqrt(number)
    return middle, middle - reach, middle + reach


def standardised_rate(bands, confidence, multiplier):
    """A rate by Dobson's method; each band is (people by number of events, people, standard, what one event counts for)."""
    whole = math.fsum(standard for _, _, standard, _ in bands)
    total = sum(times * own for by_events, *_ in bands for times, own in by_events.items())
    value = variance = 0.0
    for by_events, people, standard, each in bands:
        weight = each * standard / (people * whole)
        for times, own in by_events.items():
            value += weight * times * own
            variance += times * times * own * weight * weight
    lower, upper = byar_limits(total, confidence)
    scale = math.sqrt(variance / total)
    return tuple(multiplier * one for one in (value, value + scale * (lower - total), value + scale * (upper - total)))


def indirect(observed, bands, confidence):
    """Observed by expected; each band is (people, events of the reference, its people)."""
    expected = math.fsum(people * events / among for people, events, among in bands)
    crude = sum(events for _, events, _ in bands) / sum(among for *_, among in bands)
    ratio = [one / expected for one in (observed, *count_limits(observed, confidence))]
    return ratio, [one * crude for one in ratio]


def parts_of(values, number, inverted=False):
    """In which part each value lies, by the definition in exact fractions."""
    found = []
    for value in values:
        before = sum(1 for other in values if (other > value if inverted else other < value))
        left = Fraction(len(values) + 1 - (before + 1)) / Fraction(len(values), number)
        found.append(max(math.floor((number + 1) - math.ceil(left)), 1))
    return found


def life_table(bands, confidence):
    """Years left with limits at each band; each is (age it starts at, deaths, people), in order, the last open."""
    last = len(bands) - 1
    rate = [deaths / people for _, deaths, people in bands]
    lived = [0.1 if age == 0 and place < last else 0.5 for place, (age, *_) in enumerate(bands)]
    width = [bands[place + 1][0] - bands[place][0] for place in range(last)] + [2 / rate[last]]
    dying = []
    for place, (_, deaths, people) in enumerate(bands):
        reach = width[place] * rate[place]
        possible = deaths <= people / (width[place] * lived[place])
        dying.append(1.0 if place == last or not possible else reach / (1 + reach * (1 - lived[place])))
    alive = [100_000.0]
    for q in dying:
        alive.append(alive[-1] * (1 - q))
    years = [width[i] * (alive[i + 1] + lived[i] * alive[i] * dying[i]) for i in range(last)] + [
        alive[last] / rate[last]
    ]
    left = [math.fsum(years[i:]) / alive[i] for i in range(last + 1)]
    spread = []
    for i, (_, deaths, _) in enumerate(bands):
        if i == last:
            spread.append((alive[i] / 2) ** 2 * 4 / (deaths * rate[i] ** 2))
        else:
            square = dying[i] ** 2 * (1 - dying[i]) / deaths if deaths else 0.0
            spread.append(square * alive[i] ** 2 * ((1 - lived[i]) * width[i] + left[i + 1]) ** 2)
    z = normal_point(confidence)
    reach = [z * math.sqrt(math.fsum(spread[i:])) / alive[i] for i in range(last + 1)]
    return [(e, e - r, e + r) for e, r in zip(left, reach, strict=True)], years, alive


def healthy_years(bands, health, confidence):
    """Years in good health with limits; health of each band is (share in poor health, how many were asked)."""
    _, years, alive = life_table(bands, confidence)
    z, found = normal_point(confidence), []
    for i in range(len(bands)):
        well = math.fsum(own * (1 - ill) for own, (ill, _) in zip(years[i:], health[i:], strict=True)) / alive[i]
        spread = math.fsum(
            own**2 * ill * (1 - ill) / asked for own, (ill, asked) in zip(years[i:], health[i:], strict=True)
        )
        reach = z * math.sqrt(spread) / alive[i]
        found.append((well, well - reach, well + reach))
    return found


def slope(groups):
    """Intercept and slope of least squares in exact fractions; groups are (value, people), from most to least deprived."""
    whole = sum(Fraction(people) for _, people in groups)
    before, points = Fraction(0), []
    for value, people in groups:
        share = Fraction(people) / whole
        points.append((Fraction(value), share, before + share / 2))
        before += share
    x_mean = sum(p * x for _, p, x in points)
    y_mean = sum(p * y for y, p, _ in points)
    steep = sum(p * (x - x_mean) * (y - y_mean) for y, p, x in points) / sum(
        p * (x - x_mean) ** 2 for _, p, x in points
    )
    levers = [p * (x - x_mean) / sum(q * (one - x_mean) ** 2 for _, q, one in points) for _, p, x in points]
    return y_mean - steep * x_mean, steep, levers, y_mean


def quantile_7(values, share):
    """A quantile between the two nearest values."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def spread_of(units, method, trim=0.1):
    """φ and τ² of units (count, base) after Spiegelhalter."""
    share = sum(x for x, _ in units) / sum(n for _, n in units)
    z, errors = [], []
    for x, n in units:
        if method == "shmi":
            y, s, target = math.log(x / n), 1 / math.sqrt(n), 0.0
        elif method == "cqc":
            y, s, target = math.sqrt(x / n), 1 / (2 * math.sqrt(n)), 1.0
        elif method == "proportion":
            y, s, target = math.asin(math.sqrt(x / n)), 1 / (2 * math.sqrt(n)), math.asin(math.sqrt(share))
        else:
            y, target = math.log((x + 0.5) / (n + 0.5)), math.log(share)
            s = math.sqrt(x / (x + 0.5) ** 2 + n / (n + 0.5) ** 2)
        z.append((y - target) / s)
        errors.append(s)
    if method == "shmi":
        order = sorted(range(len(z)), key=lambda place: z[place])
        group = {place: math.floor((rank + 1) * (1 / trim) / (len(z) + 1)) for rank, place in enumerate(order)}
        kept = [place for place in range(len(z)) if 0 < group[place] < 1 / trim - 1]
        z, errors = [z[place] for place in kept], [errors[place] for place in kept]
    else:
        low, high = quantile_7(z, trim), quantile_7(z, 1 - trim)
        z = [min(max(one, low), high) for one in z]
    number = len(z)
    phi = math.fsum(one * one for one in z) / number if number else math.nan
    if number < 2 or number * phi < number - 1:
        return phi, 0.0
    weights = [s**-2 for s in errors]
    room = math.fsum(weights) - math.fsum(w * w for w in weights) / math.fsum(weights)
    return phi, (number * phi - (number - 1)) / room
