// Makes the tables of Documentation/calibration.md by simulation: how often forecasts are right, and how often the test of
// a trend is wrong. The seeds are fixed, so that a second run gives the same figures.
//
// swift run --package-path Tests/Calibration --configuration release Calibration [series of each row]

import Foundation

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 4000

func figure(_ value: Double, _ decimals: Int = 3) -> String { String(format: "%.\(decimals)f", value) }

print(
  "| what | level | n | periods | trend | season | scatter | npq | target | coverage | mean P | happened | refused |")
print("|---|---|---|---|---|---|---|---|---|---|---|---|---|")
for (row, scenario) in ForecastScenario.all.enumerated() {
  let outcome = scenario.run(count, seed: UInt64(row + 1))
  let cells = [
    scenario.kind.rawValue, "\(scenario.level)", "\(scenario.n)", "\(scenario.periods)", "\(scenario.trend)",
    "\(scenario.season)", "\(scenario.scatter)", figure(scenario.variance, 1),
    (scenario.kind == .share ? "≥ " : "≤ ") + "\(Double(scenario.target) / 100) %", figure(outcome.coverage),
    figure(outcome.meanProbability), figure(outcome.happened), figure(outcome.refused),
  ]
  print("| " + cells.joined(separator: " | ") + " |")
}

let lengths = [8, 10, 12, 16, 20, 24, 30, 40]
for change in [0.0, 2.0] {
  print("\nchange \(change)\n")
  print("| rho | test | " + lengths.map { "n = \($0)" }.joined(separator: " | ") + " |")
  print("|---|---|" + lengths.map { _ in "---|" }.joined())
  for (row, rho) in [0, 0.3, 0.5, 0.7].enumerated() {
    let found = lengths.map { n in
      TrendScenario(rho: rho, n: n, change: change).run(count, seed: UInt64(1000 * (row + 1) + n))
    }
    print("| \(rho) | plain | " + found.map { figure($0.plain) }.joined(separator: " | ") + " |")
    print("| \(rho) | modified | " + found.map { figure($0.modified) }.joined(separator: " | ") + " |")
  }
}
