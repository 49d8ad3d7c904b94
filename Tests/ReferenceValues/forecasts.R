source("common.R")
set.seed(20231231)

# The 400 quantiles of t that carry the line's uncertainty.
quantiles <- function(degrees) qt((seq_len(400) - 0.5) / 400, degrees)

# Points and probability of a distribution of whole numbers, as a mixture of 400 with equal weights: one row each.
summed <- function(masses, numbers, size, within, confidence) {
  mass <- colMeans(masses)
  reached <- cumsum(mass)
  ends <- c((1 - confidence) / 2, (1 + confidence) / 2)
  c(sapply(ends, function(q) numbers[which(reached >= q)[1]]) / size, sum(mass[within(numbers)]))
}

beta_binomial <- function(y, n, a, b) exp(lchoose(n, y) + lbeta(y + a, n - y + b) - lbeta(a, b))

# A design on time, and on season where there is more than one.
design <- function(times, seasons, at, season) {
  known <- data.frame(times = times, season = factor(seasons))
  list(
    known = known, asked = data.frame(times = at, season = factor(season, levels = levels(known$season))),
    formula = if (nlevels(known$season) > 1) y ~ times + season else y ~ times)
}

# What a new count's scatter is taken as: the dispersion with the variance of t.
widened <- function(phi, degrees) if (phi > 1) phi * degrees / (degrees - 2) else 1

forecast_of_share <- function(times, x, n, seasons, at, season, target, direction, confidence) {
  kept <- n > 0
  size <- n[max(which(kept))]
  plan <- design(times[kept], seasons[kept], at, season)
  plan$known$y <- cbind(x, n - x)[kept, ]
  fit <- suppressWarnings(glm(plan$formula, data = plan$known, family = quasibinomial))
  degrees <- fit$df.residual
  phi <- max(1, summary(fit)$dispersion)
  line <- predict(fit, plan$asked, se.fit = TRUE, dispersion = phi)
  p <- plogis(line$fit + quantiles(degrees) * line$se.fit)
  q <- plogis(-(line$fit + quantiles(degrees) * line$se.fit))
  scatter <- widened(phi, degrees)
  rho <- min(0.99, (scatter - 1) / (mean(n[kept]) - 1))
  numbers <- 0:size
  masses <- t(sapply(seq_along(p), function(i)
    if (scatter > 1) beta_binomial(numbers, size, p[i] * (1 - rho) / rho, q[i] * (1 - rho) / rho)
    else dbinom(numbers, size, p[i])))
  within <- function(y) if (direction == "at least") 100 * y >= target * size else 100 * y <= target * size
  c(plogis(line$fit), summed(masses, numbers, size, within, confidence), phi, line$se.fit)
}

rows <- list()
while (length(rows) < 240) {
  times <- random_times(sample(c(8:40, 120), 1))
  is_seasonal <- length(times) >= 12 && runif(1) < 0.4
  seasons <- if (is_seasonal) seq_along(times) %% 4 else times * 0
  counts <- random_counts(times, size = sample(c(4, 20, 150, 800), 1))
  if (runif(1) < 0.15) {
    empty <- sample(length(times), 2)
    counts$x[empty] <- 0
    counts$n[empty] <- 0
    if (sum(counts$n > 0) < (if (is_seasonal) 12 else 8)) next
  }
  # A best line exists only where hits and misses overlap in time, and each season has both.
  hits <- times[counts$x > 0]
  misses <- times[counts$x < counts$n]
  if (length(hits) == 0 || length(misses) == 0 || max(misses) <= min(hits) || max(hits) <= min(misses)) next
  x_by <- tapply(counts$x, seasons, sum)
  n_by <- tapply(counts$n, seasons, sum)
  if (any(x_by == 0 | x_by == n_by)) next
  kept <- times[counts$n > 0]
  at <- max(kept) + runif(1, 0.01, 0.5) * diff(range(kept))
  season <- sample(seasons[counts$n > 0], 1)
  target <- sample(c(round(100 * runif(1, 0.02, 0.98)), 0, 100), 1, prob = c(0.8, 0.1, 0.1))
  direction <- sample(c("at least", "at most"), 1)
  confidence <- sample(c(0.8, 0.95, 0.95, 0.99), 1)
  expected <- unname(
    forecast_of_share(times, counts$x, counts$n, seasons, at, season, target, direction, confidence))
  if (any(!is.finite(expected)) || expected[6] > 20) next
  rows[[length(rows) + 1]] <- list(
    times = series(times), numerators = series(counts$x), denominators = series(counts$n),
    seasons = if (is_seasonal) series(seasons) else "", at = number(at), season = number(season),
    target = number(target), direction = direction, confidence = number(confidence), value = number(expected[1]),
    low = number(expected[2]), high = number(expected[3]), probability = number(expected[4]),
    dispersion = number(expected[5]), error = number(expected[6]))
}
write_rows(rows, "logistic-forecasts.csv")

