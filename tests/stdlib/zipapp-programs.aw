# Programs in one file are made of folders; the line that says who runs them.
import io
import os
import tempfile
import zipapp
import zipfile


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("app")
    with open("app/tool.py", "w") as file:
        file.write("def run():\n    print('running')\n")
    print(tell(lambda: zipapp.create_archive("none")), tell(lambda: zipapp.create_archive("app")), tell(lambda: zipapp.create_archive("app", main="run")))
    # expect: ZipAppError: Source does not exist ZipAppError: Archive has no entry point ZipAppError: Invalid entry point: run
    zipapp.create_archive("app", interpreter="/usr/bin/env aw", main="tool:run", compressed=True)
    print(zipapp.get_interpreter("app.pyz"), zipfile.is_zipfile("app.pyz"), os.access("app.pyz", os.X_OK))  # expect: /usr/bin/env aw True True
    with zipfile.ZipFile("app.pyz") as archive:
        print(sorted(archive.namelist()), archive.read("__main__.py"))
        # expect: ['__main__.py', 'tool.py'] b'# -*- coding: utf-8 -*-\nimport tool\ntool.run()\n'
    target = io.BytesIO()
    zipapp.create_archive("app.pyz", target)
    print(target.getvalue()[:2], zipapp.get_interpreter(io.BytesIO(target.getvalue())))  # expect: b'PK' None
    os.chdir("/")
