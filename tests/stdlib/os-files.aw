# Files and folders: making, listing, walking, moving and removing them, and what is known of them.
import errno
import os
import stat

top = f"/tmp/aw-os-files-{os.getpid()}"
os.makedirs(os.path.join(top, "a", "b"))
os.makedirs(os.path.join(top, "a"), exist_ok=True)


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)).replace(top, "TOP"))
    except Exception as error:
        print(type(error).__name__, str(error).replace(top, "TOP"), getattr(error, "filename", None) is not None)


fd = os.open(top + "/f", os.O_CREAT | os.O_RDWR, 0o640)
print(os.write(fd, b"hello"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 2), os.pread(fd, 2, 3), os.fstat(fd).st_size)
os.ftruncate(fd, 3)
os.close(fd)
about = os.stat(top + "/f")
print(stat.filemode(about.st_mode), about.st_size, len(about), about[6] == about.st_size, stat.S_ISREG(about.st_mode))
os.utime(top + "/f", (1, 2.5))
print(os.stat(top + "/f").st_mtime, os.stat(top + "/f").st_mtime_ns, os.stat(top + "/f")[8])
os.symlink("f", top + "/link")
print(os.readlink(top + "/link"), os.path.islink(top + "/link"), os.lstat(top + "/link").st_size)
print(os.path.realpath(top + "/a/../link") == os.path.realpath(top) + "/f")
print(sorted(os.listdir(top)), sorted(os.listdir(os.fsencode(top))))
with os.scandir(top) as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.stat().st_size == about.st_size - 2 or "")
for folder, folders, files in os.walk(top):
    print(folder.replace(top, "TOP"), sorted(folders), sorted(files))
print([folder.replace(top, "TOP") for folder, _, _ in os.walk(top, topdown=False)])
tell(os.mkdir, top)
tell(os.rmdir, top)
tell(os.rename, top + "/none", top + "/other")
tell(os.stat, None)
tell(os.open, top + "/none", os.O_RDONLY)
tell(os.listdir, top + "/f")
tell(os.close, 9999)
tell(os.chmod, top + "/none", 0)
tell(os.get_terminal_size, 9999)
tell(os.stat_result, (1, 2))
tell(os.terminal_size, (80, 24))
tell(os.strerror, errno.ENOENT)
print(errno.errorcode[2], os.access(top, os.R_OK), os.access(top + "/none", os.F_OK))
os.replace(top + "/f", top + "/a/b/g")
os.remove(top + "/link")
os.remove(top + "/a/b/g")
os.removedirs(top + "/a/b")
print(os.path.exists(top))
reader, writer = os.pipe()
print(os.write(writer, b"through"), os.read(reader, 100), os.get_inheritable(reader), os.isatty(reader))
os.close(reader)
os.close(writer)

# output:
#| 5 1 b'el' b'lo' 5
#| -rw-r----- 3 10 True True
#| 2.5 2500000000 2
#| f True 1
#| True
#| ['a', 'f', 'link'] [b'a', b'f', b'link']
#| <DirEntry 'a'> True False False 
#| <DirEntry 'f'> False True False 
#| <DirEntry 'link'> False True True 
#| TOP ['a'] ['f', 'link']
#| TOP/a ['b'] []
#| TOP/a/b [] []
#| ['TOP/a/b', 'TOP/a', 'TOP']
#| FileExistsError [Errno 17] File exists: 'TOP' True
#| OSError [Errno 39] Directory not empty: 'TOP' True
#| FileNotFoundError [Errno 2] No such file or directory: 'TOP/none' -> 'TOP/other' True
#| TypeError stat: path should be string, bytes, os.PathLike or integer, not NoneType False
#| FileNotFoundError [Errno 2] No such file or directory: 'TOP/none' True
#| NotADirectoryError [Errno 20] Not a directory: 'TOP/f' True
#| OSError [Errno 9] Bad file descriptor False
#| FileNotFoundError [Errno 2] No such file or directory: 'TOP/none' True
#| OSError [Errno 9] Bad file descriptor False
#| TypeError os.stat_result() takes an at least 10-sequence (2-sequence given) False
#| os.terminal_size(columns=80, lines=24)
#| 'No such file or directory'
#| ENOENT True False
#| False
#| 7 b'through' False False
