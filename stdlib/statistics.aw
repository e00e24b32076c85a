"""Averages, spreads and relations of numbers.

Sums are exact: numbers become ratios of ints, and only the result is rounded. Inside of this module an exact number is a
pair (numerator, denominator); a sum with an infinity or a NaN in it is that float.
"""
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from functools import reduce
from itertools import repeat
from math import erf, exp, fabs, fsum, gcd, hypot as _hypot, isfinite, isqrt, log, sqrt, tau
from operator import mul

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
           "pvariance", "quantiles", "stdev", "variance"]

_SQRT_2 = sqrt(2.0)


class StatisticsError(ValueError):
    pass


# ---- exact arithmetic ----

def _exact_ratio(x):
    # The exact value of a number: (numerator, denominator), or (x, None) if it is none.
    if isinstance(x, int):
        return x, 1
    try:
        return x.as_integer_ratio()
    except (OverflowError, ValueError):
        return x, None
    except AttributeError:
        pass
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _is_fraction(cls):
    return any(base.__name__ == "Fraction" and base.__module__ == "fractions" for base in cls.__mro__)


def _is_decimal(cls):
    return any(base.__name__ == "Decimal" and base.__module__ in ("decimal", "_decimal") for base in cls.__mro__)


def _isfinite(x):
    try:
        return x.is_finite()
    except AttributeError:
        return isfinite(x)


def _coerce(first, second):
    # The type of what is made of numbers of two types.
    if second is first or second in (int, bool):
        return first
    if first is int or issubclass(second, first):
        return second
    if issubclass(first, second):
        return first
    if issubclass(first, int) or (_is_fraction(first) and issubclass(second, float)):
        return second
    if issubclass(second, int) or (issubclass(first, float) and _is_fraction(second)):
        return first
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


def _reduced(numerator, denominator):
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    common = gcd(numerator, denominator)
    return numerator // common, denominator // common


def _total(sums, power=1):
    # Of sums by denominator; the denominators are meant to that power.
    numerator, denominator = 0, 1
    for d, n in sums.items():
        d **= power
        numerator, denominator = numerator * d + n * denominator, denominator * d
        numerator, denominator = _reduced(numerator, denominator)
    return numerator, denominator


def _exact_sum(data):
    """(common type, exact sum, count)"""
    count = 0
    types = {}
    sums = {}
    for x in data:
        count += 1
        types[type(x)] = None
        n, d = _exact_ratio(x)
        sums[d] = sums.get(d, 0) + n
    total = sums[None] if None in sums else _total(sums)
    return reduce(_coerce, types, int), total, count


def _sum(data):
    """The same, with the sum as a Fraction."""
    from fractions import Fraction

    cls, total, count = _exact_sum(data)
    return cls, Fraction(*total) if isinstance(total, tuple) else total, count


def _squares(data, center=None):
    """(common type, exact sum of the squares of the distances from the mean, mean, count)"""
    if center is not None:
        cls, total, count = _exact_sum((d := x - center) * d for x in data)
        return cls, total, center, count
    count = 0
    types = {}
    sums = {}
    square_sums = {}
    for x in data:
        count += 1
        types[type(x)] = None
        n, d = _exact_ratio(x)
        sums[d] = sums.get(d, 0) + n
        square_sums[d] = square_sums.get(d, 0) + n * n
    cls = reduce(_coerce, types, int)
    if count == 0:
        return cls, (0, 1), (0, 1), 0
    if None in sums:
        return cls, sums[None], sums[None], count
    n, d = _total(sums)
    n2, d2 = _total(square_sums, 2)
    return cls, _reduced((count * n2 * d * d - n * n * d2), d2 * d * d * count), _reduced(n, d * count), count


def _divide(value, by):
    return _reduced(value[0], value[1] * by) if isinstance(value, tuple) else value / by


