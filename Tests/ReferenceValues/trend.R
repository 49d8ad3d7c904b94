source("common.R")
set.seed(19450713)

# S and its variance from their definitions, pair by pair and tie by tie; z, p and tau from R's own test.
score <- function(y) {
  n <- length(y)
  ties <- table(y)
  list(
    s = sum(sign(outer(y, y, function(a, b) b - a))[upper.tri(diag(n))]),
    variance = (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18)
}
z_of <- function(s, variance) if (s == 0) 0 else (s - sign(s)) / sqrt(variance)

lengths <- c(rep(2:12, each = 12), rep(c(13:24, 30, 40, 60), each = 6), rep(c(199, 200, 201, 230), each = 4))
write_rows(lapply(lengths, function(n) {
  y <- random_series(n)
  sums <- score(y)
  t <- seq_len(n)
  if (length(unique(y)) == 1) {
    test <- list(p = 1, method = "normal", tau = NA)
  } else if (n <= 50 && !anyDuplicated(y)) {
    test <- list(p = cor.test(t, y, method = "kendall", exact = TRUE)$p.value, method = "exact")
  } else {
    p <- if (sums$s == 0) 1 else
      suppressWarnings(cor.test(t, y, method = "kendall", exact = FALSE, continuity = TRUE))$p.value
    test <- list(p = p, method = "normal")
  }
  tau <- suppressWarnings(cor(t, y, method = "kendall"))
  list(
    values = series(y), s = number(sums$s), variance = number(sums$variance),
    z = number(z_of(sums$s, sums$variance)), p = number(test$p), method = test$method, tau = figure(tau))
}), "mann-kendall.csv")

write_rows(lapply(seq_len(250), function(i) {
  period <- sample(c(2, 4, 12), 1)
  n <- sample((period + 1):60, 1)
  y <- random_series(n)
  seasons <- (seq_len(n) - 1 + sample(period, 1)) %% period
  keep <- if (runif(1) < 0.3) sort(sample(n, max(period + 1, n - 3))) else seq_len(n)
  y <- y[keep]
  seasons <- seasons[keep]
  sums <- lapply(split(y, seasons), function(part) if (length(part) > 1) score(part) else list(s = 0, variance = 0))
  s <- sum(sapply(sums, `[[`, "s"))
  variance <- sum(sapply(sums, `[[`, "variance"))
  z <- z_of(s, variance)
  list(
    values = series(y), seasons = series(seasons), s = number(s), variance = number(variance), z = number(z),
    p = number(min(1, 2 * pnorm(-abs(z)))))
}), "seasonal-mann-kendall.csv")

rows <- list()
while (length(rows) < 300) {
  times <- random_times(sample(2:40, 1))
  counts <- random_counts(times)
  if (runif(1) < 0.1) counts$x[seq_len(length(times) %/% 2)] <- 0
  if (sum(counts$x) %in% c(0, sum(counts$n))) next
  test <- suppressWarnings(prop.trend.test(counts$x, counts$n, times))
  rows[[length(rows) + 1]] <- list(
    numerators = series(counts$x), denominators = series(counts$n), times = series(times),
    chi_squared = number(unname(test$statistic)), p = number(test$p.value))
}
write_rows(rows, "cochran-armitage.csv")

write_rows(lapply(seq_len(300), function(i) {
  n <- sample(c(3:30, 80), 1)
  times <- random_times(n)
  y <- random_series(n, sample(c(1, 2, 3, 4, 6, 7), 1))
  elapsed <- times - times[1]
  weights <- if (i %% 2 == 0) sample(1:400, n, replace = TRUE) / 100 else NULL
  fit <- if (is.null(weights)) lm(y ~ elapsed) else lm(y ~ elapsed, weights = weights)
  errors <- suppressWarnings(summary(fit))$coefficients[, 2]
  from_weights <- if (is.null(weights)) NA else
    sqrt(solve(crossprod(cbind(1, elapsed) * sqrt(weights)))[2, 2])
  list(
    times = series(times), values = series(y), weights = if (is.null(weights)) "" else series(weights),
    intercept = number(coef(fit)[[1]]), slope = number(coef(fit)[[2]]), intercept_error = number(errors[[1]]),
    slope_error = number(errors[[2]]), slope_error_from_weights = figure(from_weights),
    residual_ss = number(deviance(fit)))
}), "least-squares.csv")

write_rows(lapply(seq_len(200), function(i) {
  y <- random_series(sample(c(2:30, 100), 1), sample(c(1, 2, 3, 4, 6, 7), 1))
  if (length(unique(y)) == 1) y[1] <- y[1] + 1
  list(values = series(y), lag1 = number(acf(y, lag.max = 1, plot = FALSE)$acf[2]))
}), "autocorrelation.csv")

write_rows(lapply(seq_len(200), function(i) {
  before <- sample(8:20, 1)
  after <- sample(8:20, 1)
  times <- random_times(before + after)
  at <- if (runif(1) < 0.5) times[before + 1] else mean(times[before + 0:1])
  y <- random_series(before + after, sample(c(1, 2, 3, 4), 1)) + ifelse(times >= at, runif(1, -5, 5), 0)
  elapsed <- times - times[1]
  after_break <- as.numeric(times >= at)
  since_break <- (times - at) * after_break
  fit <- lm(y ~ elapsed + after_break + since_break)
  table <- summary(fit)$coefficients
  list(
    times = series(times), values = series(y), break_at = number(at), estimates = series(table[, 1]),
    errors = series(table[, 2]), p = series(table[, 4]), residual_ss = number(deviance(fit)))
}), "segmented-regression.csv")
