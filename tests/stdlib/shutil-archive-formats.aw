# Formats of archives that a program adds.
import os
import shutil
import tempfile


def pack(base_name, base_dir, **options):
    with open(base_name + ".names", "w") as file:
        file.write("\n".join(sorted(os.listdir(base_dir))))
    return base_name + ".names"


def unpack(name, folder):
    with open(name) as file:
        for line in file.read().split():
            open(os.path.join(folder, line), "w").close()


with tempfile.TemporaryDirectory() as top:
    source, target = os.path.join(top, "source"), os.path.join(top, "target")
    for folder in source, target:
        os.mkdir(folder)
    for name in "ab":
        open(os.path.join(source, name), "w").close()
    shutil.register_archive_format("names", pack, [], "only the names")
    print(("names", "only the names") in shutil.get_archive_formats())  # expect: True
    archive = shutil.make_archive(os.path.join(top, "all"), "names", source)
    shutil.register_unpack_format("names", [".names"], unpack)
    shutil.unpack_archive(archive, target)
    print(sorted(os.listdir(target)))  # expect: ['a', 'b']
    for call in (lambda: shutil.register_unpack_format("x", [".names"], unpack), lambda: shutil.make_archive("x", "x"),
                 lambda: shutil.unpack_archive("x.y"), lambda: shutil.register_archive_format("x", 1)):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)
# expect: RegistryError .names is already registered for "names"
# expect: ValueError unknown archive format 'x'
# expect: ReadError Unknown archive format 'x.y'
# expect: TypeError The 1 object is not callable