def _convert(value, cls):
    # An exact number as one of that class; an int only if it is whole.
    if type(value) is cls:
        return value
    if isinstance(value, tuple) or _is_fraction(type(value)):
        n, d = value if isinstance(value, tuple) else value.as_integer_ratio()
    else:
        return cls(value)
    if issubclass(cls, int):
        return cls(n) if d == 1 else n / d
    if issubclass(cls, float):
        return n / d if cls is float else cls(n / d)
    if _is_decimal(cls):
        return cls(n) / cls(d)
    return cls(n, d)


def _integer_sqrt_of_frac_rto(n, d):
    # The whole part of sqrt(n / d), made odd if something is left: then rounding it later is rounding once.
    root = isqrt(n // d)
    return root | (root * root * d != n)


def _float_sqrt_of_frac(n, d):
    """The square root of n / d as a float, correctly rounded."""
    shift = (n.bit_length() - d.bit_length() - 109) // 2  # twice the bits of a float, and three
    if shift >= 0:
        return float(_integer_sqrt_of_frac_rto(n, d << 2 * shift) << shift)
    return _integer_sqrt_of_frac_rto(n << -2 * shift, d) / (1 << -shift)


def _decimal_sqrt_of_frac(n, d):
    """The square root of n / d as a Decimal, correctly rounded."""
    from decimal import Decimal

    if n <= 0:
        return Decimal() if n == 0 else (Decimal(n) / Decimal(d)).sqrt()
    root = (Decimal(n) / Decimal(d)).sqrt()
    a, b = root.as_integer_ratio()
    for neighbour, sign in (root.next_plus(), 1), (root.next_minus(), -1):
        c, e = neighbour.as_integer_ratio()
        middle = a * e + b * c, 2 * b * e  # between the two: is the square of it on the root's side?
        if sign * (n * middle[1] ** 2 - d * middle[0] ** 2) > 0:
            return neighbour
    return root


def _root(value, cls):
    """The square root of an exact number."""
    if not isinstance(value, tuple):
        raise AttributeError(f"'{type(value).__name__}' object has no attribute 'numerator'")
    return _decimal_sqrt_of_frac(*value) if _is_decimal(cls) else _float_sqrt_of_frac(*value)


def _fail_neg(values, message="negative value"):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# ---- averages ----

def mean(data):
    """The arithmetic mean."""
    cls, total, n = _exact_sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(_divide(total, n), cls)


def fmean(data, weights=None):
    """The arithmetic mean of floats: faster."""
    if not hasattr(data, "__len__"):
        data = list(data)
    n = len(data)
    if weights is None:
        total = fsum(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not hasattr(weights, "__len__"):
        weights = list(weights)
    total = fsum(map(mul, data, weights))
    if n != len(weights):
        raise StatisticsError("data and weights must be the same length")
    weight = fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return total / weight


def geometric_mean(data):
    """The geometric mean, as a float."""
    try:
        return exp(fmean(map(log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """The harmonic mean: for rates."""
    data = list(data)
    message = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not (isinstance(x, (int, float)) or _is_fraction(type(x)) or _is_decimal(type(x))):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = repeat(1, n)
        weight = (n, 1)
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, weight, _ = _exact_sum(_fail_neg(weights, message))
    try:
        cls, total, _ = _exact_sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, message)))
    except ZeroDivisionError:
        return 0
    if not isinstance(total, tuple):
        return _convert(weight[0] / weight[1] / total, cls)
    if total[0] <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(_reduced(weight[0] * total[1], weight[1] * total[0]), cls)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data)


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data, n = _sorted(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The middle value, or the smaller of the two middle ones."""
    data, n = _sorted(data)
    return data[(n - 1) // 2]


def median_high(data):
    """The middle value, or the larger of the two middle ones."""
    data, n = _sorted(data)
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The middle of values that stand for intervals around them."""
    data, n = _sorted(data)
    x = data[n // 2]
    first = bisect_left(data, x)
    behind = bisect_right(data, x, lo=first)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - first) / (behind - first)


def mode(data):
    """The most frequent value, the first of several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """All most frequent values, in the order in which they came."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that divide the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            place, rest = divmod(i * (size - 1), n)
        else:
            place = min(max(i * (size + 1) // n, 1), size - 1) - 1
            rest = i * (size + 1) - (place + 1) * n
        result.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
    return result


# ---- spreads ----

def variance(data, xbar=None):
    """The variance of a sample."""
    cls, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(_divide(squares, n - 1), cls)


def pvariance(data, mu=None):
    """The variance of the whole population."""
    cls, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(_divide(squares, n), cls)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    cls, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(_divide(squares, n - 1), cls)


def pstdev(data, mu=None):
    """The standard deviation of the whole population."""
    cls, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(_divide(squares, n), cls)


# ---- relations ----

def _same_length(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    return n


def _products(x, y, x_mean, y_mean):
    return fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))


def covariance(x, y, /):
    """The covariance of two samples."""
    n = _same_length(x, y, "covariance")
    return _products(x, y, fsum(x) / n, fsum(y) / n) / (n - 1)


def correlation(x, y, /):
    """Pearson's coefficient: from -1 to 1."""
    n = _same_length(x, y, "correlation")
    x_mean, y_mean = fsum(x) / n, fsum(y) / n
    try:
        return _products(x, y, x_mean, y_mean) / sqrt(_products(x, x, x_mean, x_mean) * _products(y, y, y_mean, y_mean))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """The line that fits the points best: (slope, intercept)."""
    n = _same_length(x, y, "linear regression")
    x_mean, y_mean = (0.0, 0.0) if proportional else (fsum(x) / n, fsum(y) / n)
    try:
        slope = _products(x, y, x_mean, y_mean) / _products(x, x, x_mean, x_mean)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_mean - slope * x_mean)


# ---- the normal distribution ----

# M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", 1988: quotients of polynomials, highest
# power first, near the middle, further out, and far out.
_MIDDLE = ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
            1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
           (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867, 5394.1960214247511077,
            687.18700749205790830, 42.313330701600911252, 1.0))
_OUTER = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
           3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
          (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
           6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0))
