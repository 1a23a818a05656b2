#!/usr/bin/env python3
"""sqlgen says what is wrong, and where: wrong.py SQLGEN. Each file of tests/sql/wrong begins with
the sentence that sqlgen must give for it, from the line's number on; tests/sql/trial gives none."""
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent
migrations = sorted(map(str, (here / "trial").glob("00*.sql")))
passed = failed = 0


def sqlgen(folder, *arguments):
    return subprocess.run([sys.argv[1], folder, "trial", *arguments], capture_output=True, text=True)


def say(good, name, told):
    global passed, failed
    passed, failed = passed + good, failed + (not good)
    if not good:
        print(f"FAILED {name}: {told}")


with tempfile.TemporaryDirectory() as folder:
    for path in sorted((here / "wrong").glob("*.sql")):
        wanted = path.read_text().splitlines()[0].removeprefix("-- wrong: ")
        run = sqlgen(folder, "--migrations", *migrations, "--queries", str(path))
        told = run.stderr.splitlines()
        good = run.returncode == 65 and any(line.startswith(f"{path}:{wanted}") for line in told)
        say(good and not any(pathlib.Path(folder).iterdir()), path.stem, run.stderr)

    odd = pathlib.Path(folder) / "0003_odd.sql"
    queries = ["--queries", str(here / "trial/trial.sql"), "--checks", str(here / "trial/checks.sql")]
    for text, wanted in [("CREATE TABLE a (b INT) STRICT;\nCREATE TABLE c (d INT) STRICTLY;\n", ":2: unknown table option: STRICTLY"),
                         ("CREATE TABLE loose (a INTEGER);\n", ":1: the table loose is not STRICT"),
                         ("BEGIN;\n", ":1: a migration must not begin or end a transaction")]:
        odd.write_text(text)
        run = sqlgen(folder, "--migrations", *migrations, str(odd), *queries)
        say(run.returncode == 65 and run.stderr.startswith(str(odd) + wanted), "migration", run.stderr)
    run = sqlgen(folder, "--migrations", migrations[1], *queries)
    say(run.returncode == 65 and "must be numbered 0001" in run.stderr, "order of migrations", run.stderr)
    odd.unlink()

    check = pathlib.Path(folder) / "checks.sql"
    check.write_text("-- silent() -> many\nSELECT id FROM shelter;\n")
    run = sqlgen(folder, "--migrations", *migrations, "--checks", str(check))
    say(run.returncode == 65 and "its comment says what a row means" in run.stderr, "a check without words", run.stderr)
    check.unlink()

    run = sqlgen(folder, "--migrations", *migrations, *queries)
    made = {path.name for path in pathlib.Path(folder).iterdir()}
    say(run.returncode == 0 and not run.stderr and made == {"trial.h", "trial.c", "trial_set.c", "checks.h", "checks.c"}, "what is right", run.stderr)
    times = {path.name: path.stat().st_mtime_ns for path in pathlib.Path(folder).iterdir()}
    sqlgen(folder, "--migrations", *migrations, *queries)
    say(times == {path.name: path.stat().st_mtime_ns for path in pathlib.Path(folder).iterdir()}, "nothing is written again", times)

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
