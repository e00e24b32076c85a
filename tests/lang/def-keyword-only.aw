# Parameters after a star can only be given by name.
def ruler(length, *, unit="cm", scale):
    return f"{length * scale} {unit}"


print(ruler(3, scale=2))  # expect: 6 cm
print(ruler(scale=2, length=4, unit="mm"))  # expect: 8 mm
print(ruler.__kwdefaults__)  # expect: {'unit': 'cm'}
try:
    ruler(3, "mm", 2)
except TypeError as error:
    print(error)  # expect: ruler() takes 1 positional argument but 3 were given
try:
    ruler(3)
except TypeError as error:
    print(error)  # expect: ruler() missing 1 required keyword-only argument: 'scale'
