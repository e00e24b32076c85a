"""Fetching what a URL names: openers, and handlers that each know one thing."""
import base64
import bisect
import contextlib
import hashlib
import http.client
import io
import os
import posixpath
import re
import socket
import string
import sys
import tempfile
import time
import warnings
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import _splittype, quote, unquote, unquote_to_bytes, unwrap, urldefrag, urljoin, urlparse, urlsplit
from urllib.response import addclosehook, addinfourl

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler", "HTTPCookieProcessor",
    "ProxyHandler", "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm", "HTTPPasswordMgrWithPriorAuth",
    "AbstractBasicAuthHandler", "HTTPBasicAuthHandler", "ProxyBasicAuthHandler", "AbstractDigestAuthHandler",
    "HTTPDigestAuthHandler", "ProxyDigestAuthHandler", "HTTPHandler", "FileHandler", "DataHandler", "UnknownHandler",
    "HTTPErrorProcessor", "urlopen", "install_opener", "build_opener", "pathname2url", "url2pathname", "getproxies",
    "urlretrieve", "urlcleanup", "HTTPSHandler",
]  # fmt: skip

__version__ = "3.11"
_opener = None


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, cafile=None, capath=None, cadefault=False, context=None):
    """What the URL (or the request) names, to be read like a file."""
    global _opener
    if cafile or capath or cadefault:
        warnings.warn(
            "cafile, capath and cadefault are deprecated, use a custom context instead.", DeprecationWarning, 2
        )
        if context is not None:
            raise ValueError("You can't pass both context and any of cafile, capath, and cadefault")
        import ssl

        context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cafile=cafile, capath=capath)
        context.set_alpn_protocols(["http/1.1"])
    if context:
        return build_opener(HTTPSHandler(context=context)).open(url, data, timeout)
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


def install_opener(opener):
    """Makes an opener the one that urlopen uses."""
    global _opener
    _opener = opener


