# Makes the CSV files that the tests give to `maal`, and what R makes of the same series.
#
#   Rscript make.R      in this folder; base R only
#
# Writes input/*.csv; expected/*.csv, one for each line of runs.txt; and runs.txt: a name, the exit code, the arguments.
source("statistics.R")
options(warn = -1)
set.seed(20190101)
for (folder in c("input", "expected")) {
  unlink(folder, recursive = TRUE)
  dir.create(folder)
}
runs_made <- NULL

# ---- Times: the label, the position, the season of the i-th of a kind

kinds <- list(
  quarters = list(
    label = function(i) sprintf("%dK%d", 2001 + i %/% 4, i %% 4 + 1), t = function(i) i / 4,
    season = function(i) i %% 4, per_year = 4),
  months = list(
    label = function(i) sprintf("%dM%02d", 2001 + i %/% 12, i %% 12 + 1), t = function(i) i / 12,
    season = function(i) i %% 12, per_year = 12),
  years = list(label = function(i) sprintf("%d", 1950 + i), t = function(i) i),
  dates = list(label = function(i) format(as.Date("2001-01-31") + i), t = function(i) i / 365.25),
  numbers = list(label = function(i) sprintf("%d", i + 1), t = function(i) i + 1),
  rolling = list(label = function(i) sprintf("%dQMAT%02d", 2001 + i %/% 4, i %% 4 + 1), t = function(i) i / 4))

# ---- Series

share_series <- function(length, shape) {
  n <- switch(sample(4, 1), rep(sample(20:200, 1), length), sample(1:12, length, TRUE), sample(20:900, length, TRUE),
    round(10^runif(length, 2, 5)))
  along <- seq_len(length) / length
  x <- rbinom(length, n, plogis(rnorm(1) + rnorm(1, 0, 2) * along + rnorm(length, 0, sample(c(0, 0.5), 1))))
  switch(shape, none = data.frame(x = 0 * n, n = n), all = data.frame(x = n, n = n),
    level = data.frame(x = n, n = 3 * n), step = data.frame(x = ifelse(along < 0.5, 0, n), n = n),
    data.frame(x = x, n = n))
}

value_series <- function(length, shape) {
  i <- seq_len(length)
  switch(shape, level = rep(12.5, length), line = 2 + 3 * i, ties = sample(-3:3, length, TRUE),
    large = rnorm(length) * 1e12, small = rnorm(length) * 1e-5, walk = cumsum(rnorm(length)),
    season = 10 * sin(i * pi / 2) + 0.3 * i + rnorm(length), negative = -rexp(length) * 100, rnorm(length, 50, 10))
}

# As R and as other programs write numbers: 1.5e-05, 17 digits, 15 digits.
written <- function(v) {
  switch(sample(3, 1), sprintf("%.17g", v), sprintf("%.6e", v), sapply(v, format, digits = 15))
}

# Named series, each with every slot from its first time to its last: some slots without a row, some without a figure.
make_series <- function(kind, is_share, lengths) {
  shapes <- if (is_share) c(rep("", 8), "none", "all", "level", "step")
    else c("", "", "level", "ties", "ties", "large", "small", "walk", "season", "negative", if (kind == "years") "line")
  steps <- if (kind == "dates") 20:40 else 1
  setNames(lapply(lengths, function(length) {
    i <- sample(0:20, 1) + cumsum(c(0, if (length > 1) steps[sample.int(length(steps), length - 1, TRUE)]))
    time <- kinds[[kind]]
    d <- data.frame(i = i, label = time$label(i), t = time$t(i), row = TRUE, given = TRUE)
    if (!is.null(time$season)) d$season <- time$season(i)
    if (is_share) {
      d <- cbind(d, share_series(length, sample(shapes, 1)))
      d$y <- 100 * d$x / d$n
    } else {
      d$text <- written(value_series(length, sample(shapes, 1)))
      d$y <- as.numeric(d$text)
    }
    if (runif(1) < 0.4) d$given <- runif(length) > 0.1
    # The first and the last are there, and plain numbers and dates can't be seen to skip.
    if (runif(1) < 0.4) {
      away <- runif(length) < 0.15 & seq_len(length) > 1 & seq_len(length) < length
      if (kind %in% c("numbers", "dates")) d <- d[!away, ] else d$row <- !away
    }
    d$given <- d$given & d$row
    d[!d$given, intersect(c("x", "n", "y"), names(d))] <- NA
    d
  }), sprintf("%s-%02d", kind, seq_along(lengths)))
}

