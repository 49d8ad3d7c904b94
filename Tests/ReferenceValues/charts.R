source("common.R")
set.seed(20140101)

# Anhøj's run rules.
write_rows(lapply(seq_len(400), function(i) {
  y <- random_series(sample(c(1:40, 60, 300), 1))
  centre <- if (runif(1) < 0.2) round(mean(y), 1) else median(y)
  sides <- sign(y - centre)
  sides <- sides[sides != 0]
  n <- length(sides)
  runs <- rle(sides)$lengths
  longest <- if (n > 0) max(runs) else 0
  crossings <- max(0, length(runs) - 1)
  longest_limit <- if (n > 0) round(log2(n)) + 3 else 0
  crossings_limit <- if (n > 0) qbinom(0.05, n - 1, 0.5) else 0
  signal <- c("none", "shift", "crossings", "both")[1 + (longest > longest_limit) + 2 * (crossings < crossings_limit)]
  list(
    values = series(y), frozen = if (identical(centre, median(y))) "" else number(centre), useful = n,
    longest = longest, longest_limit = longest_limit, crossings = crossings, crossings_limit = crossings_limit,
    signal = signal)
}), "runs.csv")

# Control charts, segment by segment, each rule by looking at every window of points.
windows <- function(from, to, size) if (to - from + 1 < size) integer() else from:(to - size + 1)

rules_of <- function(y, centre, low, high, reach, from, to) {
  marks <- vector("list", length(y))
  for (k in seq_along(y)) marks[[k]] <- character()
  mark <- function(at, rule) for (k in at) marks[[k]] <<- union(marks[[k]], rule)
  for (k in from:to) if (isTRUE(y[k] > high[k]) || isTRUE(y[k] < low[k])) mark(k, "beyond-limit")
  for (k in windows(from, to, 7)) {
    at <- k:(k + 6)
    if (isTRUE(all(y[at] > centre[at])) || isTRUE(all(y[at] < centre[at]))) mark(at, "shift")
    if (isTRUE(all(diff(y[at]) > 0)) || isTRUE(all(diff(y[at]) < 0))) mark(at, "trend")
  }
  for (k in windows(from, to, 3)) {
    at <- k:(k + 2)
    if (anyNA(y[at]) || anyNA(reach[at])) next
    high_third <- y[at] - centre[at] > reach[at] * 2 / 3
    low_third <- centre[at] - y[at] > reach[at] * 2 / 3
    if (sum(high_third) >= 2) mark(at[high_third], "two-of-three")
    if (sum(low_third) >= 2) mark(at[low_third], "two-of-three")
  }
  marks
}

moving_ranges <- function(y) {
  ranges <- abs(diff(y))
  ranges[!is.na(ranges)]
}

chart <- function(kind, y, x, n, freeze, rebase) {
  count <- length(y)
  centre <- low <- high <- reach <- rep(NA_real_, count)
  marks <- rep(list(character()), count)
  starts <- sort(unique(c(1, rebase + 1)))
  ends <- c(starts[-1] - 1, count)
  for (k in seq_along(starts)) {
    at <- starts[k]:ends[k]
    base <- if (!is.na(freeze) && (freeze + 1) %in% at) starts[k]:(freeze + 1) else at
    if (kind == "xmr") {
      if (all(is.na(y[base]))) next
      centre[at] <- mean(y[base], na.rm = TRUE)
      ranges <- moving_ranges(y[base])
      if (length(ranges) > 0) reach[at] <- 2.66 * mean(ranges[ranges <= 3.267 * mean(ranges)])
    } else {
      if (sum(n[base]) == 0) next
      p <- sum(x[base]) / sum(n[base])
      centre[at] <- p
      deviation <- sqrt(p * (1 - p) / n)
      if (kind == "p-prime" && p > 0 && p < 1) {
        ranges <- moving_ranges(((y - p) / deviation)[base])
        deviation <- if (length(ranges) > 0) deviation * mean(ranges) / 1.128 else deviation * NA
      }
      reach[at] <- ifelse(n[at] > 0, 3 * deviation[at], NA)
    }
    low[at] <- centre[at] - reach[at]
    high[at] <- centre[at] + reach[at]
    if (kind != "xmr") {
      low[at] <- pmax(low[at], 0)
      high[at] <- pmin(high[at], 1)
    }
    found <- rules_of(y, centre, low, high, reach, starts[k], ends[k])
    marks[at] <- found[at]
  }
  list(
    centre = series(centre), low = series(low), high = series(high),
    rules = paste(sapply(marks, function(m) if (length(m) == 0) "-" else paste(sort(m), collapse = "+")), collapse = " "))
}

write_rows(lapply(seq_len(360), function(i) {
  kind <- c("xmr", "p", "p-prime")[1 + i %% 3]
  count <- sample(c(1:8, 12:40), 1)
  freeze <- if (runif(1) < 0.4) sample(count, 1) - 1 else NA
  rebase <- if (runif(1) < 0.4) sort(sample(count, min(count, sample(3, 1)))) - 1 else integer()
  gaps <- if (runif(1) < 0.3) sample(count, min(count, sample(4, 1))) else integer()
  if (kind == "xmr") {
    y <- random_series(count, sample(c(1, 2, 3, 4, 6), 1))
    y[gaps] <- NA
    x <- n <- NULL
  } else {
    counts <- random_counts(seq_len(count))
    x <- counts$x
    n <- counts$n
    if (runif(1) < 0.05) x <- x * 0
    if (runif(1) < 0.05) x <- n
    x[gaps] <- 0
    n[gaps] <- 0
    y <- x / n
  }
  c(
    list(
      kind = kind, values = if (is.null(x)) series(y) else "", numerators = if (is.null(x)) "" else series(x),
      denominators = if (is.null(x)) "" else series(n), freeze = figure(freeze),
      rebase = paste(rebase, collapse = " ")),
    chart(kind, y, x, n, freeze, rebase))
}), "charts.csv")
