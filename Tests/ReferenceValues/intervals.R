source("common.R")
set.seed(20220630)

# Shares: every x of small n, then random ones up to the size of a country, with x at and near both ends.
cases <- do.call(rbind, lapply(c(1, 2, 3, 7, 22), function(n) data.frame(x = 0:n, n = n)))
for (n in c(10, 47, 120, 999, 5000, 20000, 123456, 1e6, 5961249)) {
  x <- unique(pmin(n, pmax(0, c(0, 1, 2, 5, 9, 10, 11, round(n * c(0.001, 0.02, 0.25, 0.5, 0.51, 0.9)), n - 10, n - 1, n))))
  cases <- rbind(cases, data.frame(x = x, n = n))
}
random <- data.frame(n = round(10^runif(200, 0, 4)))
random$x <- rbinom(200, random$n, runif(200))
cases <- rbind(cases, random[, c("x", "n")])
cases$confidence <- 0.95
more <- cases[sample(nrow(cases), 120), ]
more$confidence <- sample(c(0.8, 0.9, 0.99, 0.998, 0.9999), 120, replace = TRUE)
write_rows(apply(rbind(cases, more), 1, function(case) {
  exact <- binom.test(case[["x"]], case[["n"]], conf.level = case[["confidence"]])$conf.int
  score <- suppressWarnings(
    prop.test(case[["x"]], case[["n"]], conf.level = case[["confidence"]], correct = FALSE))$conf.int
  list(
    x = number(case[["x"]]), n = number(case[["n"]]), confidence = number(case[["confidence"]]),
    exact_low = number(exact[1]), exact_high = number(exact[2]),
    wilson_low = number(score[1]), wilson_high = number(score[2]))
}), "proportions.csv")

byar <- function(x, confidence) {
  z <- qnorm((1 + confidence) / 2)
  c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
}
rates <- expand.grid(count = c(0:25, 40, 99, 100, 1234, 50000), confidence = c(0.9, 0.95, 0.998))
rates$exposure <- round(10^runif(nrow(rates), -1, 6), 3)
write_rows(apply(rates, 1, function(case) {
  x <- case[["count"]]
  limits <- if (x < 10) poisson.test(x, conf.level = case[["confidence"]])$conf.int else byar(x, case[["confidence"]])
  list(
    count = number(x), exposure = number(case[["exposure"]]), confidence = number(case[["confidence"]]),
    low = number(limits[1] / case[["exposure"]]), high = number(limits[2] / case[["exposure"]]))
}), "rates.csv")

write_rows(lapply(seq_len(200), function(i) {
  values <- random_series(sample(c(2:20, 31, 32, 33, 50, 120, 400), 1), sample(c(1, 2, 3, 4, 6, 7), 1))
  if (length(unique(values)) == 1) values[1] <- values[1] + 1
  confidence <- sample(c(0.8, 0.95, 0.99, 0.998), 1)
  limits <- t.test(values, conf.level = confidence)$conf.int
  list(values = series(values), confidence = number(confidence), low = number(limits[1]), high = number(limits[2]))
}), "means.csv")

write_rows(lapply(seq_len(200), function(i) {
  values <- sort(random_series(sample(c(1:20, 101), 1)))
  p <- sample(c(0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1, round(runif(1), 3)), 1)
  list(values = series(values), p = number(p), quantile = number(quantile(values, p, type = 7)))
}), "quantiles.csv")
