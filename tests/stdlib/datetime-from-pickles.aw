# The constructors of datetime take the states that pickles hold, those of Python 2 as text too.
from datetime import date, datetime, time, timezone

print(date(b"\x07\xe4\x02\x1d"))  # expect: 2020-02-29
print(datetime("\x07\xe4\x01\x02\x03\x04\x05\x00\x00\x06"))  # expect: 2020-01-02 03:04:05.000006
print(repr(datetime(b"\x07\xe4\x81\x02\x03\x04\x05\x00\x00\x06")))
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 6, fold=1)
print(repr(time("\x0c\x01\x02\x00\x00\x03", timezone.utc)))
# expect: datetime.time(12, 1, 2, 3, tzinfo=datetime.timezone.utc)
try:
    datetime(b"\x07\xe4\x01\x02\x03\x04\x05\x00\x00\x06", "zone")
except TypeError as error:
    print(error)  # expect: bad tzinfo state arg
try:
    date("\u07e4\x02\x02\x1d")
except ValueError as error:
    print(error)
# expect: Failed to encode latin1 string when unpickling a date object. pickle.load(data, encoding='latin1') is assumed.
