# What R makes of one series, one chart or one set of areas: base R where it has the method, else the formula written
# out. Shares count in percent.

# S, its variance with ties, z, two-sided p, how p was found, tau-b.
mann_kendall <- function(y) {
  n <- length(y)
  if (n < 2) return(list(NA, NA, NA, NA, NA, NA))
  s <- sum(outer(y, y, function(a, b) sign(b - a))[upper.tri(diag(n))])
  ties <- as.numeric(table(match(y, y)))
  variance <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  z <- if (s == 0) 0 else (s - sign(s)) / sqrt(variance)
  exact <- n <= 50 && all(ties == 1)
  p <-
    if (exact) cor.test(1:n, y, method = "kendall", exact = TRUE)$p.value
    else if (s == 0) 1 else 2 * pnorm(-abs(z))
  tau <- if (length(ties) > 1) cor(1:n, y, method = "kendall") else NA
  list(s, variance, z, p, if (exact) "exact" else "normal", tau)
}

# Each season by itself; those with one figure add nothing.
seasonal <- function(y, season) {
  parts <- lapply(Filter(function(v) length(v) > 1, split(y, season)), mann_kendall)
  if (!length(parts)) return(c(NA, NA))
  s <- sum(sapply(parts, `[[`, 1))
  c(s, if (s == 0) 1 else 2 * pnorm(-(abs(s) - 1) / sqrt(sum(sapply(parts, `[[`, 2)))))
}

# The season of each figure where the series is seasonal, else NULL: three full years, and Kruskal-Wallis below .01 over
# what is left when the slope is taken away. Residuals that differ by rounding only are equal.
seasons_found <- function(d, per_year) {
  if (is.null(per_year) || length(unique(d$season)) < 2 || max(d$i) - min(d$i) + 1 < 3 * per_year) return(NULL)
  residuals <- d$y - theil_sen(d$t, d$y)[1] * (d$t - d$t[1])
  if (sqrt(sum((residuals - mean(residuals))^2)) <= 1e-11 * max(abs(d$y))) return(NULL)
  residuals <- round(residuals / (max(abs(d$y)) * 2^-36))
  if (kruskal.test(residuals, factor(d$season))$p.value < 0.01) d$season
}

# With seasons: of points of the same season only, and the variance of the seasonal test.
theil_sen <- function(t, y, season = NULL) {
  if (length(y) < 2) return(c(NA, NA, NA))
  pair <- which(upper.tri(diag(length(y))), arr.ind = TRUE)
  if (!is.null(season)) pair <- pair[season[pair[, 1]] == season[pair[, 2]], , drop = FALSE]
  slopes <- sort((y[pair[, 2]] - y[pair[, 1]]) / (t[pair[, 2]] - t[pair[, 1]]))
  parts <- if (is.null(season)) list(y) else Filter(function(v) length(v) > 1, split(y, season))
  reach <- qnorm(0.975) * sqrt(sum(sapply(parts, function(v) mann_kendall(v)[[2]])))
  rank <- round((length(slopes) + c(-reach, reach)) / 2) + 0:1
  ends <- if (rank[1] < 1 || rank[2] > length(slopes)) c(NA, NA) else slopes[rank]
  c(median(slopes), ends)
}

cochran_armitage <- function(x, n, t) {
  keep <- n > 0
  if (sum(x) == 0 || sum(x) == sum(n) || length(unique(t[keep])) < 2) return(c(NA, NA))
  test <- prop.trend.test(x[keep], n[keep], t[keep])
  # Equal shares have a chi² of 0, of which rounding leaves something like 1e-28.
  c(if (test$statistic < 1e-20) 0 else test$statistic, test$p.value)
}

# Intercept at the first point, slope, its standard error, the residual sum of squares.
least_squares <- function(t, y) {
  if (length(y) < 2) return(rep(NA, 4))
  t <- t - t[1]
  fit <- lm(y ~ t)
  figures <- c(coef(fit), if (length(y) > 2) coef(summary(fit))[2, 2] else NA, sum(resid(fit)^2))
  # What is left of a sum that should be 0.
  figures[abs(figures) < c(1e-13, 1e-13, 1e-13, 1e-24) * max(abs(y), 1)] <- 0
  figures
}

