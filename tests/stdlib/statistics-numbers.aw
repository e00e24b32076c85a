# Averages, spreads, relations, the normal distribution; bad data.
import math
from statistics import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


a = [1, 2, 3, 4, 4, 8]
b = [1.5, 2.25, 0.1, 9.75, 1e-3]
c = [True, 2, 3.5]
for f in (mean, fmean, geometric_mean, harmonic_mean, median, median_low, median_high, median_grouped, mode, multimode, quantiles, variance, pvariance, stdev, pstdev, NormalDist.from_samples):
    for d in (a, b, c, [], [5], [2.5, math.inf], [1e308, 1e308], "ab", [1, "a"], iter(a), [-1, 1]):
        print(f.__name__, end=" ")
        t(lambda: f(d))
t(lambda: quantiles(b, n=10))
t(lambda: quantiles(a, n=5, method="inclusive"))
t(lambda: quantiles(a, method="x"))
t(lambda: quantiles(a, n=0))
t(lambda: fmean(a, [1,2,3,4,5,6]))
t(lambda: fmean(a, [1]))
t(lambda: fmean(a, [0]*6))
t(lambda: harmonic_mean([40, 60], weights=[5, 30]))
t(lambda: harmonic_mean([0, 1]))
t(lambda: harmonic_mean([1,2],[1]))
t(lambda: variance(a, 3))
t(lambda: pstdev(b, 2.0))
t(lambda: covariance(a, a[::-1]))
t(lambda: correlation(a, [2,1,4,3,9,1]))
t(lambda: correlation(a, [1]*6))
t(lambda: linear_regression(a, b + [1]))
t(lambda: linear_regression(a, a, proportional=True))
t(lambda: linear_regression([1,1],[2,3]))
t(lambda: correlation([1],[1]))
t(lambda: covariance([1],[1,2]))
n = NormalDist(100, 15)
for f in (
          lambda: n,
          lambda: n.pdf(120),
          lambda: n.cdf(90),
          lambda: [n.inv_cdf(p) for p in (.001, .3, .5, .9, 1e-12)],
          lambda: n.quantiles(),
          lambda: n.overlap(NormalDist(110, 10)),
          lambda: n.zscore(130),
          lambda: n + n,
          lambda: n * 2 - 5,
          lambda: 3 - n,
          lambda: -n / 3,
          lambda: n.samples(3, seed=5),
          lambda: (n.mean, n.median, n.mode, n.stdev, n.variance),
          lambda: n == NormalDist(100, 15),
          lambda: NormalDist(1, -1),
          lambda: n.inv_cdf(2),
          lambda: NormalDist(1, 0).pdf(1),
          lambda: NormalDist(1, 0).cdf(1),
          lambda: n.overlap(3),
          lambda: hash(n) == hash(NormalDist(100, 15)),
          lambda: mode("aabbc"),
          lambda: multimode("aabbc"),
          lambda: multimode(""),
          lambda: median(["a", "b"]),
          lambda: stdev([1e200, 1e-200]),
          lambda: stdev(range(1000)),
          lambda: mean([0.1]*10),
          lambda: pvariance([1,2,3,4])):
    t(f)

