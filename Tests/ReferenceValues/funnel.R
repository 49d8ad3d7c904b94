source("common.R")
set.seed(2005)

write_rows(lapply(seq_len(120), function(i) {
  areas <- sample(c(1, 2, 3, 5, 10, 19, 22, 41), 1)
  n <- rpois(areas, sample(c(5, 40, 400, 5000), 1)) + 1
  if (areas > 3 && runif(1) < 0.2) n[sample(areas, 1)] <- 0
  x <- rbinom(areas, n, plogis(rnorm(areas, runif(1, -3, 3), sample(c(0, 0.1, 0.5), 1))))
  if (runif(1) < 0.03) x <- x * 0
  p <- sum(x) / sum(n)
  kept <- n > 0

  s <- 1 / (2 * sqrt(n[kept]))
  z <- (asin(sqrt(x[kept] / n[kept])) - asin(sqrt(p))) / s
  count <- sum(kept)
  chi2 <- sum(z^2)
  p_value <- if (count > 1) pchisq(chi2, count - 1, lower.tail = FALSE) else 1
  cut <- quantile(z, c(0.1, 0.9), type = 7)
  z <- pmin(pmax(z, cut[1]), cut[2])
  phi <- mean(z^2)
  w <- 1 / s^2
  # From 10 areas on.
  tau2 <- if (count > 9) max(0, (count * phi - (count - 1)) / (sum(w) - sum(w^2) / sum(w))) else 0

  plain <- function(z) ifelse(kept, pmin(1, pmax(0, p + z * sqrt(p * (1 - p) / n))), NA)
  wide <- function(z) {
    angle <- asin(sqrt(p)) + z * sqrt(1 / (4 * n) + tau2)
    ifelse(kept & count > 9, sin(pmin(pi / 2, pmax(0, angle)))^2, NA)
  }
  # How many areas chance alone has beyond the plain limits: every count of every area looked at.
  beyond <- function(low, high) sum(sapply(which(kept), function(area) {
    counts <- 0:n[area]
    sum(dbinom(counts, n[area], p)[counts / n[area] < low[area] | counts / n[area] > high[area]])
  }))
  limits <- c(qnorm(c(0.025, 0.975)), qnorm(c(0.001, 0.999)))
  c(
    list(
      numerators = series(x), denominators = series(n), share = number(p), phi = number(phi), tau2 = number(tau2),
      chi_squared = number(chi2), p = number(p_value),
      beyond_95 = number(beyond(plain(limits[1]), plain(limits[2]))),
      beyond_998 = number(beyond(plain(limits[3]), plain(limits[4])))),
    setNames(lapply(limits, function(z) series(plain(z))), c("low_95", "high_95", "low_998", "high_998")),
    setNames(lapply(limits, function(z) series(wide(z))), c("od_low_95", "od_high_95", "od_low_998", "od_high_998")))
}), "funnel.csv")

# Rates and indices: exact Poisson limits, every count looked at.
write_rows(lapply(seq_len(80), function(i) {
  areas <- sample(c(1, 3, 9, 10, 22, 41), 1)
  e <- round(rgamma(areas, 2, 2 / sample(c(0.5, 4, 30, 800), 1)) + 0.01, 3)
  if (areas > 3 && runif(1) < 0.2) e[sample(areas, 1)] <- 0
  x <- rpois(areas, e * runif(1, 0.3, 3) * exp(rnorm(areas, 0, sample(c(0, 0.1, 0.5), 1))))
  kept <- e > 0
  rate <- if (runif(1) < 0.3) 1 else sum(x) / sum(e)
  z <- (sqrt(x[kept] / e[kept]) - sqrt(rate)) * 2 * sqrt(e[kept])
  w <- 4 * e[kept]
  count <- sum(kept)
  chi2 <- sum(z^2)
  cut <- quantile(z, c(0.1, 0.9), type = 7)
  phi <- mean(pmin(pmax(z, cut[1]), cut[2])^2)
  tau2 <- if (count > 9) max(0, (count * phi - (count - 1)) / (sum(w) - sum(w^2) / sum(w))) else 0
  counts <- 0:20000
  low <- function(tail) sapply(seq_along(e), function(k)
    if (!kept[k]) NA else min(counts[ppois(counts, rate * e[k]) > tail]) / e[k])
  high <- function(tail) sapply(seq_along(e), function(k)
    if (!kept[k]) NA else max(counts[ppois(counts - 1, rate * e[k], lower.tail = FALSE) > tail]) / e[k])
  wide <- function(z) ifelse(kept & count > 9, pmax(0, sqrt(rate) + z * sqrt(1 / (4 * e) + tau2))^2, NA)
  beyond <- function(low, high) sum(sapply(which(kept), function(k)
    sum(dpois(counts, rate * e[k])[counts / e[k] < low[k] | counts / e[k] > high[k]])))
  list(
    counts = series(x), exposures = series(e), given = if (rate == 1) "1" else "", rate = number(rate),
    phi = number(phi), tau2 = number(tau2), chi_squared = number(chi2),
    p = number(if (count > 1) pchisq(chi2, count - 1, lower.tail = FALSE) else 1),
    beyond_95 = number(beyond(low(0.025), high(0.025))), beyond_998 = number(beyond(low(0.001), high(0.001))),
    low_95 = series(low(0.025)), high_95 = series(high(0.025)), low_998 = series(low(0.001)),
    high_998 = series(high(0.001)), od_low_95 = series(wide(qnorm(0.025))), od_high_95 = series(wide(qnorm(0.975))),
    od_low_998 = series(wide(qnorm(0.001))), od_high_998 = series(wide(qnorm(0.999))))
}), "rate-funnel.csv")
