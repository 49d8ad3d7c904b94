"""The benchmark's question in polars: by municipality and quarter of due date, as of a day.

Arguments: the records, the as-of day, the file to write.
"""

import datetime
import sys

import polars as pl

records, as_of, output = sys.argv[1:]
as_of = datetime.date.fromisoformat(as_of)
texts = dict.fromkeys(["id", "municipality", "department", "type"], pl.String)
dates = dict.fromkeys(["requested", "due", "returned"], pl.Date)
known = pl.col("returned") <= as_of
(
    pl.scan_csv(records, separator=";", schema=texts | dates)
    .filter((pl.col("due") < as_of) | ((pl.col("due") == as_of) & known))
    # Numbers group faster than texts do.
    .group_by("municipality", year=pl.col("due").dt.year(), quarter=pl.col("due").dt.quarter())
    .agg(
        due=pl.len(),
        on_time=(pl.col("returned") <= pl.col("due")).sum(),
        answered=known.sum(),
        days_median=(pl.col("returned") - pl.col("requested")).filter(known).dt.total_days().median(),
    )
    .with_columns(period=pl.format("{}K{}", pl.col("year"), pl.col("quarter")))
    .collect(engine="streaming")
    .write_csv(output)
)
