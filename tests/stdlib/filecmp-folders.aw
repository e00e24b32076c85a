# Comparing two folders and what is in them.
import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    os.chdir(top)
    for path, text in (("a/same", "x"), ("b/same", "x"), ("a/other", "1"), ("b/other", "22"), ("a/mine", ""), ("a/in/z", ""), ("b/in/y", "")):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    print(filecmp.cmp("a/same", "b/same", shallow=False), filecmp.cmp("a/other", "b/other"))  # expect: True False
    print(filecmp.cmpfiles("a", "b", ["same", "other", "missing"]))  # expect: (['same'], ['other'], ['missing'])
    both = filecmp.dircmp("a", "b")
    print(both.left_only, both.common_files, both.diff_files, both.subdirs["in"].right_only)
    # expect: ['mine'] ['other', 'same'] ['other'] ['y']
    both.report_full_closure()
    os.chdir("/")
# expect: diff a b
# expect: Only in a : ['mine']
# expect: Identical files : ['same']
# expect: Differing files : ['other']
# expect: Common subdirectories : ['in']
# expect:
# expect: diff a/in b/in
# expect: Only in a/in : ['z']
# expect: Only in b/in : ['y']
