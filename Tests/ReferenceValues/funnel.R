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
  cut <- quantile(z, c(0.1, 0.9), type = 7)
  z <- pmin(pmax(z, cut[1]), cut[2])
  phi <- mean(z^2)
  w <- 1 / s^2
  count <- sum(kept)
  tau2 <- if (count > 1) max(0, (count * phi - (count - 1)) / (sum(w) - sum(w^2) / sum(w))) else 0

  plain <- function(z) ifelse(kept, pmin(1, pmax(0, p + z * sqrt(p * (1 - p) / n))), NA)
  wide <- function(z) {
    angle <- asin(sqrt(p)) + z * sqrt(1 / (4 * n) + tau2)
    ifelse(kept, sin(pmin(pi / 2, pmax(0, angle)))^2, NA)
  }
  limits <- c(qnorm(c(0.025, 0.975)), qnorm(c(0.001, 0.999)))
  c(
    list(numerators = series(x), denominators = series(n), share = number(p), phi = number(phi), tau2 = number(tau2)),
    setNames(lapply(limits, function(z) series(plain(z))), c("low_95", "high_95", "low_998", "high_998")),
    setNames(lapply(limits, function(z) series(wide(z))), c("od_low_95", "od_high_95", "od_low_998", "od_high_998")))
}), "funnel.csv")
