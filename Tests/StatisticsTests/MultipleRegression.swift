import CGSL

/// Ordinary least squares on several columns, by GSL's singular value decomposition (`gsl_multifit_linear`).
struct MultipleRegression {
  var coefficients: [Double]
  var standardErrors: [Double]
  var residualSumOfSquares: Double
  var degreesOfFreedom: Int

  /// - Parameters:
  ///   - design: The rows one after another, `columns` figures each; a column of ones for an intercept.
  ///   - values: One for each row.
  /// - Returns: `nil` for no more rows than columns, columns that depend on each other, or a figure that is not
  ///   finite.
  init?(design: [Double], columns: Int, values: [Double]) {
    guard columns > 0, values.count > columns, design.count == values.count * columns, design.allSatisfy(\.isFinite),
      values.allSatisfy(\.isFinite), let workspace = gsl_multifit_linear_alloc(values.count, columns)
    else { return nil }
    defer { gsl_multifit_linear_free(workspace) }
    var (design, values) = (design, values)
    var coefficients = [Double](repeating: 0, count: columns)
    var covariance = [Double](repeating: 0, count: columns * columns)
    var residuals = 0.0
    let rows = values.count
    let status = design.withGSLMatrix(rows: rows, columns: columns) { design in
      covariance.withGSLMatrix(rows: columns, columns: columns) { covariance in
        values.withGSLVector { values in
          coefficients.withGSLVector { coefficients in
            gsl_multifit_linear(&design, &values, &coefficients, &covariance, &residuals, workspace)
          }
        }
      }
    }
    guard status == Int32(GSL_SUCCESS), gsl_multifit_linear_rank(.ulpOfOne, workspace) == columns,
      coefficients.allSatisfy(\.isFinite), residuals.isFinite
    else { return nil }
    self.coefficients = coefficients
    standardErrors = (0..<columns).map { max(0, covariance[$0 * (columns + 1)]).squareRoot() }
    residualSumOfSquares = residuals
    degreesOfFreedom = rows - columns
  }
}

extension [Double] {
  /// Lends the elements to GSL as a matrix, row by row. Nothing is copied, and the view must not outlive the call.
  fileprivate mutating func withGSLMatrix<Result>(
    rows: Int, columns: Int, _ body: (inout gsl_matrix) -> Result
  ) -> Result {
    withUnsafeMutableBufferPointer { buffer in
      var matrix = gsl_matrix(
        size1: rows, size2: columns, tda: columns, data: buffer.baseAddress, block: nil, owner: 0)
      return body(&matrix)
    }
  }

  /// Lends the elements to GSL as a vector, under the same condition.
  fileprivate mutating func withGSLVector<Result>(_ body: (inout gsl_vector) -> Result) -> Result {
    let count = count
    return withUnsafeMutableBufferPointer { buffer in
      var vector = gsl_vector(size: count, stride: 1, data: buffer.baseAddress, block: nil, owner: 0)
      return body(&vector)
    }
  }
}
