# The builtin open does not become a method where a class has it as an attribute.
import io
import os


class Opener:
    open = open
    other = io.open

    def read(self, path):
        with self.open(path) as file, self.other(path, "rb") as same:
            return file.read(0), same.read(0)


print(Opener().read(os.devnull), io.open is open)  # expect: ('', b'') True
print(type(open).__name__, open.__name__)  # expect: builtin_function_or_method open
