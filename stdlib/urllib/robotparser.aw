"""What robots.txt allows."""
import collections
import time
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["RobotFileParser"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


class RobotFileParser:
    """The rules of a site."""

    def __init__(self, url=""):
        self.entries = []
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        """When the rules were read."""
        return self.last_checked

    def modified(self):
        self.last_checked = time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Fetches the rules."""
        try:
            file = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):
                self.disallow_all = True
            elif 400 <= error.code < 500:
                self.allow_all = True
        else:
            self.parse(file.read().decode("utf-8").splitlines())

    def _add(self, entry):
        if "*" not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def parse(self, lines):
        """Takes the rules from the lines of a file."""
        entry = _Entry()
        in_rules = False  # else the names of agents still come
        self.modified()
        for line in lines:
            if not line:
                if in_rules:
                    self._add(entry)
                entry, in_rules = _Entry(), False
                continue
            name, colon, value = line.partition("#")[0].strip().partition(":")
            if not colon:
                continue
            name, value = name.strip().lower(), urllib.parse.unquote(value.strip())
            if name == "user-agent":
                if in_rules:
                    self._add(entry)
                    entry, in_rules = _Entry(), False
                entry.useragents.append(value)
            elif name == "sitemap":
                self.sitemaps.append(value)
            elif entry.useragents and name in ("allow", "disallow", "crawl-delay", "request-rate"):
                entry.take(name, value)
                in_rules = True
        if in_rules:
            self._add(entry)

    def _entry_of(self, useragent):
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        """Whether an agent may fetch a URL."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        path = urllib.parse.urlunparse(("", "", parts.path, parts.params, parts.query, parts.fragment))
        entry = self._entry_of(useragent)
        return entry.allowance(urllib.parse.quote(path) or "/") if entry else True

    def crawl_delay(self, useragent):
        """The seconds to wait between two requests; None if nothing is said."""
        entry = self._entry_of(useragent) if self.mtime() else None
        return entry.delay if entry else None

    def request_rate(self, useragent):
        entry = self._entry_of(useragent) if self.mtime() else None
        return entry.req_rate if entry else None

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries if self.default_entry is None else [*self.entries, self.default_entry]
        return "\n\n".join(map(str, entries))


class _Rule:
    """A path and whether what begins with it may be fetched."""

    def __init__(self, path, allowance):
        if path == "" and not allowance:
            allowance = True  # nothing is disallowed
        path = urllib.parse.urlunparse(urllib.parse.urlparse(path))
        self.path = urllib.parse.quote(path)
        self.allowance = allowance

    def applies_to(self, filename):
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return ("Allow" if self.allowance else "Disallow") + ": " + self.path


class _Entry:
    """Agents and the rules for them."""

    def __init__(self):
        self.useragents = []
        self.rulelines = []
        self.delay = self.req_rate = None

    def take(self, name, value):
        if name in ("allow", "disallow"):
            self.rulelines.append(_Rule(value, name == "allow"))
        elif name == "crawl-delay":
            if value.strip().isdigit():
                self.delay = int(value)
        else:
            numbers = [number.strip() for number in value.split("/")]
            if len(numbers) == 2 and all(number.isdigit() for number in numbers):
                self.req_rate = RequestRate(*map(int, numbers))

    def __str__(self):
        lines = [f"User-agent: {agent}" for agent in self.useragents]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay}")
        if self.req_rate is not None:
            lines.append(f"Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}")
        return "\n".join([*lines, *map(str, self.rulelines)])

    def applies_to(self, useragent):
        useragent = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in useragent for agent in self.useragents)

    def allowance(self, filename):
        for rule in self.rulelines:
            if rule.applies_to(filename):
                return rule.allowance
        return True
