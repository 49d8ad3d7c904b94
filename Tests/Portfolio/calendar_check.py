"""Reads calendars strictly with PyPI's icalendar: no component errors, UID, DTSTAMP and DTSTART on every event, every time
zone that is named defined in the file, no line above 75 octets, and no UID twice.

    python3 Tests/Portfolio/calendar_check.py FILE.ics …
"""

import sys

import icalendar


def check(path):
    data = open(path, "rb").read()
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b""), "lines end by CR LF"
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "a line above 75 octets"
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    seen, timed = set(), 0
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            assert name in event, (path, name)
        assert event["UID"] not in seen, event["UID"]
        seen.add(event["UID"])
        zone = event["DTSTART"].params.get("TZID")
        assert zone is None or zone in zones, zone
        if zone:
            timed += 1
            assert event.decoded("DTSTART").utcoffset() is not None
    missing = getattr(calendar, "get_missing_tzids", lambda: set())()
    assert not missing, missing
    return len(seen), timed


if __name__ == "__main__":
    for name in sys.argv[1:]:
        events, timed = check(name)
        print(f"{name}: {events} events, {timed} with a time, no errors")
