"""Theil-Sen slopes with 95 % intervals by scipy.stats.theilslopes."""
import csv

import numpy
from scipy import stats

generator = numpy.random.default_rng(1968)


def values_of(n):
    kind = generator.integers(6)
    if kind == 0:
        return generator.normal(50, 10, n).round(6)
    if kind == 1:
        return generator.integers(0, 5, n).astype(float)
    if kind == 2:
        return generator.uniform(-1, 2, n).cumsum().round(4)
    if kind == 3:
        return numpy.where(generator.random(n) < 0.7, 0, generator.exponential(1, n).round(2))
    if kind == 4:
        return generator.choice([12.5, 37.5], n)
    return numpy.full(n, round(generator.uniform(0, 100), 2))


def times_of(n):
    kind = generator.integers(4)
    if kind == 0:
        return numpy.arange(1.0, n + 1)
    if kind == 1:
        return 2001 + numpy.arange(n) / 4
    if kind == 2:
        return 1990 + numpy.sort(generator.choice(2 * n, n, replace=False)) * 0.25
    # Some times equal: a scatter of points rather than a series.
    times = generator.integers(0, n, n).astype(float)
    times[0] = n
    return times


with open("theil-sen.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["times", "values", "slope", "low", "high"])
    for n in [5, 6, 7, 8, 9] * 12 + list(range(10, 41)) * 8 + [100, 101] * 4:
        times, values = times_of(n), values_of(n)
        if len(set(values)) == 1:
            times = numpy.arange(float(n))  # with ties in both, SciPy's variance would fall below 0
        slope, _, low, high = stats.theilslopes(values, times, 0.95)
        # SciPy falls back on the extreme slopes where the series is too short for the confidence asked for. Such an
        # interval claims too much, so none is expected there.
        pairs = sum(a != b for i, a in enumerate(times) for b in times[:i])
        ties = numpy.concatenate([numpy.unique(data, return_counts=True)[1] for data in (times, values)])
        variance = (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
        reach = stats.norm.ppf(0.975) * numpy.sqrt(variance)
        if round((pairs - reach) / 2) < 1 or round((pairs + reach) / 2) + 1 > pairs:
            low = high = None
        writer.writerow(
            [" ".join(repr(float(x)) for x in times), " ".join(repr(float(x)) for x in values)]
            + ["" if x is None else repr(float(x)) for x in (slope, low, high)])
