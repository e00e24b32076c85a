"""Comparing files and folders."""
import os
import stat

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
BUFSIZE = 8 * 1024
_cache = {}  # (both paths, what stat() said of both): whether they are equal


def clear_cache():
    """Forgets what was compared before."""
    _cache.clear()


def _sig(about):
    # what tells whether a file has changed
    return stat.S_IFMT(about.st_mode), about.st_size, about.st_mtime


def cmp(f1, f2, shallow=True):
    """Whether two files have the same content; files of the same kind, size and time count as equal if `shallow`."""
    first, second = _sig(os.stat(f1)), _sig(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = _same_content(f1, f2)
    return _cache[key]


def _same_content(f1, f2):
    with open(f1, "rb") as one, open(f2, "rb") as other:
        while True:
            piece = one.read(BUFSIZE)
            if piece != other.read(BUFSIZE):
                return False
            if not piece:
                return True


def cmpfiles(a, b, common, shallow=True):
    """Compares files of these names in two folders: lists of the names that are equal, different, not to be compared."""
    equal, different, failed = [], [], []
    for name in common:
        try:
            same = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except (OSError, ValueError):
            failed.append(name)
        else:
            (equal if same else different).append(name)
    return equal, different, failed


class dircmp:
    """Two folders compared; each attribute is found out when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    # ---- what there is, in steps that build on each other ----

    def phase0(self):
        """The names in both folders, but for those that do not count."""
        for side in "left", "right":
            names = [name for name in os.listdir(getattr(self, side)) if name not in self.hide and name not in self.ignore]
            setattr(self, side + "_list", sorted(names))

    def phase1(self):
        """Which names are in both, and which in one only."""
        left = {os.path.normcase(name): name for name in self.left_list}
        right = {os.path.normcase(name): name for name in self.right_list}
        self.common = [name for key, name in left.items() if key in right]
        self.left_only = [name for key, name in left.items() if key not in right]
        self.right_only = [name for key, name in right.items() if key not in left]

    def phase2(self):
        """Which of the common names are folders, files, or something else."""
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(side, name)).st_mode) for side in (self.left, self.right)}
            except (OSError, ValueError):
                kinds = set()
            lists = {stat.S_IFDIR: self.common_dirs, stat.S_IFREG: self.common_files}
            (lists.get(*kinds, self.common_funny) if len(kinds) == 1 else self.common_funny).append(name)

    def phase3(self):
        """Which common files are the same."""
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def phase4(self):
        """The comparisons of the common folders."""
        self.subdirs = {}
        for name in self.common_dirs:
            left, right = os.path.join(self.left, name), os.path.join(self.right, name)
            self.subdirs[name] = self.__class__(left, right, self.ignore, self.hide)

    def phase4_closure(self):
        """The same, for all folders below."""
        self.phase4()
        for below in self.subdirs.values():
            below.phase4_closure()

    methodmap = dict(
        left_list=phase0, right_list=phase0, common=phase1, left_only=phase1, right_only=phase1, common_dirs=phase2,
        common_files=phase2, common_funny=phase2, same_files=phase3, diff_files=phase3, funny_files=phase3, subdirs=phase4,
    )  # fmt: skip

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    # ---- telling ----

    def report(self):
        """Prints how the two folders differ."""
        print("diff", self.left, self.right)
        for names, text in ((self.left_only, f"Only in {self.left} :"), (self.right_only, f"Only in {self.right} :"),
                            (self.same_files, "Identical files :"), (self.diff_files, "Differing files :"),
                            (self.funny_files, "Trouble with common files :"),
                            (self.common_dirs, "Common subdirectories :"), (self.common_funny, "Common funny cases :")):
            if names:
                names.sort()
                print(text, names)

    def report_partial_closure(self):
        """The same, and for the common folders in them."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report()

    def report_full_closure(self):
        """The same, for all common folders below."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report_full_closure()

    __class_getitem__ = classmethod(type(list[int]))