# output:
#| mean 3.6666666666666665
#| mean 2.7202
#| mean 2.1666666666666665
#| mean StatisticsError mean requires at least one data point
#| mean 5
#| mean inf
#| mean 1e+308
#| mean TypeError can't convert type 'str' to numerator/denominator
#| mean TypeError can't convert type 'str' to numerator/denominator
#| mean 3.6666666666666665
#| mean 0
#| fmean 3.6666666666666665
#| fmean 2.7202
#| fmean 2.1666666666666665
#| fmean StatisticsError fmean requires at least one data point
#| fmean 5.0
#| fmean inf
#| fmean OverflowError intermediate overflow in fsum
#| fmean TypeError must be real number, not str
#| fmean TypeError must be real number, not str
#| fmean 3.6666666666666665
#| fmean 0.0
#| geometric_mean 3.0261714988458035
#| geometric_mean 0.3187540258319033
#| geometric_mean 1.9129311827723892
#| geometric_mean StatisticsError geometric mean requires a non-empty dataset containing positive numbers
#| geometric_mean 4.999999999999999
#| geometric_mean inf
#| geometric_mean 1.0000000000000136e+308
#| geometric_mean TypeError must be real number, not str
#| geometric_mean TypeError must be real number, not str
#| geometric_mean 3.0261714988458035
#| geometric_mean StatisticsError geometric mean requires a non-empty dataset containing positive numbers
#| harmonic_mean 2.440677966101695
#| harmonic_mean 0.004944553384272094
#| harmonic_mean 1.68
#| harmonic_mean StatisticsError harmonic_mean requires at least one data point
#| harmonic_mean 5
#| harmonic_mean 5.0
#| harmonic_mean 1e+308
#| harmonic_mean TypeError '<' not supported between instances of 'str' and 'int'
#| harmonic_mean TypeError '<' not supported between instances of 'str' and 'int'
#| harmonic_mean 2.440677966101695
#| harmonic_mean StatisticsError harmonic mean does not support negative values
#| median 3.5
#| median 1.5
#| median 2
#| median StatisticsError no median for empty data
#| median 5
#| median inf
#| median inf
#| median TypeError unsupported operand type(s) for /: 'str' and 'int'
#| median TypeError '<' not supported between instances of 'str' and 'int'
#| median 3.5
#| median 0.0
#| median_low 3
#| median_low 1.5
#| median_low 2
#| median_low StatisticsError no median for empty data
#| median_low 5
#| median_low 2.5
#| median_low 1e+308
#| median_low 'a'
#| median_low TypeError '<' not supported between instances of 'str' and 'int'
#| median_low 3
#| median_low -1
#| median_high 4
#| median_high 1.5
#| median_high 2
#| median_high StatisticsError no median for empty data
#| median_high 5
#| median_high inf
#| median_high 1e+308
#| median_high 'b'
#| median_high TypeError '<' not supported between instances of 'str' and 'int'
#| median_high 4
#| median_high 1
#| median_grouped 3.5
#| median_grouped 1.5
#| median_grouped 2.0
#| median_grouped StatisticsError no median for empty data
#| median_grouped 5.0
#| median_grouped inf
#| median_grouped 1e+308
#| median_grouped TypeError Value cannot be converted to a float
#| median_grouped TypeError '<' not supported between instances of 'str' and 'int'
#| median_grouped 3.5
#| median_grouped 0.5
#| mode 4
#| mode 1.5
#| mode True
#| mode StatisticsError no mode for empty data
#| mode 5
#| mode 2.5
#| mode 1e+308
#| mode 'a'
#| mode 1
#| mode 4
#| mode -1
#| multimode [4]
#| multimode [1.5, 2.25, 0.1, 9.75, 0.001]
#| multimode [True, 2, 3.5]
#| multimode []
#| multimode [5]
#| multimode [2.5, inf]
#| multimode [1e+308]
#| multimode ['a', 'b']
#| multimode [1, 'a']
#| multimode [4]
#| multimode [-1, 1]
#| quantiles [1.75, 3.5, 5.0]
#| quantiles [0.0505, 1.5, 6.0]
#| quantiles [1.0, 2.0, 3.5]
#| quantiles StatisticsError must have at least two data points
#| quantiles StatisticsError must have at least two data points
#| quantiles [-inf, inf, inf]
#| quantiles [inf, inf, inf]
#| quantiles TypeError unsupported operand type(s) for /: 'str' and 'int'
#| quantiles TypeError '<' not supported between instances of 'str' and 'int'
#| quantiles [1.75, 3.5, 5.0]
#| quantiles [-1.5, 0.0, 1.5]
#| variance 5.866666666666666
#| variance 16.3468902
#| variance 1.5833333333333333
#| variance StatisticsError variance requires at least two data points
#| variance StatisticsError variance requires at least two data points
#| variance inf
#| variance 0.0
#| variance TypeError can't convert type 'str' to numerator/denominator
#| variance TypeError can't convert type 'str' to numerator/denominator
#| variance 5.866666666666666
#| variance 2
#| pvariance 4.888888888888889
#| pvariance 13.07751216
#| pvariance 1.0555555555555556
#| pvariance StatisticsError pvariance requires at least one data point
#| pvariance 0
#| pvariance inf
#| pvariance 0.0
#| pvariance TypeError can't convert type 'str' to numerator/denominator
#| pvariance TypeError can't convert type 'str' to numerator/denominator
#| pvariance 4.888888888888889
#| pvariance 1
#| stdev 2.422120283277993
#| stdev 4.043128763717525
#| stdev 1.2583057392117916
#| stdev StatisticsError stdev requires at least two data points
#| stdev StatisticsError stdev requires at least two data points
#| stdev AttributeError 'float' object has no attribute 'numerator'
#| stdev 0.0
#| stdev TypeError can't convert type 'str' to numerator/denominator
#| stdev TypeError can't convert type 'str' to numerator/denominator
#| stdev 2.422120283277993
#| stdev 1.4142135623730951
#| pstdev 2.2110831935702664
#| pstdev 3.6162843029828284
#| pstdev 1.0274023338281628
#| pstdev StatisticsError pstdev requires at least one data point
#| pstdev 0.0
#| pstdev AttributeError 'float' object has no attribute 'numerator'
#| pstdev 0.0
#| pstdev TypeError can't convert type 'str' to numerator/denominator
#| pstdev TypeError can't convert type 'str' to numerator/denominator
#| pstdev 2.2110831935702664
#| pstdev 1.0
#| from_samples NormalDist(mu=3.6666666666666665, sigma=2.422120283277993)
#| from_samples NormalDist(mu=2.7202, sigma=4.043128763717525)
#| from_samples NormalDist(mu=2.1666666666666665, sigma=1.2583057392117916)
#| from_samples StatisticsError stdev requires at least two data points
#| from_samples StatisticsError stdev requires at least two data points
#| from_samples NormalDist(mu=inf, sigma=nan)
#| from_samples NormalDist(mu=1e+308, sigma=0.0)
#| from_samples TypeError can't convert type 'str' to numerator/denominator
#| from_samples TypeError can't convert type 'str' to numerator/denominator
#| from_samples NormalDist(mu=3.6666666666666665, sigma=2.422120283277993)
#| from_samples NormalDist(mu=0.0, sigma=1.4142135623730951)
#| [-0.0386, 0.020800000000000003, 0.08020000000000001, 0.6599999999999999, 1.5, 1.95, 3.75, 8.25, 12.75]
#| [2.0, 3.0, 4.0, 4.0]
#| ValueError Unknown method: 'x'
#| StatisticsError n must be at least 1
#| 4.666666666666667
#| StatisticsError data and weights must be the same length
#| StatisticsError sum of weights must be non-zero
#| 56.0
#| 0
#| StatisticsError Number of weights does not match data size
#| 6.4
#| 3.6873025642059805
#| -4.9333333333333345
#| -0.03656362120635655
#| StatisticsError at least one of the inputs is constant
#| LinearRegression(slope=-0.00794318181818184, intercept=2.462625)
#| LinearRegression(slope=1.0, intercept=0.0)
#| StatisticsError x is constant
#| StatisticsError correlation requires at least two data points
#| StatisticsError covariance requires that both inputs have same number of data points
#| NormalDist(mu=100.0, sigma=15.0)
#| 0.010934004978399576
#| 0.2524925375469229
#| [53.6465154074828, 92.1339923093794, 100.0, 119.22327348316901, -5.517257379516977]
#| [89.88265374705878, 100.0, 110.11734625294122]
#| 0.6538769160102378
#| 2.0
#| NormalDist(mu=200.0, sigma=21.213203435596427)
#| NormalDist(mu=195.0, sigma=30.0)
#| NormalDist(mu=-97.0, sigma=15.0)
#| NormalDist(mu=-33.333333333333336, sigma=5.0)
#| [82.31737373153993, 82.77758978813797, 110.04203371578954]
#| (100.0, 100.0, 100.0, 15.0, 225.0)
#| True
#| StatisticsError sigma must be non-negative
#| StatisticsError p must be in the range 0.0 < p < 1.0
#| StatisticsError pdf() not defined when sigma is zero
#| StatisticsError cdf() not defined when sigma is zero
#| TypeError Expected another NormalDist instance
#| True
#| 'a'
#| ['a', 'b']
#| []
#| TypeError unsupported operand type(s) for /: 'str' and 'int'
#| 7.071067811865475e+199
#| 288.8194360957494
#| 0.1
#| 1.25
