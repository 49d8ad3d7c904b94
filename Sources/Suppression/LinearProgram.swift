internal import CGLPK

/// Whole numbers within bounds, tied by linear constraints; GLPK finds how small and how great one of them can be.
///
/// GLPK works in floating point. Its answers are taken in one direction each: the optimum of the relaxation, rounded
/// outwards by `tolerance`, bounds what whole numbers reach; and a point proves something only where it is made of whole
/// numbers and `holds` in exact arithmetic.
struct LinearProgram {
  /// Positions in the columns and the coefficients there.
  typealias Terms = [(column: Int, coefficient: Int)]

  private(set) var lower: [Int] = []
  private(set) var upper: [Int] = []
  private(set) var rows: [(terms: Terms, bounds: ClosedRange<Int>)] = []

  enum Direction: Int32 { case least = -1, greatest = 1 }

  enum Extreme: Equatable {
    /// One value for each column.
    case point([Double])
    case unbounded
    /// No values satisfy the constraints.
    case infeasible
    /// Too many steps, or a fault of the solver: nothing is known.
    case unknown
  }

  /// What a floating-point optimum may be off by.
  static let tolerance = 1e-6
  /// Steps of the simplex method, and nodes of the branching, before a solve is given up.
  static let stepLimit: Int32 = 20_000

  /// - Returns: the position of the new column.
  mutating func addColumn(_ bounds: ClosedRange<Int>) -> Int {
    lower.append(bounds.lowerBound)
    upper.append(bounds.upperBound)
    return lower.count - 1
  }

  mutating func narrow(_ column: Int, to bounds: ClosedRange<Int>) {
    lower[column] = max(lower[column], bounds.lowerBound)
    upper[column] = min(upper[column], bounds.upperBound)
  }

  mutating func addRow(_ terms: Terms, _ bounds: ClosedRange<Int>) { rows.append((terms, bounds)) }

  /// Whether the point satisfies every constraint, exactly.
  func holds(_ point: [Int]) -> Bool {
    point.indices.allSatisfy { lower[$0] <= point[$0] && point[$0] <= upper[$0] }
      && rows.allSatisfy { row in
        row.bounds.contains(row.terms.reduce(0) { $0 + $1.coefficient * point[$1.column] })
      }
  }

  /// - Parameter isWhole: whether the columns must be whole numbers, which can take much longer.
  func extreme(of column: Int, _ direction: Direction, isWhole: Bool = false) -> Extreme {
    guard zip(lower, upper).allSatisfy({ $0 <= $1 }) else { return .infeasible }
    var point = [Double](repeating: 0, count: lower.count)
    let outcome = withProgram { program in
      withUnsafePointer(to: program) {
        maal_extreme($0, Int32(column + 1), direction.rawValue, isWhole ? 1 : 0, LinearProgram.stepLimit, &point)
      }
    }
    return switch Int(outcome) {
    case MAAL_OPTIMAL: .point(point)
    case MAAL_UNBOUNDED: .unbounded
    case MAAL_INFEASIBLE: .infeasible
    // Taken for unknown it would hide more one time than another. The program ends, as where Swift itself is refused memory:
    // its trap says so to the user in both languages, and nothing is written.
    case MAAL_NO_MEMORY: fatalError("no memory for GLPK")
    default: .unknown
    }
  }

  /// The nearest whole numbers, where they satisfy every constraint.
  func wholePoint(_ point: [Double]) -> [Int]? {
    let whole = point.map { Int($0.rounded()) }
    return holds(whole) ? whole : nil
  }

  /// Bounds so far out are none.
  private static func bound(_ number: Int) -> Double {
    abs(number) < System.unbounded / 2 ? Double(number) : number < 0 ? -.infinity : .infinity
  }

  /// Frees what GLPK keeps between solves.
  static func end() { maal_end() }

  private func withProgram<Result>(_ body: (maal_program) -> Result) -> Result {
    let entries = rows.enumerated().flatMap { row, content in
      content.terms.map { (row: Int32(row + 1), column: Int32($0.column + 1), value: Double($0.coefficient)) }
    }
    let rowLow = rows.map { LinearProgram.bound($0.bounds.lowerBound) }
    let rowHigh = rows.map { LinearProgram.bound($0.bounds.upperBound) }
    let columnLow = lower.map(LinearProgram.bound), columnHigh = upper.map(LinearProgram.bound)
    let entryRow = entries.map(\.row), entryColumn = entries.map(\.column), entryValue = entries.map(\.value)
    return rowLow.withUnsafeBufferPointer { rowLow in
      rowHigh.withUnsafeBufferPointer { rowHigh in
        columnLow.withUnsafeBufferPointer { columnLow in
          columnHigh.withUnsafeBufferPointer { columnHigh in
            entryRow.withUnsafeBufferPointer { entryRow in
              entryColumn.withUnsafeBufferPointer { entryColumn in
                entryValue.withUnsafeBufferPointer { entryValue in
                  body(
                    maal_program(
                      rows: Int32(rowLow.count), columns: Int32(columnLow.count), entries: Int32(entryRow.count),
                      row_low: rowLow.baseAddress, row_high: rowHigh.baseAddress, column_low: columnLow.baseAddress,
                      column_high: columnHigh.baseAddress, entry_row: entryRow.baseAddress,
                      entry_column: entryColumn.baseAddress, entry_value: entryValue.baseAddress))
                }
              }
            }
          }
        }
      }
    }
  }
}
