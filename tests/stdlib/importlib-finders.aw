# A program's own finders are asked first, for what it imports itself.
import importlib.machinery
import sys


class Finder:
    @classmethod
    def find_spec(cls, name, path, target=None):
        print("asked for", name, path)
        if name.startswith("made_up"):
            return importlib.machinery.ModuleSpec(name, cls, is_package=True)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        module.answer = 42


sys.meta_path.insert(0, Finder)
import made_up  # expect: asked for made_up None

print(made_up.answer, made_up.__loader__ is Finder, made_up.__path__)  # expect: 42 True []
from made_up import part  # expect: asked for made_up.part []

print(part.answer)  # expect: 42
try:
    import not_there  # expect: asked for not_there None
except ModuleNotFoundError as error:
    print(error, error.name)  # expect: No module named 'not_there' not_there
sys.meta_path.remove(Finder)
try:
    import made_up_again
except ModuleNotFoundError as error:
    print(error)  # expect: No module named 'made_up_again'
