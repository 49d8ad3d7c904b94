import CGSL
import Synchronization

/// 400 equally spaced quantiles of Student's t, and a few points that stand for them.
///
/// The uncertainty of a fitted line is carried into what is predicted by averaging over these quantiles. The average of a
/// smooth function over 400 points is found from its values at 32: Gauss's quadrature for the measure that has a 400th
/// at each quantile, exact for polynomials up to degree 63.
struct TQuantiles: Sendable {
  /// In ascending order.
  var all: [Double]
  /// Points and weights that stand for all.
  var nodes: [Double]
  var weights: [Double]

  static let count = 400
  private static let nodeCount = 32

  /// The largest quantile.
  var reach: Double { all.last ?? 0 }

  /// The quantiles (i - 1/2) / 400, i = 1...400. Found once for each number of degrees. `nil` where GSL finds none.
  static func of(degrees: Int) -> TQuantiles? {
    found.withLock { found in
      if let known = found[degrees] { return known }
      let quantiles = TQuantiles(degrees: degrees)
      found[degrees] = quantiles
      return quantiles
    }
  }

  private static let found = Mutex<[Int: TQuantiles]>([:])

  private init?(degrees: Int) {
    guard GSL.isReady, degrees > 0 else { return nil }
    let half = (0..<Self.count / 2).map { index in
      gsl_cdf_tdist_Qinv((Double(index) + 0.5) / Double(Self.count), Double(degrees))
    }
    all = half.map(-) + half.reversed()
    guard all.allFinite, let rule = Self.gauss(all, count: Self.nodeCount) else { return nil }
    (nodes, weights) = rule
  }

  /// Points and weights of Gauss's rule for equal weights on points that lie symmetrically about 0: the eigenvalues of
  /// the Jacobi matrix and the squared first components of its eigenvectors.
  ///
  /// Golub & Welsch 1969, *Mathematics of Computation* 23(106), 221-230, <https://doi.org/10.2307/2004418>.
  private static func gauss(_ points: [Double], count: Int) -> (nodes: [Double], weights: [Double])? {
    guard let matrix = gsl_matrix_calloc(count, count), let vectors = gsl_matrix_alloc(count, count),
      let values = gsl_vector_alloc(count), let workspace = gsl_eigen_symmv_alloc(count)
    else { return nil }
    defer {
      gsl_matrix_free(matrix)
      gsl_matrix_free(vectors)
      gsl_vector_free(values)
      gsl_eigen_symmv_free(workspace)
    }
    for (index, value) in recurrence(points, count: count - 1).enumerated() {
      gsl_matrix_set(matrix, index, index + 1, value)
      gsl_matrix_set(matrix, index + 1, index, value)
    }
    guard gsl_eigen_symmv(matrix, values, vectors, workspace) == Int32(GSL_SUCCESS) else { return nil }
    let indices = 0..<count
    let rule = indices.map { index in
      let first = gsl_matrix_get(vectors, 0, index)
      return (node: gsl_vector_get(values, index), weight: first * first)
    }.sorted { $0.node < $1.node }
    return (rule.map(\.node), rule.map(\.weight))
  }

  /// The off-diagonal of the Jacobi matrix by Stieltjes' procedure; the diagonal is 0 by symmetry.
  private static func recurrence(_ points: [Double], count: Int) -> [Double] {
    var previous = [Double](repeating: 0, count: points.count)
    var current = [Double](repeating: 1 / Double(points.count).squareRoot(), count: points.count)
    var factors: [Double] = []
    for _ in 0..<count {
      var next = points.indices.map { points[$0] * current[$0] - (factors.last ?? 0) * previous[$0] }
      let norm = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for index in next.indices { next[index] /= norm }
      factors.append(norm)
      (previous, current) = (current, next)
    }
    return factors
  }
}
