# The functions of module math that take floats.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for name in ("sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh atanh "
             "degrees radians erf erfc gamma lgamma fabs ulp").split():
    print(name, getattr(math, name)(0.625))
print(math.acosh(1.5), math.atan2(-1, 2), math.pow(2, 0.5), math.fmod(-7, 3), math.remainder(7, 4), math.copysign(3, -0.0))
print(math.gamma(5), math.gamma(-1.5), math.gamma(171.5), math.lgamma(1000.25), math.gamma(25))
print(math.frexp(10.5), math.modf(-2.25), math.ldexp(0.75, 4), math.nextafter(1, 2), math.ulp(1.0))
print(math.ceil(2.1), math.floor(-2.1), math.trunc(-2.9), math.ceil(1e300) == int(1e300))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isfinite(1e308), math.isinf(-math.inf), math.isnan(math.nan))
print(math.log(8, 2), math.log(2 ** 5000), math.log2(2 ** 5000), math.log10(10 ** 400))

# output:
#| 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
#| sqrt 0.7905694150420949
#| cbrt 0.8549879733383484
#| exp 1.8682459574322223
#| exp2 1.5422108254079407
#| expm1 0.8682459574322224
#| log -0.4700036292457356
#| log2 -0.6780719051126377
#| log10 -0.2041199826559248
#| log1p 0.48550781578170077
#| sin 0.5850972729404622
#| cos 0.8109631195052179
#| tan 0.7214844409909045
#| asin 0.6751315329370317
#| acos 0.895664793857865
#| atan 0.5585993153435624
#| sinh 0.666492264456616
#| cosh 1.2017536929756063
#| tanh 0.5545997223493823
#| asinh 0.590143685781959
#| atanh 0.7331685343967136
#| degrees 35.80986219567645
#| radians 0.01090830782496456
#| erf 0.623240882188418
#| erfc 0.376759117811582
#| gamma 1.434518848090557
#| lgamma 0.3608294954889405
#| fabs 0.625
#| ulp 1.1102230246251565e-16
#| 0.9624236501192069 -0.4636476090008061 1.4142135623730951 -1.0 -1.0 -3.0
#| 24.0 2.3632718012073544 9.483367566824801e+307 5906.947268271117 6.204484017332391e+23
#| (0.65625, 4) (-0.25, -2.0) 12.0 1.0000000000000002 2.220446049250313e-16
#| 3 -3 -2 True
#| True True True True True
#| 3.0 3465.7359027997263 5000.0 400.0
