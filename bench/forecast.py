"""Forecasts: accuracy on the folds of the protocol beside seasonal naive, AutoETS and AutoTheta in the same run, and the time of 500 series.

It reads the public data beside the checkout; `docs/trust/forecast-protocol.md` says folds and measures.
"""

import logging
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
from scipy.special import erf, ndtri

from concordat.need.arrays import Numbers
from concordat.need.daily import ahead as daily_ahead
from concordat.need.measures import reliability, scale_of
from concordat.need.prior import Prior, prior_on
from concordat.need.rolling import PLANS, Fold, folds
from concordat.need.rolling_days import DayModel, day_scores, week_before
from concordat.need.scores import parts_of, scores
from concordat.rulebook_files import national_rulebook

# The tests read the same series.
sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
from demand_series import ambulance, england, holidays, scotland

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
LIMIT_OF_500, HORIZON = 15.0, 12
Model = Callable[[Numbers, int], tuple[Numbers, Numbers, Numbers, Numbers, Numbers]]


def main() -> int:
    """Print every figure with its goal; return 1 where the time is passed."""
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    over = speed()
    if not DATA.is_dir():
        print("the public data is not beside this checkout: accuracy is not measured")
        return over
    wanted = sys.argv[1:]
    for name, measure in {"ambulance": days, "scotland": months_of_scotland, "england": months_of_england}.items():
        if not wanted or name in wanted:
            measure()
    return over


def speed() -> int:
    """Forecast 500 series of 60 months with a back-test of 12 origins."""
    chance = np.random.default_rng(2017)
    walk = np.cumsum(chance.normal(0, 0.02, (500, 60)), axis=1)
    counts = np.rint(np.exp(chance.uniform(4, 9, (500, 1)) + walk + 0.1 * np.sin(np.arange(60) / 6 * np.pi)))
    start = time.perf_counter()
    folds(counts, date(2021, 4, 1), tuple(range(37, 49)), _prior())
    took = time.perf_counter() - start
    print(f"500 series, 12 origins: {took:.2f} s, {took / LIMIT_OF_500:.2f} of the limit of {LIMIT_OF_500:.0f} s")
    return int(took > LIMIT_OF_500)


def months_of_scotland() -> None:
    """Emergency departments, seven yearly origins."""
    counts, first = scotland(DATA)
    _months("Scotland, emergency departments", counts, first, tuple(range(66, 139, 12)))


def months_of_england() -> None:
    """Attendances and emergency admissions, origins after 24 to 27 months."""
    for name, column in (("attendances", "total_attendances"), ("emergency admissions", "total_emergency_admissions")):
        counts, first = england(DATA, column)
        _months(f"England, {name}", counts, first, (24, 25, 26, 27))


def _months(title: str, counts: Numbers, first: date, ends: tuple[int, ...]) -> None:
    print(f"\n{title}: {len(counts)} series, {len(ends)} origins")
    start = time.perf_counter()
    _told("this", folds(counts, first, ends, _prior()), time.perf_counter() - start)
    for name, model in _peers().items():
        start = time.perf_counter()
        told = tuple(_fold(counts, end, model) for end in ends)
        _told(name, told, time.perf_counter() - start)


def _told(name: str, told: tuple[Fold, ...], took: float) -> None:
    score = scores([parts_of(told)])
    odds = reliability(
        np.concatenate([one.said.ravel() for one in told]), np.concatenate([one.came_above.ravel() for one in told])
    )
    print(
        f"{name:>15}: MASE {score.mase:.3f} (naive {score.naive_mase:.3f}), pinball {score.pinball:.3f}, "
        f"cover {score.cover_80:.3f} / {score.cover_95:.3f}, total {score.total_error:.2%} "
        f"(naive {score.naive_total_error:.2%}, bias {score.total_bias:+.2%}, sd {score.total_spread:.2%}), "
        f"odds: slope {odds.slope:.2f}, Brier {odds.brier:.3f} (base {odds.brier_of_base:.3f}), {took:.1f} s"
    )


