"""P(|S| >= |s|) by writing out every order of n different values."""
import collections
import csv
import itertools
from fractions import Fraction

with open("exact-kendall.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["n", "s", "p"])
    for n in range(2, 9):
        counts = collections.Counter(
            sum((b > a) - (b < a) for a, b in itertools.combinations(order, 2))
            for order in itertools.permutations(range(n)))
        total = sum(counts.values())
        for s in sorted(counts):
            p = Fraction(sum(count for other, count in counts.items() if abs(other) >= abs(s)), total)
            writer.writerow([n, s, repr(float(p))])
