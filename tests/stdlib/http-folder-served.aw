# A server that shows a folder, and clients that fetch from it: http.client, urllib.request.
# labels: big
import http.client
import http.server
import os
import tempfile
import threading
import urllib.error
import urllib.request


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        pass

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        self.send_response(200, "Fine")
        self.send_header("Content-Type", "text/plain; charset=latin-1")
        self.end_headers()
        self.wfile.write(self.rfile.read(size).upper())


def ask(path, method="GET", **headers):
    connection = http.client.HTTPConnection(*server.server_address)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    print(method, path, answer.status, answer.reason, answer.getheader("content-type"), answer.getheader("Location"), answer.read(40))
    connection.close()
    return answer


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "page.txt"), "w") as file:
        file.write("the page")
    os.mkdir(os.path.join(folder, "sub"))
    with open(os.path.join(folder, "sub", "a<b.html"), "w") as file:
        file.write("<p>")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: Handler(*args, directory=folder))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    found = ask("/page.txt")  # expect: GET /page.txt 200 OK text/plain None b'the page'
    ask("/page.txt", "HEAD")  # expect: HEAD /page.txt 200 OK text/plain None b''
    ask("/page.txt", If_Modified_Since=found.getheader("Last-Modified"))  # expect: GET /page.txt 304 Not Modified None None b''
    ask("/page.txt", If_Modified_Since="Thu, 01 Jan 1970 00:00:00 GMT")  # expect: GET /page.txt 200 OK text/plain None b'the page'
    ask("/sub")  # expect: GET /sub 301 Moved Permanently None /sub/ b''
    ask("/../../page.txt?query#fragment")  # expect: GET /../../page.txt?query#fragment 200 OK text/plain None b'the page'
    ask("/none")  # expect: GET /none 404 File not found text/html;charset=utf-8 None b'<!DOCTYPE HTML>\n<html lang="en">\n    <he'
    ask("/page.txt/")  # expect: GET /page.txt/ 404 File not found text/html;charset=utf-8 None b'<!DOCTYPE HTML>\n<html lang="en">\n    <he'
    ask("/page.txt", "DELETE")
    # expect: DELETE /page.txt 501 Unsupported method ('DELETE') text/html;charset=utf-8 None b'<!DOCTYPE HTML>\n<html lang="en">\n    <he'

    url = f"http://127.0.0.1:{server.server_port}"
    with urllib.request.urlopen(url + "/sub/") as answer:
        print(answer.status, answer.url == url + "/sub/", answer.headers.get_content_charset(), b'href="a%3Cb.html">a&lt;b.html' in answer.read())
        # expect: 200 True utf-8 True
    with urllib.request.urlopen(url + "/sub") as answer:
        print(answer.geturl() == url + "/sub/", answer.getcode())  # expect: True 200
    request = urllib.request.Request(url, b"some data", {"X-Header": "x"})
    print(request.get_method(), request.header_items(), request.host == url[7:], request.selector)  # expect: POST [('X-header', 'x')] True 
    with urllib.request.urlopen(request) as answer:
        print(answer.msg, answer.info()["content-type"], answer.headers.get_content_type(), answer.read())
        # expect: Fine text/plain; charset=latin-1 text/plain b'SOME DATA'
    try:
        urllib.request.urlopen(url + "/none")
    except urllib.error.HTTPError as error:
        print(error, error.code, error.reason, b"File not found" in error.read(), repr(error))
        # expect: HTTP Error 404: File not found 404 File not found True <HTTPError 404: 'File not found'>
    name, headers = urllib.request.urlretrieve(url + "/page.txt", os.path.join(folder, "copy"), lambda *args: print(args))
    # expect: (0, 8192, 8)
    # expect: (1, 8192, 8)
    print(open(name).read(), headers["Content-Length"])  # expect: the page 8
    server.shutdown()
    thread.join()
    server.server_close()