_retrieved = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Fetches into a file: (its name, the headers)."""
    kind, path = _splittype(url)
    with contextlib.closing(urlopen(url, data)) as source:
        headers = source.info()
        if kind == "file" and not filename:
            return os.path.normpath(path), headers
        if filename:
            target = open(filename, "wb")
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _retrieved.append(filename)
        size, got, block = -1, 0, 8192
        with target:
            if "content-length" in headers:
                size = int(headers["Content-Length"])
            number = 0
            if reporthook:
                reporthook(number, block, size)
            while data := source.read(block):
                got += len(data)
                target.write(data)
                number += 1
                if reporthook:
                    reporthook(number, block, size)
    if 0 <= size and got < size:
        raise ContentTooShortError(f"retrieval incomplete: got only {got} out of {size} bytes", (filename, headers))
    return filename, headers


def urlcleanup():
    """Removes the files that urlretrieve made up names for, and forgets the opener."""
    global _opener
    for name in _retrieved:
        try:
            os.unlink(name)
        except OSError:
            pass
    _retrieved.clear()
    _opener = None


_port = re.compile(r":\d+$", re.ASCII)


def request_host(request):
    """The host of a request, for cookies."""
    host = urlparse(request.full_url)[1] or request.get_header("Host", "")
    return _port.sub("", host, 1).lower()


class Request:
    """A URL, data to be sent, headers."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url = unwrap(url)
        self._full_url, self.fragment = _split_fragment(self._full_url)
        self._parse()

    @full_url.deleter
    def full_url(self):
        self._full_url = None
        self.fragment = None
        self.selector = ""

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def _parse(self):
        self.type, rest = _splittype(self._full_url)
        if self.type is None:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.host, self.selector = _split_host(rest)
        if self.host:
            self.host = unquote(self.host)

    def get_method(self):
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        if self.type == "https" and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        return self.selector == self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """A header that is not sent again when the server says that the thing is elsewhere."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


def _split_fragment(url):
    url, mark, fragment = url.rpartition("#")
    return (url, fragment) if mark else (fragment, None)


def _split_host(rest):
    """(host, path) of what stands behind the scheme; the host is None if there is none."""
    found = re.match(r"//([^/#?]*)(.*)", rest, re.DOTALL)
    if not found:
        return None, rest
    host, path = found.groups()
    return host, path if not path or path[0] == "/" else "/" + path


_handler_method = re.compile(r"([^_]*)_(open|request|response|error.*)$").match


class OpenerDirector:
    """Asks handlers in their order, by the names of their methods: http_open, https_request, http_error_404 …"""

    def __init__(self):
        self.addheaders = [("User-agent", f"Python-urllib/{__version__}")]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        if not hasattr(handler, "add_parent"):
            raise TypeError(f"expected BaseHandler instance, got {type(handler)!r}")
        added = False
        for name in dir(handler):
            found = None if name in ("redirect_request", "do_open", "proxy_open") else _handler_method(name)
            if not found:
                continue
            protocol, what = found.groups()
            if what.startswith("error"):
                kind = what.partition("_")[2] if "_" in what else name
                table, key = self.handle_error.setdefault(protocol, {}), int(kind) if kind.isdecimal() else kind
            else:
                tables = {"open": self.handle_open, "request": self.process_request, "response": self.process_response}
                table, key = tables[what], protocol
            bisect.insort(table.setdefault(key, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        pass

    def _call_chain(self, chain, kind, meth_name, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, meth_name)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Opens a URL or a request: first all that prepare it, then the first that can open it, then all that look at the answer."""
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        else:
            request = fullurl
            if data is not None:
                request.data = data
        request.timeout = timeout
        protocol = request.type
        for handler in self.process_request.get(protocol, ()):
            request = getattr(handler, protocol + "_request")(request)
        sys.audit("urllib.Request", request.full_url, request.data, request.headers, request.get_method())
        response = self._open(request, data)
        for handler in self.process_response.get(protocol, ()):
            response = getattr(handler, protocol + "_response")(request, response)
        return response

    def _open(self, req, data=None):
        for kind, name in (("default", "default_open"), (req.type, req.type + "_open"), ("unknown", "unknown_open")):
            result = self._call_chain(self.handle_open, kind, name, req)
            if result:
                return result

    def error(self, proto, *args):
        """Asks the handlers of an error, and if none takes it, those of all errors."""
        if proto in ("http", "https"):
            table, code = self.handle_error["http"], args[2]
            result = self._call_chain(table, code, f"http_error_{code}", *args)
            if result:
                return result
            return self._call_chain(table, "default", "http_error_default", *args)
        return self._call_chain(self.handle_error, proto, proto + "_error", *args)


def build_opener(*handlers):
    """An opener with the usual handlers; those given (classes or instances) replace the ones that they derive from."""
    usual = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler]
    usual += [HTTPErrorProcessor, DataHandler, HTTPSHandler]
    given = [handler if isinstance(handler, type) else type(handler) for handler in handlers]
    opener = OpenerDirector()
    for handler in usual:
        if not any(issubclass(cls, handler) for cls in given):
            opener.add_handler(handler())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


class BaseHandler:
    """What all handlers have."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        if not hasattr(other, "handler_order"):
            return True
        return self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Turns answers that are errors over to the handlers of errors."""

    handler_order = 1000

    def http_response(self, request, response):
        code, message, headers = response.code, response.msg, response.info()
        if 200 <= code < 300:
            return response
        return self.parent.error("http", request, response, code, message, headers)

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises the error that an answer is."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Goes where an answer says that the thing is."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = "The HTTP server returned a redirect error that would lead to an infinite loop.\nThe last 30x error message was:\n"

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request for the other place; None: others may know; an error: it must not be."""
        method = req.get_method()
        safe = method in ("GET", "HEAD") and code in (301, 302, 303, 307, 308)
        if not safe and not (method == "POST" and code in (301, 302, 303)):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {name: value for name, value in req.headers.items() if name.lower() not in ("content-length", "content-type")}
        url = newurl.replace(" ", "%20")
        return Request(url, headers=kept, origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        target = headers.get("location") or headers.get("uri")
        if not target:
            return None
        parts = urlparse(target)
        if parts.scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(target, code, f"{msg} - Redirection to url '{target}' is not allowed", headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path="/")
        target = quote(parts.geturl(), encoding="iso-8859-1", safe=string.punctuation)
        target = urljoin(req.full_url, target)
        new = self.redirect_request(req, fp, code, msg, headers, target)
        if new is None:
            return None
        visited = new.redirect_dict = getattr(req, "redirect_dict", {})
        if hasattr(req, "redirect_dict") or visited:
            if visited.get(target, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
                raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        else:
            req.redirect_dict = visited
        visited[target] = visited.get(target, 0) + 1
        fp.read()  # so that the connection can be used again
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _parse_proxy(proxy):
    """(scheme, user, password, host and port) of a proxy's URL."""
    scheme, rest = _splittype(proxy)
    if not rest.startswith("/"):
        scheme, place = None, proxy
    else:
        if not rest.startswith("//"):
            raise ValueError(f"proxy URL with no authority: {proxy!r}")
        end = rest.find("/", max(rest.find("@"), 2))
        place = rest[2:end] if end >= 0 else rest[2:]
    who, at, host = place.rpartition("@")
    if not at:
        return scheme, None, None, host
    user, colon, password = who.partition(":")
    return scheme, user, password if colon else None, host