def _fold(counts: Numbers, end: int, model: Model) -> Fold:
    """Return a fold as another package would have had it: its own intervals, the odds by its own months as if they erred apart."""
    known, actual = counts[:, :end], counts[:, end : end + HORIZON]
    middle, low80, high80, low95, high95 = model(known, HORIZON)
    spread = np.maximum((high80 - low80) / 2 / ndtri(0.9), 1e-9)
    levels = np.array([middle + spread * ndtri(level) for level in (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)])
    total, last = actual.sum(axis=1), known[:, -HORIZON:].sum(axis=1)
    plans = last * np.array(PLANS)[:, None]
    said_total, wide = np.maximum(middle.sum(axis=1), 1.0), np.sqrt((spread**2).sum(axis=1))
    naive = known[:, -HORIZON:]
    return Fold(
        end=end,
        actual=actual,
        middle=middle,
        quantiles=levels,
        limits=((low80, high80), (low95, high95)),
        naive=naive,
        scale=scale_of(known),
        error=np.log(total / said_total),
        naive_error=np.log(total / last),
        said=0.5 * (1 + erf((said_total - plans) / wide / np.sqrt(2))),
        came_above=total > plans,
        growth_said=np.log(said_total / last),
        growth_came=np.log(total / last),
    )


def _peers() -> dict[str, Model]:
    """Return the models of another package, where it is installed, and seasonal naive with its own interval."""
    found: dict[str, Model] = {"seasonal naive": _naive}
    try:
        from statsforecast.models import AutoETS, AutoTheta
    except ImportError:
        print("statsforecast is not installed; AutoETS and AutoTheta would be measured beside this")
        return found
    for name, kind in (("AutoETS", AutoETS), ("AutoTheta", AutoTheta)):
        found[name] = _each(kind)
    return found


def _each(kind: type) -> Model:
    def run(known: Numbers, horizon: int) -> tuple[Numbers, Numbers, Numbers, Numbers, Numbers]:
        told = [kind(season_length=12).forecast(y=row, h=horizon, level=[80, 95]) for row in known]
        return tuple(np.array([one[name] for one in told]) for name in ("mean", "lo-80", "hi-80", "lo-95", "hi-95"))  # type: ignore[return-value]

    return run


def _naive(known: Numbers, horizon: int) -> tuple[Numbers, Numbers, Numbers, Numbers, Numbers]:
    middle = known[:, -12:][:, np.arange(horizon) % 12]
    spread = (known[:, 12:] - known[:, :-12]).std(axis=1)[:, None]
    reach80, reach95 = spread * ndtri(0.9), spread * ndtri(0.975)
    return middle, middle - reach80, middle + reach80, middle - reach95, middle + reach95


def days() -> None:
    """Ambulance responses of seven areas, 41 weekly origins, means over the horizons 7, 14 … 84."""
    counts, first = ambulance(DATA)
    known, start = holidays(), (date(2018, 1, 1) - first).days
    print(f"\nAmbulance responses: {len(counts)} areas, 41 origins")
    models: dict[str, DayModel] = {
        "this": lambda past, ahead: daily_ahead(past, first, ahead, known),
        "seasonal naive": week_before,
    }
    for name, model in models.items():
        ends = range(start, start + 7 * 41, 7)
        begun = time.process_time()
        for end in ends:
            model(counts[:, :end], 84)
        took = time.process_time() - begun
        told = day_scores(counts, ends, 84, model)
        print(
            f"{name:>15}: MASE {told.mase:.3f}, sMAPE {told.smape:.2f}, cover {told.cover_80:.3f} / {told.cover_95:.3f}, "
            f"all fits {took:.2f} s of processor time"
        )


def _prior() -> Prior:
    return prior_on(national_rulebook(), date(2023, 1, 1))[0]
