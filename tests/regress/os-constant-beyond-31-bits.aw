# A constant of module os may need more than 31 bits.
import os

print(os.MFD_HUGE_16GB)  # expect: 2281701376
