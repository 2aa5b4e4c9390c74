"""Runs `clausewise` in this process, as the tests of its commands do."""

import json

from click.testing import CliRunner

from clausewise.site.cli import main

FRIEND = ("--fact", "activity=connect", "--fact", "counterpart=former_pupil")


def run(*arguments, given=None):
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


def printed(*arguments, given=None, code=0):
    """Return what was printed, as the text it is."""
    result = run(*arguments, given=given)
    assert result.exit_code == code, result.output
    return result.stdout


def lines(*arguments, given=None, code=0):
    """Return each line printed as the JSON it is."""
    return [json.loads(line) for line in printed(*arguments, given=given, code=code).splitlines()]


def refused(*arguments, given=None):
    """Return the message of a command that was given something wrong."""
    result = run(*arguments, given=given)
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr


def batch(*questions):
    return "\n".join(json.dumps(each) for each in questions)