lag1 <- function(y) {
  if (length(unique(y)) < 2) return(NA)
  acf(y, lag.max = 1, plot = FALSE)$acf[2]
}

runs <- function(y) {
  useful <- sign(y - median(y))[y != median(y)]
  n <- length(useful)
  if (n == 0) return(list(0, 0, 0, 0, 0, "none"))
  lengths <- rle(useful)$lengths
  limits <- c(round(log2(n)) + 3, qbinom(0.05, n - 1, 0.5))
  shift <- max(lengths) > limits[1]
  few <- length(lengths) - 1 < limits[2]
  signal <- if (shift && few) "both" else if (shift) "shift" else if (few) "crossings" else "none"
  list(n, max(lengths), limits[1], length(lengths) - 1, limits[2], signal)
}

# Whether the time asked for lies after the last point, and no further ahead than half of the time they span.
ahead <- function(t, at) at > max(t) && at <= max(t) + diff(range(t)) * 0.5 * (1 + 1e-9)

# Points and probability of a mixture of whole numbers of n; one row of masses for each part.
whole_numbers <- function(value, masses, n, target, sign) {
  numbers <- 0:n
  mass <- colMeans(masses)
  ends <- sapply(c(0.025, 0.975), function(q) numbers[which(cumsum(mass) >= q)[1]])
  met <- if (is.na(target)) NA else sum(mass[sign * (100 * numbers - target * n) >= -1e-9 * n])
  c(100 * value, 100 * ends / n, met)
}
beta_binomial <- function(n, a, b) exp(lchoose(n, 0:n) + lbeta(0:n + a, n - 0:n + b) - lbeta(a, b))

# Figures that a forecast needs; the line and the seasons, as terms of a model.
fewest <- function(season) if (is.null(season)) 8 else max(8, 7 + length(unique(season)))
terms <- function(t, season, levels) {
  if (is.null(season)) data.frame(t = t) else data.frame(t = t, season = factor(season, levels))
}

# Forecast, its ends, P(target met). NA where there is none: too few points, a time that is known or too far ahead, a
# season not seen or without variation, a jump, no scatter.
forecast_share <- function(x, n, t, at, target, sign, season = NULL, asked = NULL) {
  k <- length(x)
  if (k < fewest(season) || !ahead(t, at) || !is.null(season) && !asked %in% season) return(rep(NA, 4))
  hits <- range(t[x > 0], -Inf, Inf, finite = TRUE)
  misses <- range(t[x < n], -Inf, Inf, finite = TRUE)
  if (sum(x) == 0 || sum(x) == sum(n) || hits[2] <= misses[1] || misses[2] <= hits[1]) {
    rarer <- if (2 * sum(x) <= sum(n)) x else n - x
    if (2 * exp(lchoose(sum(n[rarer > 0]), sum(rarer)) - lchoose(sum(n), sum(rarer))) < 0.01) return(rep(NA, 4))
    a <- sum(x) + 0.5
    b <- sum(n) - sum(x) + 0.5
    return(whole_numbers(a / (a + b), rbind(beta_binomial(n[k], a, b)), n[k], target, sign))
  }
  if (!is.null(season)) {
    share <- tapply(x, season, sum) / tapply(n, season, sum)
    if (any(share == 0 | share == 1)) return(rep(NA, 4))
  }
  from <- mean(t)
  d <- cbind(x = x, n = n, terms(t - from, season, unique(season)))
  fit <- suppressWarnings(glm(cbind(x, n - x) ~ . - x - n, quasibinomial, d))
  left <- fit$df.residual
  phi <- max(1, summary(fit)$dispersion)
  line <- predict(fit, cbind(x = 0, n = 0, terms(at - from, asked, unique(season))), se.fit = TRUE, dispersion = phi)
  scores <- line$fit + qt((1:400 - 0.5) / 400, left) * line$se.fit
  phi <- if (phi > 1) phi * left / (left - 2) else 1
  rho <- min(0.99, (phi - 1) / (mean(n) - 1))
  size <- (1 - rho) / rho
  masses <- t(sapply(scores, function(score)
    if (phi > 1) beta_binomial(n[k], plogis(score) * size, plogis(-score) * size)
    else dbinom(0:n[k], n[k], plogis(score))))
  whole_numbers(plogis(line$fit), masses, n[k], target, sign)
}

