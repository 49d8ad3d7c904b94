# Shared by the scripts: random series of many kinds, and figures written so that nothing is lost.

number <- function(x) {
  short <- sprintf("%.15g", x)
  ifelse(is.na(x), "NA", ifelse(suppressWarnings(as.numeric(short)) == x, short, sprintf("%.17g", x)))
}
series <- function(x) paste(number(x), collapse = " ")
figure <- function(x) ifelse(is.na(x), "", number(x))

write_rows <- function(rows, file) {
  table <- do.call(rbind, lapply(rows, function(row) as.data.frame(row, stringsAsFactors = FALSE)))
  write.table(table, file, sep = ",", row.names = FALSE, quote = FALSE, eol = "\n")
}

# One series of length n: continuous, with many ties, rising, falling, all equal, mostly zero, or of two values.
random_series <- function(n, kind = sample(7, 1)) {
  switch(kind,
    round(rnorm(n, 50, 10), 6),
    sample(0:5, n, replace = TRUE) * 1,
    round(cumsum(runif(n, -1, 2)), 4),
    round(-0.3 * seq_len(n) + rnorm(n, 0, 2), 1),
    rep(round(runif(1, 0, 100), 2), n),
    ifelse(runif(n) < 0.7, 0, round(rexp(n), 2)),
    sample(c(12.5, 37.5), n, replace = TRUE))
}

# Times of n points: whole numbers, quarters of years, or with holes.
random_times <- function(n, kind = sample(3, 1)) {
  switch(kind,
    seq_len(n) * 1,
    2001 + seq_len(n) / 4,
    sort(sample(2 * n, n)) * 0.25 + 1990)
}

# Shares with counts: a level, a drift on the logit scale, more than binomial scatter.
random_counts <- function(times, size = sample(c(4, 20, 150, 2000), 1), scatter = runif(1, 0, 0.5)) {
  n <- rpois(length(times), size) + 1
  span <- times - mean(times)
  logit <- runif(1, -2.5, 2.5) + runif(1, -2, 2) * span / max(abs(span), 1) + rnorm(length(times), 0, scatter)
  list(x = rbinom(length(times), n, plogis(logit)), n = n)
}
