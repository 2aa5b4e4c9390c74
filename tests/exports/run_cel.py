"""Evaluates expressions in CEL, in a process of its own: JSON in, JSON out."""

import json
import sys

import cel


def value(program, facts):
    try:
        return program.execute({"facts": facts})
    except KeyError:
        return None


def main():
    asked = json.load(sys.stdin)
    programs = [cel.compile(text) for text in asked["expressions"]]
    found = [[value(program, facts) for program in programs] for facts in asked["questions"]]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