class ProxyHandler(BaseHandler):
    """Sends requests through a proxy."""

    handler_order = 100

    def __init__(self, proxies=None):
        proxies = getproxies() if proxies is None else proxies
        if not hasattr(proxies, "keys"):
            raise AssertionError("proxies must be a mapping")
        self.proxies = proxies
        for type, url in proxies.items():
            type = type.lower()
            setattr(self, type + "_open", lambda req, url=url, type=type: self.proxy_open(req, url, type))

    def proxy_open(self, req, proxy, type):
        original = req.type
        scheme, user, password, place = _parse_proxy(proxy)
        scheme = original if scheme is None else scheme
        if req.host and proxy_bypass(req.host):
            return None
        if user and password:
            who = f"{unquote(user)}:{unquote(password)}"
            req.add_header("Proxy-authorization", "Basic " + base64.b64encode(who.encode()).decode("ascii"))
        req.set_proxy(unquote(place), scheme)
        if original == scheme or original == "https":
            return None
        return self.parent.open(req, timeout=req.timeout)


# ---- passwords ----


class HTTPPasswordMgr:
    """Users and passwords by realm and place."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        places = [uri] if isinstance(uri, str) else uri
        table = self.passwd.setdefault(realm, {})
        for port in (True, False):
            table[tuple([self.reduce_uri(place, port) for place in places])] = (user, passwd)

    def find_user_password(self, realm, authuri):
        for port in (True, False):
            wanted = self.reduce_uri(authuri, port)
            for places, known in self.passwd.get(realm, {}).items():
                if any(self.is_suburi(place, wanted) for place in places):
                    return known
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """(host and port, path)."""
        parts = urlsplit(uri)
        scheme, place, path = parts[:3] if parts[1] else (None, uri, "/")
        path = path or "/"
        if default_port and scheme is not None and re.search(r":\d*$", place) is None:
            port = {"http": 80, "https": 443}.get(scheme)
            if port is not None:
                place = f"{place}:{port}"
        return place, path

    def is_suburi(self, base, test):
        """Whether test lies within base; both reduced."""
        if base == test:
            return True
        if base[0] != test[0]:
            return False
        prefix = base[1] if base[1][-1:] == "/" else base[1] + "/"
        return test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """The same; a password of realm None is for all realms."""

    def find_user_password(self, realm, authuri):
        user, password = super().find_user_password(realm, authuri)
        return (user, password) if user is not None else super().find_user_password(None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """The same; knows for which places the password is sent without being asked for."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for port in (True, False):
            for place in [uri] if isinstance(uri, str) else uri:
                self.authenticated[self.reduce_uri(place, port)] = is_authenticated

    def is_authenticated(self, authuri):
        for port in (True, False):
            wanted = self.reduce_uri(authuri, port)
            for place, known in self.authenticated.items():
                if self.is_suburi(place, wanted):
                    return known


