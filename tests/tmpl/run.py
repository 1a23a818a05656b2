#!/usr/bin/env python3
"""run.py TMPLGEN EN.words ROOT BUILD CC...: templates that must be refused, each with its sentence.

wrong/NAME.html is refused by tmplgen with the line in NAME.error; wrong_type/NAME.html by the
compiler, which must name line 4 of the template."""
import pathlib, subprocess, sys, tempfile

tmplgen, words, root, build, *cc = sys.argv[1:]
tmplgen = pathlib.Path(tmplgen).resolve()
here = pathlib.Path(__file__).parent
failed = 0


def tell(good, name, told):
    global failed
    failed += not good
    print(("ok " if good else "not ok ") + name + ("" if good else f"\n# {told}"))


def generate(template, folder):
    return subprocess.run([tmplgen, f"{folder}/out.h", f"{folder}/out.c", words, template.name], cwd=template.parent, capture_output=True, text=True)


wrong = sorted((here / "wrong").glob("*.html"))
wrong_type = sorted((here / "wrong_type").glob("*.html"))
print(f"1..{len(wrong) + len(wrong_type)}")
with tempfile.TemporaryDirectory() as folder:
    for template in wrong:
        expected = template.with_suffix(".error").read_text().strip()
        told = generate(template, folder)
        said = told.stderr.strip().replace(words, "en.words")
        tell(told.returncode == 65 and said == expected, template.stem, f"status {told.returncode}: {said}")
    for template in wrong_type:
        made = generate(template, folder)
        told = subprocess.run([*cc, "-std=gnu17", "-fsyntax-only", f"-I{root}/src", f"-I{root}", f"-I{build}", f"{folder}/out.c"],
                              capture_output=True, text=True)
        tell(made.returncode == 0 and told.returncode != 0 and f"{template.name}:4" in told.stderr, template.stem, made.stderr + told.stderr)
sys.exit(failed != 0)
