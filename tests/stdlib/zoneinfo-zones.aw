# Zones of the system: offsets, changes forward and back, years beyond the tables.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

berlin = ZoneInfo("Europe/Berlin")
print(berlin, repr(berlin), ZoneInfo("Europe/Berlin") is berlin)  # expect: Europe/Berlin zoneinfo.ZoneInfo(key='Europe/Berlin') True
for month in (1, 7):
    t = datetime(2024, month, 1, 12, tzinfo=berlin)
    print(t, t.tzname(), t.dst(), t.astimezone(timezone.utc))
# expect: 2024-01-01 12:00:00+01:00 CET 0:00:00 2024-01-01 11:00:00+00:00
# expect: 2024-07-01 12:00:00+02:00 CEST 1:00:00 2024-07-01 10:00:00+00:00
for fold in (0, 1):
    print(datetime(2024, 10, 27, 2, 30, tzinfo=berlin, fold=fold).utcoffset())
# expect: 2:00:00
# expect: 1:00:00
start = datetime(2024, 10, 27, 0, 30, tzinfo=timezone.utc)
print([(t.hour, t.fold) for t in [(start + timedelta(hours=n)).astimezone(berlin) for n in range(3)]])  # expect: [(2, 0), (2, 1), (3, 0)]
print(datetime(2090, 7, 1, tzinfo=ZoneInfo("America/New_York")).tzname())  # expect: EDT
print(datetime(2090, 1, 1, tzinfo=ZoneInfo("Australia/Lord_Howe")).utcoffset())  # expect: 11:00:00
print(ZoneInfo("UTC").utcoffset(None), berlin.utcoffset(None), ZoneInfo.no_cache("UTC") is ZoneInfo("UTC"))  # expect: 0:00:00 None False
for key in ("No/Where", "/etc/passwd", "../x"):
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ZoneInfoNotFoundError 'No time zone found with key No/Where'
# expect: ValueError ZoneInfo keys may not be absolute paths, got: /etc/passwd
# expect: ValueError ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x
