# ** accepts any object with keys() and item access.
class Settings:
    def keys(self):
        return ["width", "height"]

    def __getitem__(self, key):
        return len(key)


def show(**kwargs):
    return kwargs


print(show(**Settings()))  # expect: {'width': 5, 'height': 6}
print(dict(Settings()))  # expect: {'width': 5, 'height': 6}
