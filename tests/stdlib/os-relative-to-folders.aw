# Files named relative to an open folder (dir_fd), and links that are not followed.
import os
import shutil
import stat
import tempfile

top = tempfile.mkdtemp()
folder = os.open(top, os.O_RDONLY)
os.mkdir("inner", dir_fd=folder)
os.close(os.open("inner/file", os.O_CREAT | os.O_WRONLY, dir_fd=folder))
os.symlink("file", "inner/link", dir_fd=folder)
print(os.readlink("inner/link", dir_fd=folder))  # expect: file
os.rename("inner/file", "inner/other", src_dir_fd=folder, dst_dir_fd=folder)
print(os.access("inner/link", os.F_OK, dir_fd=folder), os.access("inner/link", os.F_OK, dir_fd=folder, follow_symlinks=False))
# expect: False True
print(stat.S_ISLNK(os.stat("inner/link", dir_fd=folder, follow_symlinks=False).st_mode))  # expect: True
os.utime("inner/other", (1, 2), dir_fd=folder)
print(os.stat("inner/other", dir_fd=folder).st_mtime)  # expect: 2.0
os.unlink("inner/link", dir_fd=folder)
os.mkdir("inner/deep", dir_fd=folder)
for path, names, files, fd in os.fwalk("inner", dir_fd=folder):
    print(path, names, files, sorted(os.listdir(fd)))
# expect: inner ['deep'] ['other'] ['deep', 'other']
# expect: inner/deep [] [] []
try:
    os.chown(folder, -1, -1, dir_fd=folder)
except ValueError as error:
    print(error)  # expect: chown: can't specify both dir_fd and fd
shutil.rmtree("inner", dir_fd=folder)
print(os.listdir(folder))  # expect: []
print(os.scandir in os.supports_fd, os.utime in os.supports_dir_fd, "walk" in os.__all__)  # expect: True True True
try:
    os.stat(top).st_mode = 1
except AttributeError as error:
    print(error)  # expect: readonly attribute
os.close(folder)
os.rmdir(top)
