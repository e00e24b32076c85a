# The program that is run is the module __main__.
import sys

if __name__ == "__main__":
    print("run as a program")  # expect: run as a program
print(sys.modules["__main__"].__name__, __file__.endswith("import-main-guard.aw"), __doc__)
# expect: __main__ True None
x = 5
print(sys.modules["__main__"].x)  # expect: 5
