"""What the scorers share: text folded for comparing, alternatives, running heed, tables."""
import difflib
import json
import os
import re
import subprocess

FOLD = {ord(char): "-" for char in "‐‑‒–—―−"}
FOLD.update({ord(char): "'" for char in "‘’‚‛′`´"})
FOLD.update({ord(char): '"' for char in "“”„‟″"})
FOLD.update({0xA0: " ", 0x2009: " ", 0x200B: None, 0xAD: None, ord("•"): None})
LABEL = re.compile(r"^\s*(?:[-•*·▪–o]\s+|[a-z]\.\s+)|(?:^|(?<=\s))\(?(?:[a-z]|ii|iii|iv|vi|vii|viii)\)\s*", re.M)
NOTE = re.compile(r"\{([^{}]*)\}")


def fold(text):
    """Dashes, quotation marks and white space made alike; words stay strict."""
    if not isinstance(text, str):
        return ""
    text = re.sub(r"\s+", " ", text.translate(FOLD)).strip()
    return re.sub(r"\s*-\s*", "-", re.sub(r"\s+([,.;:)])", r"\1", text))


def body(text):
    """A recommendation's or an entry's text without the labels of its parts, which may be printed or counted."""
    return fold(LABEL.sub("", text)) if isinstance(text, str) else ""


def forms(text):
    """Expected text with its note marks left out and with each way to print them."""
    if isinstance(text, dict):
        return set().union(*(forms(reading) for reading in choices(text)))
    if not isinstance(text, str):
        return {""}
    shown = {body(NOTE.sub("", text))}
    for choice in (0, 1):
        shown.add(body(NOTE.sub(lambda found: (found[1].split("|") * 2)[choice], text)))
    return shown


def same_text(expected, actual):
    return body(actual) in forms(expected)


def likeness(expected, actual):
    if same_text(expected, actual):
        return 1.0
    if isinstance(expected, dict):
        return max(likeness(reading, actual) for reading in choices(expected))
    wanted, found = body(NOTE.sub("", expected or "")), body(actual)
    if not wanted or not found:
        return 0.0
    if len(wanted) + len(found) > 1500: # compare words where letters would take long
        return difflib.SequenceMatcher(None, wanted.split(), found.split(), False).ratio()
    return difflib.SequenceMatcher(None, wanted, found, False).ratio()


def choices(value):
    """The readings that are right: one, or those of {"any": [...]}."""
    return value["any"] if isinstance(value, dict) and set(value) == {"any"} else [value]


def ref_key(ref):
    return fold(ref).casefold().strip(" .:)(") if ref else ""


def bare_ref(ref):
    """The last word of a reference: "Recommendation 2" and "2" name one."""
    words = ref_key(ref).split()
    return words[-1] if words and words[0] in ("recommendation", "rec", "recommendation:") else ref_key(ref)


def sample_folders(arguments, root):
    """The folders given, or every sample; a folder of folders stands for those in it."""
    found = []
    for folder in arguments or [root]:
        if any(name.startswith("paper.") or name == "expected.json" for name in os.listdir(folder)):
            found.append(folder)
        else:
            found += [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if os.path.isdir(os.path.join(folder, name))]
    return found


def paper_of(folder):
    for name in sorted(os.listdir(folder)):
        if name.startswith("paper."):
            return os.path.join(folder, name)
    return None


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def run_heed(command, allowed=(0,)):
    """heed's JSON, or None with the reason."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return None, str(error)
    if done.returncode not in allowed:
        return None, "exit status %d: %s" % (done.returncode, done.stderr.decode("utf-8", "replace").strip()[:200])
    try:
        return json.loads(done.stdout.decode("utf-8")), None
    except ValueError as error:
        return None, "not JSON: %s" % error


def percent(right, total):
    return "-" if not total else "%d/%d %3.0f%%" % (right, total, 100 * right / total)


def table(head, rows):
    widths = [max(len(str(row[column])) for row in [head] + rows) for column in range(len(head))]
    for row in [head] + rows:
        print("  ".join(str(value).ljust(width) if not index else str(value).rjust(width) for index, (value, width) in enumerate(zip(row, widths))))