forecast_value <- function(y, t, at, target, sign, season = NULL, asked = NULL) {
  k <- length(y)
  if (k < fewest(season) || !ahead(t, at) || !is.null(season) && !asked %in% season) return(rep(NA, 4))
  d <- cbind(y = y, terms(t - t[1], season, unique(season)))
  fit <- lm(y ~ ., d)
  if (sqrt(sum(resid(fit)^2)) < 1e-11 * max(abs(y))) return(rep(NA, 4))
  line <- predict(fit, terms(at - t[1], asked, unique(season)), se.fit = TRUE)
  sd <- sqrt(line$se.fit^2 + line$residual.scale^2)
  c(line$fit + c(0, -1, 1) * qt(0.975, line$df) * sd, pt(sign * (line$fit - target) / sd, line$df))
}

# One row of `maal trend`. `d` holds the rows with a figure, in the order of time; `at` is the time to forecast, an NA
# target means no probability.
trend_row <- function(name, d, at, target, sign, per_year) {
  k <- nrow(d)
  found <- seasons_found(d, per_year)
  asked <- if (!is.null(found)) at$season
  seasons <- if (is.null(d$season)) c(NA, NA) else seasonal(d$y, d$season)
  is_share <- !is.null(d$x)
  forecast <-
    if (is.na(at$t)) rep(NA, 4)
    else if (is_share) forecast_share(d$x, d$n, d$t, at$t, target, sign, found, asked)
    else forecast_value(d$y, d$t, at$t, target, sign, found, asked)
  as.data.frame(c(
    list(name, k, if (k) d$label[1] else NA, if (k) d$label[k] else NA), mann_kendall(d$y), seasons,
    theil_sen(d$t, d$y, found), if (is_share) cochran_armitage(d$x, d$n, d$t) else c(NA, NA), least_squares(d$t, d$y),
    lag1(d$y), if (k) runs(d$y) else rep(NA, 6), if (is.na(forecast[1])) NA else at$label, forecast),
    col.names = c(
      "series", "n", "first", "last", "mk_s", "mk_variance", "mk_z", "mk_p", "mk_method", "mk_tau", "smk_s", "smk_p",
      "sen_slope", "sen_low", "sen_high", "ca_chi2", "ca_p", "ols_intercept", "ols_slope", "ols_slope_se",
      "ols_residual_ss", "lag1", "runs_useful", "runs_longest", "runs_longest_limit", "runs_crossings",
      "runs_crossings_limit", "runs_signal", "forecast_period", "forecast", "forecast_low", "forecast_high",
      "probability"))
}

# ---- Charts

mean_range <- function(y, below = Inf) {
  r <- abs(diff(y))
  mean(r[!is.na(r) & r <= below])
}

# The rules that each point breaks, every window of points looked at one by one. An NA ends what went before.
rules <- function(y, centre, reach, low, high) {
  found <- vector("list", length(y))
  mark <- function(at, what) for (i in at) found[[i]] <<- union(found[[i]], what)
  side <- sign(y - centre)
  zone <- ifelse(abs(y - centre) > reach * 2 / 3, side, 0)
  for (i in seq_along(y)) {
    seven <- i - 6:0
    three <- i - 2:0
    if (isTRUE(y[i] < low[i] || y[i] > high[i])) mark(i, "beyond-limit")
    if (i >= 7 && isTRUE(abs(sum(side[seven])) == 7)) mark(seven, "shift")
    if (i >= 7 && isTRUE(abs(sum(sign(diff(y[seven])))) == 6)) mark(seven, "trend")
    if (i >= 3 && !anyNA(zone[three])) {
      for (s in c(-1, 1)) if (sum(zone[three] == s) >= 2) mark(three[zone[three] == s], "two-of-three")
    }
  }
  sapply(found, function(v) paste(sort(v), collapse = " "))
}

