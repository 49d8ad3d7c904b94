source("common.R")
set.seed(2001)

# Centre and limits of u, c, g and t charts.
write_rows(lapply(seq_len(120), function(i) {
  kind <- sample(c("u", "c", "g", "t"), 1)
  n <- sample(2:40, 1)
  base <- if (runif(1) < 0.4 && n > 4) seq_len(sample(3:n, 1)) else seq_len(n)
  e <- if (kind == "u") round(runif(n, 0.5, 20), 2) else rep(1, n)
  x <- switch(kind, u = rpois(n, e * runif(1, 0.1, 4)), c = rpois(n, sample(c(1, 8, 40), 1)),
    g = rgeom(n, runif(1, 0.02, 0.6)), t = round(rexp(n, 1 / sample(c(2, 60), 1)), 1))
  flat <- function(v) rep(v, n)
  limits <- switch(kind,
    u = , c = {
      centre <- sum(x[base]) / sum(e[base])
      list(flat(centre), pmax(0, centre - 3 * sqrt(centre / e)), centre + 3 * sqrt(centre / e))
    },
    g = {
      p <- 1 / (mean(x[base]) + 1)
      lapply(c(0.5, 0.00135, 0.99865), function(q) flat(qgeom(q, p)))
    },
    t = {
      y <- x^(1 / 3.6)
      ranges <- abs(diff(y[base]))
      screened <- ranges[ranges <= 3.267 * mean(ranges)]
      reach <- 2.66 * mean(screened)
      lapply(mean(y[base]) + c(0, -reach, reach), function(v) flat(max(0, v)^3.6))
    })
  list(
    kind = kind, values = series(x), exposures = series(e), freeze = if (length(base) < n) number(length(base) - 1) else "",
    centre = series(limits[[1]]), low = series(limits[[2]]), high = series(limits[[3]]))
}), "count-charts.csv")