_FAR = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
         2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
        (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
         1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _polynomial(coefficients, x):
    result = coefficients[0]
    for coefficient in coefficients[1:]:
        result = result * x + coefficient
    return result


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(_MIDDLE[0], r) * q / _polynomial(_MIDDLE[1], r) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    above, below = _OUTER if r <= 5.0 else _FAR
    r -= 1.6 if r <= 5.0 else 5.0
    x = _polynomial(above, r) / _polynomial(below, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that samples seem to come from."""
        _, squares, center, n = _squares(data)
        if n < 2:
            raise StatisticsError("stdev requires at least two data points")
        if not isinstance(squares, tuple):
            return cls(float(center), float(center) / float(squares))
        return cls(center[0] / center[1], _root(_divide(squares, n - 1), float))

    def samples(self, n, *, seed=None):
        """n random numbers of the distribution."""
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def _need_sigma(self, what):
        if not self._sigma:
            raise StatisticsError(f"{what}() not defined when sigma is zero")

    def pdf(self, x):
        """The probability density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        """The probability of a value up to x."""
        self._need_sigma("cdf")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT_2)))

    def inv_cdf(self, p):
        """The value up to which the probability is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 values that divide the distribution into n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the areas under the two curves is common, by Inman and Bradley (1989)."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = sorted((self, other), key=lambda dist: (dist._sigma, dist._mu))
        x_var, y_var = x.variance, y.variance
        if not x_var or not y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = y_var - x_var
        dm = fabs(y._mu - x._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * x._sigma * _SQRT_2))
        a = x._mu * y_var - y._mu * x_var
        b = x._sigma * y._sigma * sqrt(dm * dm + dv * log(y_var / x_var))
        first, second = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(y.cdf(first) - x.cdf(first)) + fabs(y.cdf(second) - x.cdf(second)))

    def zscore(self, x):
        """How many standard deviations x is from the mean."""
        self._need_sigma("zscore")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