# Adds centre, limits and rules to the slots of a series (y is NA at a gap). Segments start where `start` is true; the
# one that holds the slot `freeze` takes its limits from its slots up to there.
chart <- function(d, kind, start, freeze) {
  d$centre <- d$low <- d$high <- NA
  d$rule <- ""
  for (i in split(seq_len(nrow(d)), cumsum(start))) {
    base <- if (freeze %in% i) i[i <= freeze] else i
    y <- d$y[i]
    percent <- 1
    if (all(is.na(d$y[base]))) next
    if (kind == "run") {
      centre <- median(d$y[base], na.rm = TRUE)
      useful <- which(!is.na(y) & y != centre)
      if (length(useful)) {
        run <- rle(sign(y[useful] - centre))
        long <- rep(run$lengths > round(log2(length(useful))) + 3, run$lengths)
        d$rule[i[useful[long]]] <- "shift"
      }
      d$centre[i] <- centre
      next
    }
    if (kind == "xmr") {
      centre <- mean(d$y[base], na.rm = TRUE)
      first <- mean_range(d$y[base])
      reach <- rep(2.66 * mean_range(d$y[base], 3.267 * first), length(i))
      possible <- c(-Inf, Inf)
    } else {
      p <- sum(d$x[base], na.rm = TRUE) / sum(d$n[base], na.rm = TRUE)
      z <- (d$x[base] / d$n[base] - p) / sqrt(p * (1 - p) / d$n[base])
      widening <- if (kind == "p" || p %in% 0:1) 1 else mean_range(z) / 1.128
      centre <- p
      y <- d$x[i] / d$n[i]
      reach <- 3 * widening * sqrt(p * (1 - p) / d$n[i])
      possible <- c(0, 1)
      percent <- 100
    }
    low <- pmax(centre - reach, possible[1])
    high <- pmin(centre + reach, possible[2])
    d$rule[i] <- rules(y, centre, reach, low, high)
    d$centre[i] <- percent * centre
    d$low[i] <- percent * low
    d$high[i] <- percent * high
  }
  d[is.nan(d$low), c("low", "high")] <- NA
  d
}

# ---- Areas

compare <- function(area, x, n, interval) {
  reference <- sum(x) / sum(n)
  s <- 1 / (2 * sqrt(n))
  centre <- asin(sqrt(reference))
  z <- (asin(sqrt(x / n)) - centre) / s
  ends <- quantile(z, c(0.1, 0.9))
  phi <- mean(pmin(pmax(z, ends[1]), ends[2])^2)
  w <- 1 / s^2
  count <- length(x)
  # From 10 areas on.
  tau2 <- if (count > 9) max(0, (count * phi - (count - 1)) / (sum(w) - sum(w^2) / sum(w))) else 0
  limits <- do.call(cbind, lapply(qnorm(c(0.975, 0.999)), function(q) {
    reach <- q * sqrt(reference * (1 - reference) / n)
    100 * cbind(pmax(0, reference - reach), pmin(1, reference + reach))
  }))
  wide <- do.call(cbind, lapply(qnorm(c(0.975, 0.999)), function(q) {
    reach <- q * sqrt(s^2 + tau2)
    100 * sin(cbind(pmax(0, centre - reach), pmin(pi / 2, centre + reach)))^2
  }))
  if (count < 10) wide <- matrix("", count, 4)
  # Marked only where outside both: the outermost ends apply.
  applied <- if (count < 10) limits else ifelse(col(limits) %% 2 == 1, pmin(limits, wide), pmax(limits, wide))
  value <- 100 * x / n
  ends <- 100 * t(mapply(function(x, n) {
    if (interval == "exact") binom.test(x, n)$conf.int else prop.test(x, n, correct = FALSE)$conf.int
  }, x, n))
  signal <- ifelse(value < applied[, 3], "low", ifelse(value > applied[, 4], "high",
    ifelse(value < applied[, 1], "watch-low", ifelse(value > applied[, 2], "watch-high", "inside"))))
  # Two areas can't be told from each other.
  if (count < 3) {
    limits <- wide <- matrix("", count, 4)
    signal <- ""
  }
  d <- data.frame(
    "", area, "", "", x, n, value, ends, "", "", 100 * reference, limits, wide, signal, "", "", "", "false")
  names(d) <- c(
    "area_code", "area", "cluster", "period", "numerator", "denominator", "value", "interval_low", "interval_high",
    "target", "against_target", "reference", "low_95", "high_95", "low_998", "high_998", "od_low_95", "od_high_95",
    "od_low_998", "od_high_998", "signal", "status", "since", "until", "hidden")
  d[order(d$area), ]
}
