source("common.R")
set.seed(1982)

median_slope <- function(times, y, seasons) {
  pair <- which(upper.tri(diag(length(y))), arr.ind = TRUE)
  pair <- pair[seasons[pair[, 1]] == seasons[pair[, 2]], , drop = FALSE]
  sort((y[pair[, 2]] - y[pair[, 1]]) / (times[pair[, 2]] - times[pair[, 1]]))
}
variance <- function(y) {
  n <- length(y)
  ties <- table(match(y, y))
  (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
}
score <- function(y) sum(sign(outer(y, y, function(a, b) b - a))[upper.tri(diag(length(y)))])

# Seasonal slope with its interval, Kruskal-Wallis over the seasons, and the tests widened for autocorrelation.
write_rows(lapply(seq_len(160), function(i) {
  period <- sample(c(4, 12), 1)
  n <- sample((2 * period + 2):(6 * period), 1)
  times <- 2010 + seq_len(n) / period
  seasons <- seq_len(n) %% period
  y <- random_series(n, sample(c(1, 2, 3, 4), 1)) + round(runif(period, 0, 8))[seasons + 1]
  if (runif(1) < 0.2) {
    kept <- sort(sample(n, n - 2))
    times <- times[kept]
    seasons <- seasons[kept]
    y <- y[kept]
    n <- n - 2
  }
  parts <- Filter(function(v) length(v) > 1, split(y, seasons))
  v <- sum(sapply(parts, variance))
  s <- sum(sapply(parts, score))
  slopes <- median_slope(times, y, seasons)
  rank <- round((length(slopes) + c(-1, 1) * qnorm(0.975) * sqrt(v)) / 2) + 0:1
  ends <- if (rank[1] < 1 || rank[2] > length(slopes)) c(NA, NA) else slopes[rank]
  all <- median_slope(times, y, times * 0)
  residuals <- y - median(all) * (times - times[1])
  # Residuals that differ by rounding only are equal.
  test <- kruskal.test(round(residuals / (max(abs(y)) * 2^-36)), factor(seasons))

  widened <- function(residuals, s, v) {
    # On a line there is nothing to correlate.
    if (sum((residuals - mean(residuals))^2) < 1e-24 * max(abs(y))^2)
      return(c(NA, 1, if (s == 0) 1 else 2 * pnorm(-(abs(s) - 1) / sqrt(v))))
    r1 <- acf(residuals, lag.max = 1, plot = FALSE)$acf[2]
    r <- min(max((n * r1 + 2) / (n - 4), -0.95), 0.95)
    lags <- seq_len(n - 1)
    c <- max(1, 1 + 2 * sum((1 - lags / n) * r^lags))
    z <- if (s == 0) 0 else (s - sign(s)) / sqrt(c * v)
    c(r, c, 2 * pnorm(-abs(z)))
  }
  plain <- widened(residuals, score(y), variance(y))
  own <- y - median(slopes) * (times - times[1])
  own <- own - ave(own, seasons, FUN = median)
  seasonal <- widened(own, s, v)
  list(
    times = series(times), values = series(y), seasons = series(seasons), slope = number(median(slopes)),
    low = figure(ends[1]), high = figure(ends[2]), h = number(unname(test$statistic)), h_p = number(test$p.value),
    r = figure(plain[1]), factor = number(plain[2]), p = number(plain[3]), seasonal_r = figure(seasonal[1]),
    seasonal_factor = number(seasonal[2]), seasonal_p = number(seasonal[3]))
}), "seasons.csv")
