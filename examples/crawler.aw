# A crawler over a small site that the program serves itself. Watch: at most two pages are fetched at a time, however many are known,
# and no page is fetched twice.
import asyncio
import re

SITE = {
    "/": "/a /b /c",
    "/a": "/ /d",
    "/b": "/d /e",
    "/c": "/missing",
    "/d": "",
    "/e": "/a /f",
    "/f": "/",
}
busy = most_busy = 0


async def serve_page(reader, writer):
    path = (await reader.readline()).split()[1].decode()
    await asyncio.sleep(0.01)  # pages take their time
    if path in SITE:
        links = "".join(f'<a href="{link}">{link}</a>' for link in SITE[path].split())
        writer.write(b"HTTP/1.0 200 OK\r\n\r\n" + links.encode())
    else:
        writer.write(b"HTTP/1.0 404 Not Found\r\n\r\n")
    writer.close()


async def fetch(port, path):
    """The status and the text of a page."""
    global busy, most_busy
    busy += 1
    most_busy = max(most_busy, busy)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
    answer = (await reader.read()).decode()
    writer.close()
    await writer.wait_closed()
    busy -= 1
    head, _, text = answer.partition("\r\n\r\n")
    return int(head.split()[1]), text


async def crawl(port, start, workers):
    todo, found = asyncio.Queue(), {start: None}
    todo.put_nowait(start)

    async def work():
        while True:
            path = await todo.get()
            found[path], text = await fetch(port, path)
            for link in re.findall('href="([^"]+)"', text):
                if link not in found:
                    found[link] = None
                    todo.put_nowait(link)
            todo.task_done()

    tasks = [asyncio.create_task(work()) for _ in range(workers)]
    await todo.join()  # until every page that was put in is done
    for task in tasks:
        task.cancel()
    return found


async def main():
    server = await asyncio.start_server(serve_page, "127.0.0.1", 0)
    async with server:
        found = await crawl(server.sockets[0].getsockname()[1], "/", workers=2)
    for path, status in sorted(found.items()):
        print(status, path)
    print("at most", most_busy, "at a time")


asyncio.run(main())
# expect: 200 /
# expect: 200 /a
# expect: 200 /b
# expect: 200 /c
# expect: 200 /d
# expect: 200 /e
# expect: 200 /f
# expect: 404 /missing
# expect: at most 2 at a time
