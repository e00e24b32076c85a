# Assigning __class__ changes what an object is.
class Caterpillar:
    def move(self):
        return "crawl"


class Butterfly:
    def move(self):
        return "fly with " + self.colour


insect = Caterpillar()
insect.colour = "blue"
print(insect.move(), insect.__class__.__name__)  # expect: crawl Caterpillar
insect.__class__ = Butterfly
print(insect.move(), type(insect).__name__, isinstance(insect, Butterfly))
# expect: fly with blue Butterfly True
for bad in (int, 3):
    try:
        insect.__class__ = bad
    except TypeError as error:
        print(error)
        # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
        # expect: __class__ must be set to a class, not 'int' object
