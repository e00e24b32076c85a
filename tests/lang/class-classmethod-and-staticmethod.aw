# A classmethod gets the class it is called on; a staticmethod gets nothing extra.
class Temperature:
    unit = "C"

    def __init__(self, degrees):
        self.degrees = degrees

    @classmethod
    def from_text(cls, text):
        return cls(float(text))

    @staticmethod
    def to_fahrenheit(c):
        return c * 9 / 5 + 32


class Kelvin(Temperature):
    unit = "K"


k = Kelvin.from_text("20.5")
print(type(k).__name__, k.degrees, k.unit)  # expect: Kelvin 20.5 K
print(Temperature.to_fahrenheit(100), k.to_fahrenheit(0))  # expect: 212.0 32.0
print(Kelvin(1).from_text("3").degrees)  # expect: 3.0
print(Kelvin.from_text.__self__ is Kelvin, Kelvin.from_text.__name__)  # expect: True from_text
print(type(Temperature.__dict__["to_fahrenheit"]).__name__)  # expect: staticmethod