class AbstractBasicAuthHandler:
    """Answers a server's question for a password with the plain one."""

    rx = re.compile("(?:^|,)[ \t]*([^ \t,]+)[ \t]+realm=([\"']?)([^\"']*)\\2", re.I)

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def _parse_realm(self, header):
        found = False
        for match in self.rx.finditer(header):
            scheme, mark, realm = match.groups()
            if mark not in ('"', "'"):
                warnings.warn("Basic Auth Realm was unquoted", UserWarning, 3)
            found = True
            yield scheme, realm
        if not found:
            yield (header.split() or [""])[0], None

    def http_error_auth_reqed(self, authreq, host, req, headers):
        questions = headers.get_all(authreq)
        if not questions:
            return None
        other = None
        for header in questions:
            for scheme, realm in self._parse_realm(header):
                if scheme.lower() != "basic":
                    other = scheme
                elif realm is not None:
                    return self.retry_http_basic_auth(host, req, realm)
        if other is not None:
            raise ValueError(f"AbstractBasicAuthHandler does not support the following scheme: {other!r}")

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        answer = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        if req.get_header(self.auth_header, None) == answer:
            return None
        req.add_unredirected_header(self.auth_header, answer)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        if not hasattr(self.passwd, "is_authenticated") or not self.passwd.is_authenticated(req.full_url):
            return req
        if not req.has_header("Authorization"):
            user, password = self.passwd.find_user_password(None, req.full_url)
            answer = base64.standard_b64encode(f"{user}:{password}".encode()).decode()
            req.add_unredirected_header("Authorization", "Basic " + answer.strip())
        return req

    def http_response(self, req, response):
        if hasattr(self.passwd, "is_authenticated"):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request, https_response = http_request, http_response


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = "Authorization"

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("www-authenticate", req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = "Proxy-authorization"

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)


class AbstractDigestAuthHandler:
    """Answers a server's question for a password with a digest of it (RFC 2617)."""

    def __init__(self, passwd=None):
        self.passwd = HTTPPasswordMgr() if passwd is None else passwd
        self.add_password = self.passwd.add_password
        self.retried = self.nonce_count = 0
        self.last_nonce = None

    def reset_retry_count(self):
        self.retried = 0

    def http_error_auth_reqed(self, auth_header, host, req, headers):
        question = headers.get(auth_header, None)
        if self.retried > 5:
            raise HTTPError(req.full_url, 401, "digest auth failed", headers, None)
        self.retried += 1
        if not question:
            return None
        scheme = question.split()[0].lower()
        if scheme == "digest":
            return self.retry_http_digest_auth(req, question)
        if scheme != "basic":
            raise ValueError(f"AbstractDigestAuthHandler does not support the following scheme: '{scheme}'")

    def retry_http_digest_auth(self, req, auth):
        challenge = parse_keqv_list(filter(None, parse_http_list(auth.partition(" ")[2])))
        answer = self.get_authorization(req, challenge)
        if not answer:
            return None
        answer = "Digest " + answer
        if req.headers.get(self.auth_header, None) == answer:
            return None
        req.add_unredirected_header(self.auth_header, answer)
        return self.parent.open(req, timeout=req.timeout)

    def get_cnonce(self, nonce):
        mixed = f"{self.nonce_count}:{nonce}:{time.ctime()}:".encode("ascii") + os.urandom(8)
        return hashlib.sha1(mixed).hexdigest()[:16]

    def get_authorization(self, req, chal):
        try:
            realm, nonce = chal["realm"], chal["nonce"]
        except KeyError:
            return None
        qop, algorithm, opaque = chal.get("qop"), chal.get("algorithm", "MD5"), chal.get("opaque", None)
        digest, keyed = self.get_algorithm_impls(algorithm)
        user, password = self.passwd.find_user_password(realm, req.full_url)
        if digest is None or user is None:
            return None
        secret = digest(f"{user}:{realm}:{password}")
        what = digest(f"{req.get_method()}:{req.selector}")
        if qop is None:
            response = keyed(secret, f"{nonce}:{what}")
        elif "auth" in qop.split(","):
            self.nonce_count = self.nonce_count + 1 if nonce == self.last_nonce else 1
            self.last_nonce = nonce
            count, own = f"{self.nonce_count:08x}", self.get_cnonce(nonce)
            response = keyed(secret, f"{nonce}:{count}:{own}:auth:{what}")
        else:
            raise URLError(f"qop '{qop}' is not supported.")
        parts = [f'username="{user}", realm="{realm}", nonce="{nonce}", uri="{req.selector}", response="{response}"']
        if opaque:
            parts.append(f'opaque="{opaque}"')
        parts.append(f'algorithm="{algorithm}"')
        if qop:
            parts.append(f'qop=auth, nc={count}, cnonce="{own}"')
        return ", ".join(parts)

    def get_algorithm_impls(self, algorithm):
        if algorithm not in ("MD5", "SHA"):
            raise ValueError(f"Unsupported digest authentication algorithm {algorithm!r}")
        function = hashlib.md5 if algorithm == "MD5" else hashlib.sha1

        def digest(text):
            return function(text.encode("ascii")).hexdigest()

        return digest, lambda secret, data: digest(f"{secret}:{data}")

    def get_entity_digest(self, data, chal):
        return None


class HTTPDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = "Authorization"
    handler_order = 490

    def http_error_401(self, req, fp, code, msg, headers):
        answer = self.http_error_auth_reqed("www-authenticate", urlparse(req.full_url)[1], req, headers)
        self.reset_retry_count()
        return answer


class ProxyDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = "Proxy-Authorization"
    handler_order = 490

    def http_error_407(self, req, fp, code, msg, headers):
        answer = self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)
        self.reset_retry_count()
        return answer


def parse_keqv_list(l):
    """A dict of texts like name="value"."""
    parsed = {}
    for element in l:
        name, value = element.split("=", 1)
        parsed[name] = value[1:-1] if value[0] == value[-1] == '"' else value
    return parsed


_list_item = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.)*"?)+', re.DOTALL)


def parse_http_list(s):
    """The items of a header that is a list; commas in quotes do not count."""
    items = []
    for item in _list_item.findall(s):
        quoted = re.sub(r'"(?:[^"\\]|\\.)*"?', lambda found: re.sub(r"\\(.)", r"\1", found[0]), item, flags=re.DOTALL)
        items.append(quoted.strip())
    return items


# ---- HTTP ----


class AbstractHTTPHandler(BaseHandler):
    """Opens by a connection of http.client."""

    def __init__(self, debuglevel=None):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def _get_content_length(self, request):
        return http.client.HTTPConnection._get_content_length(request.data, request.get_method())

    def do_request_(self, request):
        """Adds the headers that a request needs."""
        if not request.host:
            raise URLError("no host given")
        if request.data is not None:
            if isinstance(request.data, str):
                raise TypeError(
                    "POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str."
                )
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
            if not request.has_header("Content-length") and not request.has_header("Transfer-encoding"):
                length = self._get_content_length(request)
                if length is None:
                    request.add_unredirected_header("Transfer-encoding", "chunked")
                else:
                    request.add_unredirected_header("Content-length", str(length))
        host = urlsplit(request.selector).netloc if request.has_proxy() else request.host
        if not request.has_header("Host"):
            request.add_unredirected_header("Host", host)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Sends a request by a connection of that class; gives the answer."""
        if not req.host:
            raise URLError("no host given")
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        headers = {**req.unredirected_hdrs}
        headers.update({name: value for name, value in req.headers.items() if name not in headers})
        headers["Connection"] = "close"
        headers = {name.title(): value for name, value in headers.items()}
        if req._tunnel_host:
            tunnel = {}
            if "Proxy-Authorization" in headers:
                tunnel["Proxy-Authorization"] = headers.pop("Proxy-Authorization")
            connection.set_tunnel(req._tunnel_host, headers=tunnel)
        try:
            try:
                chunked = req.has_header("Transfer-encoding")
                connection.request(req.get_method(), req.selector, req.data, headers, encode_chunked=chunked)
            except OSError as error:
                raise URLError(error) from error
            response = connection.getresponse()
        except:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        super().__init__(http.client.HTTPSConnection.debuglevel if debuglevel is None else debuglevel)
        self._context = context
        self._check_hostname = check_hostname

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req, context=self._context, check_hostname=self._check_hostname)

    https_request = AbstractHTTPHandler.do_request_


class HTTPCookieProcessor(BaseHandler):
    """Sends the cookies of a jar, and puts those that come into it."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            raise TypeError("HTTPCookieProcessor() needs a cookie jar: Aw has no http.cookiejar; give an object with its methods")
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request, https_response = http_request, http_response


