source("common.R")
set.seed(20231231)

forecast_of_share <- function(times, x, n, at, target, direction, confidence) {
  fit <- suppressWarnings(glm(cbind(x, n - x) ~ times, family = quasibinomial))
  k <- sum(n > 0)
  # At least the binomial dispersion.
  phi <- max(1, summary(fit)$dispersion)
  line <- predict(fit, data.frame(times = at), se.fit = TRUE, dispersion = phi)
  p <- plogis(line$fit)
  deviation <- sqrt(line$se.fit^2 + phi / (n[max(which(n > 0))] * p * (1 - p)))
  ends <- plogis(line$fit + c(-1, 1) * qt((1 + confidence) / 2, k - 2) * deviation)
  distance <- (line$fit - qlogis(target)) / deviation
  c(p, ends, pt(if (direction == "at least") distance else -distance, k - 2), phi)
}

rows <- list()
while (length(rows) < 300) {
  times <- random_times(sample(c(8:40, 120), 1))
  counts <- random_counts(times)
  if (runif(1) < 0.15) {
    empty <- sample(length(times), 2)
    counts$x[empty] <- 0
    counts$n[empty] <- 0
    if (sum(counts$n > 0) < 8) next
  }
  # A best line exists only where hits and misses overlap in time.
  hits <- times[counts$x > 0]
  misses <- times[counts$x < counts$n]
  if (length(hits) == 0 || length(misses) == 0 || max(misses) <= min(hits) || max(hits) <= min(misses)) next
  at <- max(times) + sample(c(0, 0.25, 1, 3), 1)
  target <- round(runif(1, 0.02, 0.98), 2)
  direction <- sample(c("at least", "at most"), 1)
  confidence <- sample(c(0.8, 0.95, 0.95, 0.99), 1)
  expected <- unname(forecast_of_share(times, counts$x, counts$n, at, target, direction, confidence))
  rows[[length(rows) + 1]] <- list(
    times = series(times), numerators = series(counts$x), denominators = series(counts$n), at = number(at),
    target = number(target), direction = direction, confidence = number(confidence), value = number(expected[1]),
    low = number(expected[2]), high = number(expected[3]), probability = number(expected[4]),
    dispersion = number(expected[5]))
}
write_rows(rows, "logistic-forecasts.csv")

write_rows(lapply(seq_len(200), function(i) {
  times <- random_times(sample(c(8:40, 120), 1))
  y <- random_series(length(times), sample(c(1, 2, 3, 4), 1))
  at <- max(times) + sample(c(0, 0.25, 1, 3), 1)
  target <- round(mean(y) + rnorm(1, 0, 2 * sd(y)), 2)
  direction <- sample(c("at least", "at most"), 1)
  confidence <- sample(c(0.8, 0.95, 0.95, 0.99), 1)
  fit <- lm(y ~ times)
  ends <- predict(fit, data.frame(times = at), interval = "prediction", level = confidence)
  line <- predict(fit, data.frame(times = at), se.fit = TRUE)
  distance <- (line$fit - target) / sqrt(line$se.fit^2 + line$residual.scale^2)
  list(
    times = series(times), values = series(y), at = number(at), target = number(target), direction = direction,
    confidence = number(confidence), value = number(ends[1]), low = number(ends[2]), high = number(ends[3]),
    probability = number(unname(pt(if (direction == "at least") distance else -distance, length(y) - 2))),
    variance = number(line$residual.scale^2))
}), "line-forecasts.csv")
