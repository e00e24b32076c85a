# Modules: making one, import in all its forms, __name__, dir(), a package with relative imports and __all__.
import os
import shutil
import sys
import tempfile

home = tempfile.mkdtemp()
files = {
    "fibo.py": "def fib(n):\n    a, b, out = 0, 1, []\n    while a < n:\n        out.append(a)\n        a, b = b, a + b\n    return out\n"
    "def _hidden():\n    pass\nif __name__ == '__main__':\n    print('not now')\n",
    "sound/__init__.py": "__all__ = ['echo', 'effects']\nloaded = True\n",
    "sound/echo.py": "def echofilter():\n    return __name__\n",
    "sound/effects/__init__.py": "",
    "sound/effects/surround.py": "from . import reverse\nfrom .. import echo\nfrom ..echo import echofilter as f\ndef both():\n    return reverse.NAME, echo.echofilter(), f()\n",
    "sound/effects/reverse.py": "NAME = __package__\n",
    "broken.py": "from sound import nothing\n",
}
for name, text in files.items():
    path = os.path.join(home, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
sys.path.insert(0, home)

import fibo

print(fibo.fib(100), fibo.__name__)  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89] fibo
fib = fibo.fib
print(fib(10))  # expect: [0, 1, 1, 2, 3, 5, 8]
from fibo import fib as fibonacci
from fibo import *

print(fibonacci is fib, "_hidden" in globals(), "fibo" in sys.modules)  # expect: True False True
print([name for name in dir(fibo) if not name.startswith("__")])  # expect: ['_hidden', 'fib']
import sound.effects.surround

print(sound.loaded, sound.effects.surround.both())  # expect: True ('sound.effects', 'sound.echo', 'sound.echo')
from sound import *

print(echo.echofilter(), effects.__name__, effects.__package__, hasattr(sound, "__path__"), hasattr(fibo, "__path__"))  # expect: sound.echo sound.effects sound.effects True False
for statement in ("import no_such_module", "from fibo import nothing", "import fibo.x", "from . import x", "import broken", "import sound.none"):
    try:
        exec(statement, {"__name__": "__main__", "__package__": None})
    except ImportError as error:
        print(type(error).__name__, str(error).replace(home, "HOME"))
# expect: ModuleNotFoundError No module named 'no_such_module'
# expect: ImportError cannot import name 'nothing' from 'fibo' (HOME/fibo.py)
# expect: ModuleNotFoundError No module named 'fibo.x'; 'fibo' is not a package
# expect: ImportError attempted relative import with no known parent package
# expect: ImportError cannot import name 'nothing' from 'sound' (HOME/sound/__init__.py)
# expect: ModuleNotFoundError No module named 'sound.none'
print(__name__)  # expect: __main__
shutil.rmtree(home)