class UnknownHandler(BaseHandler):
    def unknown_open(self, req):
        raise URLError(f"unknown url type: {req.type}")


# ---- files and data ----


class FileHandler(BaseHandler):
    """Opens files of this machine."""

    names = None

    def file_open(self, req):
        if req.selector[:2] == "//" and req.selector[2:3] != "/" and req.host and req.host != "localhost":
            if req.host not in self.get_names():
                raise URLError("file:// scheme is supported only on localhost")
            return None
        return self.open_local_file(req)

    def get_names(self):
        if FileHandler.names is None:
            names = []
            for host in ("localhost", socket.gethostname()):
                try:
                    names += socket.gethostbyname_ex(host)[2]
                except socket.gaierror:
                    pass
            FileHandler.names = tuple(names)
        return FileHandler.names

    def _is_here(self, host):
        """Whether a host's name is this machine's."""
        name, _, port = host.partition(":")
        try:
            return not port and socket.gethostbyname(name) in self.get_names()
        except OSError:
            return False

    def open_local_file(self, req):
        import mimetypes

        from http._message import format_date

        path = url2pathname(req.selector)
        try:
            status = os.stat(path)
            headers = http.client.HTTPMessage()
            headers["Content-type"] = mimetypes.guess_type(req.selector)[0] or "text/plain"
            headers["Content-length"] = str(status.st_size)
            headers["Last-modified"] = format_date(status.st_mtime)
            if not req.host or self._is_here(req.host):
                url = "file://" + (req.host or "") + req.selector
                return addinfourl(open(path, "rb"), headers, url)
        except OSError as error:
            raise URLError(error)
        raise URLError("file not on local host")


class DataHandler(BaseHandler):
    """Opens what a URL says itself (RFC 2397)."""

    def data_open(self, req):
        scheme, data = req.full_url.split(":", 1)
        kind, data = data.split(",", 1)
        data = unquote_to_bytes(data)
        if kind.endswith(";base64"):
            import binascii

            data = binascii.a2b_base64(data)
            kind = kind.removesuffix(";base64")
        headers = http.client.HTTPMessage()
        headers["Content-type"] = kind or "text/plain;charset=US-ASCII"
        headers["Content-length"] = str(len(data))
        return addinfourl(io.BytesIO(data), headers, req.full_url)


def url2pathname(pathname):
    """The path that a URL's path is."""
    return unquote(pathname)


def pathname2url(pathname):
    return quote(pathname)


# ---- proxies ----


def getproxies_environment():
    """The proxies that the environment names: scheme -> URL. Names in small letters come before the others."""
    proxies = {}
    for small in (False, True):
        for name, value in os.environ.items():
            if name[-6:].lower() == "_proxy" and (not small or name.endswith("_proxy")):
                scheme = name[:-6].lower()
                if value:
                    proxies[scheme] = value
                elif small:
                    proxies.pop(scheme, None)
        if not small and "REQUEST_METHOD" in os.environ:
            proxies.pop("http", None)  # a header of a CGI request could have set it
    return proxies


getproxies = getproxies_environment


def proxy_bypass_environment(host, proxies=None):
    """Whether no proxy is to be used for a host."""
    if proxies is None:
        proxies = getproxies_environment()
    excluded = proxies.get("no", "")
    if excluded == "*":
        return True
    host = host.lower()
    found = re.fullmatch(r"(.*):(\d*)", host, re.DOTALL)
    name = found[1] if found else host
    for part in excluded.split(","):
        part = part.strip().lstrip(".").lower()
        if part and (part in (name, host) or name.endswith("." + part) or host.endswith("." + part)):
            return True
    return False


proxy_bypass = proxy_bypass_environment
