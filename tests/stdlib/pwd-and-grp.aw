# Users and groups by name and by number.
import grp
import os
import pwd

root = pwd.getpwnam("root")
print(root.pw_uid, root[2], pwd.getpwuid(0) == root, root in pwd.getpwall())  # expect: 0 0 True True
print(grp.getgrgid(root.pw_gid).gr_name, grp.getgrnam("root").gr_mem)  # expect: root []
for question in (lambda: pwd.getpwnam("no such user"), lambda: pwd.getpwuid(2**40), lambda: grp.getgrnam("no such group")):
    try:
        question()
    except KeyError as error:
        print(error)
# expect: "getpwnam(): name not found: 'no such user'"
# expect: 'getpwuid(): uid not found'
# expect: "getgrnam(): name not found: 'no such group'"
print(os.path.expanduser("~root") == root.pw_dir)  # expect: True
