#!/usr/bin/env python3
"""used.py EN.words ROOT: every key of the words is used, by a template ({{t:key}}) or in C (WORD_key)."""
import pathlib, re, sys

words, root = map(pathlib.Path, sys.argv[1:])
keys = {re.split(r"[\[:]", line)[0] for line in words.read_text().splitlines() if re.match(r"[a-z]", line)}
templates = "".join(path.read_text() for path in (root / "tmpl").rglob("*.html"))
sources = "".join(path.read_text(errors="replace") for path in (root / "src").rglob("*.[ch]"))
used = set(re.findall(r"\bt:([a-z][a-z0-9_.]*)", templates))
constants = set(re.findall(r"\bWORD_(\w+)", sources))
idle = sorted(key for key in keys if key not in used and key.replace(".", "_") not in constants)
for key in idle:
    print(f"{words}: nothing uses {key}, remove it")
sys.exit(bool(idle))
