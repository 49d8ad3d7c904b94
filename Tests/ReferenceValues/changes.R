source("common.R")
set.seed(1998)

wilson <- function(x, n, level) {
  z <- qnorm((1 + level) / 2)
  (2 * x + z^2 + c(-1, 1) * z * sqrt(z^2 + 4 * x * (1 - x / n))) / (2 * (n + z^2))
}

# Newcombe's method 10, the ratio of two rates as poisson.test has it, and the distance from a plan by MOVER.
write_rows(lapply(seq_len(200), function(i) {
  n <- sample(c(5, 30, 300, 3000), 2, replace = TRUE) + sample(0:9, 2)
  x <- rbinom(2, n, runif(2))
  level <- sample(c(0.8, 0.95, 0.95, 0.99), 1)
  y <- x / n
  now <- wilson(x[1], n[1], level)
  then <- wilson(x[2], n[2], level)
  d <- y[1] - y[2]
  newcombe <- c(
    d - sqrt((y[1] - now[1])^2 + (then[2] - y[2])^2), d + sqrt((now[2] - y[1])^2 + (y[2] - then[1])^2))
  count <- rpois(2, sample(c(2, 20, 200), 1)) + c(0, 1)
  exposure <- round(runif(2, 1, 50), 2)
  ratio <- poisson.test(count, exposure, conf.level = level)
  f <- round(runif(1), 3)
  target <- round(runif(1), 2)
  plan <- y[1] - (1 - f) * y[2] - f * target
  list(
    x = number(x[1]), n = number(n[1]), x0 = number(x[2]), n0 = number(n[2]), confidence = number(level),
    difference = number(d), low = number(newcombe[1]), high = number(newcombe[2]), count = number(count[1]),
    exposure = number(exposure[1]), count0 = number(count[2]), exposure0 = number(exposure[2]),
    ratio = number(unname(ratio$estimate)), ratio_low = number(ratio$conf.int[1]),
    ratio_high = number(ratio$conf.int[2]), passed = number(f), target = number(target), distance = number(plan),
    distance_low = number(plan - sqrt((y[1] - now[1])^2 + (1 - f)^2 * (then[2] - y[2])^2)),
    distance_high = number(plan + sqrt((now[2] - y[1])^2 + (1 - f)^2 * (y[2] - then[1])^2)),
    stated_low = number(plan - (y[1] - now[1])), stated_high = number(plan + now[2] - y[1]))
}), "changes.csv")

# Benjamini & Hochberg.
write_rows(lapply(seq_len(40), function(i) {
  p <- round(runif(sample(1:30, 1))^sample(1:4, 1), sample(c(2, 6), 1))
  list(p = series(p), adjusted = series(p.adjust(p, "BH")))
}), "false-discovery.csv")

# A count against a level that is stated: twice the smaller tail.
write_rows(lapply(seq_len(120), function(i) {
  n <- sample(c(1, 8, 40, 400, 40000), 1) + sample(0:9, 1)
  share <- round(runif(1), 3)
  x <- rbinom(1, n, min(1, max(0, share + rnorm(1) * sqrt(share * (1 - share) / n))))
  expected <- round(sample(c(0.5, 5, 50, 5000), 1) * runif(1, 0.5, 2), 2)
  events <- rpois(1, max(0.01, expected + rnorm(1) * sqrt(expected)))
  list(
    x = number(x), n = number(n), share = number(share),
    p = number(min(1, 2 * min(pbinom(x, n, share), pbinom(x - 1, n, share, lower.tail = FALSE)))),
    events = number(events), expected = number(expected),
    p_events = number(min(1, 2 * min(ppois(events, expected), ppois(events - 1, expected, lower.tail = FALSE)))))
}), "exact-tests.csv")