forecast_of_rate <- function(times, x, e, seasons, at, season, exposure, bound, direction, confidence) {
  plan <- design(times, seasons, at, season)
  known <- cbind(plan$known, y = x, e = e)
  fit <- suppressWarnings(glm(update(plan$formula, . ~ . + offset(log(e))), data = known, family = quasipoisson))
  degrees <- fit$df.residual
  phi <- max(1, summary(fit)$dispersion)
  line <- predict(fit, cbind(plan$asked, e = 1), se.fit = TRUE, dispersion = phi)
  means <- exposure * exp(line$fit + quantiles(degrees) * line$se.fit)
  scatter <- widened(phi, degrees)
  numbers <- 0:ceiling(40 * max(means) + 400)
  masses <- t(sapply(means, function(m)
    if (scatter > 1) dnbinom(numbers, mu = m, size = mean(fitted(fit)) / (scatter - 1)) else dpois(numbers, m)))
  within <- function(y) if (direction == "at least") y >= bound else y <= bound
  c(exp(line$fit), summed(masses, numbers, exposure, within, confidence), phi, line$se.fit)
}

rows <- list()
while (length(rows) < 120) {
  times <- random_times(sample(8:40, 1))
  is_seasonal <- length(times) >= 12 && runif(1) < 0.4
  seasons <- if (is_seasonal) seq_along(times) %% 4 else times * 0
  e <- round(runif(length(times), 1, 3) * sample(c(1, 10, 60), 1), 2)
  x <- rpois(length(times), e * exp(runif(1, -1, 1) * (times - min(times)) / diff(range(times)) +
    rnorm(length(times), 0, sample(c(0, 0.3), 1))))
  if (any(tapply(x, seasons, sum) == 0) || sum(x > 0) < 3) next
  at <- max(times) + runif(1, 0.01, 0.5) * diff(range(times))
  season <- sample(seasons, 1)
  exposure <- tail(e, 1)
  bound <- sample(0:(2 * max(x)), 1)
  direction <- sample(c("at least", "at most"), 1)
  confidence <- sample(c(0.8, 0.95, 0.95, 0.99), 1)
  expected <- unname(forecast_of_rate(times, x, e, seasons, at, season, exposure, bound, direction, confidence))
  if (any(!is.finite(expected)) || expected[6] > 1) next
  rows[[length(rows) + 1]] <- list(
    times = series(times), counts = series(x), exposures = series(e), seasons = if (is_seasonal) series(seasons) else "",
    at = number(at), season = number(season), bound = number(bound), direction = direction,
    confidence = number(confidence), value = number(expected[1]), low = number(expected[2]), high = number(expected[3]),
    probability = number(expected[4]), dispersion = number(expected[5]), error = number(expected[6]))
}
write_rows(rows, "rate-forecasts.csv")

write_rows(lapply(seq_len(200), function(i) {
  times <- random_times(sample(c(8:40, 120), 1))
  is_seasonal <- length(times) >= 12 && runif(1) < 0.4
  seasons <- if (is_seasonal) seq_along(times) %% 4 else times * 0
  y <- random_series(length(times), sample(c(1, 2, 3, 4), 1))
  at <- max(times) + runif(1, 0.01, 0.5) * diff(range(times))
  season <- sample(seasons, 1)
  target <- round(mean(y) + rnorm(1, 0, 2 * sd(y)), 2)
  direction <- sample(c("at least", "at most"), 1)
  confidence <- sample(c(0.8, 0.95, 0.95, 0.99), 1)
  plan <- design(times, seasons, at, season)
  fit <- lm(plan$formula, data = cbind(plan$known, y = y))
  ends <- predict(fit, plan$asked, interval = "prediction", level = confidence)
  line <- predict(fit, plan$asked, se.fit = TRUE)
  distance <- (line$fit - target) / sqrt(line$se.fit^2 + line$residual.scale^2)
  list(
    times = series(times), values = series(y), seasons = if (is_seasonal) series(seasons) else "", at = number(at),
    season = number(season), target = number(target), direction = direction, confidence = number(confidence),
    value = number(ends[1]), low = number(ends[2]), high = number(ends[3]),
    probability = number(unname(pt(if (direction == "at least") distance else -distance, fit$df.residual))),
    variance = number(line$residual.scale^2))
}), "line-forecasts.csv")
