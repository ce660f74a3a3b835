"""Laney's factor: takes how far points lie from their centre and their standard deviations, gives by how much periods vary beyond chance."""

import numpy as np

from concordat.watch.control_chart import Points
from concordat.watch.moving_range import average_moving_range
from concordat.watch.numbers import Floats


def between_periods(points: Points, apart: Floats, sigma: Floats) -> Floats:
    """Return for each point the average moving range of z = `apart`/`sigma` in its segment, in standard deviations.

    A centre of nought, or of one, leaves no standard deviation: every point lies on it, and z is nought.
    """
    z = np.divide(apart, sigma, out=np.zeros(len(apart)), where=sigma > 0)
    return points.segments.each(average_moving_range(z, points.segments, points.fix)) / points.numbers["range_of_two"]
