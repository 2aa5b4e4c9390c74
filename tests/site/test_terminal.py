"""What only a terminal shows: colour, and questions put one at a time."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from running_site import environment

COMMAND = str(Path(sys.executable).parent / "clausewise")
FRIEND = ["--fact", "activity=connect", "--fact", "counterpart=former_pupil"]
COLOUR = "\x1b["
STOP = "\x04"
"""What Ctrl-D types: the end of what is typed."""


def typed(answers, *arguments, env=None):
    """Run the command in a terminal, type the answers and return its exit code and all it shows."""
    master, slave = pty.openpty()
    ends = {"stdin": slave, "stdout": slave, "stderr": slave}
    started = subprocess.Popen([COMMAND, *arguments], **ends, env=env)
    os.close(slave)
    os.write(master, "".join(f"{answer}\n" for answer in answers).encode())
    shown = b"".join(iter(lambda: _read(master), b""))
    os.close(master)
    return started.wait(timeout=60), shown.decode()


def _read(master):
    try:
        return os.read(master, 4096)
    except OSError:
        return b""


def test_what_is_missing_is_asked_until_the_answer_is_settled():
    code, shown = typed([2] * 12, "ask", "--policy", "cadmus", *FRIEND)

    assert code == 0
    assert "Whose computer or phone is it?" in shown
    assert "Your answer" in shown
    assert "It depends" not in shown


def test_an_answer_that_nobody_knows_leaves_it_open():
    code, shown = typed([0] * 12, "ask", "--policy", "cadmus", *FRIEND)

    assert code == 0
    assert "0. I do not know" in shown
    assert "It depends" in shown


def test_what_a_post_says_or_shows_is_one_list_to_tick():
    post = ["--fact", "activity=post", "--fact", "account=personal"]
    code, shown = typed(["1 999", "0", *[0] * 12], "ask", "--policy", "little-eaton", *post)

    assert code == 0
    assert "What does it say or show? Does it" in shown
    assert "0. None of these" in shown
    assert "Error: give numbers from 0 to " in shown


def test_a_list_that_nobody_can_say_is_left_and_something_else_asked():
    post = ["--fact", "activity=post", "--fact", "account=personal"]
    _, shown = typed(["?", STOP], "ask", "--policy", "little-eaton", *post)

    assert "What does it say or show?" in shown
    assert "0. I do not know" in shown


def test_without_a_fact_it_asks_first_what_one_wants_to_do_and_can_be_stopped():
    code, shown = typed([STOP], "ask", "--policy", "cadmus")

    assert "What do you want to do?" in shown.partition("Your answer")[0]
    assert (code, shown.split()[-1]) == (1, "Aborted!")


def test_an_answer_that_is_no_choice_is_asked_for_again():
    _, shown = typed(["x", 99, *[0] * 12], "ask", "--policy", "cadmus", *FRIEND)

    assert shown.count("Error:") == 2


def test_a_terminal_has_colour_and_a_pipe_has_none():
    question = ["ask", "--policy", "cadmus", "--fact", "activity=block_site"]
    piped = subprocess.run([COMMAND, *question], capture_output=True, text=True, check=True)

    assert COLOUR in typed([], *question)[1]
    assert COLOUR not in piped.stdout
    assert piped.stdout.startswith("Allowed\n")


def test_nothing_is_asked_where_the_answer_goes_to_a_file():
    master, slave = pty.openpty()
    question = [COMMAND, "ask", "--policy", "cadmus", *FRIEND]
    done = subprocess.run(question, stdin=slave, capture_output=True, text=True, check=True)
    os.close(slave)
    os.close(master)

    assert done.stdout.startswith("It depends\n")


def test_bad_input_exits_with_2_and_speaks_on_the_other_stream():
    done = subprocess.run(
        [COMMAND, "ask", "--policy", "nobody"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: there is no policy `nobody`: use one of cadmus, ")


def test_what_a_new_school_and_its_administrator_are_is_asked(tmp_path):
    school = ["Hill Nursery", "castle", "nursery", ""]
    ann = ["ann@school.example", "Ann", "Lee"]
    site = environment(tmp_path)
    code, shown = typed([*school, *ann], "add-administrator", env=site)

    assert code == 0, shown
    assert "'castle' is not one of" in shown
    assert "Hill Nursery is set up: http://127.0.0.1:8000/o/hill-nursery/" in shown

    code, again = typed(["hill nursery", ann[0]], "add-administrator", env=site)
    assert (code, "Their first name" in again) == (0, False)
    assert "They administer it already." in again


def test_only_what_was_not_given_is_asked(tmp_path):
    given = ["--slug", "hill", "--policy", "none", "--email", "ann@school.example"]
    answers = ["Hill Nursery", "nursery", "Ann", "Lee"]
    code, shown = typed(answers, "add-administrator", *given, env=environment(tmp_path))

    assert code == 0, shown
    assert "/o/hill/" in shown
    assert "policy" not in shown


def test_the_shell_completes_commands_and_policies():
    wanted = {"ask --policy ca": "cadmus", "unders": "understand", "export --to ce": "cedar"}
    for typed_so_far, completed in wanted.items():
        words = f"clausewise {typed_so_far}"
        asked = {"_CLAUSEWISE_COMPLETE": "bash_complete", "COMP_WORDS": words}
        place = {"COMP_CWORD": str(words.count(" "))}
        done = subprocess.run(
            [COMMAND],
            env={**os.environ, **asked, **place},
            capture_output=True,
            text=True,
            check=True,
        )
        assert completed in done.stdout
