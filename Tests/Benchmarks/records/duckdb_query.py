"""The benchmark's question in SQL: by municipality and quarter of due date, as of a day.

Arguments: the records, the as-of day, the file to write.
"""

import sys

import duckdb

records, as_of, output = sys.argv[1:]
columns = {
    "id": "VARCHAR", "municipality": "VARCHAR", "department": "VARCHAR", "type": "VARCHAR",
    "requested": "DATE", "due": "DATE", "returned": "DATE",
}
# Numbers group faster than texts do, so a period gets its name afterwards.
duckdb.sql(
    f"""
    COPY (
      SELECT municipality, year || 'K' || quarter AS period, due, on_time, answered, days_median
      FROM (
        SELECT municipality, year(due) AS year, quarter(due) AS quarter, count(*) AS due,
          count(*) FILTER (returned <= due) AS on_time, count(*) FILTER (returned <= DATE '{as_of}') AS answered,
          median(returned - requested) FILTER (returned <= DATE '{as_of}') AS days_median
        FROM read_csv('{records}', delim = ';', header = true, auto_detect = false, columns = {columns})
        WHERE due < DATE '{as_of}' OR due = DATE '{as_of}' AND returned <= DATE '{as_of}'
        GROUP BY ALL
      )
    ) TO '{output}' (HEADER, DELIMITER ',')
    """
)
