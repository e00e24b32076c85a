"""More handlers: files that are rotated, buffers, queues, sockets, the system's log."""
import copy
import io
import logging
import os
import pickle
import queue
import re
import socket
import struct
import threading
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514

_MIDNIGHT = 24 * 60 * 60


# ---- files that are rotated ----


class BaseRotatingHandler(logging.FileHandler):
    """A file that is put aside now and then; derived classes say when, and what it is called then."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """What a file that is put aside is called: `namer` may change it."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Puts a file aside; `rotator` may do it in another way."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside when it is full: name.1 is the newest of those."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = "a"
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        BaseRotatingHandler.__init__(self, filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        self._close_stream()
        if self.backupCount > 0:
            for number in range(self.backupCount - 1, 0, -1):
                source = self.rotation_filename(f"{self.baseFilename}.{number}")
                target = self.rotation_filename(f"{self.baseFilename}.{number + 1}")
                if os.path.exists(source):
                    if os.path.exists(target):
                        os.remove(target)
                    os.rename(source, target)
            newest = self.rotation_filename(self.baseFilename + ".1")
            if os.path.exists(newest):
                os.remove(newest)
            self.rotate(self.baseFilename, newest)
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Would the file be too long with this record?"""
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes > 0:
            text = self.format(record) + "\n"
            self.stream.seek(0, 2)
            if self.stream.tell() + len(text) >= self.maxBytes:
                return True
        return False


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside after some time, with the time in its name."""

    # unit: seconds, form of the time, what such a time looks like
    _UNITS = {
        "S": (1, "%Y-%m-%d_%H-%M-%S", r"^\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}(\.\w+)?$"),
        "M": (60, "%Y-%m-%d_%H-%M", r"^\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(\.\w+)?$"),
        "H": (3600, "%Y-%m-%d_%H", r"^\d{4}-\d{2}-\d{2}_\d{2}(\.\w+)?$"),
        "D": (_MIDNIGHT, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$"),
        "MIDNIGHT": (_MIDNIGHT, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$"),
        "W": (7 * _MIDNIGHT, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$"),
    }

    def __init__(
        self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None,
        errors=None,
    ):  # fmt: skip
        encoding = io.text_encoding(encoding)
        BaseRotatingHandler.__init__(self, filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        unit = self.when
        if unit.startswith("W"):
            if len(unit) != 2:
                raise ValueError(f"You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {unit}")
            if not "0" <= unit[1] <= "6":
                raise ValueError(f"Invalid day specified for weekly rollover: {unit}")
            self.dayOfWeek = int(unit[1])
            unit = "W"
        if unit not in self._UNITS:
            raise ValueError(f"Invalid rollover interval specified: {self.when}")
        seconds, self.suffix, pattern = self._UNITS[unit]
        self.extMatch = re.compile(pattern, re.ASCII)
        self.interval = seconds * interval
        if os.path.exists(filename):
            begun = int(os.stat(filename).st_mtime)
        else:
            begun = int(time.time())
        self.rolloverAt = self.computeRollover(begun)

    def computeRollover(self, currentTime):
        """When the file is put aside next."""
        result = currentTime + self.interval
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return result
        now = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        day = now[6]
        if self.atTime is None:
            rotate_at = _MIDNIGHT
        else:
            rotate_at = (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        left = rotate_at - ((now[3] * 60 + now[4]) * 60 + now[5])
        if left <= 0:
            # it is past that time today
            left += _MIDNIGHT
            day = (day + 1) % 7
        result = currentTime + left
        if self.when.startswith("W"):
            if day != self.dayOfWeek:
                result += (self.dayOfWeek - day) % 7 * _MIDNIGHT
            result += self.interval - _MIDNIGHT * 7
        else:
            result += self.interval - _MIDNIGHT
        if not self.utc:
            result += self._summer_time(now[-1], result)
        return result

    @staticmethod
    def _summer_time(was, then):
        """The seconds by which clocks are changed until then."""
        will_be = time.localtime(then)[-1]
        if was == will_be:
            return 0
        return -3600 if not was else 3600

    def shouldRollover(self, record):
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """The oldest files that were put aside, beyond those that are kept."""
        folder, base = os.path.split(self.baseFilename)
        found = []
        for name in os.listdir(folder):
            if self.namer is None:
                if name.startswith(base + ".") and self.extMatch.match(name[len(base) + 1 :]):
                    found.append(os.path.join(folder, name))
            elif any([self.extMatch.match(part) or self.extMatch.search(name) for part in name.split(".")]):
                found.append(os.path.join(folder, name))
        if len(found) < self.backupCount:
            return []
        return sorted(found)[: len(found) - self.backupCount]

    def doRollover(self):
        now = int(time.time())
        begun = self.rolloverAt - self.interval
        if self.utc:
            parts = time.gmtime(begun)
        else:
            parts = time.localtime(begun)
            change = time.localtime(now)[-1] - parts[-1]
            if change:
                parts = time.localtime(begun + (3600 if change > 0 else -3600))
        target = self.rotation_filename(f"{self.baseFilename}.{time.strftime(self.suffix, parts)}")
        self._close_stream()
        if os.path.exists(target):
            os.remove(target)
        self.rotate(self.baseFilename, target)
        if self.backupCount > 0:
            for name in self.getFilesToDelete():
                os.remove(name)
        if not self.delay:
            self.stream = self._open()
        following = self.computeRollover(now)
        while following <= now:
            following += self.interval
        self.rolloverAt = following


class WatchedFileHandler(logging.FileHandler):
    """A file that is opened again when somebody has put it aside."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.dev, self.ino = -1, -1
        self._statstream()

    def _statstream(self):
        if self.stream:
            about = os.fstat(self.stream.fileno())
            self.dev, self.ino = about.st_dev, about.st_ino

    def reopenIfNeeded(self):
        try:
            about = os.stat(self.baseFilename)
        except FileNotFoundError:
            about = None
        if self.stream is not None and (not about or (about.st_dev, about.st_ino) != (self.dev, self.ino)):
            self.stream.flush()
            self.stream.close()
            self.stream = None
            self.stream = self._open()
            self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)


# ---- the network ----


class SocketHandler(logging.Handler):
    """Sends records, pickled, through a connection."""

    def __init__(self, host, port):
        logging.Handler.__init__(self)
        self.host = host
        self.port = port
        self.address = host if port is None else (host, port)
        self.sock = None
        self.closeOnError = False
        self.retryTime = None
        self.retryStart = 1.0
        self.retryMax = 30.0
        self.retryFactor = 2.0

    def makeSocket(self, timeout=1):
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(timeout)
        try:
            made.connect(self.address)
        except OSError:
            made.close()
            raise
        return made

    def createSocket(self):
        """Tries to connect; after a failure waits longer and longer before the next try."""
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
            self.retryTime = None
        except OSError:
            if self.retryTime is None:
                self.retryPeriod = self.retryStart
            else:
                self.retryPeriod = min(self.retryPeriod * self.retryFactor, self.retryMax)
            self.retryTime = now + self.retryPeriod

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        if self.sock:
            try:
                self.sock.sendall(s)
            except OSError:
                self.sock.close()
                self.sock = None

    def makePickle(self, record):
        """The record's names, pickled, behind their length in four bytes."""
        if record.exc_info:
            self.format(record)
        names = dict(record.__dict__)
        names["msg"] = record.getMessage()
        names["args"] = None
        names["exc_info"] = None
        names.pop("message", None)
        data = pickle.dumps(names, 1)
        return struct.pack(">L", len(data)) + data

    def handleError(self, record):
        if self.closeOnError and self.sock:
            self.sock.close()
            self.sock = None
        else:
            logging.Handler.handleError(self, record)

    def emit(self, record):
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def close(self):
        self.acquire()
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
            logging.Handler.close(self)
        finally:
            self.release()


class DatagramHandler(SocketHandler):
    """Sends records, pickled, one datagram each."""

    def __init__(self, host, port):
        SocketHandler.__init__(self, host, port)
        self.closeOnError = False

    def makeSocket(self):
        return socket.socket(socket.AF_UNIX if self.port is None else socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


class SysLogHandler(logging.Handler):
    """Sends records to the system's log."""

    LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
    LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON = range(10)
    LOG_AUTHPRIV, LOG_FTP, LOG_NTP, LOG_SECURITY, LOG_CONSOLE, LOG_SOLCRON = range(10, 16)
    LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7 = range(16, 24)

    priority_names = {
        "alert": 1, "crit": 2, "critical": 2, "debug": 7, "emerg": 0, "err": 3, "error": 3, "info": 6, "notice": 5,
        "panic": 0, "warn": 4, "warning": 4,
    }  # fmt: skip
    facility_names = {
        "auth": 4, "authpriv": 10, "console": 14, "cron": 9, "daemon": 3, "ftp": 11, "kern": 0, "lpr": 6, "mail": 2,
        "news": 7, "ntp": 12, "security": 13, "solaris-cron": 15, "syslog": 5, "user": 1, "uucp": 8, "local0": 16,
        "local1": 17, "local2": 18, "local3": 19, "local4": 20, "local5": 21, "local6": 22, "local7": 23,
    }  # fmt: skip
    priority_map = {"DEBUG": "debug", "INFO": "info", "WARNING": "warning", "ERROR": "error", "CRITICAL": "critical"}
    ident = ""
    append_nul = True

    def __init__(self, address=("localhost", SYSLOG_UDP_PORT), facility=LOG_USER, socktype=None):
        logging.Handler.__init__(self)
        self.address = address
        self.facility = facility
        self.socktype = socktype
        self.socket = None
        self.createSocket()

    def createSocket(self):
        if isinstance(self.address, str):
            self.unixsocket = True
            try:
                self._connect_unixsocket(self.address)
            except OSError:
                pass
            return
        self.unixsocket = False
        kind = socket.SOCK_DGRAM if self.socktype is None else self.socktype
        host, port = self.address
        found = socket.getaddrinfo(host, port, 0, kind)
        if not found:
            raise OSError("getaddrinfo returns an empty list")
        failure = made = None
        for family, kind, protocol, _, address in found:
            try:
                made = socket.socket(family, kind, protocol)
                if kind == socket.SOCK_STREAM:
                    made.connect(address)
                failure = None
                break
            except OSError as error:
                failure = error
                if made is not None:
                    made.close()
        if failure is not None:
            raise failure
        self.socket = made
        self.socktype = kind

    def _connect_unixsocket(self, address):
        kinds = [self.socktype] if self.socktype is not None else [socket.SOCK_DGRAM, socket.SOCK_STREAM]
        for kind in kinds:
            self.socket = socket.socket(socket.AF_UNIX, kind)
            try:
                self.socket.connect(address)
                self.socktype = kind
                return
            except OSError:
                self.socket.close()
                if kind == kinds[-1]:
                    raise

    def encodePriority(self, facility, priority):
        """Facility and priority, names or numbers, as one number."""
        if isinstance(facility, str):
            facility = self.facility_names[facility]
        if isinstance(priority, str):
            priority = self.priority_names[priority]
        return facility << 3 | priority

    def mapPriority(self, levelName):
        return self.priority_map.get(levelName, "warning")

    def emit(self, record):
        try:
            text = self.ident + self.format(record) + ("\000" if self.append_nul else "")
            priority = self.encodePriority(self.facility, self.mapPriority(record.levelname))
            data = f"<{priority}>".encode() + text.encode("utf-8")
            if not self.socket:
                self.createSocket()
            if self.unixsocket:
                try:
                    self.socket.send(data)
                except OSError:
                    self.socket.close()
                    self._connect_unixsocket(self.address)
                    self.socket.send(data)
            elif self.socktype == socket.SOCK_DGRAM:
                self.socket.sendto(data, self.address)
            else:
                self.socket.sendall(data)
        except Exception:
            self.handleError(record)

    def close(self):
        self.acquire()
        try:
            sock, self.socket = self.socket, None
            if sock:
                sock.close()
            logging.Handler.close(self)
        finally:
            self.release()


# ---- buffers ----


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough of them."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.acquire()
        try:
            self.buffer.clear()
        finally:
            self.release()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to another handler when there are enough, or when one is grave."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.acquire()
        try:
            self.target = target
        finally:
            self.release()

    def flush(self):
        self.acquire()
        try:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()
        finally:
            self.release()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.acquire()
            try:
                self.target = None
                BufferingHandler.close(self)
            finally:
                self.release()


# ---- queues ----


class QueueHandler(logging.Handler):
    """Puts records into a queue, from which a QueueListener takes them."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        """The record in a form that can be pickled: its text is made, what it was made of is dropped."""
        text = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that takes records from a queue and gives them to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        self._thread = thread = threading.Thread(target=self._monitor)
        thread.daemon = True
        thread.start()

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        counts = hasattr(self.queue, "task_done")
        while True:
            try:
                record = self.dequeue(True)
            except queue.Empty:
                break
            if record is self._sentinel:
                if counts:
                    self.queue.task_done()
                break
            self.handle(record)
            if counts:
                self.queue.task_done()

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Waits until the thread has taken all that is in the queue."""
        self.enqueue_sentinel()
        self._thread.join()
        self._thread = None


# ---- mail and HTTP, for programs that have modules for them ----


class SMTPHandler(logging.Handler):
    """Sends records by mail; needs a module smtplib."""

    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0):
        logging.Handler.__init__(self)
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, (list, tuple)) else (mailhost, None)
        self.username, self.password = credentials if isinstance(credentials, (list, tuple)) else (credentials, None)
        self.fromaddr = fromaddr
        self.toaddrs = [toaddrs] if isinstance(toaddrs, str) else toaddrs
        self.subject = subject
        self.secure = secure
        self.timeout = timeout

    def getSubject(self, record):
        return self.subject

    def emit(self, record):
        try:
            import smtplib

            lines = [f"From: {self.fromaddr}", f"To: {','.join(self.toaddrs)}", f"Subject: {self.getSubject(record)}"]
            with smtplib.SMTP(self.mailhost, self.mailport or smtplib.SMTP_PORT, timeout=self.timeout) as server:
                if self.username:
                    if self.secure is not None:
                        server.starttls(*self.secure)
                    server.login(self.username, self.password)
                server.sendmail(self.fromaddr, self.toaddrs, "\r\n".join(lines + ["", self.format(record)]))
        except Exception:
            self.handleError(record)


class HTTPHandler(logging.Handler):
    """Sends records to a web server; needs a module http.client."""

    def __init__(self, host, url, method="GET", secure=False, credentials=None, context=None):
        logging.Handler.__init__(self)
        method = method.upper()
        if method not in ("GET", "POST"):
            raise ValueError("method must be GET or POST")
        if not secure and context is not None:
            raise ValueError("context parameter only makes sense with secure=True")
        self.host = host
        self.url = url
        self.method = method
        self.secure = secure
        self.credentials = credentials
        self.context = context

    def mapLogRecord(self, record):
        return record.__dict__

    def getConnection(self, host, secure):
        import http.client

        return http.client.HTTPSConnection(host, context=self.context) if secure else http.client.HTTPConnection(host)

    def emit(self, record):
        try:
            import urllib.parse

            data = urllib.parse.urlencode(self.mapLogRecord(record))
            connection = self.getConnection(self.host, self.secure)
            headers, body, url = {}, None, self.url
            if self.method == "GET":
                url += ("&" if "?" in url else "?") + data
            else:
                headers["Content-type"] = "application/x-www-form-urlencoded"
                body = data.encode("utf-8")
            if self.credentials:
                import base64

                token = base64.b64encode(":".join(self.credentials).encode("utf-8")).strip().decode("ascii")
                headers["Authorization"] = "Basic " + token
            connection.request(self.method, url, body, headers)
            connection.getresponse()
        except Exception:
            self.handleError(record)
