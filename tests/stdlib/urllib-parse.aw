# Addresses are taken apart, joined and quoted.
from urllib.parse import (
    parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit,
)  # fmt: skip

r = urlparse("https://user:pw@Example.com:8080/path/page;type=a?x=1&y=2#part")
print(r)  # expect: ParseResult(scheme='https', netloc='user:pw@Example.com:8080', path='/path/page', params='type=a', query='x=1&y=2', fragment='part')
print(r.username, r.password, r.hostname, r.port, r.geturl())  # expect: user pw example.com 8080 https://user:pw@Example.com:8080/path/page;type=a?x=1&y=2#part
print(urlsplit(b"//host/a?b"), r._replace(scheme="http", fragment="").geturl())  # expect: SplitResultBytes(scheme=b'', netloc=b'host', path=b'/a', query=b'b', fragment=b'') http://user:pw@Example.com:8080/path/page;type=a?x=1&y=2
for part in ("g", "./g", "../g", "../../../g", "/g", "//h/g", "?y", "#s", "g;x", "http:g", ""):
    print(urljoin("http://a/b/c/d;p?q", part), end=" ")
print()  # expect: http://a/b/c/g http://a/b/c/g http://a/b/g http://a/g http://a/g http://h/g http://a/b/c/d;p?y http://a/b/c/d;p?q#s http://a/b/c/g;x http://a/b/c/g http://a/b/c/d;p?q 
print(urldefrag("http://a/b#c"))  # expect: DefragResult(url='http://a/b', fragment='c')
print(quote("a b/ü?&"), quote_plus("a b/ü"), quote("/", safe=""), quote(b"\xff"))  # expect: a%20b/%C3%BC%3F%26 a+b%2F%C3%BC %2F %FF
print(unquote("a%20b%C3%BC%zz"), unquote_plus("a+b%2B"))  # expect: a bü%zz a b+
print(urlencode({"a": 1, "b": ["x", "y z"]}), urlencode({"b": ["x", "y z"]}, doseq=True))  # expect: a=1&b=%5B%27x%27%2C+%27y+z%27%5D b=x&b=y+z
print(parse_qs("a=1&a=2&b=&c"), parse_qsl("a=1&b=", keep_blank_values=True))  # expect: {'a': ['1', '2']} [('a', '1'), ('b', '')]
for bad in ("http://h:x/", "http://h:99999/", "http://[::1/"):
    try:
        urlsplit(bad).port
    except ValueError as error:
        print(error)
# expect: Port could not be cast to integer value as 'x'
# expect: Port out of range 0-65535
# expect: Invalid IPv6 URL
