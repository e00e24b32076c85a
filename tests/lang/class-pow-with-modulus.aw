# pow with two arguments uses __pow__ or __rpow__, with three __pow__ alone.
class P:
    def __pow__(self, exponent, modulus=None):
        return ("pow", exponent, modulus)

    def __rpow__(self, base):
        return ("rpow", base)


print(pow(P(), 2), pow(P(), 2, 5), P() ** 3, pow(2, P()))
# expect: ('pow', 2, None) ('pow', 2, 5) ('pow', 3, None) ('rpow', 2)