write_input <- function(name, all, is_share) {
  rows <- do.call(rbind, lapply(names(all), function(n) cbind(serie = n, all[[n]][all[[n]]$row, ])))
  missing <- function(text, given) ifelse(given, text, sample(c("..", "NA", ""), length(text), TRUE))
  plain <- function(v) format(v, scientific = FALSE, trim = TRUE)
  table <- data.frame(serie = rows$serie, tid = rows$label)
  if (is_share) {
    table$x <- missing(plain(rows$x), rows$given)
    table$n <- missing(plain(rows$n), rows$given)
  } else {
    table$v <- missing(rows$text, rows$given)
  }
  table <- table[sample(nrow(table)), ] # maal puts them in order
  write.csv(table, file.path("input", paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
  unique(table$serie)
}

write_expected <- function(d, name, exit, arguments) {
  cells <- lapply(d, function(v) ifelse(is.na(v), "", if (is.numeric(v)) sprintf("%.15g", v) else v))
  write.csv(
    as.data.frame(cells, check.names = FALSE), file.path("expected", paste0(name, ".csv")), row.names = FALSE,
    quote = FALSE)
  runs_made <<- c(runs_made, paste(name, exit, gsub(" +", " ", trimws(arguments)), sep = "\t"))
}

columns <- function(is_share) {
  paste("--time tid --series serie", if (is_share) "--numerator x --denominator n" else "--value v")
}

# ---- maal trend

# The step that most dates lie apart, the shortest of those; a day where there is none.
usual <- function(steps) {
  counts <- table(steps)
  if (length(counts)) as.numeric(names(counts)[counts == max(counts)][1]) else 1
}

# Of rolling years those that share no quarter, counted back from the latest.
apart <- function(d) {
  kept <- NULL
  for (i in rev(d$i)) if (is.null(kept) || i <= min(kept) - 4) kept <- c(kept, i)
  d[d$i %in% kept, ]
}

expect_trend <- function(name, file, all, order, kind, is_share, from = NULL, by = NULL, target = NA, at_least = TRUE,
                         exit = 0) {
  time <- kinds[[kind]]
  rows <- lapply(order, function(series) {
    d <- all[[series]]
    if (!is.null(from) && max(d$i[d$row]) >= from) d <- d[d$i >= from, ]
    d <- d[d$given, ]
    steps <- unique(diff(d$i))
    at <- if (!is.null(by)) by else if (!nrow(d) || kind == "numbers" && length(steps) != 1) NA
      else max(d$i) + if (kind == "numbers") steps else if (kind == "dates") usual(diff(d$i)) else 1
    at <- list(
      t = if (is.na(at)) NA else time$t(at), label = if (is.na(at)) NA else time$label(at),
      season = if (is.null(time$season) || is.na(at)) NA else time$season(at))
    if (kind == "rolling") d <- apart(d)
    trend_row(series, d, at, target, if (at_least) 1 else -1, time$per_year)
  })
  arguments <- paste(
    "trend", paste0("input/", file, ".csv"), columns(is_share),
    if (!is.null(from)) paste("--break", time$label(from)), if (!is.null(by)) paste("--by", time$label(by)),
    if (!is.na(target)) {
      sprintf("--target \"at %s %g%s\"", if (at_least) "least" else "most", target, if (is_share) " %" else "")
    })
  write_expected(do.call(rbind, rows), name, exit, arguments)
}

expect_points <- function(name, file, all, order, kind, is_share, chart_kind, from = NULL, freeze = NULL) {
  time <- kinds[[kind]]
  rows <- lapply(order, function(series) {
    d <- all[[series]]
    skipped <- diff(d$i[d$given])
    # A period is skipped where the closest two figures show that the series has one as short.
    if (length(skipped) && min(skipped) > 1) d <- d[d$row, ]
    d <- d[d$row | d$i > min(d$i[d$given], Inf) & d$i < max(d$i[d$given], -Inf), ]
    start <- c(TRUE, if (is.null(from)) rep(FALSE, nrow(d) - 1) else diff(d$i >= from) == 1)
    frozen <- if (is.null(freeze)) 0 else max(0, which(d$i <= freeze))
    d <- chart(d, chart_kind, start, frozen)
    data.frame(
      series = series, period = d$label, numerator = if (is_share) d$x else "", denominator = if (is_share) d$n else "",
      value = d$y, centre = d$centre, limit_low = d$low, limit_high = d$high, rule = d$rule)
  })
  arguments <- paste(
    "trend", paste0("input/", file, ".csv"), columns(is_share), "--points --chart", chart_kind,
    if (!is.null(from)) paste("--break", time$label(from)),
    if (!is.null(freeze)) paste("--freeze", time$label(freeze)))
  write_expected(do.call(rbind, rows), name, 0, arguments)
}

lengths <- function(count) sample(c(1:13, sample(14:60, max(0, count - 13))))

for (kind in names(kinds)) {
  for (is_share in c(TRUE, FALSE)) {
    if (kind %in% c("dates", "rolling") && is_share != (kind == "rolling")) next
    file <- paste0(kind, if (is_share) "-shares" else "-values")
    all <- make_series(kind, is_share, lengths(if (kind %in% c("quarters", "numbers")) 35 else 20))
    order <- write_input(file, all, is_share)
    expect <- function(name, ...) expect_trend(paste0(file, name), file, all, order, kind, is_share, ...)
    expect("")
    if (kind == "quarters") expect("-at-least", by = 84, target = 40)
    if (kind == "numbers") expect("-at-most", by = 99, target = if (is_share) 60 else 10, at_least = FALSE)
    if (kind %in% c("months", "numbers")) expect("-break", from = 21)
  }
}

charted <- make_series("quarters", TRUE, c(1, 2, 5, 9, 14, 22, 30, 34, 41, 50))
order <- write_input("charts-shares", charted, TRUE)
for (kind in c("run", "xmr", "p", "p-prime")) {
  expect_points(paste0("charts-shares-", kind), "charts-shares", charted, order, "quarters", TRUE, kind)
  expect_points(
    paste0("charts-shares-", kind, "-both"), "charts-shares", charted, order, "quarters", TRUE, kind, from = 26,
    freeze = 21)
}
charted <- make_series("years", FALSE, c(1, 3, 8, 15, 25, 33, 46))
order <- write_input("charts-values", charted, FALSE)
for (kind in c("run", "xmr")) {
  expect_points(paste0("charts-values-", kind), "charts-values", charted, order, "years", FALSE, kind, freeze = 24)
}

# ---- Faults: what is wrong with a series takes the whole of it away, and nothing of the others

sound <- make_series("quarters", TRUE, c(9, 16, 30))
order <- write_input("faults", sound, TRUE)
lines <- readLines("input/faults.csv")
writeLines(c(
  lines[1], "text,2001K1,tolv,20", "text,2001K2,3,20", "negative,2001K1,-3,20", "negative,2001K2,3,20",
  "above,2001K1,21,20", "above,2001K2,3,20", "fraction,2001K1,3.5,20", "fraction,2001K2,3,20", "twice,2001K1,3,20",
  "twice,2001K2,4,20", "twice,2001K2,5,20", "period,2001K5,3,20", "period,2001K2,3,20", "mixed,2001K1,3,20",
  "mixed,2001K2,3,20", "mixed,2002,3,20", lines[-1]), "input/faults.csv")
expect_trend("faults", "faults", sound, order, "quarters", TRUE, exit = 65)

# ---- maal compare

for (j in 1:4) {
  count <- c(1, 7, 22, 40)[j]
  n <- switch(j, 50, rep(30, count), sample(5:900, count, TRUE), round(10^runif(count, 0, 4)))
  x <- rbinom(count, n, plogis(rnorm(count, -0.5, c(0, 0.3, 0, 1)[j])))
  if (j > 2) {
    x[1] <- 0
    x[2] <- n[2]
  }
  area <- sprintf("A%02d", sample(99, count))
  name <- paste0("areas-", j)
  write.csv(data.frame(area, x, n), file.path("input", paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
  for (interval in c("exact", "wilson")) {
    write_expected(
      compare(area, x, n, interval), paste(name, interval, sep = "-"), 0,
      paste(
        "compare", paste0("input/", name, ".csv"), "--area area --numerator x --denominator n --hide-below 0",
        "--interval", interval))
  }
}

writeLines(runs_made, "runs.txt")
