"""Writes every sample paper and its expected values, or with --check says whether they are as made.

    python3 samples/make/make.py [--check] [SLUG…]
"""
import importlib
import os
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True
import kit


def make(wanted):
    for name in sorted(os.listdir(HERE)):
        if name.endswith(".py") and name not in ("kit.py", "make.py"):
            slug = name[:-3].replace("_", "-")
            if not wanted or slug in wanted:
                importlib.import_module(name[:-3]).make()
                print(slug)


def content(path):
    """A file's bytes; of a docx its parts, because compressors differ between machines."""
    if path.endswith(".docx"):
        with zipfile.ZipFile(path) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()]
    with open(path, "rb") as file:
        return file.read()


def check(wanted):
    kept = kit.SAMPLES
    stale = []
    with tempfile.TemporaryDirectory() as made:
        kit.SAMPLES = made
        make(wanted)
        for folder, _, names in os.walk(made):
            for name in names:
                path = os.path.join(folder, name)
                other = os.path.join(kept, os.path.relpath(path, made))
                if not os.path.exists(other) or content(path) != content(other):
                    stale.append(os.path.relpath(path, made))
    for name in stale:
        print("differs: samples/" + name)
    return 1 if stale else 0


if __name__ == "__main__":
    slugs = [word for word in sys.argv[1:] if word != "--check"]
    sys.exit(check(slugs) if "--check" in sys.argv else make(slugs))
