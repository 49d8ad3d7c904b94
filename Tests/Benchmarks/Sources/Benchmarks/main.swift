// How long the methods take for one series of 20 quarters, over 100,000 different series, on one core.
// With an argument, only the measures whose name contains it.

let wanted = CommandLine.arguments.dropFirst().first ?? ""
var benchmark = Benchmark(Measure.all.filter { wanted.isEmpty || $0.name.contains(wanted) })
benchmark.run()

var total = 0.0
for (measure, time) in zip(benchmark.measures, benchmark.times) {
  if measure.isOfSectionTotal { total += time }
  Benchmark.printLine(measure.name, time)
}
Benchmark.printLine("all trend and run statistics together", total)
