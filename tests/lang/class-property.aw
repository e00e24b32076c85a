# A property computes an attribute when it is read, set or deleted.
class Circle:
    def __init__(self, radius):
        self.radius = radius

    @property
    def radius(self):
        "The distance from the middle to the edge."
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError("negative radius")
        self._radius = value

    @radius.deleter
    def radius(self):
        print("deleted")
        del self._radius

    @property
    def area(self):
        return 3 * self._radius**2


circle = Circle(2)
print(circle.radius, circle.area)  # expect: 2 12
circle.radius += 1
print(circle.area)  # expect: 27
try:
    circle.radius = -1
except ValueError as error:
    print(error)  # expect: negative radius
del circle.radius  # expect: deleted
print(Circle.radius.__doc__)  # expect: The distance from the middle to the edge.
for name in ("area", "radius"):
    try:
        setattr(circle, "area", 1) if name == "area" else delattr(circle, "area")
    except AttributeError as error:
        print(error)  # expect: property 'area' of 'Circle' object has no setter
        # expect: property 'area' of 'Circle' object has no deleter
print(type(Circle.area).__name__)  # expect: property
