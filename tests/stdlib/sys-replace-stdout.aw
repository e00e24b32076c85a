# print writes to whatever sys.stdout is at the time.
import sys


class Catch:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


real, sys.stdout = sys.stdout, Catch()
print("caught", 1)
caught, sys.stdout = sys.stdout, real
print([caught.text])  # expect: ['caught 1\n']
sys.stdout = sys.__stdout__
print("back")  # expect: back
