"""The benchmark's question in polars: by municipality and quarter of due date, as of a day.

Arguments: the records, the as-of day, the file to write.
"""

import datetime
import sys

import polars as pl

records, as_of, output = sys.argv[1:]
as_of = datetime.date.fromisoformat(as_of)
known = pl.col("returned") <= as_of
(
    pl.scan_csv(records, separator=";", try_parse_dates=True)
    .filter((pl.col("due") < as_of) | ((pl.col("due") == as_of) & known))
    .group_by(
        "municipality",
        period=pl.format("{}K{}", pl.col("due").dt.year(), pl.col("due").dt.quarter()),
    )
    .agg(
        due=pl.len(),
        on_time=(pl.col("returned") <= pl.col("due")).sum(),
        answered=known.sum(),
        days_median=(pl.col("returned") - pl.col("requested")).filter(known).dt.total_days().median(),
    )
    .collect(engine="streaming")
    .write_csv(output)
)
