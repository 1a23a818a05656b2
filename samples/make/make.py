"""Writes every sample paper and its expected values: python3 samples/make/make.py [SLUG…]"""
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True


def main():
    wanted = sys.argv[1:]
    for name in sorted(os.listdir(HERE)):
        if name.endswith(".py") and name not in ("kit.py", "make.py"):
            slug = name[:-3].replace("_", "-")
            if not wanted or slug in wanted:
                importlib.import_module(name[:-3]).make()
                print(slug)


if __name__ == "__main__":
    main()
