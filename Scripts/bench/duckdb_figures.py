"""The same question as the figure bench, in DuckDB: prints the median milliseconds of its better schema.

Argument: a CSV of spans (model, province, field, grade, from_day, to_day).
"""

import statistics
import sys
import time

import duckdb

DAYS = [18993 + 31 * number for number in range(1, 26)]


def median_ms(connection, query):
    connection.execute(query, [DAYS[0]] * query.count("?")).fetchall()
    times = []
    for day in DAYS:
        start = time.perf_counter()
        connection.execute(query, [day] * query.count("?")).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main():
    connection = duckdb.connect()
    kind = "ENUM (SELECT DISTINCT {0} FROM read_csv('" + sys.argv[1] + "') ORDER BY 1)"
    for column in ("province", "field", "grade"):
        connection.execute(f"CREATE TYPE {column}_word AS " + kind.format(column))
    connection.execute(
        f"""CREATE TABLE span AS SELECT model::INTEGER AS model, province::province_word AS province, field::field_word AS field,
        grade::grade_word AS grade, from_day::INTEGER AS from_day, to_day::INTEGER AS to_day FROM read_csv('{sys.argv[1]}')"""
    )
    spans = "SELECT province, field, grade, count(*) FROM span WHERE from_day <= ? AND to_day > ? GROUP BY ALL"
    connection.execute(
        """CREATE TABLE model AS SELECT any_value(province) AS province, any_value(field) AS field,
        min(from_day) FILTER (grade = 'registered') AS registered, min(from_day) FILTER (grade = 'recognised') AS recognised,
        min(from_day) FILTER (grade = 'typical') AS typical FROM span GROUP BY model"""
    )
    wide = """SELECT province, field, CASE WHEN typical <= ? THEN 2 WHEN recognised <= ? THEN 1 ELSE 0 END AS grade, count(*)
        FROM model WHERE registered <= ? GROUP BY ALL"""
    print(f"{min(median_ms(connection, spans), median_ms(connection, wide)):.4f}")


main()
