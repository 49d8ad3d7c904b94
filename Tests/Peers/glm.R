# R's own answer for the data of `?glm` kind: fitted mean and standard error of predict(), dispersion at least 1.
# Rscript --vanilla glm.R
rows <- list()
add <- function(name, family, x, n, season, at, asked) {
  t <- seq_along(x)
  known <- data.frame(t = t, s = factor(season), e = n)
  known$y <- if (family == "binomial") cbind(x, n - x) else x
  formula <- if (nlevels(known$s) > 1) y ~ t + s else y ~ t
  if (family == "poisson") formula <- update(formula, . ~ . + offset(log(e)))
  fit <- glm(formula, data = known, family = if (family == "binomial") quasibinomial else quasipoisson)
  phi <- max(1, summary(fit)$dispersion)
  line <- predict(fit, data.frame(t = at, s = factor(asked, levels(known$s)), e = 1), se.fit = TRUE, dispersion = phi)
  value <- if (family == "binomial") plogis(line$fit) else exp(line$fit)
  rows[[length(rows) + 1]] <<- data.frame(
    name = name, family = family, x = paste(x, collapse = " "), n = paste(n, collapse = " "),
    seasons = if (nlevels(known$s) > 1) paste(season, collapse = " ") else "", at = at, asked = asked,
    value = sprintf("%.17g", value), error = sprintf("%.17g", line$se.fit), dispersion = sprintf("%.17g", phi))
}
fourth <- c(178, 174, 192, 243, 182, 182, 176, 248, 161, 183, 180, 252, 190, 174, 175, 245, 187, 179, 194, 229, 192, 170,
  193, 230)
add("fourth quarters above", "binomial", fourth, rep(400, 24), rep(1:4, 6), 28, 4)
add("the same without season", "binomial", fourth, rep(400, 24), rep(1, 24), 28, 1)
add("near 100 %", "binomial", c(49, 50, 48, 49, 50, 49, 49, 48, 50, 49, 49, 50), rep(50, 12), rep(1, 12), 13, 1)
add("rare", "binomial", c(0, 1, 0, 2, 3, 0, 1, 0, 2, 1, 0, 1), rep(200, 12), rep(1, 12), 13, 1)
cdi <- c(17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14)
add("cdi before by month", "poisson", cdi, rep(1, 24), rep(1, 24), 27, 1)
add("cdi before by quarter", "poisson", cdi, rep(c(10, 11, 9), 8), rep(1:4, 6), 25, 1)
write.csv(do.call(rbind, rows), "glm.csv", row.names = FALSE, quote = FALSE, eol = "\n")
