internal import CGLPK

/// Whole numbers within bounds, tied by linear constraints; GLPK finds how small and how great one of them can be.
///
/// GLPK works in floating point. Its answers are taken in one direction each: the optimum of the relaxation, rounded
/// outwards by `tolerance`, bounds what whole numbers reach; and a point proves something only where it is made of whole
/// numbers and `holds` in exact arithmetic.
struct LinearProgram {
  private var lower: [Int] = []
  private var upper: [Int] = []
  private var rowLower: [Int] = []
  private var rowUpper: [Int] = []
  /// The coefficients that aren't 0, row by row; rows and columns count from 1, as in GLPK.
  private var entryRow: [Int32] = []
  private var entryColumn: [Int32] = []
  private var entryValue: [Double] = []

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

  mutating func addColumn(_ bounds: ClosedRange<Int>) {
    lower.append(bounds.lowerBound)
    upper.append(bounds.upperBound)
  }

  mutating func narrow(_ column: Int, to bounds: ClosedRange<Int>) {
    lower[column] = max(lower[column], bounds.lowerBound)
    upper[column] = min(upper[column], bounds.upperBound)
  }

  mutating func addRow(_ bounds: ClosedRange<Int>) {
    rowLower.append(bounds.lowerBound)
    rowUpper.append(bounds.upperBound)
  }

  /// Adds a column to the last row.
  mutating func addTerm(_ column: Int, _ coefficient: Int) {
    entryRow.append(Int32(rowLower.count))
    entryColumn.append(Int32(column + 1))
    entryValue.append(Double(coefficient))
  }

  /// Whether the point satisfies every constraint, exactly.
  func holds(_ point: [Int]) -> Bool {
    guard point.indices.allSatisfy({ lower[$0] <= point[$0] && point[$0] <= upper[$0] }) else { return false }
    var sums = [Int](repeating: 0, count: rowLower.count)
    for entry in entryRow.indices {
      // A coefficient is a whole number below 2^53.
      sums[Int(entryRow[entry]) - 1] += Int(entryValue[entry]) * point[Int(entryColumn[entry]) - 1]
    }
    return sums.indices.allSatisfy { rowLower[$0] <= sums[$0] && sums[$0] <= rowUpper[$0] }
  }

  /// - Parameter isWhole: whether the columns must be whole numbers, which can take much longer.
  func extreme(of column: Int, _ direction: Direction, isWhole: Bool = false) -> Extreme {
    var weights = [Double](repeating: 0, count: lower.count)
    weights[column] = 1
    return extreme(of: weights, direction, isWhole: isWhole)
  }

  /// - Parameter weights: of each column in the sum that is to be the least or the greatest.
  func extreme(of weights: [Double], _ direction: Direction, isWhole: Bool = false) -> Extreme {
    guard zip(lower, upper).allSatisfy({ $0 <= $1 }) else { return .infeasible }
    var point = [Double](repeating: 0, count: lower.count)
    let outcome = withProgram { program in
      withUnsafePointer(to: program) {
        maal_extreme($0, weights, direction.rawValue, isWhole ? 1 : 0, LinearProgram.stepLimit, &point)
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
    let rowLow = rowLower.map(LinearProgram.bound), rowHigh = rowUpper.map(LinearProgram.bound)
    let columnLow = lower.map(LinearProgram.bound), columnHigh = upper.map(LinearProgram.bound)
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
